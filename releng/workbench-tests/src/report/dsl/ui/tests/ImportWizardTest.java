package report.dsl.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import report.dsl.Workspace;
import report.dsl.Workspace.Checked;
import report.dsl.pdf.PdfPrinter;
import report.dsl.ui.wizards.ImportWizard;

/** Published reports of every kind come in through the wizard; the libraries that read them are loaded as bundles. */
@ExtendWith(NoErrorsLogged.class)
class ImportWizardTest {
	private static final String TITLE = "示例县档案局2024年政府信息公开工作年度报告";
	private static final String LABEL = "一、本年新收政府信息公开申请数量";

	@AfterEach
	void closeAll() throws CoreException {
		Widgets.shells("Import Published Reports").forEach(Shell::close);
		Workbench.closeAll();
	}

	private static IFile file(IProject project, String name, byte[] bytes) throws CoreException {
		IFile file = project.getFile(name);
		file.create(new ByteArrayInputStream(bytes), true, null);
		return file;
	}

	private static byte[] html() {
		return ("<h1>" + TITLE + "</h1><h2>三、收到和处理政府信息公开申请情况</h2><table><tr><td>" + LABEL
				+ "</td><td>2</td><td>0</td><td>0</td><td>0</td><td>0</td><td>1笔</td><td>3</td></tr></table>").getBytes(StandardCharsets.UTF_8);
	}

	/** As small as a Word document can be. */
	private static byte[] docx() throws IOException {
		StringBuilder cells = new StringBuilder();
		for (String cell : List.of(LABEL, "4", "0", "0", "0", "0", "1", "5"))
			cells.append("<w:tc><w:p><w:r><w:t>" + cell + "</w:t></w:r></w:p></w:tc>");
		String paragraphs = "<w:p><w:r><w:t>" + TITLE + "</w:t></w:r></w:p><w:p><w:r><w:t>三、收到和处理政府信息公开申请情况</w:t></w:r></w:p>";
		Map<String, String> parts = new TreeMap<>();
		parts.put("[Content_Types].xml", "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'><Default Extension='rels' "
				+ "ContentType='application/vnd.openxmlformats-package.relationships+xml'/><Override PartName='/word/document.xml' "
				+ "ContentType='application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'/></Types>");
		parts.put("_rels/.rels", "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship Id='r1' "
				+ "Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument' Target='word/document.xml'/></Relationships>");
		parts.put("word/document.xml", "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body>" + paragraphs
				+ "<w:tbl><w:tblPr/><w:tblGrid/><w:tr>" + cells + "</w:tr></w:tbl></w:body></w:document>");
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(out)) {
			for (Map.Entry<String, String> part : parts.entrySet()) {
				zip.putNextEntry(new ZipEntry(part.getKey()));
				zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
			}
		}
		return out.toByteArray();
	}

	private static byte[] pdf() throws IOException {
		Checked checked = Workspace.create().check("a.gzr", Workbench.source("examples/example-county-2023.gzr").getBytes(StandardCharsets.UTF_8), null);
		ByteArrayOutputStream pdf = new ByteArrayOutputStream();
		new PdfPrinter().print(checked.report().orElseThrow(), checked.sources(), pdf);
		return pdf.toByteArray();
	}

	private static List<String> items(Tree tree) {
		return Arrays.stream(tree.getItems()).map(TreeItem::getText).map(text -> text.replaceFirst("\\(.*?\\)", "(…)")).toList();
	}

	/** The wizard opens it a moment later; nobody may delete it before. */
	private static void isOpen(IFile file) {
		IWorkbenchPage page = Workbench.page();
		Workbench.until("the first report is open", () -> page.getActiveEditor() instanceof ITextEditor editor
				&& file.equals(editor.getEditorInput().getAdapter(IFile.class)));
	}

	@Test
	void everyKindOfFile() throws Exception {
		IProject project = Markers.project("已公布");
		Object[] files = { file(project, "网页.html", html()), file(project, "文档.docx", docx()), file(project, "版式.pdf", pdf()),
				file(project, "文本.txt", (TITLE + "\n一、总体情况\n甲。\n").getBytes(StandardCharsets.UTF_8)), file(project, "坏.pdf", "%PDF-1.7\n".getBytes(StandardCharsets.UTF_8)),
				file(project, "别的.gzr", new byte[0]) };
		Shell dialog = WizardTest.open(new ImportWizard(), files);
		Workbench.screenshot("wizard-import-files");
		assertFalse(Widgets.button(dialog, "Finish").isEnabled(), "nobody has seen what was understood");
		Widgets.press(dialog, "Next >");
		Workbench.until("the files have been read", () -> !Widgets.all(dialog, Tree.class).isEmpty() && Widgets.all(dialog, Tree.class).get(0).getItemCount() == 5);
		Tree tree = Widgets.all(dialog, Tree.class).get(0);
		tree.select(tree.getItem(0).getItem(2));
		tree.notifyListeners(SWT.Selection, new Event());
		Workbench.screenshot("wizard-import-list");
		assertTrue(Widgets.all(dialog, Text.class).stream().anyMatch(text -> text.getText().startsWith("F-ROW The original has no rows: ")));
		assertEquals(List.of("网页.gzr: 示例县档案局 2024年度; chapters: 1, rows with awaited cells: 2; import errors: 1, warnings: 2",
				"文档.gzr: 示例县档案局 2024年度; chapters: 1, rows with awaited cells: 1; import errors: 1, warnings: 1",
				"版式.gzr: 示例县水利局 2023年度; chapters: 6, rows with awaited cells: 0; import errors: 0, warnings: 0",
				"文本.gzr: 示例县档案局 2024年度; chapters: 1, rows with awaited cells: 0; import errors: 0, warnings: 1",
				"坏.pdf: cannot be imported: it is broken, or not of the kind its name says (…); download it anew, or open it and save it once more"), items(tree));
		Widgets.press(dialog, "Finish");
		IFile first = project.getFile("网页.gzr");
		isOpen(first);
		Workbench.pause(1000);
		Workbench.screenshot("wizard-import-made");
		assertTrue(first.readString().contains("  新收: 2 0 0 0 0 待填 = 3 // 原文：2 | 0 | 0 | 0 | 0 | 1笔 | 3\n"), first.readString());
		assertTrue(project.getFile("文档.gzr").readString().contains("  新收: 4 0 0 0 0 1 = 5\n"), project.getFile("文档.gzr").readString());
		assertTrue(project.getFile("文本.gzr").readString().startsWith("报告 示例县档案局 2024年度\n"));
		assertFalse(project.getFile("坏.gzr").exists());
		assertEquals("UTF-8", project.getFile("版式.gzr").getCharset());
	}

	@Test
	void nothingIsOverwrittenUnasked() throws Exception {
		IProject project = Markers.project("已公布");
		IFile source = file(project, "网页.html", html());
		IFile mine = Workbench.file(project, "网页.gzr", "mine");
		Shell dialog = WizardTest.open(new ImportWizard(), source);
		Widgets.press(dialog, "Next >");
		Workbench.until("the file has been read", () -> Widgets.button(dialog, "Finish").isEnabled());
		Widgets.pressLater("will be overwritten", "Cancel");
		Widgets.press(dialog, "Finish");
		assertEquals("mine", mine.readString());
		Widgets.pressLater("will be overwritten", "Overwrite");
		Widgets.press(dialog, "Finish");
		Workbench.until("the wizard is closed", dialog::isDisposed);
		isOpen(mine);
		assertTrue(mine.readString().startsWith("报告 示例县档案局 2024年度\n"), mine.readString());
	}
}

package report.dsl.ui.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IncrementalProjectBuilder;
import org.eclipse.core.resources.ProjectScope;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.jface.text.IDocument;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import report.dsl.ui.document.GzrDocuments;
import report.dsl.ui.preferences.GzrPreferences;

@ExtendWith(NoErrorsLogged.class)
class BuilderTest {
	private static final String UNBALANCED = "county.gzr:18 error «4» (新收.自然人) T3-BAL items one and two add up to the same as items three and four; "
			+ "申请平衡 (自然人) does not hold: 新收 4 + 结转 0 = 4; 办理结果.总计 3 + 结转下年 0 = 3; off by 1\n";

	private static final String WAIVED = "city.gzr:89 info «5» (行政规范性文件.制发) T2-STOCK-MIN Waived (2024年3月制发的试行办法，当年11月即为正式办法取代): documents issued "
			+ "this year do not outnumber those in force, unless some issued this year also ceased this year; 存量下限 (行政规范性文件): 制发 5; 现行有效 4\n";

	@AfterEach
	void closeAll() throws CoreException {
		Workbench.closeAll();
	}

	static String balanced() throws Exception {
		return Workbench.source("examples/example-county-2023.gzr");
	}

	static String unbalanced() throws Exception {
		return balanced().replace("予以公开: 自然人 3", "予以公开: 自然人 2");
	}

	@Test
	void aClosedFileHasItsMarkers() throws Exception {
		IProject project = Markers.project("reports");
		Workbench.file(project, "county.gzr", unbalanced());
		Workbench.file(project, "city.gzr", Workbench.source("examples/example-city-2024.gzr"));
		Markers.build(project);
		assertEquals(WAIVED + UNBALANCED, Markers.text(project));
		IViewPart problems = Workbench.view("org.eclipse.ui.views.ProblemView");
		Tree tree = Widgets.all(Workbench.window().getShell(), Tree.class).stream()
				.filter(candidate -> candidate.getColumnCount() > 0 && List.of(candidate.getColumns()).stream().anyMatch(column -> column.getText().equals("Code")))
				.findFirst().orElseThrow();
		Workbench.until(problems.getTitle() + " lists both", () -> tree.getItemCount() == 2);
		for (TreeItem group : tree.getItems()) {
			Event expand = new Event();
			expand.item = group;
			tree.notifyListeners(SWT.Expand, expand);
			group.setExpanded(true);
		}
		Workbench.until("its groups are open", () -> List.of(tree.getItems()).stream().allMatch(group -> !group.getItem(0).getText(5).isEmpty()));
		assertEquals("T3-BAL", tree.getItem(0).getItem(0).getText(5));
		Workbench.screenshot("builder-markers-of-closed-file");
	}

	@Test
	void markersFollowTheFileAndAreNotDoubled() throws Exception {
		IProject project = Markers.project("reports");
		IFile file = Workbench.file(project, "county.gzr", unbalanced());
		Markers.build(project);
		IMarker[] before = Markers.of(file);
		file.write(("// 新加的一行\n" + unbalanced()).getBytes(StandardCharsets.UTF_8), true, false, true, null);
		Markers.build(project);
		assertArrayEquals(before, Markers.of(file), "the same markers, moved");
		assertEquals(UNBALANCED.replace(":18", ":19"), Markers.text(project));
		file.write(balanced().getBytes(StandardCharsets.UTF_8), true, false, true, null);
		Markers.build(project);
		assertEquals("", Markers.text(project));
	}

	@Test
	void cleanRemovesThem_andAFullBuildBringsThemBack() throws Exception {
		IProject project = Markers.project("reports");
		Workbench.file(project, "county.gzr", unbalanced());
		Markers.build(project);
		boolean auto = ResourcesPlugin.getWorkspace().isAutoBuilding();
		project.build(IncrementalProjectBuilder.CLEAN_BUILD, null);
		assertTrue(auto || Markers.text(project).isEmpty());
		project.build(IncrementalProjectBuilder.FULL_BUILD, null);
		assertEquals(UNBALANCED, Markers.text(project));
	}

	@Test
	void aChangedFormChecksItsReportsAgain() throws Exception {
		IProject project = Markers.project("reports");
		IFile form = Workbench.file(project, "form.gzr", "表式 短表\n章 数\n  表 数\n    列 甲\n    行 子\n");
		Workbench.file(project, "report.gzr", "报告 示例市 2024年度 按 短表\n章 数\n  子: 3\n");
		Markers.build(project);
		assertEquals("", Markers.text(project));
		form.write("表式 短表\n章 数\n  表 数\n    列 甲\n    行 丑\n".getBytes(StandardCharsets.UTF_8), true, false, true, null);
		Markers.build(project);
		assertEquals("""
				report.gzr:2 error «数» (丑) L-CELL 1 rows are missing, beginning with 丑; write them, or 其余 0 for all that are zero
				report.gzr:3 error «子» L-NAME Unknown row 子; did you mean 丑?
				""", Markers.text(project));
		form.delete(true, null);
		Markers.build(project);
		assertEquals("report.gzr:1 error «短表» L-NAME Unknown form 短表\n", Markers.text(project));
	}

	@Test
	void aFileInAnotherEncodingIsTold() throws Exception {
		IProject project = Markers.project("reports");
		IFile file = project.getFile("gbk.gzr");
		file.create("报告 示例市 2024年度\n".getBytes(Charset.forName("GBK")), IResource.NONE, null);
		Markers.build(project);
		assertEquals("gbk.gzr:1 error «» L-ENCODING The file is GBK (GB 18030), not UTF-8. Save it as UTF-8 and try again\n", Markers.text(project));
	}

	@Test
	void whatAnEditorHoldsUnsavedIsNotBuilt() throws Exception {
		IProject project = Markers.project("reports");
		IFile file = Workbench.file(project, "county.gzr", unbalanced());
		ITextEditor editor = Workbench.open(file);
		IDocument document = editor.getDocumentProvider().getDocument(editor.getEditorInput());
		document.set(balanced());
		project.build(IncrementalProjectBuilder.FULL_BUILD, null);
		assertEquals(UNBALANCED, Markers.text(project));
		assertEquals(balanced(), document.get());
		Workbench.until("the editor's snapshots have the editor's text", () -> GzrDocuments.of(document).fresh().isPresent());
		assertEquals(balanced(), GzrDocuments.project(project).text(GzrDocuments.uri(file)).orElseThrow());
		editor.doSave(null);
		Workbench.until("the saved text is built", () -> {
			try {
				return Markers.text(project).isEmpty();
			} catch (CoreException e) {
				throw new AssertionError(e);
			}
		});
	}

	@Test
	void whereItIsSwitchedOnABuildPrints_andTheLastGoodPdfStays() throws Exception {
		IProject project = Markers.project("reports");
		IEclipsePreferences own = new ProjectScope(project).getNode(GzrPreferences.QUALIFIER);
		own.put(GzrPreferences.OUTPUT_FOLDER, "印本");
		own.putBoolean(GzrPreferences.PDF_ON_BUILD, true);
		IFile file = Workbench.file(project, "county/2023.gzr", balanced());
		Markers.build(project);
		IFile pdf = project.getFile("印本/county/2023.pdf");
		assertTrue(pdf.exists());
		assertTrue(pdf.isDerived(IResource.CHECK_ANCESTORS));
		byte[] good = pdf.readAllBytes();
		assertEquals("%PDF", new String(good, 0, 4, StandardCharsets.US_ASCII));
		file.write(unbalanced().getBytes(StandardCharsets.UTF_8), true, false, true, null);
		Markers.build(project);
		assertArrayEquals(good, pdf.readAllBytes());
	}
}

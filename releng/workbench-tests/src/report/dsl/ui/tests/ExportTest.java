package report.dsl.ui.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import report.dsl.ui.export.PdfExportWizard;

@ExtendWith(NoErrorsLogged.class)
class ExportTest {
	@TempDir
	Path folder;

	@AfterEach
	void closeAll() throws CoreException {
		Widgets.shells("Generate PDF").forEach(Shell::close);
		Workbench.closeAll();
	}

	private List<String> exported() throws Exception {
		try (Stream<Path> files = Files.list(folder)) {
			return files.map(file -> file.getFileName().toString()).sorted().toList();
		}
	}

	private static IProject reports() throws Exception {
		IProject project = Markers.project("reports");
		Workbench.file(project, "good.gzr", BuilderTest.balanced());
		Workbench.file(project, "sub/bad.gzr", BuilderTest.unbalanced());
		Workbench.file(project, "form.gzr", "表式 短表\n章 数\n  表 数\n    列 甲\n    行 子\n");
		return project;
	}

	@Test
	void whatHasNoErrorsIsPrinted_andOfTheRestIsToldWhy() throws Exception {
		Shell dialog = WizardTest.open(new PdfExportWizard(), reports());
		Widgets.labelled(dialog, "To folder", Text.class).setText(folder.toString());
		Workbench.screenshot("export-wizard");
		Widgets.press(dialog, "Finish");
		Shell problems = Widgets.shell("Generate PDF");
		Workbench.screenshot("export-problems");
		List<String> told = Stream.of(Widgets.all(problems, Table.class).get(0).getItems()).map(TableItem::getText).toList();
		assertEquals(List.of("reports/form.gzr: There is no report in it",
				"reports/sub/bad.gzr (line 18): T3-BAL items one and two add up to the same as items three and four; 申请平衡 (自然人) does not hold: "
						+ "新收 4 + 结转 0 = 4; 办理结果.总计 3 + 结转下年 0 = 3; off by 1"), told);
		assertEquals(List.of("good.pdf"), exported());
		assertEquals("%PDF", new String(Files.readAllBytes(folder.resolve("good.pdf")), 0, 4, StandardCharsets.US_ASCII));
	}

	@Test
	void aDraftIsPrintedWhateverIsWrong() throws Exception {
		Shell dialog = WizardTest.open(new PdfExportWizard(), reports().getFile("sub/bad.gzr"));
		Widgets.labelled(dialog, "To folder", Text.class).setText(folder.resolve("new/folder").toString());
		Widgets.press(dialog, "As drafts");
		Widgets.press(dialog, "Finish");
		Workbench.until("the draft is there", () -> Files.exists(folder.resolve("new/folder/bad.pdf")));
		Workbench.until("the wizard is closed", dialog::isDisposed);
	}

	@Test
	void nothingIsOverwrittenUnasked() throws Exception {
		byte[] precious = "precious".getBytes(StandardCharsets.UTF_8);
		Files.write(folder.resolve("good.pdf"), precious);
		Shell dialog = WizardTest.open(new PdfExportWizard(), reports().getFile("good.gzr"));
		Widgets.labelled(dialog, "To folder", Text.class).setText(folder.toString());
		Widgets.pressLater("Overwrite?", "Cancel");
		Widgets.press(dialog, "Finish");
		assertFalse(dialog.isDisposed());
		assertArrayEquals(precious, Files.readAllBytes(folder.resolve("good.pdf")));
		Widgets.pressLater("Overwrite?", "Overwrite");
		Widgets.press(dialog, "Finish");
		assertTrue(Files.size(folder.resolve("good.pdf")) > precious.length);
	}

	@Test
	void thePageSaysWhatIsMissing() throws Exception {
		Shell dialog = WizardTest.open(new PdfExportWizard(), reports().getFile("good.gzr"));
		assertFalse(Widgets.button(dialog, "Finish").isEnabled());
		Widgets.labelled(dialog, "To folder", Text.class).setText(folder.toString());
		assertTrue(Widgets.button(dialog, "Finish").isEnabled());
		Widgets.press(dialog, "Deselect All");
		assertFalse(Widgets.button(dialog, "Finish").isEnabled());
		dialog.close();
	}
}

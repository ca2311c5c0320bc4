package report.dsl.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.emf.common.util.URI;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.templates.TemplateProposal;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import report.dsl.findings.Finding;
import report.dsl.ide.snapshot.Snapshot;
import report.dsl.ide.snapshot.Snapshots;
import report.dsl.ui.templates.GzrTemplates;

@ExtendWith(NoErrorsLogged.class)
class PreferencesTemplatesTest {
	private static final URI REPORT = URI.createURI("memory:/report.gzr");

	@AfterEach
	void closeAll() throws CoreException {
		Workbench.closeAll();
	}

	/** What is offered where ‸ stands. */
	private static List<ICompletionProposal> at(String text) throws Exception {
		Workbench.closeAll();
		int offset = text.indexOf('‸');
		String plain = text.replace("‸", "");
		ITextEditor editor = Workbench.open(Workbench.file(Markers.project("templates"), "report.gzr", plain));
		return GzrTemplates.at(editor.getAdapter(ITextViewer.class), offset, new Snapshots().put(REPORT, plain));
	}

	private static String names(String text) throws Exception {
		return String.join(" ", at(text).stream().map(proposal -> proposal.getDisplayString().replaceFirst(" - .*", "")).sorted().toList());
	}

	@Test
	void eachPlaceHasItsOwn() throws Exception {
		assertEquals("报告 报告抬头 豁免", names("‸"));
		assertEquals("报告 报告抬头", names("报告‸"));
		assertEquals("信息处理费 总体情况各节 节 落款 表 表带勾稽 问题及改进", names("报告 示例市 2024年度\n章 总体情况\n‸\n"));
		assertEquals("表 表带勾稽", names("报告 示例市 2024年度\n章 总体情况\n表‸\n"));
		assertEquals("办理结果 占比 复议诉讼 新收申请", names("报告 示例市 2024年度\n章 总体情况\n\"\"\"\n今年‸\n\"\"\"\n"));
		assertEquals("", names("报告 示例市 2024年度 // ‸\n"));
		assertEquals("", names("表式 短表\n‸"));
	}

	@Test
	void aWholeReportCanBeRead() throws Exception {
		ITextEditor editor = Workbench.open(Workbench.file(Markers.project("templates"), "report.gzr", ""));
		ITextViewer viewer = editor.getAdapter(ITextViewer.class);
		TemplateProposal report = (TemplateProposal) GzrTemplates.at(viewer, 0, new Snapshots().put(REPORT, "")).stream()
				.filter(proposal -> proposal.getDisplayString().startsWith("报告 ")).findFirst().orElseThrow();
		report.apply(viewer, '\0', 0, 0);
		Workbench.screenshot("preferences-template-applied");
		Snapshot made = new Snapshots().put(REPORT, viewer.getDocument().get());
		assertTrue(made.report().isPresent(), made.text());
		assertEquals(List.of("C-CH", "L-AWAITED"), made.findings().stream().map(Finding::code).distinct().toList(), made.findings()::toString);
		assertEquals(6, Stream.of(made.text().split("\n")).filter(line -> line.startsWith("章 ")).count());
	}
}

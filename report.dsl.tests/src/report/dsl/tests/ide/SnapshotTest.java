package report.dsl.tests.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.service.OperationCanceledError;
import org.eclipse.xtext.util.CancelIndicator;
import org.junit.jupiter.api.Test;

import report.dsl.findings.Finding;
import report.dsl.ide.snapshot.Snapshot;
import report.dsl.ide.snapshot.Snapshots;

class SnapshotTest {
	private static final URI FORM = URI.createURI("memory:/form.gzr");
	private static final URI REPORT = URI.createURI("memory:/report.gzr");
	private final Snapshots snapshots = new Snapshots();

	@Test
	void aReportSeesTheFormOfAnotherDocument() {
		snapshots.put(FORM, "表式 短表\n章 数\n  表 数\n    列 甲\n    行 子\n");
		Snapshot report = snapshots.put(REPORT, "报告 示例市 2024年度 按 短表\n章 数\n  子: 3\n");
		assertEquals(List.of(), report.findings());
		assertEquals("短表", report.report().orElseThrow().form());
	}

	@Test
	void aChangedFormMakesReportsAnew() {
		snapshots.put(FORM, "表式 短表\n章 数\n  表 数\n    列 甲\n    行 子\n");
		Snapshot before = snapshots.put(REPORT, "报告 示例市 2024年度 按 短表\n章 数\n  子: 3\n");
		assertSame(before, snapshots.of(REPORT).orElseThrow());
		snapshots.put(FORM, "表式 短表\n章 数\n  表 数\n    列 甲\n    行 丑\n");
		Snapshot after = snapshots.of(REPORT).orElseThrow();
		assertNotSame(before, after);
		assertTrue(after.findings().stream().map(Finding::code).anyMatch("L-NAME"::equals), after.findings()::toString);
	}

	@Test
	void anUnchangedTextKeepsItsSnapshot() {
		Snapshot first = snapshots.put(REPORT, "报告 示例市 2024年度\n");
		assertSame(first, snapshots.put(REPORT, "报告 示例市 2024年度\n"));
	}

	@Test
	void whatWasCancelledIsTakenLater() {
		CancelIndicator cancelled = () -> true;
		try {
			snapshots.put(REPORT, "报告 示例市 2024年度\n", cancelled);
		} catch (OperationCanceledError expected) {
			assertEquals("报告 示例市 2024年度\n", snapshots.of(REPORT).orElseThrow().text());
			return;
		}
		throw new AssertionError("not cancelled");
	}
}

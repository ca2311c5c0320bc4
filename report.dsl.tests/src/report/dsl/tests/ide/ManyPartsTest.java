package report.dsl.tests.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.util.CancelIndicator;
import org.junit.jupiter.api.Test;

import report.dsl.findings.Finding;
import report.dsl.ide.snapshot.Snapshot;
import report.dsl.ide.snapshot.Snapshots;
import report.dsl.tests.Samples;

/** A report that sums more than can be read while somebody waits is shown before they are read, and then once more. */
class ManyPartsTest {
	private static final int PARTS = 30;
	private static final URI SUM = URI.createURI("file:/a/sum.gzr");
	private static final String PART = Samples.text(Samples.SUITE.resolve("prose/own-prose.gzr"));
	private static final String REST = "章 总体情况\n章 主动公开政府信息情况\n章 收到和处理政府信息公开申请情况\n新收: 自然人 1231\n章 政府信息公开行政复议行政诉讼情况\n";
	private final Snapshots snapshots = new Snapshots();

	@Test
	void nothingIsToldOfWhatIsNotReadYet() {
		IntStream.range(0, PARTS).forEach(part -> snapshots.know(part(part), PART.replace("示例市水务局", name(part))));
		String names = IntStream.range(0, PARTS).mapToObj(ManyPartsTest::name).collect(Collectors.joining(", "));
		String text = "报告 示例区人民政府 2024年度\n汇总 " + names + "\n" + REST;
		Snapshot soon = snapshots.putSoon(SUM, text, CancelIndicator.NullImpl);
		assertFalse(soon.isWhole());
		assertEquals(List.of(), sums(soon));
		assertFalse(snapshots.readOn(SUM, Duration.ZERO.minusNanos(1)));
		assertTrue(snapshots.readOn(SUM, Duration.ofMinutes(1)));
		Snapshot whole = snapshots.putSoon(SUM, text, CancelIndicator.NullImpl);
		assertTrue(whole.isWhole());
		assertEquals(List.of("R-SUM", "T3-BAL"), sums(whole));
		assertEquals(whole, snapshots.put(SUM, text));
		snapshots.know(part(7), PART.replace("示例市水务局", name(7)).replace("正文", "另写"));
		Snapshot again = snapshots.putSoon(SUM, text, CancelIndicator.NullImpl); // one part is soon read
		assertTrue(again.isWhole());
		assertEquals(sums(whole), sums(again));
	}

	/** Whatever it is, it depends on the parts: of the report itself the same is told both times. */
	private static List<String> sums(Snapshot snapshot) {
		return snapshot.findings().stream().map(Finding::code).filter(code -> code.startsWith("R-") || code.startsWith("T") || code.startsWith("L-")).toList();
	}

	private static URI part(int number) {
		return URI.createURI("file:/a/part" + number + ".gzr");
	}

	private static String name(int part) {
		return "示例" + "甲乙丙丁戊己庚辛壬癸".charAt(part % 10) + "局" + part;
	}
}

package report.dsl.tests.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.xtext.util.ReplaceRegion;
import org.eclipse.xtext.util.TextRegion;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import report.dsl.formatting.GzrFormatter;
import report.dsl.ide.formatting.Formatting;
import report.dsl.ide.snapshot.Snapshot;
import report.dsl.tests.Samples;

class FormattingTest {
	private static final String CROOKED = """
			报告   示例市 2024年度
			章 主动公开政府信息情况
			规章:0 0 0
			   行政许可 ：  3
			其余 0
			""";

	/** All edits together make what the formatter makes of the whole text. */
	@TestFactory
	Stream<DynamicTest> theWholeTextBecomesWhatTheFormatterMakesOfIt() {
		return Stream.of(Samples.EXAMPLES, Samples.SUITE.resolve("rules"), Samples.SUITE.resolve("foia"), Samples.SUITE.resolve("bad-input"))
				.flatMap(directory -> Samples.in(directory).stream()).map(file -> DynamicTest.dynamicTest(Samples.name(file), file.toUri(), () -> law(file)));
	}

	private static void law(Path file) {
		String text = Edited.text(file);
		for (String crooked : List.of(text, text.replace("\n", "\r\n"), text.replaceAll("(?m)^ +", ""), text.replaceAll("(?m)^\"\"\"$", "“”“"))) {
			Snapshot snapshot = Edited.snapshot(crooked);
			List<ReplaceRegion> edits = Formatting.format(snapshot, new TextRegion(0, crooked.length()));
			assertEquals(new GzrFormatter().format(snapshot.resource()), Edited.apply(crooked, edits));
		}
	}

	@Test
	void onlyTheLinesOfTheRegionChange() {
		Snapshot snapshot = Edited.snapshot(CROOKED);
		int row = CROOKED.indexOf("行政许可");
		assertEquals("""
				报告   示例市 2024年度
				章 主动公开政府信息情况
				规章:0 0 0
				  行政许可: 3
				其余 0
				""", Edited.apply(CROOKED, Formatting.format(snapshot, new TextRegion(row, 0))));
		assertEquals("""
				报告 示例市 2024年度

				章 主动公开政府信息情况
				  规章:     0 0 0
				  行政许可: 3
				  其余 0
				""", Edited.apply(CROOKED, Formatting.format(snapshot, new TextRegion(0, CROOKED.length()))));
	}

	@Test
	void editsAreSmall() {
		assertEquals(List.of("3+2 []"), Formatting.format(Edited.snapshot(CROOKED), new TextRegion(0, 0)).stream()
				.map(edit -> edit.getOffset() + "+" + edit.getLength() + " [" + edit.getText() + "]").toList());
	}

	@Test
	void aTextWithSyntaxErrorsStays() {
		String text = CROOKED.replace("章 主", "章 %% 主");
		assertEquals(List.of(), Formatting.format(Edited.snapshot(text), new TextRegion(0, text.length())));
	}
}

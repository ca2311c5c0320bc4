package report.dsl.tests.ide.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;

import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.util.TextRegion;
import org.junit.jupiter.api.Test;

import report.dsl.ide.preview.Preview;
import report.dsl.ide.snapshot.Snapshot;
import report.dsl.ide.snapshot.Snapshots;
import report.dsl.pdf.PdfOptions;
import report.dsl.pdf.PdfPrinter;
import report.dsl.pdf.Typefaces;
import report.dsl.pdf.Position;

class PreviewTest {
	private static final URI FORM = URI.createURI("memory:/form.gzr");
	private static final URI REPORT = URI.createURI("memory:/report.gzr");
	private static final String GOOD = """
			报告 示例市 2024年度 按 短表
			章 话
			\"""
			全年收到【总计.甲】件，都已办结。
			另有一段话，长得一行写不下，所以接着写到下一行，看看光标在哪一行，页面上也就在哪一行，不多也不少，刚好两行有余。
			\"""
			章 数
			  子: 3 4
			  丑: 5 6
			  总计: 8 10
			""";
	private final Snapshots snapshots = new Snapshots();

	{
		snapshots.put(FORM, """
				表式 短表
				章 话
				章 数
				  表 数
				    列 甲
				    列 乙
				    行 子
				    行 丑
				    行 总计 = 合计 "T-SUM" 错误 "总计等于各行之和" / "the total is the sum"
				""");
	}

	@Test
	void theCaretIsWhereItsTextIsPrinted() {
		Preview preview = preview(GOOD);
		assertFalse(preview.draft(), () -> preview.snapshot().findings().toString());
		assertEquals("""
				示例 → WHOLE 报告
				章 话 → WHOLE 话
				收到 → PROSE 全年收到
				总计.甲 → WHOLE 总计.甲
				标在 → PROSE 标在哪一行，页面上也就在哪一行，不多也不少，刚好两行有余。
				3 4 → CELL 3
				丑 → CELL 5
				10 → CELL 10
				""", atAll(preview, preview.snapshot(), "示例", "章 话", "收到", "总计.甲", "标在", "3 4", "丑", "10"));
	}

	@Test
	void pagesOfAnEarlierTextAreFoundByWhatHasChangedSince() {
		Preview preview = preview(GOOD);
		Snapshot now = snapshots.put(REPORT, GOOD.replace("都已", "没有不").replace("  丑: 5 6", "\n  // 改了\n  丑: 55 6").replace("话，长", "长"));
		assertEquals("""
				没有不 → PROSE 件，都已办结。
				另有 → PROSE 另有一段话，长得一行写不下，所以接着写到下一行，看看光
				丑 → CELL 5
				55 → CELL 5
				10 → CELL 10
				""", atAll(preview, now, "没有不", "另有", "丑", "55", "10"));
		TextRegion five = new TextRegion(now.text().indexOf("55"), 2);
		Position printed = preview.at(now).at(five.getOffset()).get(0);
		assertEquals(five, preview.at(now).source(printed.page(), printed.box().x() + 1, printed.box().y() + 1).orElseThrow());
	}

	/** There and back: the caret at each character of the prose is printed where a click leads to it again. */
	@Test
	void aClickLeadsBack() {
		Preview preview = preview(GOOD);
		List<Position> prose = preview.positions().stream().filter(position -> position.kind() == Position.Kind.PROSE).toList();
		assertFalse(prose.isEmpty());
		for (Position line : prose) {
			int length = line.place().length();
			for (int i = 0; i < length; i++) {
				double x = line.box().x() + (i + 0.1) * line.box().width() / length;
				double y = line.box().y() + line.box().height() / 2;
				assertEquals(new TextRegion(line.place().offset() + i, 0), preview.at(preview.snapshot()).source(line.page(), x, y).orElseThrow());
			}
		}
	}

	@Test
	void aClickOnPaperLeadsNowhere() {
		Preview preview = preview(GOOD);
		assertTrue(preview.at(preview.snapshot()).source(1, 10, 800).isEmpty());
		assertTrue(preview.at(preview.snapshot()).source(99, 300, 300).isEmpty());
	}

	@Test
	void whatIsWrongIsTintedOnTheLastGoodPages() {
		Preview preview = preview(GOOD);
		Snapshot now = snapshots.put(REPORT, GOOD.replace("5 6", "5 60").replace("结。", "结【子.丙】。"));
		List<String> tints = preview.at(now).tints().stream()
				.map(tint -> tint.finding().code() + " " + tint.finding().severity() + " " + typed(preview, tint.position())).toList();
		assertEquals(List.of("L-NAME ERROR 件，都已办结。", "T-SUM ERROR 10"), tints);
	}

	@Test
	void aTextWithErrorsIsADraft() {
		assertTrue(preview(GOOD.replace("5 6", "5 x")).draft());
	}

	@Test
	void nothingIsPrintedWhereThereIsNoReport() {
		for (String text : List.of("", "报", "章 数", "表式 短", "\"\"\""))
			assertTrue(Preview.of(snapshots.put(REPORT, text), new PdfPrinter(PdfOptions.preview(Typefaces.shipped())), Locale.CHINESE).isEmpty(), text);
	}

	/** Whatever stands there, neither printing nor asking fails. */
	@Test
	void brokenTextsHavePagesToo() {
		Preview preview = preview(GOOD);
		for (int end = 0; end < GOOD.length(); end += 7) {
			Snapshot now = snapshots.put(REPORT, GOOD.substring(0, end));
			Preview.View old = preview.at(now);
			old.tints();
			old.at(end);
			Preview.of(now, new PdfPrinter(PdfOptions.preview(Typefaces.shipped())), Locale.ENGLISH).ifPresent(draft -> draft.at(now).tints());
		}
	}

	private Preview preview(String text) {
		return Preview.of(snapshots.put(REPORT, text), new PdfPrinter(PdfOptions.preview(Typefaces.shipped())), Locale.CHINESE).orElseThrow();
	}

	private static String atAll(Preview preview, Snapshot now, String... words) {
		StringBuilder found = new StringBuilder();
		for (String word : words) {
			List<Position> at = preview.at(now).at(now.text().indexOf(word));
			found.append(word).append(" →");
			at.forEach(position -> found.append(' ').append(position.kind()).append(' ').append(typed(preview, position)));
			found.append('\n');
		}
		return found.toString();
	}

	private static String typed(Preview preview, Position position) {
		int offset = position.place().offset();
		return preview.snapshot().text().substring(offset, offset + position.place().length());
	}
}

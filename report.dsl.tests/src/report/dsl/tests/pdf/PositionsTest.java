package report.dsl.tests.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.junit.jupiter.api.Test;

import report.dsl.Workspace;
import report.dsl.Workspace.Checked;
import report.dsl.pdf.PdfPrinter;
import report.dsl.pdf.Position;
import report.dsl.report.Grid;
import report.dsl.report.Paragraph;
import report.dsl.report.Place;
import report.dsl.report.Report;
import report.dsl.report.Run;
import report.dsl.report.Table;
import report.dsl.report.Value;

/** What the printer tells of its pages is what stands there: the text is read back from the PDF, inside each box. */
class PositionsTest {
	private static final Path CITY = Path.of(System.getProperty("gzr.root", "..")).resolve("examples/example-city-2024.gzr");

	/** A report in print: its source, its value, its pages, and where the printer says that things stand. */
	private record Printed(String source, Report report, PDDocument pages, List<Position> positions) implements AutoCloseable {

		static Printed of(String source, boolean draft) throws IOException {
			Checked checked = Workspace.create().check("sample.gzr", source.getBytes(java.nio.charset.StandardCharsets.UTF_8), null);
			Report report = checked.report().orElseThrow();
			ByteArrayOutputStream pdf = new ByteArrayOutputStream();
			List<Position> positions = draft ? new PdfPrinter().printDraft(report, checked.findings(), Locale.CHINESE, pdf) : new PdfPrinter().print(report, checked.sources(), pdf);
			return new Printed(source, report, Loader.loadPDF(pdf.toByteArray()), positions);
		}

		static Printed city() throws IOException {
			return of(Files.readString(CITY), false);
		}

		/** The text inside a box, the size of which is taken a little larger because a reader counts what touches the base line. */
		String in(Position position) throws IOException {
			Position.Box box = position.box();
			PDFTextStripperByArea reader = new PDFTextStripperByArea();
			reader.addRegion("box", new Rectangle2D.Double(box.x() - 0.5, box.y(), box.width(), box.height() + 0.5));
			reader.extractRegions(pages.getPage(position.page() - 1));
			return reader.getTextForRegion("box").replaceAll("\\s", "");
		}

		List<Position> at(Place place) {
			return positions.stream().filter(position -> position.place().equals(place)).toList();
		}

		/** What the source says at a place, as it is printed. */
		String typed(Place place) {
			return source.substring(place.offset(), place.offset() + place.length()).replaceAll("\\s", "");
		}

		@Override
		public void close() throws IOException {
			pages.close();
		}
	}

	@Test
	void eachTypedNumberStandsInItsBox() throws IOException {
		try (Printed city = Printed.city()) {
			List<String> wrong = new ArrayList<>();
			int typed = 0;
			for (Table table : city.report().tables())
				for (Value value : table.cells().values()) {
					if (!value.typed())
						continue;
					typed++;
					List<String> printed = new ArrayList<>();
					for (Position position : city.at(value.place()))
						if (position.kind() == Position.Kind.CELL)
							printed.add(city.in(position));
					if (!printed.stream().map(number -> number.replaceFirst("^\\+", "")).toList().equals(List.of(value.computed().orElseThrow().toPlainString())))
						wrong.add(value.place() + " " + city.typed(value.place()) + " " + printed);
				}
			assertEquals(List.of(), wrong);
			assertTrue(typed > 50, "typed numbers: " + typed);
		}
	}

	@Test
	void everyCellHasAPlaceOnAPage() throws IOException {
		try (Printed city = Printed.city()) {
			List<Place> places = city.positions().stream().map(Position::place).toList();
			List<Place> lost = city.report().tables().stream().flatMap(table -> table.grid().rows().stream()).flatMap(List::stream)
					.filter(cell -> cell.kind() == Grid.Kind.NUMBER).map(Grid.Cell::place).filter(place -> !places.contains(place)).toList();
			assertEquals(List.of(), lost);
		}
	}

	@Test
	void eachLineOfProseStandsInItsBox() throws IOException {
		try (Printed city = Printed.city()) {
			List<Position> prose = city.positions().stream().filter(position -> position.kind() == Position.Kind.PROSE).toList();
			assertTrue(prose.size() > 50, "lines of prose: " + prose.size());
			List<String> wrong = new ArrayList<>();
			for (Position position : prose)
				if (!city.in(position).equals(city.typed(position.place())))
					wrong.add(city.typed(position.place()) + " | " + city.in(position));
			assertEquals(List.of(), wrong);
		}
	}

	@Test
	void theLinesOfAParagraphAreAllOfIt() throws IOException {
		try (Printed city = Printed.city()) {
			List<Run> runs = paragraphs(city.report()).stream().flatMap(paragraph -> paragraph.runs().stream()).toList();
			assertTrue(runs.size() > 50, "runs: " + runs.size());
			for (Run run : runs) {
				Place place = run.place();
				List<Position> lines = city.positions().stream().filter(line -> line.place().offset() >= place.offset()
						&& line.place().offset() + line.place().length() <= place.offset() + place.length()).toList();
				String printed = run instanceof Run.Text ? lines.stream().map(line -> city.typed(line.place())).collect(Collectors.joining())
						: city.typed(lines.get(0).place());
				assertEquals(city.typed(place), printed);
			}
		}
	}

	@Test
	void pagesGoUp() throws IOException {
		try (Printed city = Printed.city()) {
			List<Integer> pages = city.positions().stream().map(Position::page).toList();
			assertEquals(pages.stream().sorted().toList(), pages);
			assertEquals(city.pages().getNumberOfPages(), pages.get(pages.size() - 1));
		}
	}

	/** A number nobody gave is found by its row, a row nobody gave by its table's chapter. */
	@Test
	void whatIsMissingHasAPlaceInADraft() throws IOException {
		String source = """
				报告 示例市 2024年度
				章 总体情况
				\"""
				甲【规章.制发】乙
				\"""
				章 主动公开政府信息情况
				  规章: 1 待填 0
				  行政许可: 16
				""";
		try (Printed draft = Printed.of(source, true)) {
			StringBuilder told = new StringBuilder();
			for (Position position : draft.positions())
				told.append(position.kind()).append(' ').append(draft.typed(position.place()))
						.append((" → " + draft.in(position).replaceAll("[草稿]", "")).stripTrailing()).append('\n'); // 草稿 stands across the page
			assertEquals("""
					WHOLE 报告 → 示例市2024年政府信息公开工作年度报告
					WHOLE 总体情况 → 一、总体情况
					PROSE 甲 → 甲
					WHOLE 规章.制发 → 1
					PROSE 乙 → 乙
					WHOLE 主动公开政府信息情况 → 二、主动公开政府信息情况
					LABEL 主动公开政府信息情况 → 第二十条第（一）项
					LABEL 主动公开政府信息情况 → 信息内容
					LABEL 主动公开政府信息情况 → 本年制发件数
					LABEL 主动公开政府信息情况 → 本年废止件数
					LABEL 主动公开政府信息情况 → 现行有效件数
					LABEL 1 → 规章
					CELL 1 → 1
					CELL 待填 →
					CELL 0 → 0
					LABEL 主动公开政府信息情况 → 行政规范性文件
					CELL 主动公开政府信息情况 →
					CELL 主动公开政府信息情况 →
					CELL 主动公开政府信息情况 →
					LABEL 主动公开政府信息情况 → 第二十条第（五）项
					LABEL 主动公开政府信息情况 → 信息内容
					LABEL 主动公开政府信息情况 → 本年处理决定数量
					LABEL 16 → 行政许可
					CELL 16 → 16
					LABEL 主动公开政府信息情况 → 第二十条第（六）项
					LABEL 主动公开政府信息情况 → 信息内容
					LABEL 主动公开政府信息情况 → 本年处理决定数量
					LABEL 主动公开政府信息情况 → 行政处罚
					CELL 主动公开政府信息情况 →
					LABEL 主动公开政府信息情况 → 行政强制
					CELL 主动公开政府信息情况 →
					LABEL 主动公开政府信息情况 → 第二十条第（八）项
					LABEL 主动公开政府信息情况 → 信息内容
					LABEL 主动公开政府信息情况 → 本年收费金额（单位：万元）
					LABEL 主动公开政府信息情况 → 行政事业性收费
					CELL 主动公开政府信息情况 →
					""", told.toString());
		}
	}

	@Test
	void aTableThatIsOnlyBegunIsPrintedAsADraft() throws IOException {
		for (String table : List.of("表 甲", "表 甲 {", "表 甲 { 列 乙 }", "表 甲 { 列 乙 行 丙 }", "表 甲 { 行 丙 }", "表 甲 横排 { 行 丙 }"))
			try (Printed draft = Printed.of("报告 示例市 2024年度\n章 总体情况\n  " + table + "\n", true)) {
				assertTrue(draft.pages().getNumberOfPages() > 1, table);
			}
	}

	private static List<Paragraph> paragraphs(Report report) {
		Stream<Paragraph> inChapters = report.chapters().stream().flatMap(chapter -> chapter.blocks().stream()).filter(Paragraph.class::isInstance)
				.map(Paragraph.class::cast);
		return Stream.concat(report.preface().stream(), inChapters).toList();
	}
}

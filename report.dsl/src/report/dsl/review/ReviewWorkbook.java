package report.dsl.review;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToLongFunction;

import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFCell;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

import report.dsl.export.Parts;
import report.dsl.findings.Vocabulary;
import report.dsl.review.Reviewed.Judged;
import report.dsl.review.Summary.Cell;
import report.dsl.review.Summary.Found;

/** The data of all reports as an Excel workbook: summary, findings, waivers, what could not be read, all cells. Rows go to disk as they are written. */
public final class ReviewWorkbook {
	/** Rows kept in memory. */
	private static final int WINDOW = 100;
	/** Excel allows no longer text in a cell. */
	private static final int LONGEST = SpreadsheetVersion.EXCEL2007.getMaxTextLength();
	/** In points, as Excel allows it. */
	private static final int TALLEST = 409;
	private static final int LINE = 15;
	private static final int LAST_ROW = SpreadsheetVersion.EXCEL2007.getLastRowIndex();
	/** Of its parts. Of the very first day that can be said Java would keep the time zone, too. */
	private final SXSSFWorkbook book = new SXSSFWorkbook(null, WINDOW, true);
	private final Vocabulary words;
	private final CellStyle head = style(true);
	private final CellStyle plain = style(false);
	private SXSSFSheet sheet;
	private int[] widths;
	private int next;

	private ReviewWorkbook(Locale locale) {
		this.words = Vocabulary.of(ReviewWorkbook.class, locale);
	}

	/** The workbook; the same for the same reports. @param reports sorted */
	public static byte[] of(List<Summary> reports, List<Unread> unread, Locale locale) throws IOException {
		return new ReviewWorkbook(locale).zipped(reports, unread);
	}

	private byte[] zipped(List<Summary> reports, List<Unread> unread) throws IOException {
		try (book) {
			book.getXSSFWorkbook().getProperties().getCoreProperties().setCreated(Optional.of(new Date(0)));
			book.getXSSFWorkbook().getProperties().getCoreProperties().setTitle(words.say("index.title"));
			summary(reports);
			findings(reports);
			waivers(reports);
			unread(unread);
			cells(reports);
			return Parts.of(book).zipped();
		}
	}

	private CellStyle style(boolean bold) {
		CellStyle style = book.createCellStyle();
		Font font = book.createFont();
		font.setBold(bold);
		style.setFont(font);
		style.setWrapText(true);
		style.setVerticalAlignment(VerticalAlignment.TOP);
		return style;
	}

	/** @param wide the columns, in characters of which hanzi take two */
	private void begin(String name, List<String> columns, int... wide) {
		sheet = book.createSheet(name);
		widths = wide;
		next = 0;
		row(head, columns.stream().map(column -> (Object) words.say("column." + column)).toArray());
		sheet.createFreezePane(0, 1);
		sheet.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
		sheet.setFitToPage(true);
		sheet.getPrintSetup().setLandscape(true);
		sheet.getPrintSetup().setFitHeight((short) 0);
		sheet.setAutoFilter(new CellRangeAddress(0, 0, 0, columns.size() - 1));
		for (int column = 0; column < widths.length; column++)
			sheet.setColumnWidth(column, widths[column] * 256);
	}

	private void row(CellStyle style, Object... values) {
		SXSSFRow row = sheet.createRow(next++);
		long lines = 1;
		for (int column = 0; column < values.length; column++) {
			SXSSFCell cell = row.createCell(column);
			cell.setCellStyle(style);
			if (values[column] instanceof Number number)
				cell.setCellValue(number.doubleValue());
			else
				cell.setCellValue(text(String.valueOf(values[column])));
			lines = Math.max(lines, lines(String.valueOf(values[column]), widths[column]));
		}
		if (lines > 1)
			row.setHeightInPoints(Math.min(TALLEST, lines * LINE));
	}

	/** How many a text takes up in a column, about: not every reader finds that out by itself. */
	private static long lines(String text, int width) {
		return text.lines().mapToLong(line -> 1 + line.codePoints().mapToLong(c -> Character.isIdeographic(c) || c > 0x2E7F ? 2 : 1).sum() / width).sum();
	}

	/** Without what XML cannot say, which Excel would refuse. */
	private static String text(String text) {
		String shown = text.length() > LONGEST ? text.substring(0, LONGEST - 1) + "…" : text;
		return shown.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "\uFFFD");
	}

	private void summary(List<Summary> reports) {
		begin(words.say("sheet.summary"), List.of("body", "year", "file", "errors", "warnings", "notes", "waived", "rules", "page", "pdf"), 28, 8, 40, 8, 8, 8, 8, 40, 40, 40);
		for (Summary report : reports)
			row(plain, report.body(), year(report), report.source(), report.errors(), report.warnings(), report.notes(), report.waived(), String.join(" ", report.rules()),
					report.files().page(), report.printed() ? report.files().pdf() : "");
		row(head, words.say("index.total"), "", "", sum(reports, Summary::errors), sum(reports, Summary::warnings), sum(reports, Summary::notes), sum(reports, Summary::waived));
	}

	private static long sum(List<Summary> reports, ToLongFunction<Summary> column) {
		return reports.stream().mapToLong(column).sum();
	}

	private static Object year(Summary report) {
		return report.year() == 0 ? "" : report.year();
	}

	private void findings(List<Summary> reports) {
		begin(words.say("sheet.findings"), List.of("body", "year", "file", "number", "kind", "code", "message", "where", "line", "sums", "waivedFor"), 28, 8, 40, 8, 8, 14, 60, 40, 8, 80, 30);
		for (Summary report : reports)
			for (Found found : report.findings())
				row(plain, report.body(), year(report), report.source(), found.number(), found.kind(), found.code(), found.message(), found.where(), found.line(), found.sums(), found.reason());
	}

	private void waivers(List<Summary> reports) {
		begin(words.say("sheet.waivers"), List.of("body", "year", "file", "rule", "reason", "until", "state", "line"), 28, 8, 40, 20, 60, 14, 14, 8);
		for (Summary report : reports)
			for (Judged judged : report.waivers())
				row(plain, report.body(), year(report), report.source(), judged.waiver().rule(), judged.waiver().reason(),
						judged.waiver().until().map(Object::toString).orElse(words.say("waiver.forever")), words.say("waiver." + judged.state()), judged.waiver().place().line());
	}

	private void unread(List<Unread> unread) {
		begin(words.say("sheet.unread"), List.of("file", "why"), 60, 80);
		for (Unread file : unread)
			row(plain, file.file(), file.reason());
	}

	private void cells(List<Summary> reports) {
		int sheets = 0;
		for (Summary report : reports)
			for (Cell cell : report.cells()) {
				if (sheets == 0 || next > LAST_ROW)
					beginCells(++sheets);
				row(plain, report.body(), year(report), cell.table(), Summary.label(cell.row()), Summary.label(cell.column()), number(cell.value()), number(cell.stated()), cell.origin(),
						report.files().name(), cell.line());
			}
		if (sheets == 0)
			beginCells(1);
	}

	private void beginCells(int number) {
		begin(words.say("sheet.cells") + (number == 1 ? "" : " " + number), List.of("body", "year", "table", "row", "column", "value", "stated", "origin", "file", "line"),
				28, 8, 30, 50, 40, 12, 12, 12, 40, 8);
	}

	/** Excel counts in binary fractions of 15 digits; what does not fit stays text, and what is not known is empty. */
	private static Object number(Optional<BigDecimal> number) {
		return number.isPresent() && BigDecimal.valueOf(number.get().doubleValue()).compareTo(number.get()) == 0 ? number.get() : Summary.number(number);
	}
}

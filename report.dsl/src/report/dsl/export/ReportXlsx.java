package report.dsl.export;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

import report.dsl.report.CellKind;
import report.dsl.report.Grid;
import report.dsl.report.Report;
import report.dsl.report.Rules.Operand;
import report.dsl.report.Rules.Ref;
import report.dsl.report.Sums;
import report.dsl.report.Table;
import report.dsl.report.Value;

/** A report's tables as an Excel workbook, a sheet for each, laid out as printed; totals are formulas over the cells that they add. */
public final class ReportXlsx {
	/** Of a sheet, in characters. */
	private static final double WIDTH = 110;
	/** Of a Chinese character: two digits and a little. */
	private static final double WIDE = 2.2;
	private static final float LINE_POINTS = 16;
	private final XSSFWorkbook book = new XSSFWorkbook();
	private final Map<Ref, String> names = new HashMap<>();
	private final Map<String, CellStyle> styles = new HashMap<>();
	private final Font font = font();
	private final CellStyle style = style("General");

	private ReportXlsx() {
	}

	/** @param made the day that the file says it was made on; the clock is not asked */
	public static byte[] of(Report report, LocalDate made) throws IOException {
		ReportXlsx xlsx = new ReportXlsx();
		try (XSSFWorkbook book = xlsx.book) {
			book.getProperties().getCoreProperties().setTitle(report.title());
			book.getProperties().getCoreProperties().setCreator(report.body());
			book.getProperties().getCoreProperties().setCreated(Optional.of(Date.from(made.atStartOfDay(ZoneOffset.UTC).toInstant())));
			List<Table> tables = report.tables().stream().filter(table -> !table.grid().widths().isEmpty()).toList();
			Map<Table, XSSFSheet> sheets = new HashMap<>();
			for (Table table : tables)
				sheets.put(table, xlsx.sheet(table, report.title()));
			for (Table table : tables)
				xlsx.numbers(table, sheets.get(table));
			if (tables.isEmpty())
				book.createSheet(); // a workbook without a sheet does not open
			return Parts.of(book).zipped();
		}
	}

	private Font font() {
		Font songTi = book.createFont();
		songTi.setFontName("宋体");
		return songTi;
	}

	private CellStyle style(String format) {
		return styles.computeIfAbsent(format, this::newStyle);
	}

	private CellStyle newStyle(String format) {
		CellStyle style = book.createCellStyle();
		style.setFont(font);
		style.setDataFormat(book.createDataFormat().getFormat(format));
		style.setWrapText(true);
		style.setAlignment(HorizontalAlignment.CENTER);
		style.setVerticalAlignment(VerticalAlignment.CENTER);
		style.setBorderTop(BorderStyle.THIN);
		style.setBorderBottom(BorderStyle.THIN);
		style.setBorderLeft(BorderStyle.THIN);
		style.setBorderRight(BorderStyle.THIN);
		return style;
	}

	/** Labels and spans; and where each value goes. */
	private XSSFSheet sheet(Table table, String title) {
		XSSFSheet sheet = book.createSheet(name(table));
		Grid grid = table.grid();
		page(sheet, grid, title);
		for (int row = 0; row < grid.rows().size(); row++) {
			XSSFRow line = sheet.createRow(row);
			for (int column = 0; column < grid.widths().size(); column++)
				line.createCell(column).setCellStyle(style);
		}
		double sum = grid.widths().stream().mapToDouble(Double::doubleValue).sum();
		for (int column = 0; column < grid.widths().size(); column++)
			sheet.setColumnWidth(column, (int) (256 * WIDTH * grid.widths().get(column) / sum));
		for (Grid.Placed placed : grid.placed()) {
			Grid.Cell cell = placed.cell();
			heighten(sheet, placed);
			if (cell.kind() != Grid.Kind.NUMBER)
				sheet.getRow(placed.row()).getCell(placed.column()).setCellValue(cell.text());
			if (cell.rowSpan() > 1 || cell.columnSpan() > 1)
				sheet.addMergedRegion(new CellRangeAddress(placed.row(), placed.row() + cell.rowSpan() - 1, placed.column(), placed.column() + cell.columnSpan() - 1));
		}
		if (grid.headerRows() > 0)
			sheet.createFreezePane(0, grid.headerRows());
		for (Cells.Cell cell : Cells.of(table))
			names.put(new Ref(table.form().name(), cell.address()), new CellReference(sheet.getSheetName(), cell.gridRow(), cell.gridColumn(), false, false).formatAsString());
		return sheet;
	}

	/** As wide as a page of A4, its header rows on each page, what it is of above. */
	private static void page(XSSFSheet sheet, Grid grid, String title) {
		sheet.setFitToPage(true);
		sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
		sheet.getPrintSetup().setFitHeight((short) 0);
		sheet.setHorizontallyCenter(true);
		sheet.getHeader().setCenter(title.replace("&", "&&"));
		if (grid.headerRows() > 0)
			sheet.setRepeatingRows(new CellRangeAddress(0, grid.headerRows() - 1, -1, -1));
	}

	/** No program makes a row high enough for a text in merged cells. */
	private static void heighten(XSSFSheet sheet, Grid.Placed placed) {
		double width = 0;
		for (int column = placed.column(); column < placed.column() + placed.cell().columnSpan(); column++)
			width += sheet.getColumnWidth(column) / 256.0;
		double text = placed.cell().text().codePoints().mapToDouble(c -> c < 0x300 ? 1 : WIDE).sum();
		float needed = LINE_POINTS * (float) Math.ceil(text / Math.max(WIDE, Math.floor((width - 1) / WIDE) * WIDE));
		int last = placed.row() + placed.cell().rowSpan() - 1;
		for (int row = placed.row(); row < last; row++)
			needed -= sheet.getRow(row).getHeightInPoints();
		if (sheet.getRow(last).getHeightInPoints() < needed)
			sheet.getRow(last).setHeightInPoints(needed);
	}

	/** Excel allows 31 characters, some not, and no name twice. */
	private String name(Table table) {
		String safe = WorkbookUtil.createSafeSheetName(table.form().name());
		for (int number = 2; book.getSheet(safe) != null; number++)
			safe = WorkbookUtil.createSafeSheetName(table.form().name().substring(0, Math.min(27, table.form().name().length())) + " " + number);
		return safe;
	}

	/** As printed: with as many decimals, a change with its sign. */
	private static String format(Cells.Cell cell, String printed) {
		String decimals = printed.contains(".") ? "0." + "0".repeat(printed.length() - printed.indexOf('.') - 1) : "0";
		return cell.kind() == CellKind.CHANGE ? "+" + decimals + ";-" + decimals + ";" + decimals : decimals;
	}

	private void numbers(Table table, XSSFSheet sheet) {
		Map<Ref, List<Operand>> totals = Sums.totals(table.form().identities());
		Map<CellAddress, String> printed = table.grid().placed().stream().collect(Collectors.toMap(placed -> new CellAddress(placed.row(), placed.column()), placed -> placed.cell().text()));
		for (Cells.Cell cell : Cells.of(table)) {
			XSSFCell field = sheet.getRow(cell.gridRow()).getCell(cell.gridColumn());
			List<Operand> operands = totals.get(new Ref(table.form().name(), cell.address()));
			boolean summed = cell.value().origin() == Value.Origin.COMPUTED || cell.value().origin() == Value.Origin.ASSERTED;
			if (operands != null && summed && operands.stream().flatMap(operand -> operand.cells().stream()).allMatch(names::containsKey))
				field.setCellFormula(operands.stream().map(operand -> operand(operand, sheet)).collect(Collectors.joining("+")));
			field.setCellStyle(style(format(cell, printed.get(field.getAddress()))));
			cell.value().computed().ifPresent(number -> number(field, number));
		}
	}

	/** Excel counts in binary fractions of 15 digits; what does not fit stays text. */
	private static void number(XSSFCell field, BigDecimal number) {
		if (BigDecimal.valueOf(number.doubleValue()).compareTo(number) == 0)
			field.setCellValue(number.doubleValue());
		else {
			field.removeFormula();
			field.setCellValue(number.toPlainString());
		}
	}

	private String operand(Operand operand, XSSFSheet sheet) {
		if (operand.cells().isEmpty())
			return operand.factor().toPlainString();
		String own = new CellReference(sheet.getSheetName(), 0, 0, false, false).formatAsString().replaceFirst("A1$", "");
		String cells = operand.cells().stream().map(ref -> names.get(ref).replace(own, "")).collect(Collectors.joining("+"));
		boolean once = operand.factor().compareTo(BigDecimal.ONE) == 0;
		return once ? cells : operand.factor().toPlainString() + "*(" + cells + ")";
	}
}

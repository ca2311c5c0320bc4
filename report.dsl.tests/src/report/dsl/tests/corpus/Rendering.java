package report.dsl.tests.corpus;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

import com.itextpdf.io.font.PdfEncodings;
import com.itextpdf.kernel.font.PdfFont;
import com.itextpdf.kernel.font.PdfFontFactory;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfWriter;
import com.itextpdf.layout.Document;
import com.itextpdf.layout.element.Cell;
import com.itextpdf.layout.element.Paragraph;
import com.itextpdf.layout.element.Table;

import report.dsl.pdf.PdfPrinter;

/** A report's tables as portals, Word and WPS show them: labels typed from the collected facts, merged headers, the numbers as published. */
record Rendering(String title, int edition, Tables tables) {
	private static final List<String> GROUPS = List.of("（三）不予公开", "（四）无法提供", "（五）不予处理", "（六）其他处理");
	private static final List<List<String>> PARTS = List.of(
			List.of("属于国家秘密", "其他法律行政法规禁止公开", "危及“三安全一稳定”", "保护第三方合法权益", "属于三类内部事务信息", "属于四类过程性信息", "属于行政执法案卷", "属于行政查询事项"),
			List.of("本机关不掌握相关政府信息", "没有现成信息需要另行制作", "补正后申请内容仍不明确"),
			List.of("信访举报投诉类申请", "重复申请", "要求提供公开出版物", "无正当理由大量反复申请", "要求行政机关确认或重新出具已获取信息"),
			List.of("申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请", "申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请", "其他"));
	private static final List<String> OUTCOMES = List.of("结果维持", "结果纠正", "其他结果", "尚未审结", "总计");

	/** A cell that begins in a row, as in HTML. */
	record Field(String text, int rows, int columns) {
	}

	/** A paragraph, or a table if it has rows. */
	record Piece(String text, List<List<Field>> rows) {
	}

	// ---- what it shows

	List<Piece> pieces() {
		List<Piece> pieces = new ArrayList<>();
		for (String text : List.of(title, "一、总体情况", "依法公开政府信息。", "二、主动公开政府信息情况"))
			pieces.add(new Piece(text, List.of()));
		pieces.add(new Piece("", two()));
		pieces.add(new Piece("三、收到和处理政府信息公开申请情况", List.of()));
		pieces.add(new Piece("", three()));
		pieces.add(new Piece("四、政府信息公开行政复议、行政诉讼情况", List.of()));
		pieces.add(new Piece("", four()));
		for (String text : List.of("五、存在的主要问题及改进情况", "解读形式不多，今后改进。", "六、其他需要报告的事项", "收取信息处理费0元。"))
			pieces.add(new Piece(text, List.of()));
		return pieces;
	}

	private List<List<Field>> two() {
		List<List<Field>> rows = new ArrayList<>();
		if (edition == 2021) {
			block(rows, "（一）", List.of("本年制发件数", "本年废止件数", "现行有效件数"), List.of("规章", "行政规范性文件"));
			block(rows, "（五）", List.of("本年处理决定数量"), List.of("行政许可"));
			block(rows, "（六）", List.of("本年处理决定数量"), List.of("行政处罚", "行政强制"));
			block(rows, "（八）", List.of("本年收费金额（单位：万元）"), List.of("行政事业性收费"));
			return rows;
		}
		List<String> items = List.of("上一年项目数量", "本年增/减", "处理决定数量");
		block(rows, "（一）", List.of("本年新制作数量", "本年新公开数量", "对外公开总数量"), List.of("规章", "规范性文件"));
		block(rows, "（五）", items, List.of("行政许可", "其他对外管理服务事项"));
		block(rows, "（六）", items, List.of("行政处罚", "行政强制"));
		block(rows, "（八）", items.subList(0, 2), List.of("行政事业性收费"));
		block(rows, "（九）", List.of("采购项目数量", "采购总金额"), List.of("政府集中采购"));
		return rows;
	}

	private static void block(List<List<Field>> rows, String item, List<String> columns, List<String> labels) {
		rows.add(List.of(new Field("第二十条第" + item + "项", 1, 4)));
		rows.add(line("信息内容", columns));
		labels.forEach(label -> rows.add(line(label, columns.stream().map(column -> "0").toList())));
	}

	private static List<Field> line(String label, List<String> cells) {
		List<Field> row = new ArrayList<>(List.of(new Field(label, 1, 1)));
		for (int i = 0; i < cells.size(); i++)
			row.add(new Field(cells.get(i), 1, i == cells.size() - 1 ? 4 - cells.size() : 1));
		return row;
	}

	private List<List<Field>> three() {
		List<List<Field>> rows = new ArrayList<>();
		rows.add(List.of(new Field("（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）", 3, 3), new Field("申请人情况", 1, 7)));
		rows.add(List.of(new Field("自然人", 2, 1), new Field("法人或其他组织", 1, 5), new Field("总计", 2, 1)));
		rows.add(fields("商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他"));
		int next = 0;
		rows.add(numbers(next++, new Field("一、本年新收政府信息公开申请数量", 1, 3)));
		rows.add(numbers(next++, new Field("二、上年结转政府信息公开申请数量", 1, 3)));
		rows.add(numbers(next++, new Field("三、本年度办理结果", edition == 2021 ? 22 : 20, 1), new Field("（一）予以公开", 1, 2)));
		rows.add(numbers(next++, new Field("（二）部分公开（区分处理的，只计这一情形，不计其他情形）", 1, 2)));
		for (int group = 0; group < GROUPS.size(); group++) {
			List<String> parts = PARTS.get(group);
			if (edition == 2019 && group == GROUPS.size() - 1)
				rows.add(numbers(next++, new Field(GROUPS.get(group), 1, 2)));
			else
				for (int part = 0; part < parts.size(); part++) {
					Field label = new Field(part + 1 + "." + parts.get(part), 1, 1);
					rows.add(part == 0 ? numbers(next++, new Field(GROUPS.get(group), parts.size(), 1), label) : numbers(next++, label));
				}
		}
		rows.add(numbers(next++, new Field("（七）总计", 1, 2)));
		rows.add(numbers(next, new Field("四、结转下年度继续办理", 1, 3)));
		return rows;
	}

	private static List<Field> fields(String... texts) {
		return Arrays.stream(texts).map(text -> new Field(text, 1, 1)).toList();
	}

	private List<Field> numbers(int row, Field... labels) {
		List<Field> line = new ArrayList<>(List.of(labels));
		line.addAll(numbers(tables.rows().get(row)));
		return line;
	}

	/** A total that is not written is blank. */
	private static List<Field> numbers(Tables.Row row) {
		long[] cells = row.cells();
		return LongStream.range(0, cells.length).mapToObj(i -> new Field(i == cells.length - 1 && !row.asserted() ? "" : Long.toString(cells[(int) i]), 1, 1)).toList();
	}

	private List<List<Field>> four() {
		List<Field> last = new ArrayList<>();
		tables.rows().subList(tables.three(), tables.rows().size()).forEach(row -> last.addAll(numbers(row)));
		List<Field> second = new ArrayList<>(OUTCOMES.stream().map(text -> new Field(text, 2, 1)).toList());
		second.add(new Field("未经复议直接起诉", 1, 5));
		second.add(new Field("复议后起诉", 1, 5));
		List<Field> third = new ArrayList<>();
		for (int i = 0; i < 2; i++)
			third.addAll(fields(OUTCOMES.toArray(String[]::new)));
		return List.of(List.of(new Field("行政复议", 1, 5), new Field("行政诉讼", 1, 10)), second, third, last);
	}

	// ---- as files

	/** A portal's page: a table for the layout, another in it, spans and styles, GBK. */
	byte[] html() {
		StringBuilder html = new StringBuilder("<html><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset=gb2312\"><style>td{color:red}</style></head>"
				+ "<body><script>var a = '|';</script><table width=\"100%\"><tr><td><div class=\"content\">");
		for (Piece piece : pieces()) {
			html.append(piece.rows().isEmpty() ? "<p><span>" + piece.text() + "</span></p>\n" : "<div><table border=1><tbody>\n");
			for (List<Field> row : piece.rows()) {
				html.append("<tr>");
				row.forEach(cell -> html.append("<td rowspan=\"%d\" colspan='%d'><p align=center>&nbsp;<span>%s</span></p></td>".formatted(cell.rows(), cell.columns(), cell.text())));
				html.append("</tr>\n");
			}
			html.append(piece.rows().isEmpty() ? "" : "</tbody></table></div>\n");
		}
		return html.append("</div></td></tr></table></body></html>").toString().getBytes(Charset.forName("GB18030"));
	}

	byte[] docx() {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (XWPFDocument document = new XWPFDocument()) {
			for (Piece piece : pieces())
				if (piece.rows().isEmpty())
					document.createParagraph().createRun().setText(piece.text());
				else
					table(document.createTable(), piece.rows());
			document.write(bytes);
			return bytes.toByteArray();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** A cell over several rows is continued by an empty one in each. */
	private static void table(XWPFTable table, List<List<Field>> rows) {
		table.removeRow(0);
		int[] left = new int[40];
		int[] width = new int[40];
		for (List<Field> fields : rows) {
			var row = table.createRow();
			while (!row.getTableCells().isEmpty())
				row.removeCell(0);
			int column = 0;
			int next = 0;
			while (next < fields.size() || left[column] > 0)
				if (left[column] > 0) {
					merged(row.createCell(), "", width[column], STMerge.CONTINUE);
					left[column]--;
					column += width[column];
				} else {
					Field field = fields.get(next++);
					merged(row.createCell(), field.text(), field.columns(), field.rows() > 1 ? STMerge.RESTART : null);
					left[column] = field.rows() - 1;
					width[column] = field.columns();
					column += field.columns();
				}
		}
	}

	private static void merged(XWPFTableCell cell, String text, int columns, STMerge.Enum rows) {
		CTTcPr properties = cell.getCTTc().addNewTcPr();
		if (columns > 1)
			properties.addNewGridSpan().setVal(BigInteger.valueOf(columns));
		if (rows != null)
			properties.addNewVMerge().setVal(rows);
		cell.setText(text);
	}

	byte[] pdf() {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (PdfDocument pdf = new PdfDocument(new PdfWriter(bytes)); Document document = new Document(pdf)) {
			PdfFont font = PdfFontFactory.createFont(font(), PdfEncodings.IDENTITY_H);
			document.setFont(font).setFontSize(8);
			for (Piece piece : pieces())
				if (piece.rows().isEmpty())
					document.add(new Paragraph(piece.text()));
				else
					document.add(table(piece.rows()));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return bytes.toByteArray();
	}

	private static byte[] font() throws IOException {
		try (InputStream font = PdfPrinter.class.getResourceAsStream("fonts/song.ttf")) {
			return font.readAllBytes();
		}
	}

	private static Table table(List<List<Field>> rows) {
		int columns = rows.get(0).stream().mapToInt(Field::columns).sum();
		Table table = new Table(columns).useAllAvailableWidth();
		for (List<Field> row : rows)
			row.forEach(field -> table.addCell(new Cell(field.rows(), field.columns()).add(new Paragraph(field.text()))));
		return table;
	}
}

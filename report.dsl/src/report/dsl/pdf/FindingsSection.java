package report.dsl.pdf;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import com.itextpdf.kernel.pdf.tagging.PdfStructureAttributes;
import com.itextpdf.kernel.pdf.tagging.StandardRoles;
import com.itextpdf.layout.Document;
import com.itextpdf.layout.borders.SolidBorder;
import com.itextpdf.layout.element.AreaBreak;
import com.itextpdf.layout.element.Cell;
import com.itextpdf.layout.element.Paragraph;
import com.itextpdf.layout.element.Table;
import com.itextpdf.layout.properties.Property;
import com.itextpdf.layout.properties.TextAlignment;
import com.itextpdf.layout.properties.UnitValue;
import com.itextpdf.layout.properties.VerticalAlignment;

import report.dsl.findings.Finding;
import report.dsl.findings.Message;
import report.dsl.findings.Severity;
import report.dsl.report.Place;

/** The last section of a draft: what is to be mended, on a page of its own. */
final class FindingsSection {
	private static final float[] WIDTHS = {24, 20, 26, 86};
	private static final float SIZE = 10.5f;
	private static final float LEADING = 14;

	private final Texts texts;
	private final Outline outline;
	private final boolean chinese;
	private final Locale locale;
	/** the file that most findings are in, which is not named again and again */
	private final String file;

	FindingsSection(Texts texts, Outline outline, Locale locale, String file) {
		this.texts = texts;
		this.outline = outline;
		this.locale = locale;
		this.file = file;
		chinese = Message.isChinese(locale);
	}

	void print(List<Finding> findings, Document document) {
		document.add(new AreaBreak());
		String name = chinese ? "检查结果" : "Findings";
		Paragraph heading = texts.onGrid(Face.HEI, name).setKeepWithNext(true);
		outline.heading(1, name, heading);
		document.add(heading);
		document.add(texts.plain(Face.SONG, SIZE, LEADING, file));
		if (findings.isEmpty())
			document.add(texts.onGrid(Face.FANGSONG, chinese ? "没有发现问题。" : "No findings."));
		else
			document.add(table(findings));
	}

	private Table table(List<Finding> findings) {
		Table table = new Table(UnitValue.createPercentArray(WIDTHS)).setWidth(Sheet.WIDTH).setFixedLayout().setMarginTop(TableFit.MARGIN);
		table.setProperty(Property.CHARACTER_SPACING, 0f);
		table.getAccessibilityProperties().setAlternateDescription(chinese ? "检查结果" : "Findings");
		for (String name : chinese ? List.of("位置", "级别", "代码", "说明") : List.of("Place", "Severity", "Code", "Message")) {
			Cell cell = cell(name, TextAlignment.CENTER);
			cell.getAccessibilityProperties().setRole(StandardRoles.TH)
					.addAttributes(new PdfStructureAttributes("Table").addEnumAttribute("Scope", "Column"));
			table.addHeaderCell(cell);
		}
		for (Finding finding : findings.stream().sorted().toList())
			Stream.of(place(finding.place()), word(finding.severity()), finding.code(), finding.message().in(locale))
					.forEach(text -> table.addCell(cell(text, TextAlignment.LEFT)));
		return table;
	}

	private Cell cell(String text, TextAlignment alignment) {
		return new Cell().setBorder(new SolidBorder(TableFit.RULE)).setPadding(3).setKeepTogether(true)
				.setVerticalAlignment(VerticalAlignment.MIDDLE).add(texts.plain(Face.SONG, SIZE, LEADING, text).setTextAlignment(alignment));
	}

	private String place(Place place) {
		String position = place.line() + ":" + place.column();
		return place.file().equals(file) ? position : place.file() + " " + position;
	}

	private String word(Severity severity) {
		return switch (severity) {
			case ERROR -> chinese ? "错误" : "error";
			case WARNING -> chinese ? "警告" : "warning";
			case INFO -> chinese ? "提示" : "info";
		};
	}
}

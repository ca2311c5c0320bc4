package report.dsl.pdf;

import java.util.List;
import java.util.Locale;

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
import report.dsl.findings.Severity;
import report.dsl.findings.Vocabulary;
import report.dsl.report.Place;

/** The last section of a draft: what is to be mended, on a page of its own. */
final class FindingsSection {
	private static final float[] WIDTHS = {24, 20, 26, 86};
	private static final float[] NUMBERED = {14, 22, 28, 92};
	private static final float SIZE = 10.5f;
	private static final float LEADING = 14;

	private final Texts texts;
	private final Outline outline;
	private final Vocabulary words;
	private final Locale locale;
	/** the file that most findings are in, which is not named again and again */
	private final String file;

	FindingsSection(Texts texts, Outline outline, Locale locale, String file) {
		this.texts = texts;
		this.outline = outline;
		this.locale = locale;
		this.file = file;
		words = Vocabulary.of(FindingsSection.class, "paper", locale);
	}

	void print(List<Finding> findings, Document document) {
		heading(findings.isEmpty(), document);
		if (!findings.isEmpty())
			document.add(table(WIDTHS, words.say("column.place"), findings.stream().sorted()
					.map(finding -> List.of(place(finding.place()), word(finding.severity()), finding.code(), finding.message().in(locale))).toList()));
	}

	/** With the numbers that mark them on the pages. */
	void printNumbered(List<Remark> remarks, Document document) {
		heading(remarks.isEmpty(), document);
		if (!remarks.isEmpty())
			document.add(table(NUMBERED, words.say("column.number"), remarks.stream().map(remark -> List.of(Integer.toString(remark.number()), words.say(remark.kind().key()),
					remark.finding().code(), remark.message(locale))).toList()));
	}

	private void heading(boolean empty, Document document) {
		document.add(new AreaBreak());
		String name = words.say("findings");
		Paragraph heading = texts.onGrid(Face.HEI, name).setKeepWithNext(true);
		outline.heading(1, name, heading);
		document.add(heading);
		document.add(texts.plain(Face.SONG, SIZE, LEADING, file));
		if (empty)
			document.add(texts.onGrid(Face.FANGSONG, words.say("findings.none")));
	}

	private Table table(float[] widths, String first, List<List<String>> rows) {
		Table table = new Table(UnitValue.createPercentArray(widths)).setWidth(Sheet.WIDTH).setFixedLayout().setMarginTop(TableFit.MARGIN);
		table.setProperty(Property.CHARACTER_SPACING, 0f);
		table.getAccessibilityProperties().setAlternateDescription(words.say("findings"));
		for (String name : List.of(first, words.say("column.severity"), words.say("column.code"), words.say("column.message"))) {
			Cell cell = cell(name, TextAlignment.CENTER);
			cell.getAccessibilityProperties().setRole(StandardRoles.TH)
					.addAttributes(new PdfStructureAttributes("Table").addEnumAttribute("Scope", "Column"));
			table.addHeaderCell(cell);
		}
		rows.forEach(row -> row.forEach(text -> table.addCell(cell(text, TextAlignment.LEFT))));
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
		return words.say("kind." + severity.name().toLowerCase(Locale.ROOT));
	}
}

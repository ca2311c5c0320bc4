package report.dsl.pdf;

import com.itextpdf.layout.element.IBlockElement;
import com.itextpdf.layout.element.Paragraph;

import report.dsl.report.Table;

/** Sets the tables of a report. */
final class TablePrinter {
	/** 小四 */
	private static final float CAPTION = 12;

	private final Texts texts;
	private final Positions positions;
	private int tables;

	TablePrinter(Texts texts, Positions positions) {
		this.texts = texts;
		this.positions = positions;
	}

	IBlockElement table(Table source) {
		TableTags tags = new TableTags(source.grid(), "t" + ++tables + "c");
		PagedTable table = new PagedTable(TableFit.of(texts.faces(), source), new TableDrawing(source, texts.fonts(), tags));
		table.getAccessibilityProperties().setAlternateDescription(source.form().label());
		return table;
	}

	Paragraph caption(Table table) {
		Paragraph caption = texts.centred(Face.HEI, CAPTION, LabelLines.full(texts.faces(), table.form().label(), Sheet.WIDTH / CAPTION - 1));
		positions.of(caption, table.place());
		return caption;
	}
}

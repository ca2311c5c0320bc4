package report.dsl.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.itextpdf.kernel.geom.PageSize;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfWriter;
import com.itextpdf.kernel.pdf.canvas.PdfCanvas;
import com.itextpdf.kernel.pdf.xobject.PdfFormXObject;

import report.dsl.report.Grid;
import report.dsl.report.Report;
import report.dsl.report.Table;

/** What of the paper other formats take over, so that they look like it. */
public final class Paper {

	private Paper() {
	}

	/**
	 * The type of a table, in points.
	 *
	 * @param padding above and below the text of a cell
	 * @param figures how wide the figures are; below 1, long numbers make all of the table's narrower
	 * @param onePage whether a page holds it
	 * @param lines   of the text of each cell
	 */
	public record TableType(float size, float leading, float padding, double figures, boolean onePage, Map<Grid.Placed, List<String>> lines) {
	}

	/** A title as it is broken into lines. */
	public static List<String> title(Report report, Typefaces faces) {
		return TitleLines.of(faces, Face.TITLE, report.title(), report.body(), Sheet.WIDTH / Sheet.TITLE_SIZE);
	}

	/** Of a table that has columns. */
	public static TableType type(Table table, Typefaces faces) {
		TableFit fit = TableFit.of(faces, table);
		return new TableType(fit.size(), fit.leading(), fit.padding(), fit.figures(), fit.onePage(), lines(fit));
	}

	/**
	 * An SVG as a PDF of one page of its size, in the fonts of the paper.
	 *
	 * @throws IOException if it is none, or refers to what is outside of it
	 */
	public static byte[] drawing(byte[] svg, Typefaces faces) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (PdfDocument pdf = new PdfDocument(new PdfWriter(bytes))) {
			PdfFormXObject drawing = SvgDrawing.of(svg, new Fonts(faces), pdf);
			new PdfCanvas(pdf.addNewPage(new PageSize(drawing.getWidth(), drawing.getHeight()))).addXObjectAt(drawing, 0, 0);
		}
		return bytes.toByteArray();
	}

	/**
	 * The file of a font that ships with the product.
	 *
	 * @param name of the font as a PDF gives it, without the tag of a subset
	 */
	public static byte[] font(String name) {
		return Arrays.stream(Face.values()).filter(face -> face.program().getFontNames().getFontName().equals(name)).findFirst().orElseThrow().file();
	}

	private static Map<Grid.Placed, List<String>> lines(TableFit fit) {
		return fit.cells().stream().collect(Collectors.toMap(cell -> new Grid.Placed(cell.placed().cell(), cell.placed().row(), cell.placed().column()), TableFit.Cell::lines));
	}
}

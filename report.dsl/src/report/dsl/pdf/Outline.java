package report.dsl.pdf;

import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfOutline;
import com.itextpdf.kernel.pdf.PdfString;
import com.itextpdf.kernel.pdf.navigation.PdfDestination;
import com.itextpdf.layout.element.Paragraph;

/** The bookmarks: chapters, and sections below them. */
final class Outline {
	private final PdfDocument pdf;
	private PdfOutline chapter;
	private int count;

	Outline(PdfDocument pdf) {
		this.pdf = pdf;
	}

	void chapter(String text, Paragraph target) {
		chapter = add(pdf.getOutlines(false), text, target);
	}

	void section(String text, Paragraph target) {
		add(chapter, text, target);
	}

	private PdfOutline add(PdfOutline parent, String text, Paragraph target) {
		String name = "h" + ++count;
		target.setDestination(name);
		PdfOutline outline = parent.addOutline(text);
		outline.addDestination(PdfDestination.makeDestination(new PdfString(name)));
		return outline;
	}
}

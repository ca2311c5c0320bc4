package report.dsl.pdf;

import java.util.Set;

import com.itextpdf.commons.datastructures.Tuple2;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfOutline;
import com.itextpdf.kernel.pdf.PdfString;
import com.itextpdf.kernel.pdf.PdfVersion;
import com.itextpdf.kernel.pdf.action.PdfAction;
import com.itextpdf.kernel.pdf.navigation.PdfDestination;
import com.itextpdf.kernel.pdf.tagging.StandardRoles;
import com.itextpdf.layout.element.Paragraph;
import com.itextpdf.layout.properties.Property;

/** The title and the headings: their tags, and the bookmarks that lead to them. */
final class Outline {
	private static final int BOOKMARKED = 2;
	private final PdfDocument pdf;
	/** PDF 2.0 has a tag for titles, and its bookmarks lead to tags; before, the title is the first heading */
	private final boolean pdf2;
	private PdfOutline chapter;
	private int count;

	Outline(PdfDocument pdf) {
		this.pdf = pdf;
		pdf2 = pdf.getPdfVersion().compareTo(PdfVersion.PDF_2_0) >= 0;
	}

	void title(Paragraph title) {
		title.getAccessibilityProperties().setRole(pdf2 ? StandardRoles.TITLE : StandardRoles.H1);
	}

	/** @param level 1 for chapters, 2 for 节, 3 for 条; only the first two are bookmarked */
	void heading(int level, String text, Paragraph heading) {
		heading.getAccessibilityProperties().setRole("H" + (pdf2 ? level : level + 1));
		if (level > BOOKMARKED)
			return;
		PdfOutline bookmark = (level == 1 ? pdf.getOutlines(false) : chapter).addOutline(text);
		lead(bookmark, heading);
		if (level == 1)
			chapter = bookmark;
	}

	private void lead(PdfOutline bookmark, Paragraph target) {
		String name = "h" + ++count;
		if (pdf2) {
			PdfAction action = PdfAction.createGoTo(name);
			target.setProperty(Property.DESTINATION, Set.<Object>of(new Tuple2<>(name, action.getPdfObject())));
			bookmark.addAction(action);
		} else {
			target.setDestination(name);
			bookmark.addDestination(PdfDestination.makeDestination(new PdfString(name)));
		}
	}
}

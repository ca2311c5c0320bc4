package report.dsl.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.itextpdf.kernel.pdf.PdfArray;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfPage;
import com.itextpdf.kernel.pdf.action.PdfAction;
import com.itextpdf.kernel.pdf.annot.PdfAnnotation;
import com.itextpdf.kernel.pdf.annot.PdfLinkAnnotation;
import com.itextpdf.kernel.pdf.tagging.StandardRoles;
import com.itextpdf.kernel.pdf.tagutils.TagTreePointer;
import com.itextpdf.layout.layout.LayoutArea;

import report.dsl.findings.Message;

/** What of a paragraph has tags of its own: the number of an item of a list, and addresses, which become links. */
final class ProseTags {
	/** 1. 1． 1、 （1） (1), but not 1.5 */
	private static final Pattern LABEL = Pattern.compile("(\\d{1,2})([.．、])(?!\\d)|([（(])(\\d{1,2})[）)]");
	private static final Pattern LINK = Pattern.compile("https?://[\\w\\-.~:/?#@!$&'*+,;=%]*[\\w\\-~/#@$&*+=%]");

	private final String text;
	private final Optional<Label> label;
	private List<Part> parts;

	ProseTags(String text) {
		this.text = text;
		Matcher found = LABEL.matcher(text);
		label = !found.lookingAt() ? Optional.empty()
				: Optional.of(found.group(1) != null ? new Label(Integer.parseInt(found.group(1)), found.group(2), found.end())
						: new Label(Integer.parseInt(found.group(4)), found.group(3), found.end()));
		parts = links(0);
	}

	/**
	 * What a paragraph begins with that may be an item of a list.
	 *
	 * @param style alike for the items of one list
	 */
	record Label(int number, String style, int length) {
	}

	/** A stretch of the text in one tag: the paragraph's, or one inside it. */
	static final class Part {
		private final int from;
		private final int to;
		private final String role;
		private final String address;
		private TagTreePointer tag;

		private Part(int from, int to, String role, String address) {
			this.from = from;
			this.to = to;
			this.role = role;
			this.address = address;
		}

		/** Where it begins on a line; not before its end if it is not on it. */
		int from(SetLine line) {
			return Math.max(from, line.start());
		}

		int to(SetLine line) {
			return Math.min(to, line.end());
		}

		boolean isLink() {
			return !address.isEmpty();
		}

		/** Its tag on the page of the paragraph's; the same one where the paragraph goes on on the next page. */
		TagTreePointer tag(TagTreePointer paragraph) {
			if (tag == null) {
				tag = new TagTreePointer(paragraph);
				int there = tag.getKidsRoles().indexOf(role);
				if (there >= 0)
					tag.moveToKid(there);
				else if (!role.isEmpty())
					tag.addTag(role);
				if (isLink())
					tag.addTag(StandardRoles.LINK);
			}
			return tag.setPageForTagging(paragraph.getCurrentPage());
		}

		/** Makes a box that it was drawn in lead to its address. */
		void link(LayoutArea area, PdfDocument pdf) {
			PdfPage page = pdf.getPage(area.getPageNumber());
			PdfLinkAnnotation link = new PdfLinkAnnotation(area.getBBox());
			link.setAction(PdfAction.createURI(address)).setBorder(new PdfArray(new float[] {0, 0, 0})).setFlags(PdfAnnotation.PRINT)
					.setContents(Message.of("paper.link", address).in(Locale.CHINESE));
			page.addAnnotation(-1, link, false);
			if (tag != null)
				tag.addAnnotationTag(link);
		}
	}

	Optional<Label> label() {
		return label;
	}

	/** The paragraph is an item of a list. */
	void item() {
		int end = label.orElseThrow().length();
		parts = new ArrayList<>(links(end));
		parts.add(0, new Part(0, end, StandardRoles.LBL, ""));
	}

	/** In order, and all of the text. */
	List<Part> parts() {
		return parts;
	}

	private List<Part> links(int from) {
		String body = from > 0 ? StandardRoles.LBODY : "";
		List<Part> found = new ArrayList<>();
		int start = from;
		for (Matcher link = LINK.matcher(text); link.find(start); start = link.end()) {
			found.add(new Part(start, link.start(), body, ""));
			found.add(new Part(link.start(), link.end(), body, link.group()));
		}
		found.add(new Part(start, Integer.MAX_VALUE, body, ""));
		return found;
	}
}

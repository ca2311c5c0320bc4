package report.dsl.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.tagging.PdfStructureAttributes;
import com.itextpdf.kernel.pdf.tagging.StandardRoles;
import com.itextpdf.layout.Document;
import com.itextpdf.layout.element.IBlockElement;
import com.itextpdf.layout.properties.Property;
import com.itextpdf.layout.tagging.LayoutTaggingHelper;
import com.itextpdf.layout.tagging.TaggingDummyElement;

/** Tags as lists what plainly are lists: paragraphs one after the other that are numbered from 1. Nothing of it is seen. */
final class ListTags {
	private final Document document;

	ListTags(Document document) {
		this.document = document;
	}

	/** Adds the elements to the document. */
	void add(List<IBlockElement> elements) {
		for (int i = 0; i < elements.size();) {
			int end = Math.max(i + 1, end(elements, i));
			if (end > i + 1)
				list(elements.subList(i, end).stream().map(SetParagraph.class::cast).toList());
			elements.subList(i, end).forEach(document::add);
			i = end;
		}
	}

	/** The end of the list that begins there. */
	private static int end(List<IBlockElement> elements, int from) {
		Optional<ProseTags.Label> first = label(elements.get(from));
		int end = from;
		while (first.isPresent() && end < elements.size() && follows(first.get(), end - from + 1, label(elements.get(end))))
			end++;
		return end;
	}

	private static boolean follows(ProseTags.Label first, int number, Optional<ProseTags.Label> label) {
		return label.isPresent() && label.get().number() == number && label.get().style().equals(first.style());
	}

	private static Optional<ProseTags.Label> label(IBlockElement element) {
		return element instanceof SetParagraph paragraph ? paragraph.tags().label() : Optional.empty();
	}

	private void list(List<SetParagraph> items) {
		PdfDocument pdf = document.getPdfDocument();
		TaggingDummyElement list = new TaggingDummyElement(StandardRoles.L);
		list.getAccessibilityProperties().addAttributes(new PdfStructureAttributes("List").addEnumAttribute("ListNumbering", "Decimal"));
		for (SetParagraph item : items) {
			item.getAccessibilityProperties().setRole(StandardRoles.LI);
			item.tags().item();
		}
		LayoutTaggingHelper helper = document.getDefaultProperty(Property.TAGGING_HELPER);
		helper.addKidsHint(pdf.getTagStructureContext().getAutoTaggingPointer(), new ArrayList<>(List.of(list)));
		helper.addKidsHint(list, items);
	}
}

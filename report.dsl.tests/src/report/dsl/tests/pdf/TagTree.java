package report.dsl.tests.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDObjectReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

/** What a tagged PDF reads out, and as what: a line for each tag, with its attributes, and the text directly in it, abbreviated. */
final class TagTree {
	private static final int SHOWN = 16;
	private static final List<String> ATTRIBUTES = List.of("Scope", "RowSpan", "ColSpan", "Headers", "ListNumbering");
	private final Map<PDPage, Map<Integer, PDMarkedContent>> contents = new HashMap<>();
	private final List<String> lines = new ArrayList<>();
	private final PDDocument document;

	private TagTree(PDDocument document) {
		this.document = document;
	}

	static List<String> of(byte[] pdf) throws IOException {
		try (PDDocument document = Loader.loadPDF(pdf)) {
			TagTree tree = new TagTree(document);
			tree.kids(document.getDocumentCatalog().getStructureTreeRoot(), null, "", new StringBuilder());
			return tree.lines;
		}
	}

	private void kids(PDStructureNode node, PDPage inherited, String indent, StringBuilder text) throws IOException {
		PDPage page = node instanceof PDStructureElement element && element.getPage() != null ? element.getPage() : inherited;
		for (Object kid : node.getKids())
			if (kid instanceof PDStructureElement child)
				element(child, page, indent);
			else if (kid instanceof PDMarkedContentReference reference)
				append(reference.getPage() == null ? page : reference.getPage(), reference.getMCID(), text);
			else if (kid instanceof Integer id)
				append(page, id, text);
			else if (kid instanceof PDObjectReference reference && reference.getReferencedObject() instanceof PDAnnotationLink link)
				lines.add(indent + "→ page " + (document.getPages().indexOf(link.getPage()) + 1) + " " + link.getContents());
	}

	private void element(PDStructureElement element, PDPage page, String indent) throws IOException {
		int at = lines.size();
		StringBuilder text = new StringBuilder();
		kids(element, page, indent + "  ", text);
		String alternate = element.getAlternateDescription() == null ? "" : " alt=" + element.getAlternateDescription();
		String id = element.getElementIdentifier() == null ? "" : " id=" + element.getElementIdentifier();
		lines.add(at, indent + element.getStructureType() + id + attributes(element) + alternate + shown(text.toString()));
	}

	private static String shown(String text) {
		return text.isEmpty() ? "" : " \"" + (text.length() > SHOWN ? text.substring(0, SHOWN) + "…" + text.length() : text) + '"';
	}

	private static String attributes(PDStructureElement element) {
		StringBuilder told = new StringBuilder();
		COSBase attributes = element.getCOSObject().getDictionaryObject(COSName.A);
		for (COSBase one : attributes instanceof COSArray several ? several : List.of(attributes == null ? new COSDictionary() : attributes))
			for (String name : ATTRIBUTES)
				if (direct(one) instanceof COSDictionary owner && owner.containsKey(name))
					told.append(' ').append(name).append('=').append(value(owner.getDictionaryObject(name)));
		return told.toString();
	}

	private static COSBase direct(COSBase value) {
		return value instanceof COSObject indirect ? indirect.getObject() : value;
	}

	private static String value(COSBase value) {
		if (value instanceof COSArray several)
			return several.toList().stream().map(TagTree::value).collect(Collectors.joining(","));
		return value instanceof COSString text ? text.getString() : value instanceof COSName name ? name.getName() : value.toString().replaceAll("\\D", "");
	}

	private void append(PDPage page, int id, StringBuilder text) throws IOException {
		PDPage known = document.getPage(document.getPages().indexOf(page));
		if (!contents.containsKey(known)) {
			PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
			extractor.processPage(known);
			Map<Integer, PDMarkedContent> ids = new HashMap<>();
			collect(extractor.getMarkedContents(), ids);
			contents.put(known, ids);
		}
		append(contents.get(known).get(id), text);
	}

	private static void collect(List<?> found, Map<Integer, PDMarkedContent> ids) {
		for (Object content : found)
			if (content instanceof PDMarkedContent marked) {
				if (marked.getMCID() >= 0)
					ids.put(marked.getMCID(), marked);
				collect(marked.getContents(), ids);
			}
	}

	private static void append(PDMarkedContent marked, StringBuilder text) {
		for (Object content : marked.getContents())
			if (content instanceof TextPosition position)
				text.append(position.getUnicode());
			else if (content instanceof PDMarkedContent inner)
				append(inner, text);
	}
}

package report.dsl.tests.corpus;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

/**
 * The text of a tagged PDF in the order in which it is read out: by its structure, not by where the ink stands. A cell's label is in one
 * piece though it wraps, and page numbers, which are no content, are not there.
 */
final class LogicalText {
	private final Map<PDPage, Map<Integer, PDMarkedContent>> contents = new HashMap<>();
	private final StringBuilder text = new StringBuilder();

	private LogicalText() {
	}

	static String of(byte[] pdf) throws IOException {
		try (PDDocument document = Loader.loadPDF(pdf)) {
			LogicalText logical = new LogicalText();
			logical.node(document.getDocumentCatalog().getStructureTreeRoot(), null, document);
			return logical.text.toString();
		}
	}

	private void node(PDStructureNode node, PDPage inherited, PDDocument document) throws IOException {
		PDPage page = node instanceof PDStructureElement element && element.getPage() != null ? element.getPage() : inherited;
		for (Object kid : node.getKids())
			if (kid instanceof PDStructureNode child)
				node(child, page, document);
			else if (kid instanceof PDMarkedContentReference reference)
				append(reference.getPage() == null ? page : reference.getPage(), reference.getMCID(), document);
			else if (kid instanceof Integer id)
				append(page, id, document);
	}

	private void append(PDPage page, int id, PDDocument document) throws IOException {
		PDPage known = document.getPage(document.getPages().indexOf(page));
		if (!contents.containsKey(known)) {
			PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
			extractor.processPage(known);
			Map<Integer, PDMarkedContent> ids = new HashMap<>();
			collect(extractor.getMarkedContents(), ids);
			contents.put(known, ids);
		}
		if (contents.get(known).containsKey(id))
			append(contents.get(known).get(id));
	}

	private static void collect(List<?> found, Map<Integer, PDMarkedContent> ids) {
		for (Object content : found)
			if (content instanceof PDMarkedContent marked) {
				ids.put(marked.getMCID(), marked);
				collect(marked.getContents(), ids);
			}
	}

	private void append(PDMarkedContent marked) {
		if (marked.getActualText() != null)
			text.append(marked.getActualText());
		else
			for (Object content : marked.getContents())
				if (content instanceof TextPosition position)
					text.append(position.getUnicode());
				else if (content instanceof PDMarkedContent part)
					append(part);
	}
}

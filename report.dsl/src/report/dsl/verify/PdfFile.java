package report.dsl.verify;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import com.itextpdf.kernel.pdf.MemoryLimitsAwareHandler;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfObject;
import com.itextpdf.kernel.pdf.PdfPage;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.kernel.pdf.PdfStream;
import com.itextpdf.kernel.pdf.PdfString;
import com.itextpdf.kernel.pdf.ReaderProperties;
import com.itextpdf.kernel.pdf.annot.PdfAnnotation;
import com.itextpdf.kernel.pdf.canvas.parser.PdfTextExtractor;
import com.itextpdf.kernel.pdf.canvas.parser.listener.LocationTextExtractionStrategy;

import report.dsl.pdf.Xmp;

/** A PDF as it is read: what is attached to it, what it records, what stands on its pages. Its methods may throw any exception for bad bytes. */
final class PdfFile implements AutoCloseable {
	/** What a page is part of, what is laid over it, and what says nothing of its looks. */
	private static final Set<PdfName> NOT_CONTENT = Set.of(PdfName.Parent, PdfName.Annots, PdfName.LastModified, PdfName.Tabs, PdfName.Contents);
	private static final Set<PdfName> OF_OTHERS = Set.of(PdfName.P, PdfName.Parent);
	/** Compared by themselves, or added by signing. */
	private static final Set<PdfName> NOT_REST = Set.of(PdfName.Pages, PdfName.Names, PdfName.AF, PdfName.Metadata, PdfName.AcroForm, PdfName.Perms,
			new PdfName("DSS"), PdfName.Extensions, PdfName.Version);
	private final PdfDocument document;

	private PdfFile(PdfDocument document) {
		this.document = document;
	}

	/** The file cannot be opened without a password. */
	static final class Encrypted extends Exception {
		private static final long serialVersionUID = 1;
	}

	private static final class Reader extends PdfReader {
		Reader(byte[] bytes) throws IOException {
			super(new ByteArrayInputStream(bytes), new ReaderProperties().setMemoryLimitsAwareHandler(new MemoryLimitsAwareHandler(bytes.length)));
		}

		boolean demandsPassword() {
			return trailer != null && trailer.containsKey(PdfName.Encrypt);
		}
	}

	static PdfFile open(byte[] bytes) throws IOException, Encrypted {
		Reader reader = new Reader(bytes);
		try {
			PdfDocument document = new PdfDocument(reader);
			if (!reader.demandsPassword())
				return new PdfFile(document);
		} catch (RuntimeException | LinkageError problem) { // no library for passwords is there
			if (!reader.demandsPassword())
				throw problem;
		}
		throw new Encrypted();
	}

	@Override
	public void close() {
		document.close();
	}

	/** What is attached, by name. */
	Map<String, byte[]> attachments() {
		Map<String, byte[]> attachments = new TreeMap<>();
		for (Map.Entry<PdfString, PdfObject> entry : document.getCatalog().getNameTree(PdfName.EmbeddedFiles).getNames().entrySet()) {
			PdfDictionary files = entry.getValue() instanceof PdfDictionary specification ? specification.getAsDictionary(PdfName.EF) : null;
			PdfStream file = files == null ? null : files.getAsStream(PdfName.F);
			if (file != null)
				attachments.put(entry.getKey().toUnicodeString(), file.getBytes());
		}
		return attachments;
	}

	/** What it records of its making. */
	Optional<Xmp.Printed> printed() {
		PdfStream metadata = document.getCatalog().getPdfObject().getAsStream(PdfName.Metadata);
		return metadata == null ? Optional.empty() : Xmp.read(metadata.getBytes());
	}

	int pages() {
		return document.getNumberOfPages();
	}

	/** The lines of a page, from 1. */
	List<String> lines(int page) {
		String text = PdfTextExtractor.getTextFromPage(document.getPage(page), new LocationTextExtractionStrategy());
		return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
	}

	/** Tells pages apart that do not look the same, whatever text they hold. */
	String content(int page) {
		PdfPage content = document.getPage(page);
		Fingerprint all = new Fingerprint().add(new PdfString(content.getContentBytes()));
		for (PdfObject inherited : List.of(content.getResources().getPdfObject(), content.getPdfObject()))
			all.add((PdfDictionary) inherited, NOT_CONTENT);
		return all.add(new PdfString(content.getMediaBox().toString() + content.getCropBox() + content.getRotation())).told();
	}

	/** Something laid over a page. */
	record Annotation(String kind, String fingerprint) {
	}

	List<Annotation> annotations(int page) {
		List<Annotation> annotations = new ArrayList<>();
		for (PdfAnnotation annotation : document.getPage(page).getAnnotations()) {
			PdfDictionary dictionary = annotation.getPdfObject();
			boolean signature = PdfName.Widget.equals(annotation.getSubtype()) && PdfName.Sig.equals(dictionary.getAsName(PdfName.FT));
			String kind = signature ? "Signature" : annotation.getSubtype() == null ? "?" : annotation.getSubtype().getValue();
			annotations.add(new Annotation(kind, new Fingerprint().add(dictionary, OF_OTHERS).told()));
		}
		return annotations;
	}

	/** What is neither page nor attachment: bookmarks, tags, what happens when it is opened. */
	String rest() {
		PdfDictionary catalog = document.getCatalog().getPdfObject();
		Fingerprint rest = new Fingerprint().add(catalog, NOT_REST);
		PdfDictionary names = catalog.getAsDictionary(PdfName.Names);
		return rest.add(names == null ? new PdfDictionary() : names, Set.of(PdfName.EmbeddedFiles)).told();
	}
}

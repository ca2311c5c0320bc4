package report.dsl.verify;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import com.itextpdf.kernel.exceptions.PdfException;
import com.itextpdf.kernel.pdf.PdfArray;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfIndirectReference;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfObject;
import com.itextpdf.kernel.pdf.PdfStream;
import com.itextpdf.kernel.pdf.PdfString;

import report.dsl.report.Sha256;

/** Tells whether objects of two PDFs say the same, wherever in their files they and what they refer to stand. */
final class Fingerprint {
	private static final Set<PdfName> PACKING = Set.of(PdfName.Length, PdfName.Filter, PdfName.DecodeParms);
	private final MessageDigest digest = Sha256.digest();
	private final Map<PdfIndirectReference, Integer> seen = new HashMap<>();

	/** What was added so far, in short. */
	String told() {
		return HexFormat.of().formatHex(digest.digest());
	}

	/** @param without keys of the dictionary itself that do not count */
	Fingerprint add(PdfDictionary dictionary, Set<PdfName> without) {
		mark('<');
		for (PdfName key : new TreeSet<>(dictionary.keySet()))
			if (!without.contains(key)) {
				write(key.getValue());
				add(dictionary.get(key, false));
			}
		mark('>');
		return this;
	}

	Fingerprint add(PdfObject object) {
		if (object instanceof PdfIndirectReference reference)
			return follow(reference);
		if (object instanceof PdfStream stream) {
			add(stream, PACKING);
			bytes(content(stream));
		} else if (object instanceof PdfDictionary dictionary) {
			if (PdfName.Page.equals(dictionary.get(PdfName.Type)))
				write("page " + page(dictionary));
			else
				add(dictionary, Set.of());
		} else if (object instanceof PdfArray array) {
			mark('[');
			for (int i = 0; i < array.size(); i++)
				add(array.get(i, false));
			mark(']');
		} else if (object instanceof PdfString string) {
			bytes(string.getValueBytes());
		} else {
			write(String.valueOf(object));
		}
		return this;
	}

	/** Each object once: they may refer to each other. */
	private Fingerprint follow(PdfIndirectReference reference) {
		Integer before = seen.putIfAbsent(reference, seen.size());
		if (before == null)
			return add(reference.getRefersTo());
		write("again " + before);
		return this;
	}

	/** Where a page is referred to, its number says it all: what stands on it is compared page by page. */
	private static int page(PdfDictionary page) {
		PdfIndirectReference reference = page.getIndirectReference();
		return reference == null ? 0 : reference.getDocument().getPageNumber(page);
	}

	private static byte[] content(PdfStream stream) {
		try {
			return stream.getBytes();
		} catch (PdfException | com.itextpdf.io.exceptions.IOException damaged) {
			return stream.getBytes(false);
		}
	}

	private void write(String text) {
		bytes(text.getBytes(StandardCharsets.UTF_8));
	}

	private void bytes(byte[] bytes) {
		write(bytes.length);
		digest.update(bytes);
	}

	private void write(int number) {
		for (int shift = 24; shift >= 0; shift -= 8)
			digest.update((byte) (number >>> shift));
	}

	private void mark(char mark) {
		digest.update((byte) mark);
	}
}

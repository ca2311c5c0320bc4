package report.dsl.pdf;

import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;

import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfObject;
import com.itextpdf.kernel.pdf.PdfWriter;
import com.itextpdf.kernel.pdf.WriterProperties;

/**
 * Settles what the library leaves to chance or gets wrong of embedded fonts, as they are written: the six random letters before a
 * font's name become AAAAAA, AAAAAB and so on, and the list of a font's characters, which is wrong for CFF outlines and which no
 * standard asks for, is left out.
 */
final class SettledWriter extends PdfWriter {
	private static final int LETTERS = 6;
	private final Map<String, String> tags = new HashMap<>();

	SettledWriter(OutputStream out, WriterProperties properties) {
		super(out, properties);
	}

	@Override
	protected void flushObject(PdfObject object, boolean canBeInObjStm) {
		if (object instanceof PdfDictionary dictionary) {
			settle(dictionary, PdfName.BaseFont);
			settle(dictionary, PdfName.FontName);
			if (PdfName.FontDescriptor.equals(dictionary.getAsName(PdfName.Type)))
				dictionary.remove(PdfName.CIDSet);
		}
		super.flushObject(object, canBeInObjStm);
	}

	private void settle(PdfDictionary dictionary, PdfName key) {
		PdfName name = dictionary.getAsName(key);
		if (name != null && name.getValue().matches("[A-Z]{" + LETTERS + "}\\+.*")) {
			String tag = tags.computeIfAbsent(name.getValue().substring(0, LETTERS), random -> tag(tags.size()));
			dictionary.put(key, new PdfName(tag + name.getValue().substring(LETTERS)));
		}
	}

	private static String tag(int number) {
		StringBuilder letters = new StringBuilder();
		for (int rest = number; letters.length() < LETTERS; rest /= 26)
			letters.insert(0, (char) ('A' + rest % 26));
		return letters.toString();
	}
}

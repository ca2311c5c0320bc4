package report.dsl.tests.pdf;

import java.io.IOException;
import java.io.StringWriter;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Tells what of a line is printed in which font. */
final class FontRuns extends PDFTextStripper {
	private final StringBuilder runs = new StringBuilder();
	private String font = "";
	private float base;

	private FontRuns() {
	}

	/** Of the first line whose text begins so: {@code Font text|Font text}. */
	static String of(byte[] pdf, String start) throws IOException {
		try (PDDocument document = Loader.loadPDF(pdf)) {
			FontRuns reader = new FontRuns();
			reader.writeText(document, new StringWriter());
			return reader.runs.toString().lines().filter(line -> line.replaceFirst("^\\S* ", "").replaceAll("\\|\\S* ", "").startsWith(start)).findFirst().orElseThrow();
		}
	}

	@Override
	protected void processTextPosition(TextPosition text) {
		String now = text.getFont().getName().replaceFirst("^[A-Z]{6}\\+", "");
		if (text.getYDirAdj() != base)
			runs.append('\n').append(now).append(' ');
		else if (!now.equals(font))
			runs.append('|').append(now).append(' ');
		runs.append(text.getUnicode());
		font = now;
		base = text.getYDirAdj();
	}
}

package report.dsl.pdf;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import report.dsl.findings.Finding;
import report.dsl.findings.Severity;
import report.dsl.report.Place;
import report.dsl.report.Report;

/** Finds the characters that no face has. */
final class GlyphCheck {
	static final String CODE = "L-GLYPH";

	private GlyphCheck() {
	}

	static List<Finding> of(Report report, Typefaces faces) {
		Set<Finding> findings = new LinkedHashSet<>();
		for (PrintedText text : PrintedText.of(report))
			check(text, faces, findings);
		return List.copyOf(findings);
	}

	private static void check(PrintedText printed, Typefaces faces, Set<Finding> findings) {
		String text = printed.text();
		for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
			int codePoint = text.codePointAt(i);
			if (!everyFontHas(codePoint) && !faces.has(printed.face(), codePoint))
				findings.add(Finding.of(CODE, Severity.ERROR, placeOf(printed, i, Character.charCount(codePoint)),
						Typefaces.hasForm(codePoint) && !Character.isSpaceChar(codePoint) ? "glyph" : "glyph.form", Character.toString(codePoint),
						String.format("U+%04X", codePoint)));
		}
	}

	/** What is sure to be in {@link Face#SONG}, so that a check of an ordinary report reads no font. */
	private static boolean everyFontHas(int codePoint) {
		return codePoint >= 0x4E00 && codePoint <= 0x9FA5 || codePoint >= ' ' && codePoint <= '~' || codePoint == '\n'
				|| "，。、；：？！（）“”‘’《》〈〉〔〕【】—…·％℃㎡～　".indexOf(codePoint) >= 0;
	}

	private static Place placeOf(PrintedText printed, int index, int length) {
		Place at = printed.place();
		return printed.verbatim() ? new Place(at.file(), at.line(), at.column() + index, at.offset() + index, length) : at;
	}
}

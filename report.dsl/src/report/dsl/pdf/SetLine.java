package report.dsl.pdf;

import java.util.HashMap;
import java.util.Map;

import com.itextpdf.io.font.PdfEncodings;
import com.itextpdf.kernel.font.PdfFont;
import com.itextpdf.kernel.pdf.PdfArray;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfNumber;
import com.itextpdf.kernel.pdf.PdfString;
import com.itextpdf.kernel.pdf.canvas.CanvasTag;
import com.itextpdf.kernel.pdf.canvas.PdfCanvas;

/** A line of text, in which each character has its place. Indexes are in UTF-16 units of the text of its paragraph. */
final class SetLine {
	/** In points: what is so near its place is left there. */
	private static final double NEAR = 0.01;

	private final Setting setting;
	private final int first;
	private final double[] at;
	private final int start;

	/**
	 * @param first character of it
	 * @param at    where the characters begin, from the left edge of the text, and where the last one ends
	 * @param start of it in the text of its paragraph
	 */
	SetLine(Setting setting, int first, double[] at, int start) {
		this.setting = setting;
		this.first = first;
		this.at = at;
		this.start = start;
	}

	float size() {
		return setting.size;
	}

	int start() {
		return start;
	}

	int end() {
		int end = start;
		for (int i = 0; i < length(); i++)
			end += Character.charCount(setting.text[first + i]);
		return end;
	}

	private int length() {
		return at.length - 1;
	}

	private double width(int i) {
		return setting.widths[first + i];
	}

	private PdfFont font(int i) {
		return setting.fonts[first + i];
	}

	double width() {
		return at[length()] - at[0];
	}

	/** The same line farther to the right. */
	SetLine moved(double right) {
		double[] moved = at.clone();
		for (int i = 0; i < moved.length; i++)
			moved[i] += right;
		return new SetLine(setting, first, moved, start);
	}

	/** Where a character begins; where the line ends, if it is not on it. */
	double at(int index) {
		return at[offset(index)];
	}

	private int offset(int index) {
		int units = start;
		int i = 0;
		while (i < length() && units < index)
			units += Character.charCount(setting.text[first + i++]);
		return i;
	}

	/** Draws some of its characters, where they would stand with the others around. Leaves the canvas with another spacing. */
	void draw(PdfCanvas canvas, double left, double baseLine, int from, int to) {
		int i = offset(from);
		int end = offset(to);
		if (i >= end)
			return;
		canvas.beginText().moveText(left + at[i], baseLine);
		double pen = at[i];
		while (i < end) {
			boolean tight = tight(i) && i + 1 < end;
			int next = i + 1;
			while (next < end && (tight ? tight(next - 1) : font(next) == font(i) && !tight(next)))
				next++;
			if (tight)
				canvas.openTag(new CanvasTag(PdfName.Span).addProperty(PdfName.ActualText,
						new PdfString(new String(setting.shown, first + i, next - i), PdfEncodings.UNICODE_BIG)));
			pen = draw(canvas, pen, i, next);
			if (tight)
				canvas.closeTag();
			i = next;
		}
		canvas.endText();
	}

	/** Whether a character reaches into the next one, as marks do that meet. Readers of PDF must be told that this is no other line. */
	private boolean tight(int i) {
		return i + 1 < length() && at[i + 1] - at[i] - width(i) < -0.2 * size() && font(i + 1) == font(i);
	}

	/** Characters in one font, evenly spaced as far as possible. */
	private double draw(PdfCanvas canvas, double from, int begin, int end) {
		double spacing = spacing(begin, end);
		double pen = from;
		PdfArray shown = new PdfArray();
		StringBuilder run = new StringBuilder();
		for (int i = begin; i < end; i++) {
			if (Math.abs(at[i] - pen) > NEAR) {
				show(shown, font(begin), run);
				shown.add(new PdfNumber((pen - at[i]) / size() * 1000));
				pen = at[i];
			}
			run.appendCodePoint(setting.shown[first + i]);
			pen += width(i) + spacing;
		}
		show(shown, font(begin), run);
		canvas.setFontAndSize(font(begin), size()).setCharacterSpacing((float) spacing).showText(shown);
		return pen;
	}

	private static void show(PdfArray shown, PdfFont font, StringBuilder run) {
		if (!run.isEmpty())
			shown.add(new PdfString(font.convertToBytes(run.toString())));
		run.setLength(0);
	}

	/** The most frequent gap, rounded as it is written. */
	private double spacing(int begin, int end) {
		Map<Double, Integer> counts = new HashMap<>();
		double best = 0;
		for (int i = begin; i + 1 < end; i++) {
			double gap = at[i + 1] - at[i] - width(i);
			double rounding = Math.abs(gap) < 0.99 ? 1e4 : 1e2;
			double spacing = Math.round(gap * rounding) / rounding;
			if (counts.merge(spacing, 1, Integer::sum) > counts.getOrDefault(best, 0))
				best = spacing;
		}
		return best;
	}
}

package report.dsl.importer;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNum;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNumPr;

import report.dsl.report.Numbering;

/** The numbers that Word counts itself: they are not in a paragraph's text. */
final class ListNumbers {
	private static final String CHINESE = "一";
	private static final int LEVELS = 9;
	private final XWPFDocument document;
	/** How far each list has come, by its levels. */
	private final Map<BigInteger, int[]> counts = new HashMap<>();

	ListNumbers(XWPFDocument document) {
		this.document = document;
	}

	/** What stands before the paragraph; empty for bullets and what Word counts in other ways. */
	String of(XWPFParagraph paragraph) {
		CTNumPr numbered = numbered(paragraph);
		XWPFNum list = numbered == null || numbered.getNumId() == null || document.getNumbering() == null ? null : document.getNumbering().getNum(numbered.getNumId().getVal());
		XWPFAbstractNum kind = list == null ? null : document.getNumbering().getAbstractNum(list.getCTNum().getAbstractNumId().getVal());
		int level = numbered == null || numbered.getIlvl() == null ? 0 : numbered.getIlvl().getVal().intValue();
		if (kind == null || level >= LEVELS || paragraph.getText().isBlank())
			return "";
		int[] count = counts.computeIfAbsent(list.getCTNum().getAbstractNumId().getVal(), none -> new int[LEVELS]);
		count[level] = count[level] == 0 ? start(kind, level) : count[level] + 1;
		for (int below = level + 1; below < LEVELS; below++)
			count[below] = 0;
		return label(kind, level, count);
	}

	/** The paragraph's own, or its style's. */
	private CTNumPr numbered(XWPFParagraph paragraph) {
		if (paragraph.getCTP().getPPr() != null && paragraph.getCTP().getPPr().getNumPr() != null)
			return paragraph.getCTP().getPPr().getNumPr();
		XWPFStyle style = document.getStyles() == null || paragraph.getStyleID() == null ? null : document.getStyles().getStyle(paragraph.getStyleID());
		return style == null || style.getCTStyle().getPPr() == null ? null : style.getCTStyle().getPPr().getNumPr();
	}

	private static CTLvl level(XWPFAbstractNum kind, int level) {
		return kind.getCTAbstractNum().getLvlList().stream().filter(known -> known.getIlvl().intValue() == level).findFirst().orElse(null);
	}

	private static int start(XWPFAbstractNum kind, int level) {
		CTLvl found = level(kind, level);
		return found == null || found.getStart() == null ? 1 : found.getStart().getVal().intValue();
	}

	/** {@code %1} is the number of the first level, and so on. */
	private static String label(XWPFAbstractNum kind, int level, int[] count) {
		CTLvl own = level(kind, level);
		String label = own == null || own.getLvlText() == null ? "" : own.getLvlText().getVal();
		if (!label.contains("%"))
			return "";
		for (int i = 0; i <= level; i++) {
			String number = number(level(kind, i), count[i]);
			if (label.contains("%" + (i + 1)) && number.isEmpty())
				return "";
			label = label.replace("%" + (i + 1), number);
		}
		return label;
	}

	private static String number(CTLvl level, int number) {
		String format = level == null || level.getNumFmt() == null ? "decimal" : level.getNumFmt().getVal().toString().toLowerCase(Locale.ROOT);
		if (format.startsWith("decimal"))
			return Integer.toString(number);
		boolean chinese = format.startsWith("chinese") || format.startsWith("japanesecounting") || format.startsWith("taiwanese") || format.startsWith("ideograph");
		return chinese ? Numbering.inPattern(CHINESE, number) : "";
	}
}

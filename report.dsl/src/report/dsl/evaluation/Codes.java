package report.dsl.evaluation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import report.dsl.findings.Severity;

/** Codes of what the language itself finds; every other code comes from a form. Each has an {@code explain.CODE} text in the message bundles. */
public final class Codes {
	/** What cannot be read, or stands where it cannot. */
	public static final String SYNTAX = "L-SYNTAX";
	/** A name nobody knows. */
	public static final String NAME = "L-NAME";
	/** A name or path with several readings. */
	public static final String AMBIGUOUS = "L-AMBIGUOUS";
	/** The same thing said twice. */
	public static final String DUPLICATE = "L-DUPLICATE";
	/** Another number of cells than the row has columns. */
	public static final String COUNT = "L-COUNT";
	/** A cell that holds no number of its kind, in a table that has no code of its own for it. */
	public static final String CELL = "L-CELL";
	/** 待填. */
	public static final String AWAITED = "L-AWAITED";
	/** A prose fence without its partner. */
	public static final String FENCE = "L-FENCE";
	/** Brackets in prose that cite nothing. */
	public static final String BRACKET = "L-BRACKET";
	/** A citation that has no value to print. */
	public static final String CITE = "L-CITE";
	/** A picture without its words, or whose file cannot be shown. */
	public static final String PICTURE = "L-PICTURE";
	/** A chart whose cells do not go together. */
	public static final String CHART = "L-CHART";
	/** The wrong edition of the form for the year. */
	public static final String EDITION = "L-EDITION";
	/** A text with nothing in it. */
	public static final String EMPTY = "L-EMPTY";
	/** A waiver that is out of date, waives nothing or must not be. */
	public static final String WAIVER = "L-WAIVER";
	/** 上年 that names another year, or a report that can be compared with last year's and is not. */
	public static final String LAST = "L-LAST";
	/** 汇总 that sums in a circle, twice, or what cannot be summed. */
	public static final String ROLLUP = "L-ROLLUP";
	/** A form that contradicts itself. */
	public static final String FORM = "L-FORM";
	/** A character that no font has. */
	public static final String GLYPH = "L-GLYPH";
	/** A label or a number that its cell has no room for. */
	public static final String FIT = "L-FIT";
	/** A file that was not checked. */
	public static final String FILE = "L-FILE";
	/** A label of an imported report that is not the official one. */
	public static final String IMPORT_LABEL = "F-LABEL";
	/** A row that an imported report has too few or too many. */
	public static final String IMPORT_ROW = "F-ROW";
	/** A cell of an imported report that holds no number, or ran together with others. */
	public static final String IMPORT_CELL = "I-CELL";
	/** What was not understood of an imported report. */
	public static final String IMPORT_LEFT = "I-LEFT";
	/** An imported report that does not say whose it is, or of which year. */
	public static final String IMPORT_HEAD = "I-HEAD";
	/** A text in another encoding than UTF-8. */
	public static final String ENCODING = "L-ENCODING";

	private Codes() {
	}

	/** Every code here with the severity it usually has. */
	public static Map<String, Severity> all() {
		Map<String, Severity> all = new LinkedHashMap<>();
		for (String code : List.of(FILE, ENCODING, EMPTY, SYNTAX, FENCE, NAME, AMBIGUOUS, DUPLICATE, COUNT, CELL, CITE, PICTURE, CHART, EDITION, LAST, ROLLUP, FORM, GLYPH, FIT, IMPORT_ROW))
			all.put(code, Severity.ERROR);
		for (String code : List.of(AWAITED, BRACKET, WAIVER, IMPORT_LABEL, IMPORT_CELL, IMPORT_LEFT, IMPORT_HEAD))
			all.put(code, Severity.WARNING);
		return all;
	}
}

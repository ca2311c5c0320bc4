package report.dsl.parser;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells a citation from brackets in pasted prose (国办发【2019】60号): a citation's content is an expression over at least one path.
 * Accepts exactly what the grammar's rule Expression reads; a test holds the two together.
 */
final class CitationScanner {
	/** Keywords that are no names; in a citation they make it none. */
	static final Set<String> KEYWORDS = Set.of("报告", "表式", "章", "节", "条", "表", "块", "列", "行", "角", "编号", "列宽", "勾稽", "若", "其余",
			"待填", "前言", "落款", "题名", "依据", "按", "豁免", "事项", "各章", "各行", "各格", "占", "保留", "图");
	private static final String BLANK = "[\\h\\x{3000}]*";
	private static final String LETTER = "a-zA-ZÀ-ÖØ-öø-ɏ〇㐀-䶿一-鿿\\x{20000}-\\x{3FFFF}豈-\\x{FAFF}Ａ-Ｚａ-ｚ";
	/** A name without quotes, as a pattern. */
	static final String WORD = "[" + LETTER + "][" + LETTER + "0-9０-９_·]*";
	private static final Pattern NAME = Pattern.compile(BLANK + "(" + WORD + "|\"[^\"]+\"|“[^“”]+”)" + BLANK);
	private static final Pattern NUMERAL = Pattern.compile("[〇零一二三四五六七八九十百千万两]+");
	private static final Pattern NUMBER = Pattern.compile(BLANK + "[0-9０-９]+(?:[.．][0-9０-９]+)?" + BLANK + "[%％]?" + BLANK);
	private static final Pattern DIGITS = Pattern.compile(BLANK + "[0-9０-９]+" + BLANK);
	private static final Pattern SIGN = Pattern.compile("[-+－＋*×]" + BLANK);
	private final String text;
	private int at;
	private int paths;

	private CitationScanner(String text) {
		this.text = text;
	}

	/** Whether the text between brackets is an expression that cites something. */
	static boolean isCitation(String content) {
		CitationScanner scanner = new CitationScanner(content);
		return scanner.share() && scanner.at == content.length() && scanner.paths > 0;
	}

	private boolean share() {
		if (!sum())
			return false;
		if (!keyword("占"))
			return true;
		if (!sum())
			return false;
		return !keyword("保留") || take(DIGITS) != null;
	}

	private boolean sum() {
		do {
			if (!primary())
				return false;
		} while (take(SIGN) != null);
		return true;
	}

	private boolean primary() {
		if (take(NUMBER) != null)
			return true;
		if (at < text.length() && "(（".indexOf(text.charAt(at)) >= 0) {
			char close = text.charAt(at++) == '(' ? ')' : '）';
			take(Pattern.compile(BLANK));
			if (!share() || at >= text.length() || text.charAt(at) != close)
				return false;
			at++;
			take(Pattern.compile(BLANK));
			return true;
		}
		return path();
	}

	private boolean path() {
		if (!name())
			return false;
		paths++;
		while (at < text.length() && ".．".indexOf(text.charAt(at)) >= 0) {
			at++;
			if (!name() && take(DIGITS) == null)
				return false;
		}
		return true;
	}

	private boolean name() {
		int before = at;
		String name = take(NAME);
		if (name == null)
			return false;
		String word = name.replace('\u3000', ' ').strip();
		if (isName(word))
			return true;
		at = before;
		return false;
	}

	/** Whether a word, as far as it is one, can stand for a name without quotes. */
	static boolean isName(String word) {
		return !KEYWORDS.contains(word) && !NUMERAL.matcher(word).matches() && !word.equals("合计");
	}

	private boolean keyword(String keyword) {
		int before = at;
		String name = take(NAME);
		if (name != null && name.replace('\u3000', ' ').strip().equals(keyword))
			return true;
		at = before;
		return false;
	}

	private String take(Pattern pattern) {
		Matcher matcher = pattern.matcher(text).region(at, text.length());
		if (!matcher.lookingAt())
			return null;
		at = matcher.end();
		return matcher.group();
	}
}

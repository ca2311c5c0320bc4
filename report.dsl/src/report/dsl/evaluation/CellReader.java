package report.dsl.evaluation;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import report.dsl.parser.Names;
import report.dsl.report.CellKind;
import report.dsl.report.Sums;

/** Reads the text of a cell as a number of its kind. Nothing is rounded and nothing guessed. */
final class CellReader {
	private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?");
	private static final Pattern THOUSANDS = Pattern.compile("\\d+(,\\d{3})+");
	private static final Pattern NUMERAL = Pattern.compile("([〇零一二三四五六七八九两])?(十)?([一二三四五六七八九])?");
	private static final Pattern UNIT = Pattern.compile("(\\d+(?:\\.\\d+)?)\\D.*");

	private CellReader() {
	}

	/**
	 * What a cell's text says.
	 *
	 * @param number  empty where it is awaited or no number of its kind
	 * @param problem message key of what is wrong; empty where nothing is
	 * @param instead what the author probably means; empty where that is a guess
	 */
	record Reading(Optional<BigDecimal> number, boolean awaited, String problem, String instead) {
		private static Reading bad(String problem, String instead) {
			return new Reading(Optional.empty(), false, problem, instead);
		}
	}

	static Reading read(String source, CellKind kind) {
		String text = Names.ascii(source);
		if (text.equals("待填"))
			return new Reading(Optional.empty(), true, "", "");
		if (NUMBER.matcher(text).matches())
			return number(text, new BigDecimal(text.startsWith("+") ? text.substring(1) : text), kind);
		if (THOUSANDS.matcher(text).matches())
			return Reading.bad("cell.thousands", text.replace(",", ""));
		if (UNIT.matcher(text).matches())
			return Reading.bad("cell.unit", UNIT.matcher(text).replaceAll("$1"));
		if (text.equals("/") || text.matches("[-\u2014\u2013\u2500\u2015\\\\]+"))
			return Reading.bad("cell.dash", "0");
		return Reading.bad("cell.word", numeral(text));
	}

	/** A Chinese numeral below a hundred in digits; empty for anything else. */
	private static String numeral(String text) {
		Matcher numeral = NUMERAL.matcher(text);
		if (text.isEmpty() || !numeral.matches())
			return "";
		boolean ten = numeral.group(2) != null;
		int tens = !ten ? 0 : numeral.group(1) == null ? 1 : digit(numeral.group(1));
		if (!ten && numeral.group(1) != null)
			return numeral.group(3) == null ? Integer.toString(digit(numeral.group(1))) : "";
		return Integer.toString(10 * tens + (numeral.group(3) == null ? 0 : digit(numeral.group(3))));
	}

	private static int digit(String numeral) {
		return numeral.equals("两") ? 2 : "〇一二三四五六七八九".indexOf(numeral.replace('零', '〇'));
	}

	private static Reading number(String text, BigDecimal number, CellKind kind) {
		boolean money = kind == CellKind.YUAN || kind == CellKind.WAN_YUAN;
		if (number.signum() < 0 && kind != CellKind.CHANGE)
			return Reading.bad("cell.negative", text.substring(1));
		if (text.startsWith("+") && kind != CellKind.CHANGE)
			return Reading.bad("cell.sign", text.substring(1));
		if (!money && text.contains("."))
			return Reading.bad("cell.fraction", number.stripTrailingZeros().scale() <= 0 ? number.setScale(0).toPlainString() : "");
		if (money && number.scale() > (kind == CellKind.YUAN ? 2 : 6))
			return Reading.bad(kind == CellKind.YUAN ? "cell.places.yuan" : "cell.places.wan", "");
		if (!Sums.fits(number))
			return Reading.bad("cell.overflow", "");
		return new Reading(Optional.of(number), false, "", "");
	}
}

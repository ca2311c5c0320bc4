package report.dsl.review;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import report.dsl.balance.Arithmetic;
import report.dsl.balance.Working;
import report.dsl.balance.Working.Side;
import report.dsl.balance.Working.Term;
import report.dsl.findings.Vocabulary;
import report.dsl.report.Rules.Operator;

/** Sums in lines of text, to be done again by hand. */
final class SumText {
	private final Vocabulary words;

	SumText(Vocabulary words) {
		this.words = words;
	}

	List<String> lines(Working working) {
		List<String> lines = new ArrayList<>();
		if (!working.over().isEmpty())
			lines.add(words.say("sum.over", working.over()));
		if (working.left().isSaid()) {
			lines.add(words.say("sum.said", working.left().name()));
			lines.add(words.say("sum.cells", side(working.right())));
		} else {
			lines.add(side(working.left()));
			lines.add(side(working.right()));
			working.difference().ifPresent(difference -> lines.add(comparison(working, difference)));
		}
		working.parts().forEach(part -> lines.add(words.say("sum.part", part.name() + " " + number(part.sum()) + " = " + terms(part) + zeros(part))));
		return lines;
	}

	private String comparison(Working working, BigDecimal difference) {
		String left = number(working.left().sum());
		String right = number(working.right().sum());
		String sign = working.operator() == Operator.EQUAL ? Operator.NOT_EQUAL.sign() : working.operator().sign();
		String key = working.operator() == Operator.EQUAL ? "sum.differ" : difference.signum() == 0 ? "sum.same" : "sum.compare";
		return words.say(key, left + " " + sign + " " + right, Arithmetic.plain(difference));
	}

	/** A side with what it comes to; a lone term says that itself. */
	private String side(Side side) {
		if (side.terms().isEmpty() && side.zeros() > 0)
			return words.say("sum.allZeros", side.zeros());
		String terms = side.terms().isEmpty() ? "0" : terms(side);
		if (!side.whole().isEmpty())
			return "(" + terms + ") ÷ (" + terms(side.whole()) + ") = " + number(side.sum()) + "%";
		boolean lone = side.terms().size() == 1 && side.terms().get(0).factor().abs().compareTo(BigDecimal.ONE) == 0;
		return lone && side.zeros() == 0 ? terms : terms + zeros(side) + " = " + number(side.sum());
	}

	private String zeros(Side side) {
		return side.zeros() == 0 ? "" : words.say("sum.zeros", side.zeros());
	}

	private static String terms(Side side) {
		return terms(side.terms());
	}

	private static String terms(List<Term> terms) {
		StringBuilder text = new StringBuilder();
		for (Term term : terms) {
			boolean minus = term.factor().signum() < 0;
			text.append(text.isEmpty() ? minus ? "− " : "" : minus ? " − " : " + ");
			text.append(term.label().isEmpty() ? "" : term.label() + " ").append(number(term.number()));
			BigDecimal factor = term.factor().abs();
			if (factor.compareTo(BigDecimal.ONE) != 0)
				text.append(" × ").append(factor.compareTo(BigDecimal.ONE) < 0 ? Arithmetic.plain(factor.movePointRight(2)) + "%" : Arithmetic.plain(factor));
		}
		return text.toString();
	}

	private static String number(Optional<BigDecimal> number) {
		return number.map(Arithmetic::plain).orElse("?");
	}
}

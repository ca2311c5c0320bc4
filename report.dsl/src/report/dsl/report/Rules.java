package report.dsl.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import report.dsl.findings.Message.Wording;
import report.dsl.findings.Severity;

/** What a form demands of a report, ready to be judged: expressions are linear over cells. */
public final class Rules {

	private Rules() {
	}

	/**
	 * How a broken rule is told.
	 *
	 * @param code     stable, as in the form; made of table and name where the form gives none
	 * @param name     the rule's short name (of a total: the computed row's or column's)
	 * @param waivable whether a report may waive it with a reason (豁免)
	 * @param formula  as written in the form
	 * @param table    short name of the table it stands in; empty for a rule of the whole form
	 */
	public record Verdict(String code, String name, Severity severity, boolean waivable, Wording wording, String formula, String table) {
	}

	/**
	 * A cell of the report, or of another one that it refers to.
	 *
	 * @param of whose: {@link #THIS}, {@link #LAST}, else a word in the name of one of the subordinates that it sums
	 */
	public record Ref(String of, String table, Address address) {
		public static final String THIS = "";
		/** of last year's report */
		public static final String LAST = "上年";

		/** A cell of the report itself. */
		public Ref(String table, Address address) {
			this(THIS, table, address);
		}

		public boolean isHere() {
			return of.equals(THIS);
		}

		/** Written out for the reason that {@link Address} has. */
		@Override
		public boolean equals(Object other) {
			return this == other || other instanceof Ref ref && address.equals(ref.address) && table.equals(ref.table) && of.equals(ref.of);
		}

		@Override
		public int hashCode() {
			return 31 * (31 * of.hashCode() + table.hashCode()) + address.hashCode();
		}
	}

	/**
	 * A factor times the sum of cells; the factor alone where there are no cells.
	 *
	 * @param label as the rule names it
	 */
	public record Operand(String label, BigDecimal factor, List<Ref> cells) {
	}

	/** How two sides compare. */
	public enum Operator {
		EQUAL("="), NOT_EQUAL("≠"), LESS("<"), AT_MOST("≤"), GREATER(">"), AT_LEAST("≥");

		private final String sign;

		Operator(String sign) {
			this.sign = sign;
		}

		public String sign() {
			return sign;
		}

		/** @param comparison of the left side with the right one, as {@link Comparable} gives it */
		public boolean holds(int comparison) {
			return switch (this) {
			case EQUAL -> comparison == 0;
			case NOT_EQUAL -> comparison != 0;
			case LESS -> comparison < 0;
			case AT_MOST -> comparison <= 0;
			case GREATER -> comparison > 0;
			case AT_LEAST -> comparison >= 0;
			};
		}
	}

	/**
	 * One instance of a rule: for one column of a rule over rows, for one row of a rule over columns.
	 *
	 * @param label the open column or row; empty where the rule names whole cells
	 * @param total whether it defines a total: its left side is the computed cell alone
	 */
	public record Identity(Verdict verdict, String label, Optional<Condition> condition, List<Operand> left, Operator operator,
			List<Operand> right, boolean total) {
	}

	/** When a rule asks at all. A rule whose fact the report does not tell, or whose cells are unknown, stays silent. */
	public sealed interface Condition {

		/** The body is as the head of the report says: one of the values. */
		record Fact(String attribute, List<String> values) implements Condition {
		}

		/** Cells compare. */
		record Cells(List<Operand> left, Operator operator, List<Operand> right) implements Condition {
		}
	}

	/** A rule over words: what a chapter must speak of, or how values of the head go together. */
	public record TextRule(Verdict verdict, Optional<Condition> condition, TextClaim claim) {
	}

	/**
	 * What must hold of a report that sums others.
	 *
	 * @param words that the check asks for, may be none
	 */
	public record RollUpCheck(Verdict verdict, List<String> words) {
	}

	/** What a {@link TextRule} claims. */
	public sealed interface TextClaim {

		/** The chapter holds one of the words. */
		record Mention(String chapter, List<String> words) implements TextClaim {
		}

		/**
		 * Two values of the head compare; the right one with an offset for years.
		 *
		 * @param exceptions words beside which a year in the prose is meant as it stands
		 */
		record Heads(String left, Operator operator, String right, int offset, List<String> exceptions) implements TextClaim {
		}

		/** So much of a chapter's prose at most repeats last year's, years and numbers aside. */
		record Alike(String chapter, Operator operator, BigDecimal share) implements TextClaim {
		}

		/** A table is not the same as last year's, cell by cell. */
		record Differs(String table) implements TextClaim {
		}

		/**
		 * What the prose says of a topic is one of the figures.
		 *
		 * @param topic a name of {@link report.dsl.prose.Phrases}
		 */
		record Stated(String topic, Operator operator, List<Figure> figures) implements TextClaim {
		}

		/**
		 * A sum of cells, or its share of another.
		 *
		 * @param source as the form writes it
		 * @param whole  of a share; empty for a sum
		 */
		record Figure(String source, List<Operand> part, List<Operand> whole) {
		}
	}
}

package report.dsl.balance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import report.dsl.findings.Finding.Edit;
import report.dsl.findings.Finding.Repair;
import report.dsl.findings.Message;
import report.dsl.report.Rules.Condition;
import report.dsl.report.Rules.Identity;
import report.dsl.report.Rules.Operand;
import report.dsl.report.Rules.Operator;
import report.dsl.report.Rules.Ref;
import report.dsl.report.Sums;
import report.dsl.report.Value;

/**
 * Finds changes that make a broken identity true: one number, two neighbouring numbers exchanged, a row pushed by a column, two
 * neighbouring rows exchanged.
 * The likeliest comes first: the one after which the fewest rules are broken; then the one that looks most like a slip of the
 * hand (digits transposed, a total left standing); then the one that changes what was typed; then the smallest.
 */
final class Repairs {
	private static final int OFFERED = 5;
	private final Book book;
	private final Moves moves;
	private final List<Identity> identities;
	private final Set<Identity> told = Collections.newSetFromMap(new IdentityHashMap<>());
	/** Which of the identities do not hold, by index. */
	private final BitSet broken = new BitSet();
	/** The cells that each identity reads, by index. */
	private final List<Set<Ref>> read = new ArrayList<>();

	/** @param told the broken identities that the author is told of */
	Repairs(Book book, List<Identity> identities, List<Identity> told) {
		this.book = book;
		this.moves = new Moves(book);
		this.told.addAll(told);
		this.identities = identities.stream().filter(identity -> identity.operator() == Operator.EQUAL).toList();
		for (Identity identity : this.identities) {
			Set<Ref> cells = new HashSet<>();
			Stream.of(identity.left(), identity.right()).forEach(side -> inputs(side, cells, cells));
			identity.condition().filter(Condition.Cells.class::isInstance).map(Condition.Cells.class::cast)
					.ifPresent(cond -> Stream.of(cond.left(), cond.right()).forEach(side -> inputs(side, cells, cells)));
			broken.set(read.size(), book.broken(identity));
			read.add(cells);
		}
	}

	/** A change, and what comes of it. */
	private record Candidate(Map<Ref, BigDecimal> changes, Slip slip, BitSet stillBroken, BigDecimal size, boolean typed) {
	}

	/** What a change would undo, likeliest first. */
	private enum Slip {
		TRANSPOSED, TOTAL, EXCHANGED, PUSHED, ROWS, DIGIT, OTHER
	}

	/** Changes that make the identity true, likeliest first; none for rules that are no equations. */
	List<Repair> of(Identity identity) {
		if (identity.operator() != Operator.EQUAL)
			return List.of();
		Set<Ref> cells = new LinkedHashSet<>();
		inputs(identity.left(), cells, new HashSet<>());
		inputs(identity.right(), cells, new HashSet<>());
		Map<Map<Ref, BigDecimal>, Candidate> candidates = new LinkedHashMap<>();
		for (Ref cell : cells) {
			single(identity, cell).ifPresent(changes -> {
				Slip slip = slip(cell, changes.get(cell));
				add(candidates, identity, changes, slip);
				add(candidates, identity, followed(changes), slip);
				for (Map<Ref, BigDecimal> whole : throughParts(cell, changes.get(cell)))
					add(candidates, identity, followed(whole), slip);
			});
			for (Ref neighbour : moves.neighbours(cell))
				add(candidates, identity, moves.exchange(List.of(cell), List.of(neighbour)), Slip.EXCHANGED);
			for (int step : new int[] { 1, -1 })
				add(candidates, identity, moves.pushed(moves.inputRow(cell), step), Slip.PUSHED);
			for (List<Ref> row : moves.neighbourRows(cell))
				add(candidates, identity, moves.exchange(moves.row(cell), row), Slip.ROWS);
		}
		Comparator<Candidate> likeliest = Comparator.<Candidate>comparingInt(candidate -> candidate.stillBroken().cardinality())
				.thenComparing(Candidate::slip).thenComparing(candidate -> !candidate.typed()).thenComparing(Candidate::size);
		return candidates.values().stream().sorted(likeliest).limit(OFFERED).map(candidate -> repair(identity, candidate)).toList();
	}

	/** The cells of this report that an author can change to change the operands: those with a slot, and the parts of totals nobody typed. */
	private void inputs(List<Operand> operands, Set<Ref> cells, Set<Ref> seen) {
		for (Operand operand : operands)
			for (Ref ref : operand.cells()) {
				if (!ref.isHere())
					continue;
				boolean typed = book.cell(ref).map(Value::typed).orElse(false);
				Optional<List<Operand>> parts = typed ? Optional.empty() : book.parts(ref);
				if (parts.isPresent() && seen.add(ref))
					inputs(parts.get(), cells, seen);
				else if (parts.isEmpty())
					cells.add(ref);
			}
	}

	private Optional<Map<Ref, BigDecimal>> single(Identity identity, Ref cell) {
		Optional<BigDecimal> old = book.stated(cell);
		if (old.isEmpty() || slot(cell).isEmpty())
			return Optional.empty();
		BigDecimal gap = book.difference(identity).orElseThrow();
		BigDecimal weight = book.with(Map.of(cell, old.get().add(BigDecimal.ONE))).difference(identity).orElse(gap).subtract(gap);
		if (weight.signum() == 0)
			return Optional.empty();
		try {
			BigDecimal wanted = old.get().subtract(gap.divide(weight));
			return wanted.signum() < 0 || !Sums.fits(wanted) || wanted.scale() > Math.max(0, old.get().scale()) ? Optional.empty() : Optional.of(Map.of(cell, wanted));
		} catch (ArithmeticException notExact) {
			return Optional.empty();
		}
	}

	/** The changes together with those of the asserted totals that were true and would not be any more. */
	private Map<Ref, BigDecimal> followed(Map<Ref, BigDecimal> changes) {
		Map<Ref, BigDecimal> all = new LinkedHashMap<>(changes);
		for (boolean more = true; more;) {
			Book after = book.with(all);
			Optional<Identity> untrue = touched(all).filter(i -> identities.get(i).total() && !broken.get(i) && after.broken(identities.get(i)))
					.mapToObj(identities::get).filter(identity -> !all.containsKey(total(identity)))
					.filter(identity -> book.cell(total(identity)).map(Value::typed).orElse(false)).findFirst();
			untrue.ifPresent(identity -> all.put(total(identity),
					book.stated(total(identity)).orElseThrow().subtract(after.difference(identity).orElseThrow())));
			more = untrue.isPresent();
		}
		return all;
	}

	private static Ref total(Identity identity) {
		return identity.left().get(0).cells().get(0);
	}

	/** A typed total changed by way of one of its parts. */
	private List<Map<Ref, BigDecimal>> throughParts(Ref cell, BigDecimal wanted) {
		List<Map<Ref, BigDecimal>> ways = new ArrayList<>();
		BigDecimal change = wanted.subtract(book.stated(cell).orElseThrow());
		for (Operand operand : book.parts(cell).orElse(List.of()))
			for (Ref part : operand.cells())
				book.stated(part).map(change::add).filter(number -> number.signum() >= 0 && slot(part).isPresent())
						.ifPresent(number -> {
							Map<Ref, BigDecimal> way = new LinkedHashMap<>(Map.of(cell, wanted));
							way.put(part, number);
							ways.add(way);
						});
		return ways;
	}

	private void add(Map<Map<Ref, BigDecimal>, Candidate> candidates, Identity identity, Map<Ref, BigDecimal> changes, Slip slip) {
		if (changes.isEmpty() || candidates.containsKey(changes) || !distinctSlots(changes))
			return;
		Book after = book.with(changes);
		if (after.broken(identity))
			return;
		BitSet still = (BitSet) broken.clone();
		touched(changes).forEach(i -> still.set(i, after.broken(identities.get(i))));
		BigDecimal size = changes.entrySet().stream().map(change -> change.getValue().subtract(book.stated(change.getKey()).orElse(BigDecimal.ZERO)).abs())
				.reduce(BigDecimal.ZERO, BigDecimal::add);
		boolean typed = changes.keySet().stream().allMatch(ref -> book.cell(ref).map(Value::typed).orElse(false));
		candidates.put(changes, new Candidate(changes, slip, still, size, typed));
	}

	/** The identities that read one of the changed cells, by index. */
	private IntStream touched(Map<Ref, BigDecimal> changes) {
		return IntStream.range(0, identities.size()).filter(i -> changes.keySet().stream().anyMatch(read.get(i)::contains));
	}

	private Slip slip(Ref cell, BigDecimal wanted) {
		BigDecimal old = book.stated(cell).orElseThrow();
		boolean total = book.parts(cell).isPresent();
		if (sameDigits(old, wanted))
			return Slip.TRANSPOSED;
		if (total && wanted.compareTo(book.cell(cell).flatMap(Value::computed).orElse(old)) == 0)
			return Slip.TOTAL;
		return old.subtract(wanted).abs().compareTo(BigDecimal.ONE) == 0 ? Slip.DIGIT : Slip.OTHER;
	}

	private static boolean sameDigits(BigDecimal a, BigDecimal b) {
		char[] left = a.toPlainString().toCharArray();
		char[] right = b.toPlainString().toCharArray();
		Arrays.sort(left);
		Arrays.sort(right);
		return left.length > 1 && Arrays.equals(left, right);
	}

	// ---- what is offered

	private Optional<Value.Slot> slot(Ref ref) {
		return book.cell(ref).flatMap(Value::slot);
	}

	private boolean distinctSlots(Map<Ref, BigDecimal> changes) {
		return changes.keySet().stream().map(ref -> slot(ref).map(slot -> slot.place().offset()).orElse(-1)).distinct().count() == changes.size()
				&& changes.keySet().stream().allMatch(ref -> slot(ref).isPresent());
	}

	private Repair repair(Identity identity, Candidate candidate) {
		List<Edit> edits = new ArrayList<>();
		List<Object> words = new ArrayList<>();
		candidate.changes().forEach((ref, number) -> {
			Value.Slot slot = slot(ref).orElseThrow();
			edits.add(new Edit(slot.place(), slot.before() + Arithmetic.plain(number) + slot.after()));
			words.add(Message.of("repair.cell", book.name(ref), Arithmetic.plain(number)));
		});
		edits.sort(Comparator.<Edit>comparingInt(edit -> edit.place().offset()).reversed());
		return new Repair(Message.of("repair.change", words), effects(identity, candidate), edits);
	}

	private List<Message> effects(Identity identity, Candidate candidate) {
		List<Message> effects = new ArrayList<>();
		List<Object> mended = names(broken, candidate.stillBroken(), other -> other != identity && told.contains(other));
		List<Object> torn = names(candidate.stillBroken(), broken, other -> true);
		if (!mended.isEmpty())
			effects.add(Message.of("effect.mends", mended));
		if (!torn.isEmpty())
			effects.add(Message.of("effect.breaks", torn));
		return effects;
	}

	/** Those of the identities in one set but not in the other that are asked for. */
	private List<Object> names(BitSet some, BitSet others, Predicate<Identity> asked) {
		return some.stream().filter(i -> !others.get(i)).mapToObj(identities::get).filter(asked)
				.<Object>map(identity -> identity.verdict().code() + (identity.label().isEmpty() ? "" : "（" + identity.label() + "）")).toList();
	}
}

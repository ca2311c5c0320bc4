package report.dsl.report;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import report.dsl.report.Rules.Ref;
import report.dsl.report.Value.Origin;

/**
 * The numbers of a report for one that sums it: small, so that thousands of them can be kept.
 *
 * @param fault  where its first error stands
 * @param tables the official tables that it has
 * @param cells  of these tables, all but those that are 0
 * @param unknown   how many cells that an author fills in are not known
 * @param documents the documents that its prose names (《…》), each with a sentence that does
 */
public record Figures(String body, int year, String form, Optional<Place> fault, Set<String> tables, Map<Ref, Value> cells, long unknown,
		Map<String, String> documents, Place place) {
	private static final Pattern SENTENCE = Pattern.compile("[^。！？；\\n]+");
	private static final Pattern DOCUMENT = Pattern.compile("《[^《》]+》");

	public static Figures of(Report report, Optional<Place> fault) {
		Set<String> tables = new HashSet<>();
		Map<Ref, Value> cells = new HashMap<>();
		report.tables().stream().filter(table -> table.form().official()).forEach(table -> {
			tables.add(table.form().name());
			table.cells().forEach((address, value) -> {
				if (!isZero(value.computed()) || !isZero(value.stated()))
					cells.put(new Ref(table.form().name(), address), value);
			});
		});
		long unknown = cells.values().stream().filter(value -> value.stated().isEmpty() && value.origin() != Origin.COMPUTED).count();
		return new Figures(report.body(), report.year(), report.form(), fault, Set.copyOf(tables), Map.copyOf(cells), unknown, documents(report), report.place());
	}

	private static Map<String, String> documents(Report report) {
		Map<String, String> documents = new HashMap<>();
		report.chapters().stream().flatMap(chapter -> chapter.blocks().stream()).filter(Paragraph.class::isInstance)
				.flatMap(block -> SENTENCE.matcher(((Paragraph) block).text()).results()).map(MatchResult::group)
				.forEach(sentence -> DOCUMENT.matcher(sentence).results().forEach(document -> documents.putIfAbsent(document.group(), sentence)));
		return Map.copyOf(documents);
	}

	private static boolean isZero(Optional<BigDecimal> number) {
		return number.map(known -> known.signum() == 0).orElse(false);
	}

	/** Whether there are no errors in it. */
	public boolean sound() {
		return fault.isEmpty();
	}

	/** A cell; empty where there is none. */
	public Optional<Value> cell(Ref ref) {
		Value value = cells.get(ref);
		Optional<BigDecimal> zero = Optional.of(BigDecimal.ZERO);
		return value != null || !tables.contains(ref.table()) ? Optional.ofNullable(value)
				: Optional.of(new Value(Origin.GIVEN, zero, zero, place, Optional.empty()));
	}

	/** What is printed in a cell; empty where it is not known. */
	public Optional<BigDecimal> number(Ref ref) {
		return cell(ref).flatMap(Value::computed);
	}

	/** Where a number that is not 0 stands, else the report. */
	public Place place(Ref ref) {
		Value value = cells.get(ref);
		return value == null ? place : value.place();
	}
}

package report.dsl.balance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import report.dsl.report.Rules.Ref;
import report.dsl.report.TableForm.Line;

/** Which cells stand beside which, and what moving their numbers changes. Only cells that an author can write count. */
final class Moves {
	private final Book book;
	/** By table: its rows, in their order. */
	private final Map<String, Map<String, List<Ref>>> tables = new HashMap<>();

	Moves(Book book) {
		this.book = book;
	}

	/** The cells left and right of a cell, above and below it. */
	List<Ref> neighbours(Ref cell) {
		List<Ref> neighbours = new ArrayList<>();
		List<Ref> row = row(cell);
		int at = row.indexOf(cell);
		for (int other : new int[] { at - 1, at + 1 })
			if (at >= 0 && other >= 0 && other < row.size())
				neighbours.add(row.get(other));
		for (List<Ref> next : neighbourRows(cell))
			next.stream().filter(ref -> ref.address().column().equals(cell.address().column())).forEach(neighbours::add);
		return neighbours;
	}

	/** The cells of a cell's row, in column order. */
	List<Ref> row(Ref cell) {
		return rows(cell.table()).getOrDefault(cell.address().row(), List.of());
	}

	private Map<String, List<Ref>> rows(String table) {
		return tables.computeIfAbsent(table, name -> {
			Map<String, List<Ref>> rows = new LinkedHashMap<>();
			book.table(name).ifPresent(found -> found.cells().forEach((address, value) -> {
				List<Ref> row = rows.computeIfAbsent(address.row(), none -> new ArrayList<>());
				value.slot().ifPresent(slot -> row.add(new Ref(name, address)));
			}));
			return rows;
		});
	}

	/** The same without the row's totals. */
	List<Ref> inputRow(Ref cell) {
		Set<String> inputs = book.table(cell.table()).stream().flatMap(table -> table.form().blocks().stream()).flatMap(block -> block.inputs().stream())
				.map(Line::path).collect(Collectors.toSet());
		return row(cell).stream().filter(ref -> inputs.contains(ref.address().column())).toList();
	}

	/** The rows above and below a cell. */
	List<List<Ref>> neighbourRows(Ref cell) {
		List<String> rows = new ArrayList<>(rows(cell.table()).keySet());
		int at = rows.indexOf(cell.address().row());
		List<List<Ref>> found = new ArrayList<>();
		for (int other : new int[] { at - 1, at + 1 })
			if (at >= 0 && other >= 0 && other < rows.size())
				found.add(rows(cell.table()).get(rows.get(other)));
		return found;
	}

	/** The changes that move each number of a row by a step; empty where one is unknown, or another than 0 would fall off. */
	Map<Ref, BigDecimal> pushed(List<Ref> row, int step) {
		Map<Ref, BigDecimal> changes = new LinkedHashMap<>();
		for (int i = 0; i < row.size(); i++) {
			Optional<BigDecimal> old = book.stated(row.get(i));
			boolean first = i - step < 0 || i - step >= row.size();
			Optional<BigDecimal> moved = first ? Optional.of(BigDecimal.ZERO) : book.stated(row.get(i - step));
			boolean last = i + step < 0 || i + step >= row.size();
			if (old.isEmpty() || moved.isEmpty() || last && old.get().signum() != 0)
				return Map.of();
			if (old.get().compareTo(moved.get()) != 0)
				changes.put(row.get(i), moved.get());
		}
		return changes;
	}

	/** The changes that exchange cells one by one; empty where a number is unknown, or nothing would change. */
	Map<Ref, BigDecimal> exchange(List<Ref> some, List<Ref> others) {
		if (some.size() != others.size())
			return Map.of();
		Map<Ref, BigDecimal> changes = new LinkedHashMap<>();
		for (int i = 0; i < some.size(); i++) {
			Optional<BigDecimal> one = book.stated(some.get(i));
			Optional<BigDecimal> other = book.stated(others.get(i));
			if (one.isEmpty() || other.isEmpty())
				return Map.of();
			if (one.get().compareTo(other.get()) != 0) {
				changes.put(some.get(i), other.get());
				changes.put(others.get(i), one.get());
			}
		}
		return changes;
	}
}

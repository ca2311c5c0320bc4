package report.dsl.tests.corpus;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * A published report, as a row of ../shared/corpus/INDEX.tsv gives it.
 *
 * @param edition of the form: 2019 or 2021
 * @param numbers the rows of table three by their keys in form.md 6 (rows of zeros are left out), and table four as {@code t4}
 * @param broken  codes of the arithmetic rules (T3-*, T4-*) that it breaks
 */
record CorpusReport(String file, String body, int year, int edition, Map<String, List<Long>> numbers, Set<String> broken) {
	private static final ObjectMapper JSON = new ObjectMapper();

	/** The reports whose tables are complete, without those whose year is not known. */
	static List<CorpusReport> complete() {
		List<String> lines = Shared.text("corpus/INDEX.tsv").lines().toList();
		List<String> names = List.of(lines.get(0).split("\t"));
		List<CorpusReport> reports = new ArrayList<>();
		for (String line : lines.subList(1, lines.size())) {
			List<String> fields = List.of(line.split("\t", -1));
			if (fields.get(names.indexOf("tables_complete")).equals("Y") && fields.get(names.indexOf("year")).matches("\\d{4}"))
				reports.add(of(names, fields));
		}
		return reports;
	}

	private static CorpusReport of(List<String> names, List<String> fields) {
		return new CorpusReport(fields.get(names.indexOf("file")), fields.get(names.indexOf("body")), Integer.parseInt(fields.get(names.indexOf("year"))),
				Integer.parseInt(fields.get(names.indexOf("edition"))), numbers(unquoted(fields.get(names.indexOf("numbers")))),
				arithmetic(fields.get(names.indexOf("broken_rules"))));
	}

	private static String unquoted(String field) {
		return field.startsWith("\"") ? field.substring(1, field.length() - 1).replace("\"\"", "\"") : field;
	}

	private static Map<String, List<Long>> numbers(String json) {
		try {
			Map<String, List<Long>> numbers = new LinkedHashMap<>();
			for (Map.Entry<String, JsonNode> field : JSON.readTree(json).properties()) {
				List<Long> cells = new ArrayList<>();
				field.getValue().forEach(cell -> cells.add(cell.asLong()));
				numbers.put(field.getKey(), cells);
			}
			return numbers;
		} catch (JsonProcessingException e) {
			throw new IllegalArgumentException(json, e);
		}
	}

	/** Issued, repealed, in force: of rules ({@code reg}) or of other normative documents ({@code norm}); empty where the table cannot be read. */
	List<Long> stock(String key) {
		List<Long> stock = numbers.getOrDefault(key, List.of());
		return edition == 2021 && stock.size() == 3 ? stock : List.of();
	}

	/** One row of table three, all seven columns. */
	long[] row(String key) {
		return cells(key, 0, 7);
	}

	private static Set<String> arithmetic(String rules) {
		Set<String> codes = new TreeSet<>();
		for (String code : rules.split(","))
			if (code.startsWith("T3-") || code.startsWith("T4-"))
				codes.add(code);
		return codes;
	}

	boolean balanced() {
		return broken.isEmpty();
	}

	/** Its tables three and four; a total that the published table leaves blank is not asserted. */
	Tables tables() {
		Set<Integer> blank = new HashSet<>(blankThree());
		List<Boolean> four = blankFour();
		List<Tables.Row> rows = new ArrayList<>();
		List<Tables.Name> names = Tables.namesOfThree(edition);
		for (int i = 0; i < names.size(); i++)
			rows.add(new Tables.Row(names.get(i).path(), cells(names.get(i).key(), 0, 7), !blank.contains(i)));
		for (int i = 0; i < 3; i++)
			rows.add(new Tables.Row(Tables.FOUR.get(i), cells("t4", i * 5, 5), !four.get(i)));
		return new Tables(rows, names.size());
	}

	private long[] cells(String key, int from, int count) {
		List<Long> known = numbers.get(key);
		long[] cells = new long[count];
		for (int i = 0; known != null && i < count; i++)
			cells[i] = known.get(from + i);
		return cells;
	}

	/** Rows of table three, from 0, whose total is blank; only tables transcribed cell by cell can show it. */
	private Set<Integer> blankThree() {
		Set<Integer> blank = new HashSet<>();
		int row = 0;
		for (String line : Shared.text("corpus/" + file).lines().toList()) {
			String[] cells = line.split("\\|", -1);
			if (cells.length != 10 || !line.startsWith("|"))
				continue;
			if (cells[8].isBlank())
				blank.add(row);
			row++;
		}
		return blank;
	}

	private List<Boolean> blankFour() {
		for (String line : Shared.text("corpus/" + file).lines().toList()) {
			String[] cells = line.split("\\|", -1);
			if (line.startsWith("复议诉讼行") && cells.length == 17)
				return List.of(cells[5].isBlank(), cells[10].isBlank(), cells[15].isBlank());
		}
		return List.of(false, false, false);
	}
}

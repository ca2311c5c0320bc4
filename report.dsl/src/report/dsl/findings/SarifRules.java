package report.dsl.findings;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonGenerator;

import report.dsl.form.Catalogue.Entry;

/** The codes as SARIF's reportingDescriptors, in the words of the forms. A code that two editions or rules share is one of them. */
final class SarifRules {
	private final Locale locale;
	private final Vocabulary words;
	private final List<String> codes;
	private final Map<String, List<Entry>> entries = new LinkedHashMap<>();

	/** @param files whose codes are added where the catalogue does not have them: those of a report's own tables and forms */
	SarifRules(List<Entry> catalogue, List<FileFindings> files, Locale locale) {
		this.locale = locale;
		words = Vocabulary.of(SarifRules.class, "terminal", locale);
		entries.putAll(catalogue.stream().collect(Collectors.groupingBy(Entry::code, LinkedHashMap::new, Collectors.toList())));
		Set<String> used = files.stream().flatMap(file -> file.findings().stream()).map(found -> found.finding().code()).collect(Collectors.toCollection(TreeSet::new));
		used.forEach(code -> entries.putIfAbsent(code, List.of()));
		codes = List.copyOf(entries.keySet());
	}

	int index(String code) {
		return codes.indexOf(code);
	}

	void write(JsonGenerator json) throws IOException {
		json.writeArrayFieldStart("rules");
		for (Map.Entry<String, List<Entry>> rule : entries.entrySet()) {
			json.writeStartObject();
			json.writeStringField("id", rule.getKey());
			if (!rule.getValue().isEmpty())
				describe(rule.getValue(), json);
			json.writeEndObject();
		}
		json.writeEndArray();
	}

	private void describe(List<Entry> meanings, JsonGenerator json) throws IOException {
		Set<String> titles = meanings.stream().map(entry -> entry.title().in(locale)).collect(Collectors.toCollection(LinkedHashSet::new));
		text("shortDescription", titles.iterator().next(), json);
		text("fullDescription", String.join("\n", titles), json);
		json.writeObjectFieldStart("help");
		json.writeStringField("text", meanings.stream().map(entry -> help(entry, "", "")).distinct().collect(Collectors.joining("\n\n")));
		json.writeStringField("markdown", meanings.stream().map(entry -> help(entry, "- ", "`")).distinct().collect(Collectors.joining("\n\n")));
		json.writeEndObject();
		json.writeObjectFieldStart("defaultConfiguration");
		json.writeStringField("level", level(meanings.stream().map(Entry::severity).min(Severity::compareTo).orElseThrow()));
		json.writeEndObject();
	}

	private String help(Entry entry, String bullet, String quote) {
		StringBuilder help = new StringBuilder(entry.title().in(locale));
		line(help, bullet, "formula", entry.formula(), quote);
		line(help, bullet, "table", entry.table(), "");
		line(help, bullet, "form", entry.form(), "");
		return help.append(bullet.isEmpty() ? "\n" : "\n\n").append(words.say(entry.waivable() ? "waivable" : "notWaivable")).toString();
	}

	private void line(StringBuilder help, String bullet, String word, String value, String quote) {
		if (!value.isEmpty())
			help.append(help.indexOf("\n") < 0 && !bullet.isEmpty() ? "\n\n" : "\n").append(bullet).append(words.say(word)).append(quote).append(value).append(quote);
	}

	private static void text(String name, String text, JsonGenerator json) throws IOException {
		json.writeObjectFieldStart(name);
		json.writeStringField("text", text);
		json.writeEndObject();
	}

	static String level(Severity severity) {
		return switch (severity) {
			case ERROR -> "error";
			case WARNING -> "warning";
			case INFO -> "note";
		};
	}
}

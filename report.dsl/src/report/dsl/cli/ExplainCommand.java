package report.dsl.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import report.dsl.Workspace;
import report.dsl.findings.TerminalPrinter;
import report.dsl.form.Catalogue;
import report.dsl.form.Catalogue.Entry;

/** {@code gzr explain}: what a code means; without a code, all of them in one line each. */
@Command(name = "explain", sortOptions = false)
final class ExplainCommand implements Callable<Integer> {
	@ParentCommand
	private GzrCommand gzr;

	@Parameters(arity = "0..1", paramLabel = "CODE", descriptionKey = "code")
	private String code;

	@Option(names = "--all")
	private boolean all;

	@Option(names = "--format", paramLabel = "text|md", defaultValue = "text")
	private String format;

	@Override
	public Integer call() {
		if (!format.equals("text") && !format.equals("md"))
			throw Failure.usage("usage.choice", "--format", "text, md", format);
		List<Entry> entries = Catalogue.entries(Workspace.create());
		if (code != null)
			entries = withCode(entries);
		if (format.equals("md"))
			gzr.io.out().print(new CataloguePage(gzr.texts).of(entries));
		else if (code == null && !all)
			entries.stream().map(this::line).distinct().forEach(gzr.io.out()::println);
		else
			gzr.io.out().println(String.join(System.lineSeparator(), entries.stream().map(this::text).toList()));
		return ExitCode.CLEAN;
	}

	private List<Entry> withCode(List<Entry> entries) {
		List<Entry> found = entries.stream().filter(entry -> entry.code().equalsIgnoreCase(code)).toList();
		if (!found.isEmpty())
			return found;
		String family = code.toUpperCase(Locale.ROOT).replaceFirst("-.*", "");
		List<String> near = entries.stream().map(Entry::code).distinct().filter(other -> other.startsWith(family)).toList();
		throw near.isEmpty() ? Failure.usage("explain.unknown", code) : Failure.usage("explain.near", code, String.join(", ", near));
	}

	private String line(Entry entry) {
		return String.format("%-14s %-8s %s", entry.code(), severity(entry), entry.title().in(gzr.texts.locale()));
	}

	private String text(Entry entry) {
		List<String> lines = new ArrayList<>();
		lines.add(entry.code() + "  " + severity(entry) + "  " + entry.title().in(gzr.texts.locale()));
		add(lines, "explain.formula", entry.formula());
		add(lines, "explain.table", entry.table());
		add(lines, "explain.form", entry.form());
		lines.add("  " + gzr.texts.say(entry.waivable() ? "explain.waivable" : "explain.notWaivable"));
		return String.join(System.lineSeparator(), lines);
	}

	private void add(List<String> lines, String key, String value) {
		if (value != null && !value.isEmpty())
			lines.add("  " + gzr.texts.say(key, value));
	}

	private String severity(Entry entry) {
		return new TerminalPrinter(gzr.texts.locale(), false, gzr.io.width()).word(entry.severity());
	}
}

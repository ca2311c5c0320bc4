package report.dsl.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import report.dsl.Workspace;
import report.dsl.Workspace.Checked;
import report.dsl.evaluation.Codes;
import report.dsl.findings.FileFindings;
import report.dsl.findings.Finding;
import report.dsl.findings.FindingsDocument;
import report.dsl.findings.GitHubCommands;
import report.dsl.findings.GitLabCodeQuality;
import report.dsl.findings.JUnitXml;
import report.dsl.findings.JsonLines;
import report.dsl.findings.Sarif;
import report.dsl.findings.Severity;
import report.dsl.findings.TerminalPrinter;
import report.dsl.findings.TextDocument;
import report.dsl.form.Catalogue;
import report.dsl.form.Catalogue.Entry;
import report.dsl.report.Place;

/** {@code gzr check} */
@Command(name = "check", sortOptions = false)
final class CheckCommand extends FilesCommand {
	private static final String TEXT = "text";
	private static final List<String> FORMATS = List.of(TEXT, "sarif", "junit", "gitlab", "github", "jsonl");

	@Option(names = "--format", paramLabel = "text|sarif|junit|gitlab|github|jsonl", defaultValue = TEXT)
	private String format;

	@Option(names = { "-o", "--output" }, paramLabel = "OUT")
	private String output;

	private final Map<Input, FileFindings> found = new ConcurrentHashMap<>();

	@Override
	public Integer call() {
		if (!FORMATS.contains(format))
			throw Failure.usage("usage.choice", "--format", String.join(", ", FORMATS), format);
		return run(Inputs.of(files, gzr.io));
	}

	/** Text goes to the output as it comes; everything else is one document in the end. */
	private boolean isStream() {
		return format.equals(TEXT) && output == null;
	}

	@Override
	protected Outcome finish(Input input, Checked checked, Outcome outcome) {
		if (isStream())
			return outcome;
		found.put(input, FileFindings.of(input.name(), checked.text(), checked.report(), checked.findings()));
		return outcome.silent();
	}

	@Override
	protected Outcome failed(Input input, Outcome outcome) {
		Place place = new Place(input.name(), 1, 1, 0, 0);
		found.put(input, FileFindings.stopped(input.name(), Finding.of(Codes.FILE, Severity.ERROR, place, "file.stopped", String.join(" ", outcome.notes()).replaceFirst("^gzr: ", ""))));
		return outcome;
	}

	@Override
	protected void tellAll(List<Input> inputs) {
		if (isStream())
			return;
		byte[] document = document().of(inputs.stream().map(found::get).toList());
		if (output == null) {
			gzr.io.out().write(document, 0, document.length);
			gzr.io.out().flush();
			return;
		}
		Path file = Inputs.resolve(output, gzr.io);
		try {
			WholeFile.makeDirectories(file.toAbsolutePath().getParent());
			WholeFile.write(file, document);
		} catch (IOException problem) {
			throw Failure.unreadable("output.unwritable", output, Input.reason(problem));
		}
	}

	private FindingsDocument document() {
		Locale locale = gzr.texts.locale();
		return switch (format) {
			case "sarif" -> new Sarif(locale, Catalogue.entries(Workspace.create()), Main.version());
			case "junit" -> new JUnitXml(locale, threshold(), titles(locale));
			case "gitlab" -> new GitLabCodeQuality(locale);
			case "github" -> new GitHubCommands(locale);
			case "jsonl" -> new JsonLines(locale);
			default -> new TextDocument(new TerminalPrinter(locale, false, gzr.io.width()));
		};
	}

	private static Map<String, String> titles(Locale locale) {
		return Catalogue.entries(Workspace.create()).stream().collect(Collectors.toMap(Entry::code, entry -> entry.title().in(locale), (first, other) -> first));
	}

	@Override
	protected void summarize(List<Outcome> outcomes) {
		gzr.note("check.summary", outcomes.size(), counts(outcomes));
	}
}

package report.dsl.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import report.dsl.Workspace.Checked;
import report.dsl.cli.Originals.Import;
import report.dsl.evaluation.Codes;
import report.dsl.evaluation.Reports.Key;
import report.dsl.findings.Finding;
import report.dsl.pdf.Marked;
import report.dsl.pdf.PdfOptions;
import report.dsl.pdf.PdfPrinter;
import report.dsl.pdf.Typefaces;
import report.dsl.review.FindingsPage;
import report.dsl.review.FindingsPart;
import report.dsl.review.IndexPage;
import report.dsl.review.ReviewWorkbook;
import report.dsl.review.Reviewed;
import report.dsl.review.Summary;
import report.dsl.review.Unread;

/** {@code gzr review}: what a reviewer hands back. A page for each body, a marked PDF of each report, a table of all, and the data. */
@Command(name = "review", sortOptions = false)
final class ReviewCommand extends FilesCommand {
	private static final String INDEX = "index.html";
	private static final String WORKBOOK = "review.xlsx";
	private static final String IMPORTED = "imported";

	@Option(names = { "-o", "--output" }, required = true, paramLabel = "OUT")
	private String output;

	private final PdfPrinter printer = new PdfPrinter(PdfOptions.preview(Typefaces.shipped()));
	private final Map<Input, Summary> reports = new ConcurrentHashMap<>();
	private final Map<Input, Unread> unread = new ConcurrentHashMap<>();
	private final Map<String, String> parts = new ConcurrentHashMap<>();
	private final Map<String, Reviewed.Files> targets = new HashMap<>();
	private List<Input> handedIn;
	private Originals originals;
	private Map<String, Import> imports;
	private Path out;

	@Override
	public Integer call() {
		threshold();
		out = Inputs.resolve(output, gzr.io);
		handedIn = FileNames.distinct(Inputs.of(files, gzr.io, Originals::isHandedIn, Optional.of(out)));
		makeDirectory();
		originals = new Originals(gzr, Path.of(output).resolve(IMPORTED).toString());
		List<Input> inputs = FileNames.distinct(originals.texts(handedIn));
		imports = originals.imports();
		int exitCode = ExitCode.CLEAN;
		if (inputs.isEmpty())
			tellAll(inputs);
		else
			exitCode = run(inputs);
		return Math.max(exitCode, originals.exitCode());
	}

	private void makeDirectory() {
		try {
			WholeFile.makeDirectories(out);
		} catch (IOException problem) {
			throw Failure.unreadable("output.unwritable", output, Input.reason(problem));
		}
	}

	/** Beside what was imported may stand what was imported before, of originals that are no more. */
	@Override
	protected boolean isAlone(Input input) {
		return imports.containsKey(input.name());
	}

	/** Years of one body that were handed in are held against each other, though published reports never name last year's. */
	@Override
	protected Workspaces begin(List<Input> inputs) {
		Workspaces workspaces = super.begin(inputs);
		workspaces.implyLastYear();
		targets(inputs, workspaces);
		return workspaces;
	}

	/** Where the files of reports go: those of one body to one page, its PDF as its own lies below the directory that was named. */
	private void targets(List<Input> inputs, Workspaces workspaces) {
		FileNames pages = new FileNames();
		FileNames anchors = new FileNames();
		Map<String, String> ofBodies = new HashMap<>();
		for (Input input : inputs) {
			String base = input.pdf().toString().replace('\\', '/').replaceFirst("\\.pdf$", "");
			Optional<Key> key = workspaces.key(input);
			String page = key.map(Key::body).map(body -> ofBodies.computeIfAbsent(body, whose -> pages.next(FileNames.of(whose)))).orElseGet(() -> pages.next(FileNames.of(base)));
			String anchor = anchors.next(page + "#" + key.map(whose -> "y" + whose.year()).orElse("report")).substring(page.length() + 1);
			Optional<String> original = Optional.ofNullable(imports.get(input.name())).map(Import::original);
			targets.put(input.name(), new Reviewed.Files(input.name(), original, "pages/" + page + ".html", anchor, "pdf/" + base + gzr.texts.say("review.pdf")));
		}
	}

	private static String original(Reviewed.Files file) {
		return file.original().orElse(file.name());
	}

	/** With what was found when it was imported, and that a row is awaited said once. */
	@Override
	protected Checked judged(Checked checked) {
		Import made = imports.get(checked.fileName());
		if (made == null)
			return checked;
		Set<Integer> rows = made.findings().stream().filter(finding -> finding.code().equals(Codes.IMPORT_CELL)).map(finding -> finding.place().line()).collect(Collectors.toSet());
		List<Finding> all = Stream.concat(made.findings().stream(), checked.findings().stream()
				.filter(finding -> !finding.code().equals(Codes.AWAITED) || !rows.contains(finding.place().line()))).distinct().sorted().toList();
		return new Checked(checked.fileName(), checked.text(), checked.report(), all, checked.sources(), checked.evaluated());
	}

	@Override
	protected Outcome finish(Input input, Checked checked, Outcome outcome) {
		if (outcome.exitCode() == ExitCode.UNREADABLE) {
			String reason = checked.findings().stream().filter(finding -> finding.code().equals(Codes.ENCODING)).findFirst()
					.map(finding -> finding.message().in(gzr.texts.locale())).orElse("");
			unread.put(input, new Unread(input.name(), reason));
			return outcome;
		}
		Reviewed reviewed = Reviewed.of(targets.get(input.name()), checked);
		if (checked.report().isEmpty() && checked.findings().isEmpty()) // a form
			return outcome;
		try {
			ByteArrayOutputStream pdf = new ByteArrayOutputStream();
			List<Marked> marked = reviewed.asStated().map(report -> printer.printReview(report, reviewed.remarks(), gzr.texts.locale(), pdf)).orElse(List.of());
			if (pdf.size() > 0)
				write(reviewed.files().pdf(), pdf.toByteArray());
			parts.put(input.name(), FindingsPart.of(reviewed, marked, name -> Optional.ofNullable(targets.get(name)), gzr.texts.locale()));
			reports.put(input, Summary.of(reviewed, pdf.size() > 0, gzr.texts.locale()));
		} catch (IOException problem) {
			throw Failure.unreadable("output.unwritable", output, Input.reason(problem));
		}
		return outcome.silent();
	}

	private void write(String name, byte[] content) throws IOException {
		Path file = out.resolve(name);
		WholeFile.makeDirectories(file.toAbsolutePath().getParent());
		WholeFile.write(file, content);
	}

	@Override
	protected Outcome failed(Input input, Outcome outcome) {
		unread.put(input, new Unread(original(targets.get(input.name())), String.join(" ", outcome.notes()).replaceFirst("^gzr: ", "")));
		return outcome;
	}

	/** The pages; the table of all reports and the workbook, in the same order. */
	@Override
	protected void tellAll(List<Input> inputs) {
		List<Summary> all = inputs.stream().map(reports::get).filter(Objects::nonNull).sorted().toList();
		List<Unread> none = new ArrayList<>(originals.unread(handedIn));
		inputs.stream().map(unread::get).filter(Objects::nonNull).forEach(none::add);
		Map<String, List<Summary>> ofBodies = all.stream().sorted(Summary.BY_YEAR).collect(Collectors.groupingBy(report -> report.files().page()));
		try {
			for (Map.Entry<String, List<Summary>> body : ofBodies.entrySet()) {
				List<String> ofYears = body.getValue().stream().map(report -> parts.get(report.files().name())).toList();
				write(body.getKey(), FindingsPage.of(body.getValue(), ofYears, gzr.texts.locale()).getBytes(StandardCharsets.UTF_8));
			}
			write(WORKBOOK, ReviewWorkbook.of(all, none, gzr.texts.locale()));
			write(INDEX, IndexPage.of(all, none, WORKBOOK, gzr.texts.locale()).getBytes(StandardCharsets.UTF_8));
		} catch (IOException problem) {
			throw Failure.unreadable("output.unwritable", output, Input.reason(problem));
		}
	}

	@Override
	protected void summarize(List<Outcome> outcomes) {
		gzr.note("review.summary", outcomes.size(), counts(outcomes), Path.of(output).resolve(INDEX));
	}
}

package report.dsl.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import report.dsl.Workspace.Checked;
import report.dsl.data.ReportJson;
import report.dsl.docx.ReportDocx;
import report.dsl.export.CellsCsv;
import report.dsl.export.ReportXlsx;
import report.dsl.findings.Severity;
import report.dsl.html.ReportHtml;
import report.dsl.ofd.ReportOfd;
import report.dsl.pdf.PdfOptions;
import report.dsl.pdf.PdfStandard;
import report.dsl.pdf.SourceDate;
import report.dsl.pdf.Typefaces;
import report.dsl.report.Report;

/** {@code gzr export}: reports in other formats. Numbers come out as they are, wrong ones too; what the public reads needs a report that prints. */
@Command(name = "export", sortOptions = false)
final class ExportCommand extends FilesCommand {
	private static final String CSV = "csv";
	private static final String JSON = "json";
	private static final String XLSX = "xlsx";
	private static final String HTML = "html";
	private static final String DOCX = "docx";
	private static final String OFD = "ofd";
	private static final List<String> FORMATS = List.of(JSON, CSV, XLSX, HTML, DOCX, OFD);
	/** For the public: of a report that prints. */
	private static final Set<String> PUBLIC = Set.of(HTML, DOCX, OFD);
	private static final Set<String> DATED = Set.of(XLSX, DOCX, OFD);

	@Option(names = { "-o", "--output" }, required = true, paramLabel = "OUT")
	private String output;

	@Option(names = "--format", required = true, paramLabel = "json|csv|xlsx|html|docx|ofd")
	private String format;

	private final Map<Input, Report> reports = new ConcurrentHashMap<>();
	private Map<Input, Path> targets;
	/** What the formats that carry a date, or are laid out like the paper, have of it. */
	private PdfOptions paper;

	@Override
	public Integer call() {
		if (!FORMATS.contains(format))
			throw Failure.usage("usage.choice", "--format", String.join(", ", FORMATS), format);
		List<Input> inputs = Inputs.of(files, gzr.io);
		targets = targets(inputs);
		paper = DATED.contains(format) ? paper() : PdfOptions.preview(Typefaces.shipped());
		return run(inputs);
	}

	@Override
	protected Checked judged(Checked checked) {
		return PUBLIC.contains(format) ? checked.forPrinting(paper.faces()) : checked;
	}

	@Override
	protected Outcome finish(Input input, Checked checked, Outcome outcome) {
		if (checked.report().isEmpty() || !targets.containsKey(input))
			return outcome;
		if (PUBLIC.contains(format) && outcome.count(Severity.ERROR) > 0)
			return outcome.withNote(gzr.texts.say("export.errors", input.name())).withExitCode(ExitCode.FINDINGS);
		Report report = checked.report().get();
		reports.put(input, report);
		if (isOneTable())
			return outcome;
		try {
			write(targets.get(input), content(report));
		} catch (IOException problem) {
			return outcome.withNote("gzr: " + gzr.texts.say("output.unwritable", targets.get(input), Input.reason(problem))).withExitCode(ExitCode.UNREADABLE);
		}
		return outcome.withWritten(targets.get(input));
	}

	private byte[] content(Report report) throws IOException {
		return switch (format) {
			case CSV -> CellsCsv.of(List.of(report)).getBytes(StandardCharsets.UTF_8);
			case JSON -> ReportJson.of(report);
			case HTML -> ReportHtml.of(report).getBytes(StandardCharsets.UTF_8);
			case DOCX -> ReportDocx.of(report, paper);
			case OFD -> ReportOfd.of(report, paper);
			default -> ReportXlsx.of(report, paper.date(report));
		};
	}

	/** As it is printed. */
	private PdfOptions paper() {
		try {
			return PdfOptions.of(Typefaces.shipped(), PdfStandard.A3A, gzr.io.environment());
		} catch (SourceDate.Bad problem) {
			throw Failure.usage("usage.sourceDate", problem.value());
		}
	}

	/** Many reports make one table, in the order of the inputs. */
	@Override
	protected void tellAll(List<Input> inputs) {
		List<Report> all = inputs.stream().map(reports::get).filter(Objects::nonNull).toList();
		if (!isOneTable() || all.isEmpty())
			return;
		Path target = Inputs.resolve(output, gzr.io);
		try {
			write(target, CellsCsv.of(all).getBytes(StandardCharsets.UTF_8));
		} catch (IOException problem) {
			throw Failure.unreadable("output.unwritable", output, Input.reason(problem));
		}
	}

	private static void write(Path target, byte[] content) throws IOException {
		WholeFile.makeDirectories(target.toAbsolutePath().getParent());
		WholeFile.write(target, content);
	}

	@Override
	protected void summarize(List<Outcome> outcomes) {
		List<Path> written = isOneTable() && !reports.isEmpty() ? List.of(Inputs.resolve(output, gzr.io))
				: outcomes.stream().map(Outcome::written).flatMap(Optional::stream).toList();
		gzr.note("export.summary", outcomes.size(), counts(outcomes), written.size(), written.size() == 1 ? written.get(0) : output);
	}

	private boolean isOneTable() {
		return format.equals(CSV) && isOneFile();
	}

	/** Whether -o names a file of the format, not a directory for them. */
	private boolean isOneFile() {
		return output.toLowerCase(Locale.ROOT).endsWith("." + format) && !Files.isDirectory(Inputs.resolve(output, gzr.io));
	}

	private Map<Input, Path> targets(List<Input> inputs) {
		Path out = Inputs.resolve(output, gzr.io);
		if (isOneFile() && !isOneTable() && inputs.size() > 1)
			throw Failure.usage("export.oneFile", output, inputs.size());
		Map<Input, Path> targets = new HashMap<>();
		Map<Path, Input> taken = new HashMap<>();
		for (Input input : inputs) {
			Path target = isOneFile() ? out : out.resolve(input.pdf().toString().replaceFirst("pdf$", format));
			Input other = isOneTable() ? null : taken.putIfAbsent(target.normalize(), input);
			if (other != null)
				throw Failure.usage("build.clash", other.name(), input.name(), target);
			targets.put(input, target);
		}
		return targets;
	}
}

package report.dsl;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;

import com.google.inject.Injector;

import report.dsl.evaluation.Reports;
import report.dsl.findings.Finding;
import report.dsl.formatting.GzrFormatter;
import report.dsl.form.FormLibrary;
import report.dsl.form.NextYear;
import report.dsl.gzr.Model;
import report.dsl.parser.Decoder;
import report.dsl.pdf.Typefaces;
import report.dsl.report.Figures;
import report.dsl.report.Report;
import report.dsl.report.Source;
import report.dsl.validation.ReportChecker;

/** Reads, checks and formats .gzr texts without an editor. Not thread-safe: one for each thread. */
public final class Workspace {
	/** {@code 按} before a name, in the head of a report. */
	private static final Pattern NAMES_A_FORM = Pattern.compile("[\\s\\u3000]按[\\s\\u3000]+[\\p{L}\"“]");
	private static Injector injector;
	private final XtextResourceSet resources;
	private final FormLibrary forms;
	/** Whose forms are known already. */
	private final Set<Path> folders = new HashSet<>();
	private final ReportFiles files;
	private int counter;

	private Workspace(XtextResourceSet resources, ReportFiles files) {
		this.resources = resources;
		this.files = files;
		this.forms = FormLibrary.of(resources);
	}

	/** A workspace that knows the shipped forms. */
	public static Workspace create() {
		return create(new ReportFiles());
	}

	/** A workspace whose reports can refer to those in files. Not two at once: Xtext's registries are filled by the first. */
	public static synchronized Workspace create(ReportFiles files) {
		return new Workspace(injector().getInstance(XtextResourceSet.class), files);
	}

	/** Xtext's services, set up once. */
	public static synchronized Injector injector() {
		if (injector == null)
			injector = new GzrStandaloneSetup().createInjectorAndDoEMFRegistration();
		return injector;
	}

	public FormLibrary forms() {
		return forms;
	}

	/**
	 * What a text comes to.
	 *
	 * @param text   decoded; empty where it could not be
	 * @param report the first report in it that could be evaluated
	 * @param findings sorted by place
	 * @param sources  what the report is derived from, the text first
	 */
	public record Checked(String fileName, String text, Optional<Report> report, List<Finding> findings, List<Source> sources) {

		/** The same as judged before printing with these fonts: what is awaited is an error, and so is a character that no font has. */
		public Checked forPrinting(Typefaces faces) {
			ReportChecker.Result printing = new ReportChecker.Result(report.stream().toList(), List::of, findings, sources).forPrinting(faces);
			return new Checked(fileName, text, report, printing.findings(), sources);
		}
	}

	/** Makes the forms of a file known to the reports of this workspace. Anything wrong with the file is told when it is checked itself. */
	public void addForms(Path file) throws IOException {
		Decoder.Decoded decoded = Decoder.decode(Files.readAllBytes(file));
		if (decoded.problem().isEmpty() && decoded.text().contains("表式"))
			load(decoded.text(), URI.createFileURI(file.toAbsolutePath().toString()));
	}

	/** Makes the forms of a text known to the reports of this workspace, without a file. */
	public void addForms(String text) {
		load(text, URI.createURI("form:/" + counter++ + ".gzr"));
	}

	/**
	 * Checks a text. Never throws for bad input.
	 *
	 * @param fileName as the user named it
	 * @param file     where it is, for forms that stand beside it; null for standard input
	 */
	public Checked check(String fileName, byte[] bytes, Path file) {
		return check(fileName, bytes, file, LocalDate.now());
	}

	/** @param today by which waivers run out */
	public Checked check(String fileName, byte[] bytes, Path file, LocalDate today) {
		Decoder.Decoded decoded = Decoder.decode(bytes);
		if (decoded.problem().isPresent())
			return new Checked(fileName, "", Optional.empty(), List.of(decoded.problem().get().at(fileName)), List.of());
		if (file == null)
			return check(fileName, decoded.text(), today).checked();
		files.addBeside(file, fileName);
		Optional<Checked> known = files.checked(file).filter(checked -> checked.text().equals(decoded.text()) && checked.fileName().equals(fileName));
		return known.orElseGet(() -> check(fileName, decoded.text(), file, today).checked());
	}

	/** With the numbers of the report for those that sum it. */
	private record Result(Checked checked, Optional<Figures> figures) {
	}

	private Result check(String fileName, String text, Path file, LocalDate today) {
		addFormsBeside(file, text);
		Result result = check(fileName, text, today);
		files.keep(file, result.checked(), result.figures());
		return result;
	}

	private Result check(String fileName, String text, LocalDate today) {
		XtextResource resource = load(text, URI.createURI("check:/" + counter++ + ".gzr"));
		try {
			ReportChecker.Result result = new ReportChecker(forms, new Others(), today).check(resource, fileName);
			return new Result(new Checked(fileName, text, result.report(), result.findings(), result.sources()), result.figures());
		} finally {
			resources.getResources().remove(resource);
		}
	}

	/** The reports in the files beside those that were checked. */
	public Reports reports() {
		return new Others();
	}

	/** The reports in files, evaluated here. */
	private final class Others implements Reports {
		@Override
		public List<String> files(Key key) {
			return files.of(key).stream().map(ReportFiles.Entry::name).toList();
		}

		@Override
		public Optional<Report> report(Key key) {
			return single(key).flatMap(entry -> files.checked(entry.file()).or(() -> read(entry).map(Result::checked))).flatMap(Checked::report);
		}

		@Override
		public Optional<Figures> figures(Key key) {
			return single(key).flatMap(entry -> files.figures(entry.file()).orElseGet(() -> read(entry).flatMap(Result::figures)));
		}

		private Optional<ReportFiles.Entry> single(Key key) {
			return Optional.of(files.of(key)).filter(found -> found.size() == 1).map(found -> found.get(0));
		}

		private Optional<Result> read(ReportFiles.Entry entry) {
			return entry.text().map(text -> check(entry.name(), text, entry.file(), LocalDate.now()));
		}

		@Override
		public Optional<String> text(Key key) {
			return single(key).flatMap(ReportFiles.Entry::text);
		}

		@Override
		public List<Key> parts(Key key) {
			return files.of(key).stream().flatMap(entry -> entry.head().parts().stream()).toList();
		}

		@Override
		public Collection<Key> keys() {
			return files.keys();
		}

		@Override
		public boolean impliesLastYear() {
			return files.impliesLastYear();
		}
	}

	/** A report that names a form nobody knows yet finds it in a file of its own folder. */
	private void addFormsBeside(Path file, String text) {
		Path folder = file.toAbsolutePath().getParent();
		if (folder == null || !NAMES_A_FORM.matcher(text).find() || !folders.add(folder))
			return;
		try (Stream<Path> files = Files.list(folder)) {
			for (Path candidate : files.filter(path -> path.toString().endsWith(".gzr") && !path.equals(file.toAbsolutePath())).sorted().toList())
				if (resources.getResource(URI.createFileURI(candidate.toString()), false) == null)
					addForms(candidate);
		} catch (IOException e) {
			// the folder cannot be listed: the report's form stays unknown, which is told at its name
		}
	}

	private XtextResource load(String text, URI uri) {
		XtextResource existing = (XtextResource) resources.getResource(uri, false);
		if (existing != null)
			return existing;
		XtextResource resource = (XtextResource) injector().getInstance(org.eclipse.xtext.resource.IResourceFactory.class).createResource(uri);
		resources.getResources().add(resource);
		try {
			resource.reparse(text);
		} catch (IOException e) {
			throw new java.io.UncheckedIOException(e);
		}
		return resource;
	}

	/** The report of the year after, begun from a report; empty where nothing can be made of it. */
	public Optional<NextYear.Begun> nextYear(String fileName, byte[] bytes, Path file) {
		Optional<Report> values = check(fileName, bytes, file).report();
		XtextResource resource = load(Decoder.decode(bytes).text(), URI.createURI("next:/" + counter++ + ".gzr"));
		try {
			EcoreUtil.resolveAll(resource);
			Optional<report.dsl.gzr.Report> last = resource.getContents().stream().filter(Model.class::isInstance).flatMap(model -> ((Model) model).getElements().stream())
					.filter(report.dsl.gzr.Report.class::isInstance).map(report.dsl.gzr.Report.class::cast).findFirst();
			return values.flatMap(known -> last.map(report -> new NextYear.Begun(known.body(), known.year() + 1, NextYear.of(this, report, known))));
		} finally {
			resources.getResources().remove(resource);
		}
	}

	/** The text as the formatter lays it out; the same text where it has syntax errors. */
	public String format(String fileName, String text) {
		XtextResource resource = load(text, URI.createURI("format:/" + counter++ + ".gzr"));
		try {
			return new GzrFormatter().format(resource);
		} finally {
			resources.getResources().remove(resource);
		}
	}
}

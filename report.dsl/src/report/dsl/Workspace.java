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
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;

import com.google.inject.Injector;

import report.dsl.evaluation.Evaluated;
import report.dsl.evaluation.Pictures;
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
	 * @param evaluated the report with the rules it was judged by
	 */
	public record Checked(String fileName, String text, Optional<Report> report, List<Finding> findings, List<Source> sources, Optional<Evaluated> evaluated) {

		private Checked(String fileName, String text, ReportChecker.Result result) {
			this(fileName, text, result.report(), result.findings(), result.sources(), result.evaluated());
		}

		/** The same as judged before printing with these fonts: what is awaited is an error, and so is a character that no font has. */
		public Checked forPrinting(Typefaces faces) {
			return with(result().forPrinting(faces));
		}

		/** The same with what a draft cannot show. */
		public Checked forDrafting(Typefaces faces) {
			return with(result().forDrafting(faces));
		}

		private ReportChecker.Result result() {
			return new ReportChecker.Result(report.stream().toList(), List::of, findings, sources, evaluated);
		}

		private Checked with(ReportChecker.Result judged) {
			return new Checked(fileName, text, report, judged.findings(), sources, evaluated);
		}
	}

	/** Makes the forms of a file known to the reports of this workspace. Anything wrong with the file is told when it is checked itself. */
	public void addForms(Path file) throws IOException {
		Decoder.Decoded decoded = Decoder.decode(Files.readAllBytes(file));
		if (decoded.problem().isEmpty() && mayHoldForm(decoded.text()))
			load(decoded.text(), URI.createFileURI(file.toAbsolutePath().toString()));
	}

	/** Whether a text may hold a form: a quick look, for its keyword. */
	public static boolean mayHoldForm(String text) {
		return text.contains("表式");
	}

	/** Makes the forms of a text known to the reports of this workspace, without a file. */
	public void addForms(String text) {
		load(text, URI.createURI("form:/" + counter++ + ".gzr"));
	}

	/**
	 * Checks a text. Never throws for bad input.
	 *
	 * @param fileName as the user named it
	 * @param file     where it is, for forms and pictures that stand beside it; null for standard input, whose pictures stand in the current folder
	 */
	public Checked check(String fileName, byte[] bytes, Path file) {
		return check(fileName, bytes, file, LocalDate.now());
	}

	/** @param today by which waivers run out */
	public Checked check(String fileName, byte[] bytes, Path file, LocalDate today) {
		Decoder.Decoded decoded = Decoder.decode(bytes);
		if (decoded.problem().isPresent())
			return undecoded(fileName, decoded.problem().get());
		if (file == null)
			return check(fileName, decoded.text(), new PictureFolder(Path.of("").toAbsolutePath()), today);
		files.addBeside(file, fileName);
		addFormsBeside(file, decoded.text());
		ReportChecker.Result result = read(decoded.text(), resource -> checker(new Others(file), files.pictures(file), today).check(resource, fileName));
		files.keep(file, result);
		return new Checked(fileName, decoded.text(), result);
	}

	/**
	 * Checks a text that is no file.
	 *
	 * @param pictures what it can show
	 */
	public Checked check(String fileName, byte[] bytes, Pictures pictures, LocalDate today) {
		Decoder.Decoded decoded = Decoder.decode(bytes);
		return decoded.problem().map(problem -> undecoded(fileName, problem)).orElseGet(() -> check(fileName, decoded.text(), pictures, today));
	}

	private Checked check(String fileName, String text, Pictures pictures, LocalDate today) {
		return new Checked(fileName, text, read(text, resource -> checker(new Others(), pictures, today).check(resource, fileName)));
	}

	private static Checked undecoded(String fileName, Decoder.Problem problem) {
		return new Checked(fileName, "", Optional.empty(), List.of(problem.at(fileName)), List.of(), Optional.empty());
	}

	private ReportChecker checker(Others others, Pictures pictures, LocalDate today) {
		return new ReportChecker(forms, others, pictures, today);
	}

	private ReportChecker.Result read(String text, Function<XtextResource, ReportChecker.Result> reader) {
		XtextResource resource = load(text, URI.createURI("check:/" + counter++ + ".gzr"));
		try {
			return reader.apply(resource);
		} finally {
			resources.getResources().remove(resource);
		}
	}

	/** Reads a file that another one refers to, if nobody has yet. */
	public void prepare(Path file) {
		files.entry(file).ifPresent(entry -> new Others().figures(entry));
	}

	/** The reports in the files beside those that were checked. */
	public Reports reports() {
		return new Others();
	}

	/** The reports in files, evaluated here. Which file asks for which is kept. */
	private final class Others implements Reports {
		private final Optional<Path> asker;

		Others() {
			asker = Optional.empty();
		}

		Others(Path file) {
			asker = Optional.of(ReportFiles.real(file));
			files.askers().begins(asker.get());
		}

		private void asks(Key key) {
			asker.ifPresent(file -> files.askers().asks(file, key));
		}

		@Override
		public List<String> files(Key key) {
			asks(key);
			return files.of(key).stream().map(ReportFiles.Entry::name).toList();
		}

		@Override
		public Optional<Report> report(Key key) {
			return single(key).flatMap(entry -> files.report(entry.file()).orElseGet(() -> read(entry).flatMap(Read::report)));
		}

		@Override
		public Optional<Figures> figures(Key key) {
			return single(key).flatMap(this::figures);
		}

		private Optional<Figures> figures(ReportFiles.Entry entry) {
			return files.figures(entry.file()).orElseGet(() -> read(entry).flatMap(Read::figures));
		}

		private Optional<ReportFiles.Entry> single(Key key) {
			asks(key);
			return Optional.of(files.of(key)).filter(found -> found.size() == 1).map(found -> found.get(0));
		}

		private Optional<Read> read(ReportFiles.Entry entry) {
			return entry.text().map(text -> {
				addFormsBeside(entry.file(), text);
				ReportChecker.Result result = Workspace.this.read(text, resource -> checker(new Others(entry.file()), files.pictures(entry.file()), LocalDate.now()).errors(resource, entry.name()));
				return new Read(result.report(), files.keep(entry.file(), result));
			});
		}

		private record Read(Optional<Report> report, Optional<Figures> figures) {
		}

		@Override
		public Optional<String> text(Key key) {
			return single(key).flatMap(ReportFiles.Entry::text);
		}

		@Override
		public List<Key> parts(Key key) {
			asks(key);
			return files.of(key).stream().flatMap(entry -> entry.head().parts().stream()).toList();
		}

		@Override
		public Collection<Key> keys() {
			asks(Askers.ALL);
			return files.keys();
		}

		@Override
		public boolean impliesLastYear() {
			return files.impliesLastYear();
		}
	}

	/** Whether a text may follow another form than the statutory one. */
	public static boolean namesForm(String text) {
		return NAMES_A_FORM.matcher(text).find();
	}

	/** A report that names a form nobody knows yet finds it in a file of its own folder. */
	private void addFormsBeside(Path file, String text) {
		Path folder = file.toAbsolutePath().getParent();
		if (folder == null || !namesForm(text) || !folders.add(folder))
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

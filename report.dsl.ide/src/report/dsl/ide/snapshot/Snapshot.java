package report.dsl.ide.snapshot;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.resource.XtextResource;

import report.dsl.balance.Outcome;
import report.dsl.evaluation.Pictures;
import report.dsl.evaluation.Reports.Key;
import report.dsl.findings.Finding;
import report.dsl.findings.Severity;
import report.dsl.form.FormLibrary;
import report.dsl.gzr.Model;
import report.dsl.pdf.Typefaces;
import report.dsl.report.Report;
import report.dsl.report.Source;
import report.dsl.validation.ReportChecker;

/**
 * One state of a document: parsed, linked, evaluated and judged. Immutable; may be read by any thread. All offsets are in UTF-16
 * units of {@link #text()}; places carry the last segment of the URI as their file.
 */
public final class Snapshot {
	private final String text;
	private final XtextResource resource;
	private final ReportChecker.Result result;
	private final Supplier<Collection<Key>> reports;
	private final boolean whole;
	private final Pictures pictures;
	/** Made when somebody asks. */
	private List<Outcome> outcomes;

	Snapshot(String text, XtextResource resource, ReportChecker.Result result, Supplier<Collection<Key>> reports, boolean whole, Pictures pictures) {
		this.whole = whole;
		this.pictures = pictures;
		this.reports = reports;
		this.text = text;
		this.resource = resource;
		this.result = result;
	}

	public URI uri() {
		return resource.getURI();
	}

	/** The whole text, line ends as they are. */
	public String text() {
		return text;
	}

	/** The parsed text, every cross-reference resolved. To be read, not changed. */
	public XtextResource resource() {
		return resource;
	}

	public ICompositeNode rootNode() {
		return resource.getParseResult().getRootNode();
	}

	/** The forms and reports of the text. */
	public List<EObject> elements() {
		return resource.getParseResult().getRootASTElement() instanceof Model model ? List.copyOf(model.getElements()) : List.of();
	}

	/** The forms that a report of this text can follow. */
	public FormLibrary forms() {
		return FormLibrary.of(resource.getResourceSet());
	}

	/** The reports that this text can refer to; as they are now. */
	public Collection<Key> reports() {
		return reports.get();
	}

	/** The paths of the pictures beside it; as they are now. */
	public List<String> pictures() {
		return pictures.paths();
	}

	/** Whether all that the report refers to was read; if not, whatever depends on that is unknown here, and nothing is told of it. */
	public boolean isWhole() {
		return whole;
	}

	/** The first report that could be evaluated. */
	public Optional<Report> report() {
		return result.report();
	}

	/** How the rules over cells stand in {@link #report()}. */
	public synchronized List<Outcome> outcomes() {
		if (outcomes == null)
			outcomes = result.outcomes().get();
		return outcomes;
	}

	/** Sorted; syntax errors among them. */
	public List<Finding> findings() {
		return result.findings();
	}

	/** What the report is derived from, this text first. */
	public List<Source> sources() {
		return result.sources();
	}

	/** The findings as judged before printing: what is awaited is an error, and so is a character that no font has. */
	public List<Finding> findingsForPrinting(Typefaces fonts) {
		return result.forPrinting(fonts).findings();
	}

	public boolean hasErrors() {
		return findings().stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
	}
}

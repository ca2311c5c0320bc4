package report.dsl.validation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.resource.XtextResource;

import report.dsl.balance.BalanceChecker;
import report.dsl.balance.Outcome;
import report.dsl.balance.RollUpRules;
import report.dsl.evaluation.Codes;
import report.dsl.evaluation.Evaluated;
import report.dsl.evaluation.FormModel;
import report.dsl.evaluation.Forms;
import report.dsl.evaluation.Pictures;
import report.dsl.evaluation.Places;
import report.dsl.evaluation.ReportEvaluator;
import report.dsl.evaluation.Reports;
import report.dsl.findings.Finding;
import report.dsl.findings.Severity;
import report.dsl.form.FormLibrary;
import report.dsl.gzr.Form;
import report.dsl.gzr.Model;
import report.dsl.pdf.FitCheck;
import report.dsl.pdf.Fonts;
import report.dsl.pdf.PictureCheck;
import report.dsl.pdf.Typefaces;
import report.dsl.report.Figures;
import report.dsl.report.Report;
import report.dsl.report.Source;

/** Checks one parsed text: syntax, forms, reports and their rules. Editor and command line both ask here. */
public final class ReportChecker {
	private final Forms forms;
	private final Reports others;
	private final Pictures pictures;
	private final LocalDate today;

	/** For texts that stand alone. */
	public ReportChecker(Forms forms, LocalDate today) {
		this(forms, Reports.NONE, Pictures.UNKNOWN, today);
	}

	/**
	 * @param others   the reports that the texts can refer to
	 * @param pictures the files that they can show
	 * @param today    by which waivers run out
	 */
	public ReportChecker(Forms forms, Reports others, Pictures pictures, LocalDate today) {
		this.forms = forms;
		this.others = others;
		this.pictures = pictures;
		this.today = today;
	}

	/**
	 * What a text comes to.
	 *
	 * @param reports  evaluated, in order of the text
	 * @param outcomes how the rules over cells stand in the first of them, made when it is asked for
	 * @param findings sorted
	 * @param sources  what the first of them is derived from, its own text first
	 * @param evaluated the first of them with the rules it is judged by
	 */
	public record Result(List<Report> reports, Supplier<List<Outcome>> outcomes, List<Finding> findings, List<Source> sources, Optional<Evaluated> evaluated) {
		public Optional<Report> report() {
			return reports.stream().findFirst();
		}

		/** The same as judged before printing: what is awaited is an error, and so is a character that no font has, or a text too long for its cell. */
		public Result forPrinting(Typefaces faces) {
			Stream<Finding> raised = findings.stream().map(finding -> finding.code().equals(Codes.AWAITED)
					? new Finding(finding.code(), Severity.ERROR, finding.message(), finding.place(), finding.related(), finding.repairs()) : finding);
			Stream<Finding> unsummed = reports.stream().flatMap(printed -> RollUpRules.unsummed(printed).stream());
			return with(Stream.of(raised, onPaper(faces), unsummed).flatMap(found -> found));
		}

		/** The same with what a draft shows wrong, or not at all; what is awaited may be so. */
		public Result forDrafting(Typefaces faces) {
			return with(Stream.concat(findings.stream(), onPaper(faces)));
		}

		private Stream<Finding> onPaper(Typefaces faces) {
			return reports.stream().flatMap(printed -> Stream.of(Fonts.missingGlyphs(printed, faces), FitCheck.of(printed, faces), PictureCheck.of(printed, faces)).flatMap(List::stream));
		}

		private Result with(Stream<Finding> all) {
			return new Result(reports, outcomes, all.sorted().toList(), sources, evaluated);
		}

		/** What a report that sums this one needs of it. */
		public Optional<Figures> figures() {
			return report().map(report -> Figures.of(report, findings.stream().filter(finding -> finding.severity() == Severity.ERROR).map(Finding::place).findFirst()));
		}
	}

	/** @param file as places shall name it */
	public Result check(XtextResource resource, String file) {
		return check(resource, file, evaluated -> BalanceChecker.check(evaluated, today));
	}

	/** The same without the rules that only warn: what other reports need to know of a text. */
	public Result errors(XtextResource resource, String file) {
		return check(resource, file, evaluated -> BalanceChecker.errors(evaluated, today));
	}

	private Result check(XtextResource resource, String file, Function<Evaluated, List<Finding>> rules) {
		INode root = resource.getParseResult().getRootNode();
		Places places = new Places(file, root.getText());
		List<Finding> findings = new ArrayList<>(SyntaxFindings.of(resource.getParseResult(), places));
		List<Report> reports = new ArrayList<>();
		List<Evaluated> first = new ArrayList<>();
		for (EObject element : elements(resource)) {
			if (element instanceof Form form && form.getName() != null)
				findings.addAll(FormModel.of(form, places).problems());
			if (element instanceof report.dsl.gzr.Report report) {
				if (!reports.isEmpty())
					findings.add(Finding.of(Codes.DUPLICATE, Severity.ERROR, places.head(report), "report.twice"));
				Evaluated evaluated = ReportEvaluator.evaluate(report, forms, others, pictures, places);
				findings.addAll(evaluated.findings());
				findings.addAll(rules.apply(evaluated));
				first.add(evaluated);
				evaluated.report().ifPresent(reports::add);
			}
		}
		if (findings.isEmpty() && elements(resource).isEmpty())
			findings.add(Finding.of(Codes.EMPTY, Severity.ERROR, places.at(0, 0), "file.empty"));
		return new Result(List.copyOf(reports), () -> first.stream().findFirst().map(Outcome::of).orElse(List.of()), findings.stream().distinct().sorted().toList(), sources(resource, reports),
				first.stream().filter(evaluated -> evaluated.report().isPresent()).findFirst());
	}

	private List<Source> sources(XtextResource resource, List<Report> reports) {
		List<Source> sources = new ArrayList<>(List.of(new Source(Source.REPORT, text(resource))));
		reports.stream().findFirst().flatMap(report -> forms.byName(report.form())).map(Form::eResource)
				.filter(other -> other != resource && !FormLibrary.ships(other)).ifPresent(other -> sources.add(new Source(Source.FORM, text((XtextResource) other))));
		reports.stream().findFirst().map(Report::across).ifPresent(across -> {
			across.last().flatMap(last -> others.text(new Reports.Key(last.body(), last.year()))).ifPresent(text -> sources.add(new Source(Source.LAST_YEAR, text)));
			Set<Reports.Key> parts = new LinkedHashSet<>();
			across.rollUp().ifPresent(rollUp -> rollUp.parts().forEach(part -> addParts(new Reports.Key(part.body(), part.year()), parts)));
			parts.stream().flatMap(part -> others.text(part).stream()).forEach(text -> sources.add(Source.part(sources.size(), text)));
		});
		return List.copyOf(sources);
	}

	private void addParts(Reports.Key part, Set<Reports.Key> parts) {
		if (parts.add(part))
			others.parts(part).forEach(below -> addParts(below, parts));
	}

	private static String text(XtextResource resource) {
		return resource.getParseResult().getRootNode().getText();
	}

	private static List<? extends EObject> elements(XtextResource resource) {
		return resource.getParseResult().getRootASTElement() instanceof Model model ? model.getElements() : List.of();
	}
}

package report.dsl.ide.outline;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.xtext.resource.XtextResource;

import report.dsl.gzr.Form;
import report.dsl.gzr.Model;
import report.dsl.gzr.Report;
import report.dsl.ide.snapshot.Snapshot;

/** The outline of a text. */
public final class Outline {

	private Outline() {
	}

	/** One tree for each form and report, in the order of the text. Labels are the text's own words, or as they are printed. */
	public static List<OutlineNode> of(Snapshot snapshot, Locale locale) {
		return of(snapshot.resource(), new Nodes(snapshot.text(), snapshot.findings()), snapshot.report());
	}

	/** The same of a text that was only parsed: without numbers, findings and what is made for printing. */
	public static List<OutlineNode> of(XtextResource resource) {
		return of(resource, new Nodes(resource.getParseResult().getRootNode().getText(), List.of()), Optional.empty());
	}

	private static List<OutlineNode> of(XtextResource resource, Nodes nodes, Optional<report.dsl.report.Report> evaluated) {
		if (resource.getParseResult().getRootASTElement() instanceof Model model)
			model.getElements().forEach(element -> {
				if (element instanceof Report report)
					new ReportOutline(nodes, evaluated, report).add();
				else if (element instanceof Form form)
					new FormOutline(nodes, form).add();
			});
		return nodes.roots();
	}
}

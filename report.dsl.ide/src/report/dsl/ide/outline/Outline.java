package report.dsl.ide.outline;

import java.util.List;
import java.util.Locale;

import report.dsl.gzr.Form;
import report.dsl.gzr.Report;
import report.dsl.ide.snapshot.Snapshot;

/** The outline of a text. */
public final class Outline {

	private Outline() {
	}

	/** One tree for each form and report, in the order of the text. Labels are the text's own words, or as they are printed. */
	public static List<OutlineNode> of(Snapshot snapshot, Locale locale) {
		Nodes nodes = new Nodes(snapshot);
		snapshot.elements().forEach(element -> {
			if (element instanceof Report report)
				new ReportOutline(nodes, snapshot.report(), report).add();
			else if (element instanceof Form form)
				new FormOutline(nodes, form).add();
		});
		return nodes.roots();
	}
}

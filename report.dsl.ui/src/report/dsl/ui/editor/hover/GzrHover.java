package report.dsl.ui.editor.hover;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.text.IInformationControlCreator;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextHover;
import org.eclipse.jface.text.ITextHoverExtension;
import org.eclipse.jface.text.ITextHoverExtension2;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.swt.widgets.Display;

import report.dsl.findings.Finding;
import report.dsl.ide.hover.Hover;
import report.dsl.ide.quickfix.QuickFix;
import report.dsl.ide.quickfix.QuickFixes;
import report.dsl.ide.snapshot.Snapshot;
import report.dsl.report.Place;
import report.dsl.ui.document.GzrDocument;
import report.dsl.ui.document.GzrDocuments;
import report.dsl.ui.editor.EditorWords;
import report.dsl.ui.editor.Editors;
import report.dsl.ui.preferences.GzrPreferences;

/**
 * The findings under the mouse, what would mend them, and what is told of the thing there. The platform's own hover would tell the
 * findings in a window of its own, therefore their annotations are hidden from it ({@code FindingAnnotation}).
 */
public class GzrHover implements ITextHover, ITextHoverExtension, ITextHoverExtension2 {
	private static final Duration BUDGET = Duration.ofSeconds(1);
	private volatile Shown shown;

	/** What the window on the screen was made of. */
	private record Shown(ISourceViewer viewer, Snapshot snapshot, List<QuickFix> fixes) {
	}

	@Override
	public IRegion getHoverRegion(ITextViewer viewer, int offset) {
		GzrDocument document = viewer.getDocument() == null ? null : GzrDocuments.of(viewer.getDocument());
		Optional<Snapshot> snapshot = document == null ? Optional.empty() : document.fresh();
		return snapshot.flatMap(taken -> Hover.at(taken, offset, GzrPreferences.locale()).map(Hover::region))
				.map(region -> (IRegion) new Region(region.getOffset(), region.getLength())).or(() -> snapshot.flatMap(taken -> finding(taken, offset)))
				.orElse(null);
	}

	private static Optional<IRegion> finding(Snapshot snapshot, int offset) {
		return snapshot.findings().stream().filter(finding -> shows(finding, offset)).map(Finding::place)
				.min((left, right) -> Integer.compare(left.length(), right.length())).map((Place place) -> new Region(place.offset(), place.length()));
	}

	@Override
	public Object getHoverInfo2(ITextViewer viewer, IRegion region) {
		GzrDocument document = viewer.getDocument() == null ? null : GzrDocuments.of(viewer.getDocument());
		Snapshot snapshot = document == null ? null : Display.getCurrent() == null ? document.current(BUDGET).orElse(null) : document.fresh().orElse(null);
		if (snapshot == null)
			return null;
		int offset = region.getOffset();
		List<Finding> findings = snapshot.findings().stream().filter(finding -> shows(finding, offset)).toList();
		List<QuickFix> fixes = findings.isEmpty() ? List.of() : QuickFixes.at(snapshot, offset, 0, GzrPreferences.locale());
		shown = new Shown((ISourceViewer) viewer, snapshot, fixes);
		String told = Hover.at(snapshot, offset, GzrPreferences.locale()).map(Hover::html).orElse("");
		String html = messages(findings) + links(fixes) + (findings.isEmpty() || told.isEmpty() ? "" : "<hr>") + told;
		return html.isEmpty() ? null : html;
	}

	private static boolean shows(Finding finding, int offset) {
		Place place = finding.place();
		return finding.severity().compareTo(GzrPreferences.minimalSeverity()) <= 0 && place.offset() <= offset && offset <= place.offset() + place.length();
	}

	private static String messages(List<Finding> findings) {
		StringBuilder html = new StringBuilder();
		for (Finding finding : findings) {
			String mark = switch (finding.severity()) {
				case ERROR -> "<em class=\"mining_broken\">\u2717</em>";
				case WARNING -> "<em class=\"awaited\">\u26A0</em>";
				case INFO -> "<em class=\"heading\">\u2139</em>";
			};
			html.append("<p>" + mark + " " + RichText.escaped(finding.message().in(GzrPreferences.locale())) + " [" + RichText.escaped(finding.code()) + "]</p>");
		}
		return html.toString();
	}

	private static String links(List<QuickFix> fixes) {
		if (fixes.isEmpty())
			return "";
		StringBuilder html = new StringBuilder("<hr><p>" + RichText.escaped(EditorWords.say("hover.fixes", fixes.size())) + "</p>");
		for (int i = 0; i < fixes.size(); i++)
			html.append("<li><a href=\"" + i + "\">" + RichText.escaped(fixes.get(i).label()) + "</a></li>");
		return html.toString();
	}

	private void apply(String link) {
		Shown now = shown;
		int index = Integer.parseInt(link);
		if (now != null && index < now.fixes.size() && now.viewer.getDocument() != null && now.viewer.getDocument().get().equals(now.snapshot.text()))
			Editors.apply(now.viewer, now.fixes.get(index).edits());
	}

	@Deprecated
	@Override
	public String getHoverInfo(ITextViewer viewer, IRegion region) {
		return (String) getHoverInfo2(viewer, region);
	}

	@Override
	public IInformationControlCreator getHoverControlCreator() {
		return RichControl.creator(this::apply);
	}
}

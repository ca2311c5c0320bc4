package report.dsl.ui.editor.occurrences;

import java.util.HashMap;
import java.util.Map;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.IEclipsePreferences.IPreferenceChangeListener;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.jface.text.source.IAnnotationModelExtension;
import org.eclipse.jface.viewers.IPostSelectionProvider;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.xtext.util.TextRegion;

import report.dsl.findings.Finding;
import report.dsl.findings.Finding.Related;
import report.dsl.ide.navigation.Navigation;
import report.dsl.ide.navigation.Navigation.Occurrence;
import report.dsl.ide.snapshot.Snapshot;
import report.dsl.report.Place;
import report.dsl.ui.editor.SnapshotReconciler;
import report.dsl.ui.preferences.GzrPreferences;

/** Marks where the text names the thing under the caret, and the cells that contribute to the finding under it. */
public class OccurrencesReconciler extends SnapshotReconciler {
	private static final String OCCURRENCE = "org.eclipse.ui.genericeditor.text";
	private static final String RELATED = "report.dsl.ui.related";
	private static final String GENERIC_EDITOR = "org.eclipse.ui.genericeditor";
	private static final String TOGGLE = "org.eclipse.ui.genericeditor.togglehighlight";
	private final IEclipsePreferences preferences = InstanceScope.INSTANCE.getNode(GENERIC_EDITOR);
	private final ISelectionChangedListener caret = event -> caretMoved();
	private final IPreferenceChangeListener toggle = event -> {
		if (event.getKey().equals(TOGGLE))
			viewer().getTextWidget().getDisplay().asyncExec(this::caretMoved);
	};
	private final Job job = Job.createSystem("GZR", (ICoreRunnable) monitor -> mark());
	private Annotation[] marks = {};
	private volatile int offset;

	@Override
	public void install(ITextViewer textViewer) {
		super.install(textViewer);
		preferences.addPreferenceChangeListener(toggle);
		((IPostSelectionProvider) viewer().getSelectionProvider()).addPostSelectionChangedListener(caret);
	}

	@Override
	public void uninstall() {
		preferences.removePreferenceChangeListener(toggle);
		((IPostSelectionProvider) viewer().getSelectionProvider()).removePostSelectionChangedListener(caret);
		super.uninstall();
	}

	@Override
	protected void disconnected() {
		replace(Map.of());
	}

	@Override
	protected void taken(Snapshot snapshot) {
		job.schedule();
	}

	private void caretMoved() {
		if (document() == null || viewer().getTextWidget() == null)
			return;
		offset = viewer().getSelectedRange().x;
		job.schedule();
	}

	private void mark() {
		Snapshot snapshot = document() == null ? null : document().fresh().orElse(null);
		if (snapshot == null)
			return; // the next one will do it
		int at = offset;
		Map<Annotation, Position> wanted = new HashMap<>();
		if (preferences.getBoolean(TOGGLE, true) && at <= snapshot.text().length()) {
			for (Occurrence occurrence : Navigation.occurrences(snapshot, at))
				wanted.put(annotation(OCCURRENCE, text(snapshot, occurrence.region())), position(occurrence.region()));
			for (Finding finding : snapshot.findings())
				if (touches(finding.place(), at))
					for (Related related : finding.related())
						if (related.place().file().equals(finding.place().file()))
							wanted.put(annotation(RELATED, related.message().in(GzrPreferences.locale())),
									new Position(related.place().offset(), related.place().length()));
		}
		show(snapshot, () -> {
			if (at == offset)
				replace(wanted);
		});
	}

	private static boolean touches(Place place, int offset) {
		return place.offset() <= offset && offset <= place.offset() + place.length();
	}

	private static Annotation annotation(String type, String text) {
		return new Annotation(type, false, text);
	}

	private static String text(Snapshot snapshot, TextRegion region) {
		return snapshot.text().substring(region.getOffset(), region.getOffset() + region.getLength());
	}

	private static Position position(TextRegion region) {
		return new Position(region.getOffset(), region.getLength());
	}

	private void replace(Map<Annotation, Position> wanted) {
		IAnnotationModel model = viewer().getAnnotationModel();
		if (model == null || marks.length == 0 && wanted.isEmpty())
			return;
		((IAnnotationModelExtension) model).replaceAnnotations(marks, wanted);
		marks = wanted.keySet().toArray(Annotation[]::new);
	}
}

package report.dsl.ui.editor.annotation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.jface.text.source.IAnnotationModelExtension;

import report.dsl.findings.Finding;
import report.dsl.ide.quickfix.QuickFixes;
import report.dsl.ide.snapshot.Snapshot;
import report.dsl.ui.editor.SnapshotReconciler;
import report.dsl.ui.preferences.GzrPreferences;

/**
 * Shows the findings of each snapshot. The builder's markers have a type of annotation that is not shown, so that nothing stands there
 * twice, and nothing that was true of the saved text only.
 */
public class LiveValidation extends SnapshotReconciler {

	static {
		FindingAnnotation.showInText();
	}

	@Override
	protected void taken(Snapshot snapshot) {
		Map<FindingAnnotation, Position> wanted = new LinkedHashMap<>();
		for (Finding finding : snapshot.findings())
			if (finding.severity().compareTo(GzrPreferences.minimalSeverity()) <= 0)
				wanted.put(new FindingAnnotation(finding, QuickFixes.has(snapshot, finding)), FindingAnnotation.position(finding, snapshot.text()));
		show(snapshot, () -> update(wanted));
	}

	/** What stays as it is stays the same annotation, so that nothing flickers. Two viewers of one text share its annotations. */
	private void update(Map<FindingAnnotation, Position> wanted) {
		IAnnotationModel model = viewer().getAnnotationModel();
		if (model == null)
			return;
		List<Annotation> old = new ArrayList<>();
		Map<Annotation, Position> fresh = new HashMap<>(wanted);
		for (FindingAnnotation shown : shown(model)) {
			Position position = model.getPosition(shown);
			Optional<FindingAnnotation> same = fresh.keySet().stream().map(FindingAnnotation.class::cast)
					.filter(annotation -> annotation.isLike(shown) && fresh.get(annotation).equals(position)).findFirst();
			same.ifPresentOrElse(fresh::remove, () -> old.add(shown));
		}
		if (!old.isEmpty() || !fresh.isEmpty())
			((IAnnotationModelExtension) model).replaceAnnotations(old.toArray(Annotation[]::new), fresh);
	}

	/** The findings that a text's annotation model holds. */
	public static List<FindingAnnotation> shown(IAnnotationModel model) {
		List<FindingAnnotation> shown = new ArrayList<>();
		for (Iterator<Annotation> all = model.getAnnotationIterator(); all.hasNext();)
			if (all.next() instanceof FindingAnnotation annotation)
				shown.add(annotation);
		return shown;
	}
}

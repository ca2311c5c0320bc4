package report.dsl.ui.editor.folding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.projection.IProjectionListener;
import org.eclipse.jface.text.source.projection.ProjectionAnnotation;
import org.eclipse.jface.text.source.projection.ProjectionAnnotationModel;
import org.eclipse.jface.text.source.projection.ProjectionViewer;

import report.dsl.ide.folding.Folding;
import report.dsl.ide.folding.Folding.Fold;
import report.dsl.ide.snapshot.Snapshot;
import report.dsl.ui.editor.SnapshotReconciler;

/** Folds chapters, tables and prose. A fold that is still there after a change stays open or closed as it was. */
public class FoldingReconciler extends SnapshotReconciler {
	private final IProjectionListener projection = new IProjectionListener() {
		@Override
		public void projectionEnabled() {
			if (document() != null)
				document().tell(FoldingReconciler.this::taken);
		}

		@Override
		public void projectionDisabled() {
		}
	};

	@Override
	protected void connected() {
		if (viewer() instanceof ProjectionViewer projecting)
			projecting.addProjectionListener(projection);
	}

	@Override
	protected void disconnected() {
		if (viewer() instanceof ProjectionViewer projecting)
			projecting.removeProjectionListener(projection);
	}

	@Override
	protected void taken(Snapshot snapshot) {
		List<Fold> folds = Folding.of(snapshot);
		show(snapshot, () -> {
			if (viewer() instanceof ProjectionViewer projecting && projecting.getProjectionAnnotationModel() != null)
				update(projecting.getProjectionAnnotationModel(), folds, document().document());
		});
	}

	private static void update(ProjectionAnnotationModel model, List<Fold> folds, IDocument document) {
		Map<Position, Annotation> wanted = new LinkedHashMap<>();
		for (Fold fold : folds)
			wanted.put(lines(fold, document), new ProjectionAnnotation());
		List<Annotation> old = new ArrayList<>();
		for (Iterator<Annotation> all = model.getAnnotationIterator(); all.hasNext();) {
			Annotation shown = all.next();
			Position position = model.getPosition(shown);
			Position same = wanted.containsKey(position) ? position
					: wanted.keySet().stream().filter(other -> other.getOffset() == position.getOffset()).findFirst().orElse(null);
			if (same == null || wanted.remove(same) == null)
				old.add(shown);
			else if (!same.equals(position))
				model.modifyAnnotationPosition(shown, same);
		}
		Map<Annotation, Position> fresh = new HashMap<>();
		wanted.forEach((position, annotation) -> fresh.put(annotation, position));
		if (!old.isEmpty() || !fresh.isEmpty())
			model.modifyAnnotations(old.toArray(Annotation[]::new), fresh, null);
	}

	/** Whole lines, the last one's end among them, as the platform wants it. */
	private static Position lines(Fold fold, IDocument document) {
		int offset = fold.region().getOffset();
		int end = offset + fold.region().getLength();
		try {
			int start = document.getLineInformationOfOffset(offset).getOffset();
			int last = document.getLineOfOffset(end);
			int behind = last + 1 < document.getNumberOfLines() ? document.getLineOffset(last + 1) : document.getLength();
			return new Position(start, behind - start);
		} catch (BadLocationException e) {
			throw new IllegalArgumentException("a fold outside of the text: " + fold, e);
		}
	}
}

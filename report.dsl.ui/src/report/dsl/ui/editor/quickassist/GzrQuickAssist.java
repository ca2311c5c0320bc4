package report.dsl.ui.editor.quickassist;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.quickassist.IQuickAssistInvocationContext;
import org.eclipse.jface.text.quickassist.IQuickAssistProcessor;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.ui.texteditor.MarkerAnnotation;

import report.dsl.ide.quickfix.QuickFix;
import report.dsl.ide.quickfix.QuickFixes;
import report.dsl.ide.snapshot.Snapshot;
import report.dsl.ui.document.GzrDocument;
import report.dsl.ui.document.GzrDocuments;
import report.dsl.ui.editor.annotation.FindingAnnotation;
import report.dsl.ui.preferences.GzrPreferences;

/** What mends the findings at the caret, or else those of its line; computed already, so that nothing waits. */
public class GzrQuickAssist implements IQuickAssistProcessor {
	private static final String PROBLEM = "report.dsl.ui.problem";

	@Override
	public ICompletionProposal[] computeQuickAssistProposals(IQuickAssistInvocationContext context) {
		ISourceViewer viewer = context.getSourceViewer();
		GzrDocument document = viewer.getDocument() == null ? null : GzrDocuments.of(viewer.getDocument());
		Optional<Snapshot> snapshot = document == null ? Optional.empty() : document.fresh();
		if (snapshot.isEmpty() || isMarked(viewer, context.getOffset()))
			return new ICompletionProposal[0];
		List<QuickFix> fixes = QuickFixes.at(snapshot.get(), context.getOffset(), Math.max(0, context.getLength()), GzrPreferences.locale());
		return fixes.stream().map(fix -> new QuickFixProposal(fix, snapshot.get(), viewer)).toArray(ICompletionProposal[]::new);
	}

	/** Of a saved text the platform shows the resolutions of the builder's markers, which are the same. */
	private static boolean isMarked(ISourceViewer viewer, int offset) {
		ITextFileBuffer buffer = FileBuffers.getTextFileBufferManager().getTextFileBuffer(viewer.getDocument());
		IAnnotationModel model = viewer.getAnnotationModel();
		if (buffer == null || buffer.isDirty() || model == null)
			return false;
		for (Iterator<Annotation> all = model.getAnnotationIterator(); all.hasNext();)
			if (all.next() instanceof MarkerAnnotation annotation && isProblem(annotation.getMarker())) {
				Position position = model.getPosition(annotation);
				if (position != null && position.offset <= offset && offset <= position.offset + position.length)
					return true;
			}
		return false;
	}

	private static boolean isProblem(IMarker marker) {
		try {
			return marker.isSubtypeOf(PROBLEM);
		} catch (CoreException gone) {
			return false;
		}
	}

	@Override
	public boolean canFix(Annotation annotation) {
		return annotation instanceof FindingAnnotation finding && finding.isQuickFixable();
	}

	@Override
	public boolean canAssist(IQuickAssistInvocationContext context) {
		return false;
	}

	@Override
	public String getErrorMessage() {
		return null;
	}
}

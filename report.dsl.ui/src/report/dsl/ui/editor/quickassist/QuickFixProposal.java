package report.dsl.ui.editor.quickassist;

import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.xtext.util.ReplaceRegion;

import report.dsl.ide.quickfix.QuickFix;
import report.dsl.ide.snapshot.Snapshot;
import report.dsl.ui.editor.Editors;
import report.dsl.ui.editor.GzrImages;
import report.dsl.ui.editor.hover.RichText;

/** A quick fix in the list of Ctrl+1. */
final class QuickFixProposal implements ICompletionProposal {
	private final QuickFix fix;
	private final Snapshot snapshot;
	private final ISourceViewer viewer;

	QuickFixProposal(QuickFix fix, Snapshot snapshot, ISourceViewer viewer) {
		this.fix = fix;
		this.snapshot = snapshot;
		this.viewer = viewer;
	}

	@Override
	public void apply(IDocument document) {
		if (document.get().equals(snapshot.text()))
			Editors.apply(viewer, fix.edits());
	}

	/** Where the first change is, so that it is seen. */
	@Override
	public Point getSelection(IDocument document) {
		ReplaceRegion first = fix.edits().get(fix.edits().size() - 1);
		return new Point(first.getOffset(), first.getText().length());
	}

	@Override
	public String getAdditionalProposalInfo() {
		return fix.description().isEmpty() ? null : RichText.escaped(fix.description()).replace("\n", "<br>");
	}

	@Override
	public String getDisplayString() {
		return fix.label();
	}

	@Override
	public Image getImage() {
		return GzrImages.get("fix");
	}

	@Override
	public IContextInformation getContextInformation() {
		return null;
	}
}

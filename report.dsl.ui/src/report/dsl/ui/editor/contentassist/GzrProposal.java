package report.dsl.ui.editor.contentassist;

import java.util.Locale;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IInformationControlCreator;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.contentassist.BoldStylerProvider;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension2;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension3;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension4;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension5;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension6;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension7;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.jface.text.link.LinkedModeModel;
import org.eclipse.jface.text.link.LinkedModeUI;
import org.eclipse.jface.text.link.LinkedPosition;
import org.eclipse.jface.text.link.LinkedPositionGroup;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.ui.texteditor.link.EditorLinkedModeUI;
import org.eclipse.xtext.util.TextRegion;

import report.dsl.ide.contentassist.Proposal;
import report.dsl.ui.editor.GzrImages;
import report.dsl.ui.editor.hover.RichControl;
import report.dsl.ui.editor.hover.RichText;

/** A proposal in Eclipse's list: narrowed by what is typed on (name, pinyin, initials), with stops of the caret once it is taken. */
final class GzrProposal implements ICompletionProposal, ICompletionProposalExtension, ICompletionProposalExtension2, ICompletionProposalExtension3,
		ICompletionProposalExtension4, ICompletionProposalExtension5, ICompletionProposalExtension6, ICompletionProposalExtension7 {
	private final Proposal proposal;
	private final int suffix;
	private Point selection;

	/** @param asked where the caret was when the proposal was made */
	GzrProposal(Proposal proposal, int asked) {
		this.proposal = proposal;
		this.suffix = Math.max(0, proposal.edit().getEndOffset() - asked);
	}

	@Override
	public boolean validate(IDocument document, int offset, DocumentEvent event) {
		String typed = typed(document, offset);
		return typed != null && proposal.filter().stream().anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(typed.toLowerCase(Locale.ROOT)));
	}

	@Override
	public boolean isValidFor(IDocument document, int offset) {
		return validate(document, offset, null);
	}

	/** Null where the caret has left the word. */
	private String typed(IDocument document, int offset) {
		int start = proposal.edit().getOffset();
		try {
			return offset < start ? null : document.get(start, offset - start);
		} catch (BadLocationException e) {
			return null;
		}
	}

	@Override
	public void apply(ITextViewer viewer, char trigger, int stateMask, int offset) {
		IDocument document = viewer.getDocument();
		int start = proposal.edit().getOffset();
		String text = proposal.edit().getText();
		try {
			document.replace(start, Math.min(offset + suffix, document.getLength()) - start, text);
			selection = new Point(start + text.length(), 0);
			if (!proposal.placeholders().isEmpty())
				stops(viewer, start, start + text.length());
		} catch (BadLocationException e) {
			ILog.get().warn(e.getMessage(), e);
		}
	}

	private void stops(ITextViewer viewer, int start, int end) throws BadLocationException {
		TextRegion first = proposal.placeholders().get(0);
		selection = new Point(start + first.getOffset(), first.getLength());
		if (proposal.placeholders().size() == 1 && first.getLength() == 0)
			return;
		LinkedModeModel model = new LinkedModeModel();
		int sequence = 0;
		for (TextRegion region : proposal.placeholders()) {
			LinkedPositionGroup group = new LinkedPositionGroup();
			group.addPosition(new LinkedPosition(viewer.getDocument(), start + region.getOffset(), region.getLength(), sequence++));
			model.addGroup(group);
		}
		model.forceInstall();
		LinkedModeUI stops = new EditorLinkedModeUI(model, viewer);
		stops.setExitPosition(viewer, end, 0, Integer.MAX_VALUE);
		stops.enter();
	}

	@Override
	public Point getSelection(IDocument document) {
		return selection;
	}

	@Override
	public String getDisplayString() {
		return getStyledDisplayString().getString();
	}

	@Override
	public StyledString getStyledDisplayString() {
		StyledString styled = new StyledString(proposal.label());
		if (!proposal.detail().isEmpty())
			styled.append("  " + proposal.detail(), StyledString.QUALIFIER_STYLER);
		return styled;
	}

	@Override
	public StyledString getStyledDisplayString(IDocument document, int offset, BoldStylerProvider bold) {
		StyledString styled = getStyledDisplayString();
		String typed = typed(document, offset);
		int at = typed == null || typed.isEmpty() ? -1 : proposal.label().toLowerCase(Locale.ROOT).indexOf(typed.toLowerCase(Locale.ROOT));
		if (at >= 0)
			styled.setStyle(at, typed.length(), bold.getBoldStyler());
		return styled;
	}

	@Override
	public Image getImage() {
		return GzrImages.get(proposal.kind().name());
	}

	@Override
	public Object getAdditionalProposalInfo(IProgressMonitor monitor) {
		return proposal.documentation().isEmpty() ? null : RichText.fromMarkdown(proposal.documentation());
	}

	@Override
	public String getAdditionalProposalInfo() {
		return (String) getAdditionalProposalInfo(null);
	}

	@Override
	public IInformationControlCreator getInformationControlCreator() {
		return RichControl.creator(link -> {
		});
	}

	@Override
	public CharSequence getPrefixCompletionText(IDocument document, int completionOffset) {
		return proposal.label();
	}

	@Override
	public int getPrefixCompletionStart(IDocument document, int completionOffset) {
		return proposal.edit().getOffset();
	}

	@Override
	public boolean isAutoInsertable() {
		return false;
	}

	@Override
	public char[] getTriggerCharacters() {
		return null;
	}

	@Override
	public int getContextInformationPosition() {
		return -1;
	}

	@Override
	public IContextInformation getContextInformation() {
		return null;
	}

	@Override
	public void selected(ITextViewer viewer, boolean smartToggle) {
	}

	@Override
	public void unselected(ITextViewer viewer) {
	}

	@Override
	public void apply(IDocument document) {
		throw new UnsupportedOperationException("The platform applies it to a viewer.");
	}

	@Override
	public void apply(IDocument document, char trigger, int offset) {
		throw new UnsupportedOperationException("The platform applies it to a viewer.");
	}
}

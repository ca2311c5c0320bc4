package report.dsl.ui.editor.contentassist;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.contentassist.ContentAssistEvent;
import org.eclipse.jface.text.contentassist.ICompletionListener;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.IContentAssistProcessor;
import org.eclipse.jface.text.contentassist.IContentAssistProcessorExtension;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.jface.text.contentassist.IContextInformationValidator;
import org.eclipse.jface.text.source.ISourceViewerExtension4;
import org.eclipse.swt.widgets.Display;

import report.dsl.ide.contentassist.Completion;
import report.dsl.ide.editing.Editing;
import report.dsl.ide.snapshot.Snapshot;
import report.dsl.ui.document.GzrDocument;
import report.dsl.ui.document.GzrDocuments;
import report.dsl.ui.editor.EditorWords;
import report.dsl.ui.preferences.GzrPreferences;
import report.dsl.ui.templates.GzrTemplates;

/**
 * What can stand at the caret. The platform asks in a thread of its own, where the newest snapshot may be waited for. In prose nothing but
 * citations comes without being asked for: what an author writes there is no beginning of a template, and Enter ends a paragraph.
 */
public class GzrContentAssistProcessor implements IContentAssistProcessor, IContentAssistProcessorExtension {
	private static final Duration BUDGET = Duration.ofSeconds(3);
	private static final String TRIGGERS = ".．【:：,，、";
	private static final char CITATION = '【';
	private String problem;
	private boolean listening;
	/** Whether the list comes without being asked for. */
	private volatile boolean byItself;
	private final ICompletionListener sessions = new ICompletionListener() {
		@Override
		public void assistSessionStarted(ContentAssistEvent event) {
			byItself = event.isAutoActivated;
		}

		@Override
		public void assistSessionEnded(ContentAssistEvent event) {
		}

		@Override
		public void selectionChanged(ICompletionProposal proposal, boolean smartToggle) {
		}
	};

	@Override
	public ICompletionProposal[] computeCompletionProposals(ITextViewer viewer, int offset) {
		problem = null;
		GzrDocument document = viewer.getDocument() == null ? null : GzrDocuments.of(viewer.getDocument());
		if (document == null || byItself && Editing.isProse(document.document().get(), offset))
			return new ICompletionProposal[0];
		Optional<Snapshot> snapshot = Display.getCurrent() == null ? document.current(BUDGET) : document.fresh();
		if (snapshot.isEmpty())
			problem = EditorWords.say("completion.late");
		List<ICompletionProposal> proposals = new ArrayList<>();
		snapshot.ifPresent(taken -> {
			Completion.at(taken, offset, GzrPreferences.locale()).forEach(proposal -> proposals.add(new GzrProposal(proposal, offset)));
			proposals.addAll(GzrTemplates.at(viewer, offset, taken));
		});
		return proposals.toArray(ICompletionProposal[]::new);
	}

	/** Asked at each keystroke. The platform shows the list at the first letter of a word, whatever the answer is. */
	@Override
	public boolean isCompletionProposalAutoActivation(char c, ITextViewer viewer, int offset) {
		if (!listening && viewer instanceof ISourceViewerExtension4 assisted && assisted.getContentAssistantFacade() != null) {
			assisted.getContentAssistantFacade().addCompletionListener(sessions);
			listening = true;
		}
		if (c != CITATION && Editing.isProse(viewer.getDocument().get(), offset))
			return false;
		if (TRIGGERS.indexOf(c) >= 0)
			return true;
		try {
			return Character.isLetter(c) && offset > 1 && !Character.isLetterOrDigit(viewer.getDocument().getChar(offset - 2));
		} catch (BadLocationException e) {
			return false;
		}
	}

	@Override
	public boolean isContextInformationAutoActivation(char c, ITextViewer viewer, int offset) {
		return false;
	}

	@Override
	public String getErrorMessage() {
		return problem;
	}

	@Override
	public IContextInformation[] computeContextInformation(ITextViewer viewer, int offset) {
		return null;
	}

	@Deprecated
	@Override
	public char[] getCompletionProposalAutoActivationCharacters() {
		return TRIGGERS.toCharArray();
	}

	@Deprecated
	@Override
	public char[] getContextInformationAutoActivationCharacters() {
		return null;
	}

	@Override
	public IContextInformationValidator getContextInformationValidator() {
		return null;
	}
}

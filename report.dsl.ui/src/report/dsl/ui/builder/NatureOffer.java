package report.dsl.ui.builder;

import java.util.HashSet;
import java.util.Set;

import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.IDocumentSetupParticipant;
import org.eclipse.core.filebuffers.IDocumentSetupParticipantExtension;
import org.eclipse.core.filebuffers.LocationKind;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.QualifiedName;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.notifications.NotificationPopup;
import org.eclipse.jface.text.IDocument;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.part.FileEditorInput;

import report.dsl.ui.preferences.GzrPreferences;

/**
 * When a report is opened in a project that is not checked, offers to check it: in a corner, once a session, and never again where the
 * answer was no.
 */
public class NatureOffer implements IDocumentSetupParticipant, IDocumentSetupParticipantExtension {
	/** Long enough to read it in peace. */
	private static final long SHOWN_MILLISECONDS = 30_000;
	private static final int WIDTH = 320;
	private static final QualifiedName DECLINED = new QualifiedName(GzrPreferences.QUALIFIER, "natureDeclined");
	private static final Set<IProject> OFFERED = new HashSet<>();

	@Override
	public void setup(IDocument document) {
	}

	@Override
	public void setup(IDocument document, IPath location, LocationKind kind) {
		IFile file = location == null ? null : FileBuffers.getWorkspaceFileAtLocation(location);
		if (file != null && isOpen(file.getProject()))
			PlatformUI.getWorkbench().getDisplay().asyncExec(() -> offer(file));
	}

	/** Whether it makes sense to ask; cheap. */
	private static boolean isOpen(IProject project) {
		return PlatformUI.isWorkbenchRunning() && GzrPreferences.offerNature() && !GzrNature.isOn(project) && !isDeclined(project);
	}

	private static boolean isDeclined(IProject project) {
		try {
			return !project.isAccessible() || project.getPersistentProperty(DECLINED) != null;
		} catch (CoreException closedMeanwhile) {
			return true;
		}
	}

	private static void offer(IFile file) {
		IProject project = file.getProject();
		IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
		if (window == null || window.getActivePage() == null || !isShown(file, window.getActivePage()) || !isOpen(project) || !OFFERED.add(project))
			return;
		NotificationPopup.forShell(window.getShell()).title(NLS.bind(Messages.offer_title, project.getName()), true).delay(SHOWN_MILLISECONDS)
				.content(parent -> content(parent, project)).open();
	}

	/** Compare, search and refactoring load documents, too. */
	private static boolean isShown(IFile file, IWorkbenchPage page) {
		for (IEditorReference reference : page.getEditorReferences())
			try {
				if (reference.getEditorInput() instanceof FileEditorInput input && input.getFile().equals(file))
					return true;
			} catch (PartInitException broken) {
				// an editor that cannot say what it shows does not show this file
			}
		return false;
	}

	private static Control content(Composite parent, IProject project) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().applyTo(area);
		Label text = new Label(area, SWT.WRAP);
		text.setText(Messages.offer_text);
		GridDataFactory.fillDefaults().hint(WIDTH, SWT.DEFAULT).applyTo(text);
		link(area, Messages.offer_yes, () -> GzrNature.setLater(project, true));
		link(area, Messages.offer_no, () -> decline(project));
		link(area, Messages.offer_never, () -> GzrPreferences.store().setValue(GzrPreferences.OFFER_NATURE, false));
		return area;
	}

	private static void link(Composite area, String text, Runnable answer) {
		Link link = new Link(area, SWT.NONE);
		link.setText(text);
		link.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
			Shell popup = link.getShell();
			answer.run();
			popup.close();
		}));
	}

	private static void decline(IProject project) {
		try {
			project.setPersistentProperty(DECLINED, "true");
		} catch (CoreException closedMeanwhile) {
			ILog.get().info(closedMeanwhile.getMessage(), closedMeanwhile);
		}
	}
}

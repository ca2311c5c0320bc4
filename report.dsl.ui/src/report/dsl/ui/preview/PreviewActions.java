package report.dsl.ui.preview;

import java.io.IOException;
import java.nio.file.Path;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;

import report.dsl.cli.WholeFile;
import report.dsl.ide.preview.Preview;

/** The preview's toolbar. */
final class PreviewActions {
	private static final String BUNDLE = "report.dsl.ui";
	private final PreviewView view;
	private final PageCanvas canvas;

	PreviewActions(PreviewView view, PageCanvas canvas) {
		this.view = view;
		this.canvas = canvas;
	}

	void fill(IActionBars bars) {
		IToolBarManager tools = bars.getToolBarManager();
		tools.add(action(Messages.zoomOut, icon("zoom_out"), IAction.AS_PUSH_BUTTON, canvas::zoomOut));
		tools.add(action(Messages.zoomIn, icon("zoom_in"), IAction.AS_PUSH_BUTTON, canvas::zoomIn));
		tools.add(action(Messages.fitWidth, icon("fit_width"), IAction.AS_PUSH_BUTTON, canvas::fitWidth));
		tools.add(new Separator());
		ImageDescriptor synced = PlatformUI.getWorkbench().getSharedImages().getImageDescriptor(ISharedImages.IMG_ELCL_SYNCED);
		IAction follow = action(Messages.synchronise, synced, IAction.AS_CHECK_BOX, () -> view.synchronise(!view.synchronised()));
		follow.setChecked(view.synchronised());
		tools.add(follow);
		tools.add(action(Messages.save, icon("save_pdf"), IAction.AS_PUSH_BUTTON, this::save));
		bars.updateActionBars();
	}

	private static IAction action(String text, ImageDescriptor icon, int style, Runnable run) {
		Action action = new Action(text, style) {
			@Override
			public void run() {
				run.run();
			}
		};
		action.setToolTipText(text);
		action.setImageDescriptor(icon);
		return action;
	}

	private static ImageDescriptor icon(String name) {
		return ResourceLocator.imageDescriptorFromBundle(BUNDLE, "icons/preview/" + name + ".svg").orElseGet(ImageDescriptor::getMissingImageDescriptor);
	}

	private void save() {
		Preview.View shown = canvas.shown().view();
		if (shown == null)
			return;
		FileDialog dialog = new FileDialog(canvas.getShell(), SWT.SAVE);
		dialog.setFilterExtensions(new String[] {"*.pdf"});
		dialog.setFilterNames(new String[] {Messages.save_filter});
		dialog.setFileName(shown.now().uri().trimFileExtension().lastSegment() + ".pdf");
		dialog.setOverwrite(true);
		String chosen = dialog.open();
		if (chosen == null)
			return;
		Job job = Job.create(NLS.bind(Messages.saving, chosen), (ICoreRunnable) monitor -> write(Path.of(chosen), shown.preview().pdf()));
		job.setUser(true);
		job.schedule();
	}

	private static void write(Path file, byte[] pdf) throws CoreException {
		try {
			WholeFile.write(file, pdf);
		} catch (IOException e) {
			throw new CoreException(Status.error(NLS.bind(Messages.saving_failed, file), e));
		}
	}
}

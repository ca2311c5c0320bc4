package report.starter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.content.IContentDescription;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;

/**
 * Opens the file that the system property gzr.open names; the directory it is in, which holds a .project, becomes a project of
 * the workspace. Where gzr.report names a directory, it writes down there what is to be seen, and ends Eclipse.
 */
public final class Starter implements IStartup {
	/** What is drawn or computed after the editor has opened has come by then. */
	private static final long SETTLE = 4_000;

	@Override
	public void earlyStartup() {
		String file = System.getProperty("gzr.open");
		if (file == null || file.isEmpty())
			return;
		List<String> seen = new ArrayList<>();
		onUiThread(seen, () -> open(Path.of(file)));
		String report = System.getProperty("gzr.report");
		if (report == null)
			return;
		pause(SETTLE);
		onUiThread(seen, () -> seen.addAll(look()));
		onUiThread(seen, () -> picture(Path.of(report, "eclipse.png")));
		try {
			Files.write(Path.of(report, "seen.txt"), seen);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		} finally {
			Display display = PlatformUI.getWorkbench().getDisplay();
			display.asyncExec(() -> PlatformUI.getWorkbench().close());
		}
	}

	private interface Step {
		void run() throws CoreException, IOException;
	}

	private static void onUiThread(List<String> seen, Step step) {
		PlatformUI.getWorkbench().getDisplay().syncExec(() -> {
			try {
				step.run();
			} catch (CoreException | IOException | RuntimeException e) {
				seen.add("exception " + e);
				Platform.getLog(Starter.class).error("the starter failed", e);
			}
		});
	}

	private static IWorkbenchPage page() {
		return PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();
	}

	private static void open(Path path) throws CoreException {
		IWorkspace workspace = ResourcesPlugin.getWorkspace();
		IProjectDescription description = workspace.loadProjectDescription(IPath.fromPath(path.resolveSibling(".project")));
		IProject project = workspace.getRoot().getProject(description.getName());
		if (!project.exists())
			project.create(description, null);
		project.open(null);
		page().getWorkbenchWindow().getShell().setBounds(Display.getCurrent().getBounds());
		IDE.openEditor(page(), project.getFile(path.getFileName().toString()));
	}

	private static List<String> look() throws CoreException {
		IEditorPart editor = page().getActiveEditor();
		IFile file = editor.getEditorInput().getAdapter(IFile.class);
		StyledText text = (StyledText) editor.getAdapter(Control.class);
		IContentDescription description = file.getContentDescription();
		String type = description == null ? "none" : description.getContentType().getId();
		return List.of("editor " + editor.getSite().getId(), "type " + type, "styles " + text.getStyleRanges().length,
				"characters " + text.getCharCount(), "product " + Platform.getProduct().getId());
	}

	private static void picture(Path file) {
		Display display = Display.getCurrent();
		Rectangle screen = display.getBounds();
		Image image = new Image(display, screen.width, screen.height);
		GC gc = new GC(display);
		gc.copyArea(image, screen.x, screen.y);
		gc.dispose();
		ImageLoader loader = new ImageLoader();
		loader.data = new ImageData[] { image.getImageData() };
		loader.save(file.toString(), SWT.IMAGE_PNG);
		image.dispose();
	}

	private static void pause(long milliseconds) {
		try {
			Thread.sleep(milliseconds);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}
}

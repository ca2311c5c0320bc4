package report.dsl.ui.tests;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspaceRunnable;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
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
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;

/** What tests do with the workbench. The tests run on its UI thread, so whatever waits here keeps the event loop going. */
public final class Workbench {
	/** Long enough for a busy machine; nothing that works takes it all. */
	private static final long PATIENCE = 30_000;

	private Workbench() {
	}

	/** The window, as large as the screen so that pictures are all alike, and without the welcome. */
	public static IWorkbenchWindow window() {
		IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
		if (window == null)
			window = PlatformUI.getWorkbench().getWorkbenchWindows()[0];
		PlatformUI.getWorkbench().getIntroManager().closeIntro(PlatformUI.getWorkbench().getIntroManager().getIntro());
		window.getShell().setBounds(Display.getCurrent().getBounds());
		window.getShell().forceActive();
		return window;
	}

	/** The page of {@link #window()}. */
	public static IWorkbenchPage page() {
		return window().getActivePage();
	}

	/** A new, open, empty project; one of that name is deleted first. */
	public static IProject project(String name) throws CoreException {
		IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject(name);
		ResourcesPlugin.getWorkspace().run((IWorkspaceRunnable) monitor -> {
			project.delete(true, true, null);
			project.create(null);
			project.open(null);
		}, null);
		return project;
	}

	/** A file, with the folders above it. */
	public static IFile file(IProject project, String path, String text) throws CoreException {
		IFile file = project.getFile(path);
		IResource parent = file.getParent();
		if (parent instanceof IFolder folder && !folder.exists())
			folder.create(true, true, null);
		file.create(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), true, null);
		return file;
	}

	/** The text of a file of the source tree, such as examples/example-county-2023.gzr. */
	public static String source(String path) throws IOException {
		return Files.readString(Path.of(System.getProperty("gzr.root"), path));
	}

	/** The file in the editor that is meant for it. */
	public static ITextEditor open(IFile file) throws PartInitException {
		IEditorPart editor = IDE.openEditor(page(), file);
		page().activate(editor);
		return (ITextEditor) editor;
	}

	/** A view, opened and brought to the front. */
	public static IViewPart view(String id) throws PartInitException {
		return page().showView(id);
	}

	/** The widget of a text editor. */
	public static StyledText widget(ITextEditor editor) {
		return (StyledText) editor.getAdapter(Control.class);
	}

	/** Waits until something is so, and fails with its description if it never is. */
	public static void until(String what, BooleanSupplier condition) {
		long end = System.currentTimeMillis() + PATIENCE;
		while (!condition.getAsBoolean()) {
			if (System.currentTimeMillis() > end)
				fail("waited in vain: " + what);
			turn();
		}
	}

	/** Lets the workbench go on for a time: for what is to be seen in a picture, or for showing that nothing happens. */
	public static void pause(long milliseconds) {
		long end = System.currentTimeMillis() + milliseconds;
		while (System.currentTimeMillis() < end)
			turn();
	}

	private static void turn() {
		if (Display.getCurrent().readAndDispatch())
			return;
		try {
			Thread.sleep(10);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			fail("interrupted");
		}
	}

	/** A picture of the whole screen in target/screenshots, for a person to look at. */
	public static Path screenshot(String name) throws IOException {
		pause(300);
		Display display = Display.getCurrent();
		Rectangle screen = display.getBounds();
		Image image = new Image(display, screen.width, screen.height);
		GC gc = new GC(display);
		try {
			gc.copyArea(image, screen.x, screen.y);
			Path file = Path.of(System.getProperty("gzr.screenshots"), name + ".png");
			Files.createDirectories(file.getParent());
			ImageLoader loader = new ImageLoader();
			loader.data = new ImageData[] { image.getImageData() };
			loader.save(file.toString(), SWT.IMAGE_PNG);
			return file;
		} finally {
			gc.dispose();
			image.dispose();
		}
	}

	/** Closes all editors without saving and deletes all projects. */
	public static void closeAll() throws CoreException {
		page().closeAllEditors(false);
		for (IProject project : ResourcesPlugin.getWorkspace().getRoot().getProjects())
			project.delete(true, true, null);
	}
}

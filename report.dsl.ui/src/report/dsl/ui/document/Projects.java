package report.dsl.ui.document;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.emf.common.util.URI;

import report.dsl.ide.snapshot.Snapshots;

/** The snapshots of projects, and of folders outside of the workspace. Open documents put their own text; this one knows the files. */
final class Projects {
	private static final Map<IProject, Snapshots> PROJECTS = new ConcurrentHashMap<>();
	private static final Map<URI, Snapshots> FOLDERS = new ConcurrentHashMap<>();

	static {
		ResourcesPlugin.getWorkspace().addResourceChangeListener(Projects::changed,
				IResourceChangeEvent.POST_CHANGE | IResourceChangeEvent.PRE_CLOSE | IResourceChangeEvent.PRE_DELETE);
	}

	private Projects() {
	}

	static Snapshots of(IProject project) {
		return PROJECTS.computeIfAbsent(project, missing -> {
			Snapshots made = new Snapshots(GzrDocuments::path);
			inBackground(() -> files(missing).forEach(file -> know(made, file)));
			return made;
		});
	}

	static Snapshots indexed(IProject project) {
		Snapshots snapshots = of(project);
		files(project).forEach(file -> know(snapshots, file));
		return snapshots;
	}

	static Snapshots folder(IPath folder) {
		return FOLDERS.computeIfAbsent(uri(folder), missing -> {
			Snapshots made = new Snapshots();
			inBackground(() -> knowAll(made, folder.toPath()));
			return made;
		});
	}

	static URI uri(IPath location) {
		return URI.createFileURI(location.toOSString());
	}

	static Optional<IFile> file(URI uri) {
		if (!uri.isPlatformResource())
			return Optional.empty();
		return Optional.of(ResourcesPlugin.getWorkspace().getRoot().getFile(IPath.fromPortableString(uri.toPlatformString(true))));
	}

	/** An editor was closed: what counts from now on is the file, which may differ from what the editor held. */
	static void fileAgain(GzrDocument document) {
		inBackground(() -> document.file().ifPresentOrElse(file -> know(document.snapshots(), file),
				() -> know(document.snapshots(), Path.of(document.uri().toFileString()))));
	}

	private static List<IFile> files(IProject project) {
		List<IFile> files = new ArrayList<>();
		try {
			if (project.isAccessible())
				project.accept(proxy -> {
					if (proxy.getType() == IResource.FILE && proxy.getName().endsWith(".gzr") && !proxy.isDerived())
						files.add((IFile) proxy.requestResource());
					return !proxy.isDerived();
				}, IResource.NONE);
		} catch (CoreException e) {
			ILog.get().warn(e.getMessage(), e);
		}
		return files;
	}

	/** Text and URI only; a document that is open tells its text itself. */
	private static void know(Snapshots snapshots, IFile file) {
		URI uri = GzrDocuments.uri(file);
		if (GzrDocuments.open(uri).isPresent())
			return;
		try {
			if (file.exists())
				snapshots.know(uri, withoutMark(new String(file.readAllBytes(), file.getCharset())));
			else
				snapshots.remove(uri);
		} catch (CoreException | IOException e) {
			snapshots.remove(uri); // deleted meanwhile, or not readable: the builder tells
		}
		GzrDocuments.open().stream().filter(open -> open.snapshots() == snapshots).forEach(GzrDocument::again);
	}

	private static void know(Snapshots snapshots, Path file) {
		URI uri = URI.createFileURI(file.toString());
		if (GzrDocuments.open(uri).isPresent())
			return;
		try {
			snapshots.know(uri, withoutMark(Files.readString(file)));
		} catch (IOException e) {
			snapshots.remove(uri);
		}
	}

	private static void knowAll(Snapshots snapshots, Path folder) {
		try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.gzr")) {
			files.forEach(file -> know(snapshots, file));
		} catch (IOException e) {
			ILog.get().info(e.getMessage(), e);
		}
	}

	/** Eclipse's buffers leave the byte order mark out, too. */
	private static String withoutMark(String text) {
		return text.startsWith("\uFEFF") ? text.substring(1) : text;
	}

	private static void changed(IResourceChangeEvent event) {
		if (event.getType() != IResourceChangeEvent.POST_CHANGE) {
			PROJECTS.remove(event.getResource());
			return;
		}
		List<IFile> files = new ArrayList<>();
		try {
			event.getDelta().accept(delta -> {
				if (delta.getResource() instanceof IFile file && (GzrDocuments.isGzr(file.getFullPath()) || GzrDocuments.isPicture(file)) && changesText(delta))
					files.add(file);
				return true;
			});
		} catch (CoreException e) {
			ILog.get().warn(e.getMessage(), e);
		}
		files.removeIf(file -> !PROJECTS.containsKey(file.getProject()));
		if (!files.isEmpty())
			inBackground(() -> files.forEach(file -> changed(of(file.getProject()), file)));
	}

	private static void changed(Snapshots snapshots, IFile file) {
		if (GzrDocuments.isGzr(file.getFullPath()))
			know(snapshots, file);
		else if (!snapshots.changed(file.getName()).isEmpty())
			GzrDocuments.open().stream().filter(open -> open.snapshots() == snapshots).forEach(GzrDocument::again);
	}

	private static boolean changesText(IResourceDelta delta) {
		return delta.getKind() != IResourceDelta.CHANGED || (delta.getFlags() & (IResourceDelta.CONTENT | IResourceDelta.ENCODING)) != 0;
	}

	private static void inBackground(Runnable work) {
		Job job = Job.createSystem("GZR", (ICoreRunnable) monitor -> work.run());
		job.setPriority(Job.SHORT);
		job.schedule();
	}
}

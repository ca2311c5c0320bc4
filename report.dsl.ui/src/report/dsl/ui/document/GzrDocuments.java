package report.dsl.ui.document;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.WeakHashMap;

import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.IFileBuffer;
import org.eclipse.core.filebuffers.IFileBufferListener;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.IPath;
import org.eclipse.emf.common.util.URI;
import org.eclipse.jface.text.IDocument;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.texteditor.IDocumentProvider;
import org.eclipse.ui.texteditor.ITextEditor;

import report.dsl.PictureFolder;
import report.dsl.ide.snapshot.Snapshots;
import report.dsl.ui.preferences.GzrPreferences;

/** The .gzr documents open in editors, and the projects they belong to. Thread-safe. */
public final class GzrDocuments {
	/** A document holds its {@link GzrDocument} by its listeners; it goes with the document. */
	private static final Map<IDocument, WeakReference<GzrDocument>> CONNECTED = new WeakHashMap<>();
	private static int anonymous;

	static {
		FileBuffers.getTextFileBufferManager().addFileBufferListener(new Buffers());
		GzrPreferences.addListener(() -> open().forEach(GzrDocument::tellAgain));
	}

	private GzrDocuments() {
	}

	/** Null when it is not a connected .gzr document. */
	public static GzrDocument of(IDocument document) {
		GzrDocument known = known(document);
		if (known != null || document == null)
			return known;
		ITextFileBuffer buffer = FileBuffers.getTextFileBufferManager().getTextFileBuffer(document);
		return buffer == null || !isGzr(buffer.getLocation()) ? null : connect(document, buffer.getLocation());
	}

	/** Of a text editor of any kind (the Generic Editor, a page of another editor); empty when it shows no .gzr document. */
	public static Optional<GzrDocument> of(IEditorPart editor) {
		ITextEditor text = Adapters.adapt(editor, ITextEditor.class);
		IDocumentProvider provider = text == null ? null : text.getDocumentProvider();
		return provider == null ? Optional.empty() : Optional.ofNullable(of(provider.getDocument(text.getEditorInput())));
	}

	/** Of a document that an editor for .gzr shows, connected now if need be: a revision or a shipped form has no file. */
	public static synchronized GzrDocument connect(IDocument document) {
		GzrDocument known = of(document);
		return known != null ? known : register(new GzrDocument(document, null, URI.createURI("storage:/" + ++anonymous + ".gzr"), new Snapshots()));
	}

	/** @param location of a file in the workspace, or outside */
	static synchronized GzrDocument connect(IDocument document, IPath location) {
		GzrDocument known = known(document);
		if (known != null)
			return known;
		IFile file = FileBuffers.getWorkspaceFileAtLocation(location);
		return register(file == null ? new GzrDocument(document, null, Projects.uri(location), Projects.folder(location.removeLastSegments(1)))
				: new GzrDocument(document, file, uri(file), project(file.getProject())));
	}

	private static GzrDocument register(GzrDocument made) {
		CONNECTED.put(made.document(), new WeakReference<>(made));
		made.connect();
		return made;
	}

	private static synchronized GzrDocument known(IDocument document) {
		WeakReference<GzrDocument> reference = document == null ? null : CONNECTED.get(document);
		return reference == null ? null : reference.get();
	}

	/** The open documents, in no order. */
	public static synchronized List<GzrDocument> open() {
		return CONNECTED.values().stream().map(WeakReference::get).filter(Objects::nonNull).toList();
	}

	/** The open document of a URI. */
	public static Optional<GzrDocument> open(URI uri) {
		return open().stream().filter(document -> document.uri().equals(uri)).findFirst();
	}

	private static synchronized void disconnect(IPath location) {
		for (GzrDocument document : open()) {
			if (!document.isAt(location))
				continue;
			CONNECTED.remove(document.document());
			document.disconnect();
			Projects.fileAgain(document);
		}
	}

	/** One for each project, shared by editors and the builder, returned at once; all its .gzr files are known as soon as a background job has read them. */
	public static Snapshots project(IProject project) {
		return Projects.of(project);
	}

	/** The same, all .gzr files read before it returns: those that are not open as they are on disk. For a builder; not on the UI thread. */
	public static Snapshots indexed(IProject project) {
		return Projects.indexed(project);
	}

	/** A file of the workspace: {@code platform:/resource/…}. */
	public static URI uri(IFile file) {
		return URI.createPlatformResourceURI(file.getFullPath().toString(), true);
	}

	/** The file in the workspace of such a URI, whether it exists or not. */
	public static Optional<IFile> file(URI uri) {
		return Projects.file(uri);
	}

	/** Where a document is on the disk; empty for one that is not there. */
	public static Optional<Path> path(URI uri) {
		return file(uri).flatMap(file -> Optional.ofNullable(file.getLocation())).map(IPath::toPath);
	}

	/** Whether a report may show a file. */
	public static boolean isPicture(IFile file) {
		return PictureFolder.isPicture(Path.of(file.getName()));
	}

	static boolean isGzr(IPath path) {
		return path != null && "gzr".equalsIgnoreCase(path.getFileExtension());
	}

	/** Documents go when their buffer does. */
	private static final class Buffers implements IFileBufferListener {
		@Override
		public void bufferDisposed(IFileBuffer buffer) {
			if (isGzr(buffer.getLocation()))
				disconnect(buffer.getLocation());
		}

		@Override
		public void bufferCreated(IFileBuffer buffer) {
		}

		@Override
		public void bufferContentAboutToBeReplaced(IFileBuffer buffer) {
		}

		@Override
		public void bufferContentReplaced(IFileBuffer buffer) {
		}

		@Override
		public void stateChanging(IFileBuffer buffer) {
		}

		@Override
		public void dirtyStateChanged(IFileBuffer buffer, boolean dirty) {
		}

		@Override
		public void stateValidationChanged(IFileBuffer buffer, boolean validated) {
		}

		@Override
		public void underlyingFileMoved(IFileBuffer buffer, IPath path) {
		}

		@Override
		public void underlyingFileDeleted(IFileBuffer buffer) {
		}

		@Override
		public void stateChangeFailed(IFileBuffer buffer) {
		}
	}
}

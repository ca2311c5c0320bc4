package report.dsl.ui.builder;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.service.OperationCanceledError;
import org.eclipse.xtext.util.CancelIndicator;

import report.dsl.Workspace;
import report.dsl.findings.Finding;
import report.dsl.ide.snapshot.Snapshot;
import report.dsl.ide.snapshot.Snapshots;
import report.dsl.parser.Decoder;
import report.dsl.ui.document.GzrDocuments;

/** The reports and forms of one project as they are saved; what an editor holds unsaved does not count here. Never to be asked on the UI thread. */
public final class SavedFiles {
	private final Snapshots snapshots = new Snapshots(GzrDocuments::path);
	/** Those to be checked again because of what they refer to. */
	private final Set<URI> affected = new LinkedHashSet<>();

	/**
	 * What a saved file comes to.
	 *
	 * @param snapshot none where the file is no text
	 * @param failure  why it could not be read at all
	 */
	public record Checked(Optional<Snapshot> snapshot, List<Finding> findings, Optional<String> failure) {
	}

	/** Every .gzr file of a container's project is known. */
	public static SavedFiles of(IContainer container) throws CoreException {
		SavedFiles saved = new SavedFiles();
		for (IFile file : in(container.getProject()))
			saved.read(file);
		return saved;
	}

	/** The .gzr files in a container at any depth, made ones left out, sorted by path. */
	public static List<IFile> in(IContainer container) throws CoreException {
		List<IFile> files = new ArrayList<>();
		if (container.isAccessible())
			container.accept(proxy -> {
				if (proxy.isDerived() || proxy.isHidden() || proxy.isTeamPrivateMember())
					return false;
				if (proxy.getType() == IResource.FILE && isGzr(proxy.getName()))
					files.add((IFile) proxy.requestResource());
				return true;
			}, IResource.NONE);
		files.sort((left, right) -> left.getFullPath().toString().compareTo(right.getFullPath().toString()));
		return files;
	}

	/** Whether a file name is that of a report or a form. */
	public static boolean isGzr(String name) {
		return name.toLowerCase(java.util.Locale.ROOT).endsWith(".gzr");
	}

	/** Takes note of what a file holds now; says whether other files may depend on that. */
	boolean read(IFile file) {
		boolean before = holdsForm(file);
		URI uri = GzrDocuments.uri(file);
		try {
			affected.addAll(snapshots.know(uri, Decoder.decode(file.readAllBytes()).text()));
		} catch (CoreException unreadable) {
			affected.addAll(snapshots.remove(uri));
		}
		return before || holdsForm(file);
	}

	/** The file is no more; says whether other files may depend on that. */
	boolean remove(IFile file) {
		boolean before = holdsForm(file);
		affected.addAll(snapshots.remove(GzrDocuments.uri(file)));
		return before;
	}

	/** A file that is no report or form has changed: those that may show it are affected. */
	void changed(IFile file) {
		affected.addAll(snapshots.changed(file.getName()));
	}

	/** The files that refer to what was read or removed since this was asked last. */
	List<IFile> affected() {
		List<IFile> files = affected.stream().flatMap(uri -> GzrDocuments.file(uri).stream()).filter(IFile::exists).toList();
		affected.clear();
		return files;
	}

	private boolean holdsForm(IFile file) {
		return Workspace.mayHoldForm(snapshots.text(GzrDocuments.uri(file)).orElse(""));
	}

	/** Checks a file. */
	public Checked check(IFile file, CancelIndicator cancel) {
		try {
			Decoder.Decoded decoded = Decoder.decode(file.readAllBytes());
			if (decoded.problem().isPresent())
				return new Checked(Optional.empty(), List.of(decoded.problem().get().at(file.getName())), Optional.empty());
			Snapshot snapshot = check(file, decoded.text(), cancel);
			return new Checked(Optional.of(snapshot), snapshot.findings(), Optional.empty());
		} catch (CoreException unreadable) {
			return new Checked(Optional.empty(), List.of(), Optional.of(unreadable.getStatus().getMessage()));
		}
	}

	/** A file as if a text were saved in it. Nothing of the snapshot is kept, so that a large project does not fill the memory. */
	public Snapshot check(IFile file, String text, CancelIndicator cancel) {
		URI uri = GzrDocuments.uri(file);
		Snapshot snapshot = put(uri, text, cancel);
		if (!Workspace.mayHoldForm(text))
			snapshots.forget(uri);
		return snapshot;
	}

	/** Xtext's cancellation as Eclipse's. */
	private Snapshot put(URI uri, String text, CancelIndicator cancel) {
		try {
			return snapshots.put(uri, text, cancel);
		} catch (OperationCanceledError cancelled) {
			throw new OperationCanceledException();
		}
	}
}

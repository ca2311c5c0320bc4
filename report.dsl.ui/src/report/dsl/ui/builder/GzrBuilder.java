package report.dsl.ui.builder;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.resources.IncrementalProjectBuilder;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.core.runtime.jobs.ISchedulingRule;
import org.eclipse.osgi.util.NLS;

import report.dsl.ide.snapshot.Snapshot;
import report.dsl.ui.document.GzrDocuments;
import report.dsl.ui.export.PdfFiles;
import report.dsl.ui.markers.FindingMarkers;
import report.dsl.ui.preferences.GzrPreferences;

/**
 * Checks the saved reports and forms of a project, open or not, and keeps their markers up to date; prints those without errors where
 * that is switched on. A form that changes has the whole project checked again, a report those that refer to it.
 */
public class GzrBuilder extends IncrementalProjectBuilder {
	public static final String ID = "report.dsl.ui.gzrBuilder";
	/** Null before the first build of a session, which checks everything. */
	private SavedFiles saved;

	@Override
	public ISchedulingRule getRule(int kind, Map<String, String> args) {
		return getProject();
	}

	@Override
	protected IProject[] build(int kind, Map<String, String> args, IProgressMonitor monitor) throws CoreException {
		IResourceDelta delta = kind == FULL_BUILD || saved == null ? null : getDelta(getProject());
		try {
			check(delta == null ? everything() : changed(delta), monitor);
		} catch (OperationCanceledException cancelled) {
			saved = null;
			forgetLastBuiltState();
			throw cancelled;
		}
		return null;
	}

	@Override
	protected void clean(IProgressMonitor monitor) throws CoreException {
		saved = null;
		FindingMarkers.remove(getProject());
	}

	private Set<IFile> everything() throws CoreException {
		saved = SavedFiles.of(getProject());
		saved.affected();
		Set<IFile> files = new LinkedHashSet<>(SavedFiles.in(getProject()));
		for (IMarker marker : getProject().findMarkers(FindingMarkers.TYPE, false, IResource.DEPTH_INFINITE))
			if (!files.contains(marker.getResource()))
				marker.delete();
		return files;
	}

	private Set<IFile> changed(IResourceDelta delta) throws CoreException {
		Set<IFile> changed = new LinkedHashSet<>();
		boolean[] forms = new boolean[1];
		delta.accept(part -> {
			IResource resource = part.getResource();
			if (resource instanceof IFile file && SavedFiles.isGzr(file.getName())) {
				if (part.getKind() == IResourceDelta.REMOVED)
					forms[0] |= saved.remove(file);
				else if (!file.isDerived(IResource.CHECK_ANCESTORS) && (part.getKind() == IResourceDelta.ADDED || touchesText(part))) {
					forms[0] |= saved.read(file);
					changed.add(file);
				}
			} else if (resource instanceof IFile file && GzrDocuments.isPicture(file)) {
				saved.changed(file);
			}
			return true;
		});
		changed.addAll(saved.affected());
		return forms[0] ? new LinkedHashSet<>(SavedFiles.in(getProject())) : changed;
	}

	private static boolean touchesText(IResourceDelta part) {
		return (part.getFlags() & (IResourceDelta.CONTENT | IResourceDelta.REPLACED | IResourceDelta.DERIVED_CHANGED)) != 0;
	}

	private void check(Set<IFile> files, IProgressMonitor monitor) throws CoreException {
		SubMonitor progress = SubMonitor.convert(monitor, files.size());
		boolean print = GzrPreferences.pdfOnBuild(getProject());
		for (IFile file : files) {
			progress.subTask(NLS.bind(Messages.checking, file.getFullPath()));
			SavedFiles.Checked checked = saved.check(file, progress::isCanceled);
			FindingMarkers.update(file, checked);
			if (print && checked.snapshot().isPresent())
				print(file, checked.snapshot().get());
			progress.split(1);
		}
	}

	/** The last good PDF stays while there are errors. */
	private static void print(IFile file, Snapshot snapshot) throws CoreException {
		PdfFiles.Outcome outcome = PdfFiles.print(file, snapshot, false, PdfFiles.target(file));
		if (outcome.failure().isPresent())
			FindingMarkers.addFailure(file, outcome.failure().get());
	}
}

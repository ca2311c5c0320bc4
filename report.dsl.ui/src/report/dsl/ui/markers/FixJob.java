package report.dsl.ui.markers;

import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.filebuffers.LocationKind;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ltk.core.refactoring.CompositeChange;
import org.eclipse.ltk.core.refactoring.PerformChangeOperation;
import org.eclipse.ltk.core.refactoring.RefactoringCore;
import org.eclipse.ltk.core.refactoring.RefactoringStatus;
import org.eclipse.ltk.core.refactoring.TextFileChange;
import org.eclipse.text.edits.MultiTextEdit;
import org.eclipse.text.edits.ReplaceEdit;
import org.eclipse.text.edits.TextEdit;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.progress.IProgressService;
import org.eclipse.ui.statushandlers.StatusManager;
import org.eclipse.xtext.util.ReplaceRegion;

import report.dsl.findings.Finding;
import report.dsl.ide.quickfix.QuickFix;
import report.dsl.ide.quickfix.QuickFixes;
import report.dsl.ide.snapshot.Snapshot;
import report.dsl.parser.Decoder;
import report.dsl.ui.builder.SavedFiles;
import report.dsl.ui.preferences.GzrPreferences;

/**
 * Works out quick fixes of markers anew from the texts as they are now, in the background, and applies them on the UI thread, in one step
 * to undo. A file that is open is changed in its editor and stays unsaved if it was; a closed one is saved.
 */
final class FixJob extends Job {
	private final String label;
	private final List<IMarker> markers;
	/** Whether to begin again where a text was changed meanwhile. */
	private final boolean first;

	/** @param label of the fix to apply; a finding that has no such fix is mended by its first */
	FixJob(String label, List<IMarker> markers) {
		this(label, markers, true);
	}

	private FixJob(String label, List<IMarker> markers, boolean first) {
		super(label);
		this.label = label;
		this.markers = markers;
		this.first = first;
		setUser(markers.size() > 1);
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		try {
			CompositeChange change = change(monitor);
			if (change.getChildren().length > 0)
				PlatformUI.getWorkbench().getDisplay().asyncExec(() -> apply(change));
			return Status.OK_STATUS;
		} catch (CoreException e) {
			return e.getStatus();
		}
	}

	/**
	 * The workbench's Undo actions empty the history whenever they see nothing in it that can be undone, an operation under way as well;
	 * they look on the UI thread. What is typed into an editor during an operation becomes part of it.
	 */
	private void apply(CompositeChange change) {
		PerformChangeOperation operation = new PerformChangeOperation(change);
		operation.setUndoManager(RefactoringCore.getUndoManager(), label);
		IProgressService progress = PlatformUI.getWorkbench().getProgressService();
		IWorkspace workspace = ResourcesPlugin.getWorkspace();
		try {
			progress.runInUI(progress, monitor -> {
				try {
					workspace.run(operation, monitor);
				} catch (CoreException e) {
					throw new InvocationTargetException(e);
				}
			}, workspace.getRoot());
		} catch (InvocationTargetException e) {
			StatusManager.getManager().handle(Status.error(String.valueOf(e.getCause().getMessage()), e.getCause()), StatusManager.SHOW | StatusManager.LOG);
		} catch (InterruptedException cancelled) {
			return;
		}
		RefactoringStatus valid = operation.getValidationStatus();
		if (valid != null && valid.hasFatalError() && first)
			new FixJob(label, markers, false).schedule();
		else if (valid != null && valid.hasFatalError())
			StatusManager.getManager().handle(valid.getEntryWithHighestSeverity().toStatus(), StatusManager.SHOW);
	}

	private CompositeChange change(IProgressMonitor monitor) throws CoreException {
		Map<IFile, List<IMarker>> byFile = new LinkedHashMap<>();
		for (IMarker marker : markers)
			if (marker.exists() && marker.getResource() instanceof IFile file && file.exists())
				byFile.computeIfAbsent(file, missing -> new ArrayList<>()).add(marker);
		SubMonitor progress = SubMonitor.convert(monitor, byFile.size());
		Map<IProject, SavedFiles> projects = new LinkedHashMap<>();
		CompositeChange change = new CompositeChange(label);
		for (Map.Entry<IFile, List<IMarker>> entry : byFile.entrySet()) {
			IProject project = entry.getKey().getProject();
			if (!projects.containsKey(project))
				projects.put(project, SavedFiles.of(project));
			change(entry.getKey(), entry.getValue(), projects.get(project), progress.split(1)).ifPresent(change::add);
		}
		return change;
	}

	private Optional<TextFileChange> change(IFile file, List<IMarker> ofFile, SavedFiles saved, IProgressMonitor monitor) throws CoreException {
		TextFileChange change = new TextFileChange(label, file);
		change.initializeValidationData(monitor);
		Locale locale = GzrPreferences.locale();
		Snapshot snapshot = saved.check(file, text(file), () -> false);
		MultiTextEdit edits = new MultiTextEdit();
		for (IMarker marker : ofFile)
			finding(snapshot, marker, locale).flatMap(finding -> fix(QuickFixes.of(snapshot, finding, locale))).ifPresent(fix -> add(edits, fix.edits()));
		if (!edits.hasChildren())
			return Optional.empty();
		change.setEdit(edits);
		return Optional.of(change);
	}

	/** As an editor holds it, or else as it is saved. */
	private static String text(IFile file) throws CoreException {
		ITextFileBuffer buffer = FileBuffers.getTextFileBufferManager().getTextFileBuffer(file.getFullPath(), LocationKind.IFILE);
		return buffer != null ? buffer.getDocument().get() : Decoder.decode(file.readAllBytes()).text();
	}

	/** What a marker is about: the finding with its code and message that is nearest to it. */
	private static Optional<Finding> finding(Snapshot snapshot, IMarker marker, Locale locale) {
		String code = marker.getAttribute(FindingMarkers.CODE, "");
		String message = marker.getAttribute(IMarker.MESSAGE, "");
		int start = marker.getAttribute(IMarker.CHAR_START, 0);
		return snapshot.findings().stream().filter(finding -> finding.code().equals(code) && FindingMarkers.message(finding, locale).equals(message))
				.min((left, right) -> Integer.compare(Math.abs(left.place().offset() - start), Math.abs(right.place().offset() - start)));
	}

	private Optional<QuickFix> fix(List<QuickFix> fixes) {
		return fixes.stream().filter(fix -> fix.label().equals(label)).findFirst().or(() -> fixes.stream().findFirst());
	}

	/** Two fixes that meet in one place cannot both be applied; the later one is left for the next time. */
	private static void add(MultiTextEdit all, List<ReplaceRegion> edits) {
		for (ReplaceRegion edit : edits)
			for (TextEdit other : all.getChildren())
				if (edit.getOffset() <= other.getExclusiveEnd() && other.getOffset() <= edit.getEndOffset())
					return;
		for (ReplaceRegion edit : edits)
			all.addChild(new ReplaceEdit(edit.getOffset(), edit.getLength(), edit.getText()));
	}
}

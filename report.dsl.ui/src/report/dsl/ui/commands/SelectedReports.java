package report.dsl.ui.commands;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.ide.ResourceUtil;

import report.dsl.ui.builder.SavedFiles;

/** The reports that a command or a wizard is about. */
public final class SelectedReports {

	private SelectedReports() {
	}

	/** That of the active editor; where another part is active, those selected in it, folders and projects with all that is in them. */
	static List<IFile> of(ExecutionEvent event) {
		if (HandlerUtil.getActivePart(event) instanceof IEditorPart editor)
			return ofEditor(editor);
		ISelection selection = HandlerUtil.getCurrentSelection(event);
		List<IFile> selected = selection instanceof IStructuredSelection structured ? in(structured) : List.of();
		return selected.isEmpty() ? ofEditor(HandlerUtil.getActiveEditor(event)) : selected;
	}

	/** The report an editor shows. */
	public static List<IFile> ofEditor(IEditorPart editor) {
		IFile file = editor == null ? null : ResourceUtil.getFile(editor.getEditorInput());
		return file != null && SavedFiles.isGzr(file.getName()) ? List.of(file) : List.of();
	}

	/** The .gzr files in a selection of resources, each once. */
	public static List<IFile> in(IStructuredSelection selection) {
		Set<IFile> files = new LinkedHashSet<>();
		for (Object element : selection) {
			IResource resource = Adapters.adapt(element, IResource.class);
			if (resource instanceof IFile file && SavedFiles.isGzr(file.getName()))
				files.add(file);
			else if (resource instanceof IContainer container)
				files.addAll(in(container));
		}
		return new ArrayList<>(files);
	}

	private static List<IFile> in(IContainer container) {
		try {
			return SavedFiles.in(container);
		} catch (CoreException goneMeanwhile) {
			ILog.get().info(goneMeanwhile.getMessage(), goneMeanwhile);
			return List.of();
		}
	}
}

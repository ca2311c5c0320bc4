package report.dsl.ui.editor;

import java.io.File;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.filesystem.EFS;
import org.eclipse.core.filesystem.IFileStore;
import org.eclipse.core.resources.IFile;
import org.eclipse.emf.common.util.URI;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRewriteTarget;
import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.ITextViewerExtension;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.text.edits.MalformedTreeException;
import org.eclipse.text.edits.MultiTextEdit;
import org.eclipse.text.edits.ReplaceEdit;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.IEditorStatusLine;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.xtext.util.ReplaceRegion;

import report.dsl.ide.navigation.Navigation;
import report.dsl.ide.snapshot.Location;
import report.dsl.ui.document.GzrDocuments;
import report.dsl.ui.editor.hyperlink.ShippedFormInput;

/** What several features do with editors. On the UI thread. */
public final class Editors {
	private static final String GENERIC_EDITOR = "org.eclipse.ui.genericeditor.GenericEditor";

	private Editors() {
	}

	/** The viewer of a text editor. */
	public static ISourceViewer viewer(ITextEditor editor) {
		return (ISourceViewer) editor.getAdapter(ITextOperationTarget.class);
	}

	/** The editor that a viewer belongs to; empty for the viewer of a comparison, and while the editor is not there yet. */
	public static Optional<IEditorPart> of(ITextViewer viewer) {
		for (IWorkbenchWindow window : PlatformUI.getWorkbench().getWorkbenchWindows())
			for (IWorkbenchPage page : window.getPages())
				for (IEditorReference reference : page.getEditorReferences()) {
					IEditorPart editor = reference.getEditor(false);
					if (editor != null && editor.getAdapter(ITextOperationTarget.class) == viewer)
						return Optional.of(editor);
				}
		return Optional.empty();
	}

	/** Applies edits as one step of undo; they need not be sorted. */
	public static void apply(ISourceViewer viewer, List<ReplaceRegion> edits) {
		if (edits.isEmpty())
			return;
		MultiTextEdit all = new MultiTextEdit();
		edits.forEach(edit -> all.addChild(new ReplaceEdit(edit.getOffset(), edit.getLength(), edit.getText())));
		IRewriteTarget target = ((ITextViewerExtension) viewer).getRewriteTarget();
		IDocument document = viewer.getDocument();
		target.beginCompoundChange();
		try {
			all.apply(document);
		} catch (MalformedTreeException | BadLocationException e) {
			throw new IllegalArgumentException(e);
		} finally {
			target.endCompoundChange();
		}
	}

	/** Says why nothing was done, or (null) that all is well, in the status line. */
	public static void status(ITextEditor editor, String problem) {
		IEditorStatusLine line = editor.getAdapter(IEditorStatusLine.class);
		if (line != null)
			line.setMessage(problem != null, problem, null);
	}

	/** Opens an editor at a place of a file of the workspace, of any other file, or of a shipped form. */
	public static void open(IWorkbenchPage page, Location location) throws PartInitException {
		IEditorPart editor = open(page, location.uri());
		ITextEditor text = editor == null ? null : editor.getAdapter(ITextEditor.class);
		if (text != null)
			text.selectAndReveal(location.region().getOffset(), location.region().getLength());
	}

	private static IEditorPart open(IWorkbenchPage page, URI uri) throws PartInitException {
		Optional<IFile> file = GzrDocuments.file(uri);
		if (file.isPresent())
			return IDE.openEditor(page, file.get());
		if (uri.isFile()) {
			IFileStore store = EFS.getLocalFileSystem().fromLocalFile(new File(uri.toFileString()));
			return IDE.openEditorOnFileStore(page, store);
		}
		Optional<String> form = Navigation.shippedForm(uri);
		if (form.isPresent())
			return page.openEditor(new ShippedFormInput(uri, form.get()), GENERIC_EDITOR, true, IWorkbenchPage.MATCH_INPUT);
		Optional<IEditorPart> shown = GzrDocuments.open(uri).flatMap(document -> showing(page, document.document()));
		shown.ifPresent(page::activate);
		return shown.orElse(null);
	}

	/** A text without a file has no other way back to its editor. */
	private static Optional<IEditorPart> showing(IWorkbenchPage page, IDocument document) {
		for (IEditorReference reference : page.getEditorReferences()) {
			IEditorPart editor = reference.getEditor(false);
			if (editor != null && GzrDocuments.of(editor).filter(gzr -> gzr.document() == document).isPresent())
				return Optional.of(editor);
		}
		return Optional.empty();
	}
}

package report.dsl.ui.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;

import org.eclipse.core.commands.Command;
import org.eclipse.core.resources.IFile;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.jface.text.source.projection.ProjectionViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.texteditor.ITextEditor;

import report.dsl.ui.document.GzrDocument;
import report.dsl.ui.document.GzrDocuments;

/** A .gzr text in the Generic Editor, with what a test does to it and sees of it. */
record OpenEditor(ITextEditor editor) {

	/** Opens an example of the source tree in a project of its own. */
	static OpenEditor example(String name) throws Exception {
		return text(Workbench.source("examples/" + name));
	}

	/** Opens a text in a project of its own. */
	static OpenEditor text(String text) throws Exception {
		return of(Workbench.file(Workbench.project("示例"), "年报.gzr", text));
	}

	/** Opens a file and waits until it has been read. */
	static OpenEditor of(IFile file) throws Exception {
		OpenEditor opened = new OpenEditor(Workbench.open(file));
		opened.settle();
		return opened;
	}

	/** Waits for the snapshot of the newest text, and for what is shown of it. */
	void settle() {
		Workbench.until("the text has been read", () -> gzr() != null && gzr().fresh().isPresent());
		Workbench.pause(300);
	}

	GzrDocument gzr() {
		return GzrDocuments.of(editor).orElse(null);
	}

	StyledText widget() {
		return Workbench.widget(editor);
	}

	ProjectionViewer viewer() {
		return (ProjectionViewer) editor.getAdapter(ITextOperationTarget.class);
	}

	IDocument document() {
		return editor.getDocumentProvider().getDocument(editor.getEditorInput());
	}

	String text() {
		return document().get();
	}

	/** Where a piece of the text is. */
	int at(String piece) {
		int at = text().indexOf(piece);
		assertTrue(at >= 0, "not in the text: " + piece);
		return at;
	}

	/** Puts the caret somewhere and shows the place. */
	OpenEditor caret(int offset) {
		editor.selectAndReveal(offset, 0);
		return this;
	}

	/** Types as on a keyboard, so that auto edits and content assist see it. */
	void type(String text) {
		for (char c : text.toCharArray()) {
			Event key = new Event();
			key.character = c == '\n' ? '\r' : c;
			key.type = SWT.KeyDown;
			key.doit = true;
			widget().setFocus();
			widget().notifyListeners(SWT.KeyDown, key);
			Workbench.pause(20);
		}
	}

	void replace(String piece, String by) throws Exception {
		document().replace(at(piece), piece.length(), by);
	}

	void run(String command) throws Exception {
		Workbench.page().activate(editor);
		Command known = editor.getSite().getService(ICommandService.class).getCommand(command);
		Workbench.until(command + " has its handler", known::isHandled);
		editor.getSite().getService(IHandlerService.class).executeCommand(command, null);
	}

	void operation(int operation) {
		widget().setFocus();
		assertTrue(viewer().canDoOperation(operation), "the viewer can do operation " + operation);
		viewer().doOperation(operation);
	}

	/** What annotations of a kind cover, and say: sorted by where they stand. */
	List<String> annotations(Predicate<Annotation> kind) {
		IAnnotationModel model = viewer().getAnnotationModel();
		if (model == null)
			return List.of();
		List<Annotation> found = new ArrayList<>();
		for (Iterator<Annotation> all = model.getAnnotationIterator(); all.hasNext();) {
			Annotation annotation = all.next();
			if (kind.test(annotation))
				found.add(annotation);
		}
		found.sort((left, right) -> Integer.compare(model.getPosition(left).offset, model.getPosition(right).offset));
		return found.stream().map(annotation -> covered(model.getPosition(annotation)) + ": " + annotation.getText()).toList();
	}

	private String covered(Position position) {
		return text().substring(position.offset, position.offset + position.length);
	}

	/** Errors and warnings. */
	List<String> problems() {
		return annotations(annotation -> annotation.getType().matches("report\\.dsl\\.ui\\.(error|warning)"));
	}

	/** A widget somewhere on the screen, innermost shells first; null where there is none. */
	static <T extends Control> T find(Class<T> type, Predicate<T> which) {
		Shell[] shells = Display.getCurrent().getShells();
		for (int i = shells.length - 1; i >= 0; i--)
			if (shells[i].isVisible()) {
				T found = find(shells[i], type, which);
				if (found != null)
					return found;
			}
		return null;
	}

	private static <T extends Control> T find(Control control, Class<T> type, Predicate<T> which) {
		if (type.isInstance(control) && which.test(type.cast(control)))
			return type.cast(control);
		if (!(control instanceof Composite composite))
			return null;
		return Arrays.stream(composite.getChildren()).map(child -> find(child, type, which)).filter(found -> found != null).findFirst().orElse(null);
	}
}

package report.dsl.ui.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.IViewReference;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import report.dsl.findings.Severity;
import report.dsl.pdf.Position;
import report.dsl.ui.preferences.GzrPreferences;
import report.dsl.ui.tests.NoErrorsLogged;
import report.dsl.ui.tests.Workbench;

/** The preview beside the editor. */
@ExtendWith(NoErrorsLogged.class)
class PreviewTest {
	private ITextEditor editor;
	private PreviewView view;

	@BeforeEach
	void open() throws CoreException, IOException {
		GzrPreferences.store().setValue(GzrPreferences.OFFER_NATURE, false);
		editor = Workbench.open(Workbench.file(Workbench.project("示例"), "示例市.gzr", Workbench.source("examples/example-city-2024.gzr")));
		for (IViewReference other : Workbench.page().getViewReferences())
			Workbench.page().hideView(other); // the pictures show what they are about
		view = (PreviewView) Workbench.view(PreviewView.ID);
		Workbench.page().activate(editor);
	}

	@AfterEach
	void close() throws CoreException {
		Workbench.closeAll();
		Workbench.page().resetPerspective();
		GzrPreferences.store().setToDefault(GzrPreferences.OFFER_NATURE);
	}

	@Test
	void showsThePagesOfTheReport() throws IOException {
		ready();
		assertTrue(canvas().pages().count() > 3, "pages: " + canvas().pages().count());
		Workbench.pause(300);
		assertTrue(ink(canvas().pages().page(0)) > 200, "dark pixels: " + ink(canvas().pages().page(0)));
		assertEquals(0, errors(), "tinted errors");
		Workbench.screenshot("preview");
	}

	@Test
	void marksWhereTheCaretIs() throws IOException {
		ready();
		Position marked = caretInto("结转:                自然人 ".length() + offset("结转:"));
		assertEquals(Position.Kind.CELL, marked.kind());
		assertTrue(marked.page() > 1, "page " + marked.page());
		assertTrue(canvas().getClientArea().contains(middle(marked)), "in sight");
		ready();
		Workbench.screenshot("preview-caret");
	}

	@Test
	void aClickLeadsToTheSource() {
		ready();
		int number = offset("新收:") + "新收:                ".length();
		editor.selectAndReveal(0, 0);
		click(number);
		ITextSelection selected = (ITextSelection) editor.getSelectionProvider().getSelection();
		assertEquals("41", selected.getText());
		assertEquals(number, selected.getOffset());
		assertSame(editor, Workbench.page().getActiveEditor());
	}

	private void click(int offset) {
		Position cell = canvas().shown().view().at(offset).get(0);
		canvas().pages().reveal(cell);
		Event click = new Event();
		click.button = 1;
		click.x = middle(cell).x;
		click.y = middle(cell).y;
		canvas().notifyListeners(SWT.MouseUp, click);
	}

	@Test
	void theLastGoodPagesStayWhileThereAreErrors() throws BadLocationException, IOException {
		ready();
		int number = offset("新收:") + "新收:                ".length();
		caretInto(number);
		Pages good = canvas().shown().pages();
		replace(number, "41", "42");
		Workbench.until("an error is tinted", () -> errors() > 0);
		Workbench.pause(1000);
		assertSame(good, canvas().shown().pages());
		assertFalse(canvas().shown().view().preview().draft());
		ready();
		Workbench.screenshot("preview-errors");
		replace(number, "42", "41");
		replace(offset("新收:"), "新收:  ", "新收: ");
		Workbench.until("printed anew", () -> canvas().shown().pages() != good && errors() == 0);
		ready();
	}

	@Test
	void aReportThatWasNeverGoodIsADraft() throws CoreException, IOException {
		String text = Workbench.source("examples/example-city-2024.gzr").replaceFirst("41 6 2", "42 6 2");
		editor = Workbench.open(Workbench.file(Workbench.project("草稿"), "draft.gzr", text));
		Workbench.until("a draft", () -> canvas().shown().view() != null && canvas().shown().view().preview().draft());
		ready();
		assertTrue(errors() > 0);
		Workbench.screenshot("preview-draft");
	}

	@Test
	void withoutAReportItSaysWhatToDo() throws IOException {
		ready();
		Workbench.page().closeAllEditors(false);
		Workbench.until("nothing is shown", () -> canvas().pages().count() == 0);
		Workbench.screenshot("preview-empty");
	}

	@Test
	void zoomsAndFits() {
		ready();
		double fitting = canvas().pages().zoom();
		canvas().zoomIn();
		assertTrue(canvas().pages().zoom() > fitting);
		ready();
		canvas().fitWidth();
		assertEquals(fitting, canvas().pages().zoom(), 0.05);
		ready();
	}

	private void ready() {
		Workbench.until("the pages are drawn", () -> canvas().isReady());
	}

	private PageCanvas canvas() {
		return view.canvas();
	}

	private Position caretInto(int offset) {
		editor.selectAndReveal(offset, 0);
		Workbench.until("the place is marked", () -> !canvas().caret().isEmpty() && canvas().caret().get(0).place().offset() == offset);
		return canvas().caret().get(0);
	}

	private IDocument document() {
		return editor.getDocumentProvider().getDocument(editor.getEditorInput());
	}

	private int offset(String text) {
		int offset = document().get().indexOf("\n  " + text);
		assertTrue(offset > 0, text);
		return offset + 3;
	}

	private void replace(int offset, String before, String after) throws BadLocationException {
		assertEquals(before, document().get(offset, before.length()));
		document().replace(offset, before.length(), after);
	}

	private long errors() {
		return canvas().shown().tints().stream().filter(tint -> tint.finding().severity() == Severity.ERROR).count();
	}

	private Point middle(Position position) {
		Rectangle box = canvas().pages().box(position);
		return new Point(box.x + box.width / 2, box.y + box.height / 2);
	}

	/** How many dark pixels the canvas has there. */
	private int ink(Rectangle area) {
		Rectangle seen = area.intersection(canvas().getClientArea());
		Image image = new Image(canvas().getDisplay(), seen.width, seen.height);
		GC gc = new GC(canvas());
		gc.copyArea(image, seen.x, seen.y);
		gc.dispose();
		ImageData data = image.getImageData();
		image.dispose();
		int dark = 0;
		for (int y = 0; y < data.height; y++)
			for (int x = 0; x < data.width; x++) {
				RGB rgb = data.palette.getRGB(data.getPixel(x, y));
				if (rgb.red + rgb.green + rgb.blue < 200)
					dark++;
			}
		return dark;
	}
}

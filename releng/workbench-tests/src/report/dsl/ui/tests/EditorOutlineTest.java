package report.dsl.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IViewPart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The outline shows chapters and rows, follows the caret, leads to the text, and stays open while one types. */
@ExtendWith(NoErrorsLogged.class)
class EditorOutlineTest {

	@AfterEach
	void close() throws Exception {
		Workbench.closeAll();
	}

	@Test
	void outline() throws Exception {
		IViewPart view = Workbench.view("org.eclipse.ui.views.ContentOutline");
		OpenEditor editor = OpenEditor.example("example-city-2024.gzr");
		Workbench.until("there is an outline", () -> tree(view) != null && tree(view).getItemCount() > 0);
		Tree tree = tree(view);
		editor.caret(editor.at("结转:") + 1);
		Workbench.until("it follows the caret", () -> tree.getSelectionCount() == 1 && tree.getSelection()[0].getText().startsWith("结转"));
		TreeItem chapter = tree.getSelection()[0].getParentItem();
		editor.replace("41 6 2 0 3 1 = 53", "46 6 2 0 3 1 = 53");
		editor.settle();
		Workbench.screenshot("EditorOutlineTest");
		assertTrue(!chapter.isDisposed() && chapter.getExpanded(), "what is open stays open");
		TreeItem row = Arrays.stream(chapter.getItems()).filter(item -> item.getText().startsWith("新收")).findFirst().orElseThrow();
		assertTrue(row.getText().contains("58"), row.getText());
		tree.setFocus();
		tree.setSelection(row);
		Event selected = new Event();
		selected.item = row;
		tree.notifyListeners(SWT.Selection, selected);
		Workbench.until("it leads to the text", () -> editor.widget().getSelectionText().equals("新收"));
	}

	@Test
	void quickOutline() throws Exception {
		OpenEditor editor = OpenEditor.example("example-city-2024.gzr");
		Workbench.pause(500);
		editor.run("report.dsl.ui.quickOutline");
		Workbench.until("the window is open", () -> filter() != null);
		Workbench.pause(500);
		Text filter = filter();
		filter.setText("结转");
		Workbench.pause(1500);
		Workbench.screenshot("EditorOutlineTest-quick");
		filter.notifyListeners(SWT.DefaultSelection, new Event());
		Workbench.until("it leads to the text", () -> editor.widget().getSelectionText().startsWith("结转"));
		assertEquals(null, filter());
	}

	private static Text filter() {
		return OpenEditor.find(Text.class, text -> text.getShell().getParent() != null);
	}

	private static Tree tree(IViewPart view) {
		return OpenEditor.find(Tree.class, tree -> tree.getItemCount() > 0 && tree.getItem(0).getText().contains("示例市大数据管理局"));
	}
}

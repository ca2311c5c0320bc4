package report.dsl.ui.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;

import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What content assist offers, by hanzi and by pinyin, and what becomes of the text. */
@ExtendWith(NoErrorsLogged.class)
class EditorCompletionTest {

	@AfterEach
	void close() throws Exception {
		Workbench.closeAll();
	}

	@Test
	void pinyin() throws Exception {
		OpenEditor editor = OpenEditor.example("example-city-2024.gzr");
		editor.replace("第三方合法权益:      自然人 2", "第三方合法权益:      zrr");
		editor.settle();
		editor.caret(editor.at("zrr") + 3).operation(ISourceViewer.CONTENTASSIST_PROPOSALS);
		Workbench.until("something is offered", () -> list() != null);
		Workbench.pause(1500);
		Workbench.screenshot("EditorCompletionTest-pinyin");
		assertTrue(labels().get(0).startsWith("自然人"), labels().toString());
		take(0);
		Workbench.until("the name stands in the text", () -> editor.text().contains("第三方合法权益:      自然人"));
	}

	@Test
	void citation() throws Exception {
		OpenEditor editor = OpenEditor.example("example-city-2024.gzr");
		editor.replace("收到政府信息公开申请【新收.总计】件，没有", "收到政府信息公开申请件，没有");
		editor.settle();
		editor.caret(editor.at("件，没有"));
		editor.type("【");
		Workbench.until("rows are offered by themselves", () -> list() != null);
		editor.type("新收");
		Workbench.until("the list is narrowed", () -> list() != null && labels().get(0).startsWith("新收.总计"));
		Workbench.pause(1500);
		Workbench.screenshot("EditorCompletionTest-citation");
		take(0);
		Workbench.until("the citation stands in the text", () -> editor.text().contains("收到政府信息公开申请【新收.总计】件，没有"));
	}

	private static Table list() {
		return OpenEditor.find(Table.class, table -> table.getItemCount() > 0 && !table.getHeaderVisible());
	}

	private static List<String> labels() {
		return Arrays.stream(list().getItems()).map(TableItem::getText).toList();
	}

	private static void take(int index) {
		Table table = list();
		table.setSelection(index);
		table.notifyListeners(SWT.Selection, new Event());
		table.notifyListeners(SWT.DefaultSelection, new Event());
	}
}

package report.dsl.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.HTMLTransfer;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Display;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tables on the clipboard become rows. */
@ExtendWith(NoErrorsLogged.class)
class EditorPasteTest {
	private static final String BEFORE = "报告 示例局 2024年度\n\n章 总体情况\n\"\"\"\n甲\n\"\"\"\n\n章 收到和处理政府信息公开申请情况\n  新收: 待填 待填 待填 待填 待填 待填\n";
	private static final String TEXT = "一、本年新收政府信息公开申请数量\t2\t0\t0\t0\t0\t1\t3\r\n二、上年结转政府信息公开申请数量\t1\t0\t0\t0\t0\t2笔\t1\r\n";

	@AfterEach
	void close() throws Exception {
		Workbench.closeAll();
	}

	private static void copy(String text, String html) {
		Clipboard clipboard = new Clipboard(Display.getCurrent());
		try {
			clipboard.setContents(html.isEmpty() ? new Object[] { text } : new Object[] { text, html },
					html.isEmpty() ? new Transfer[] { TextTransfer.getInstance() } : new Transfer[] { TextTransfer.getInstance(), HTMLTransfer.getInstance() });
		} finally {
			clipboard.dispose();
		}
	}

	/** As a browser gives it. */
	private static String html() {
		String rows = TEXT.strip().lines().map(row -> "<tr><td>" + row.replace("\t", "</td><td>") + "</td></tr>").reduce("", String::concat);
		return "<html><body>\n<!--StartFragment--><table><tbody>" + rows + "</tbody></table><!--EndFragment-->\n</body></html>";
	}

	private static void pasteAndUndo(String text, String html) throws Exception {
		OpenEditor editor = OpenEditor.text(BEFORE);
		copy(text, html);
		editor.caret(BEFORE.length());
		editor.operation(ITextOperationTarget.PASTE);
		Workbench.until("the status line tells of it", () -> OpenEditor.find(CLabel.class, label -> label.getText().startsWith("2 rows of the table pasted; 1 has cells")) != null);
		Workbench.screenshot("EditorPasteTest");
		assertEquals(BEFORE.replace("待填 待填 待填 待填 待填 待填", "2 0 0 0 0    1 = 3") + "  结转: 1 0 0 0 0 待填 = 1 // 原文：1 | 0 | 0 | 0 | 0 | 2笔 | 1",
				editor.text());
		editor.operation(ITextOperationTarget.UNDO);
		assertEquals(BEFORE, editor.text(), "one step of undo");
	}

	@Test
	void fromABrowser() throws Exception {
		pasteAndUndo(TEXT, html());
	}

	@Test
	void cellsWithTabs() throws Exception {
		pasteAndUndo(TEXT, "");
	}

	@Test
	void asTextIntoProse() throws Exception {
		OpenEditor editor = OpenEditor.text(BEFORE);
		copy(TEXT, html());
		editor.caret(editor.at("甲\n") + 1);
		editor.operation(ITextOperationTarget.PASTE);
		assertEquals(BEFORE.replace("甲\n", "甲" + TEXT.replace("\r\n", "\n") + "\n"), editor.text());
	}
}

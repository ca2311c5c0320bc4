package report.dsl.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspaceRunnable;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.ui.texteditor.MarkerAnnotation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What does not balance is told while one types, on the number. */
@ExtendWith(NoErrorsLogged.class)
class EditorAnnotationTest {

	@AfterEach
	void close() throws Exception {
		Workbench.closeAll();
	}

	@Test
	void imbalance() throws Exception {
		OpenEditor editor = OpenEditor.example("example-city-2024.gzr");
		assertEquals(List.of(), editor.problems());
		editor.caret(editor.at("41 6 2 0 3 1 = 53") + 1).type("0");
		Workbench.until("the row does not add up", () -> !editor.problems().isEmpty());
		editor.settle();
		editor.caret(editor.at("53\n  结转"));
		editor.settle();
		Workbench.screenshot("EditorAnnotationTest");
		List<String> problems = editor.problems();
		assertTrue(problems.stream().anyMatch(problem -> problem.startsWith("53: ") && problem.contains("[T3-ROW]")), problems.toString());
		assertTrue(editor.annotations(annotation -> annotation.getType().equals("report.dsl.ui.related")).stream().anyMatch(cell -> cell.startsWith("401: ")));
		editor.replace("401 6", "41 6");
		Workbench.until("nothing is told any more", () -> editor.problems().isEmpty());
	}

	/** The builder's markers are not shown in the editor, where the same is told of the text as it is now. */
	@Test
	void notTwice() throws Exception {
		OpenEditor editor = OpenEditor.text("报告 示例局 2024年度\n章 总体\n");
		IResource file = editor.editor().getEditorInput().getAdapter(IResource.class);
		ResourcesPlugin.getWorkspace().run((IWorkspaceRunnable) monitor -> {
			IMarker marker = file.createMarker("report.dsl.ui.problem");
			marker.setAttribute(IMarker.SEVERITY, IMarker.SEVERITY_ERROR);
			marker.setAttribute(IMarker.CHAR_START, 0);
			marker.setAttribute(IMarker.CHAR_END, 2);
		}, null);
		editor.settle();
		assertEquals(List.of(), editor.annotations(annotation -> annotation instanceof MarkerAnnotation && !annotation.getType().equals("report.dsl.ui.built")));
		Workbench.until("the same is told once", () -> !editor.problems().isEmpty());
	}
}

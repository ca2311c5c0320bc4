package report.dsl.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.ltk.core.refactoring.RefactoringCore;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.views.markers.WorkbenchMarkerResolution;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(NoErrorsLogged.class)
class BuilderFixTest {

	@AfterEach
	void closeAll() throws CoreException {
		Workbench.closeAll();
	}

	private static void gone(IProject project) {
		Workbench.until("the markers are gone", () -> {
			try {
				return Markers.of(project).length == 0;
			} catch (CoreException e) {
				throw new AssertionError(e);
			}
		});
	}

	private static void undo() throws CoreException {
		Workbench.until("there is something to undo", RefactoringCore.getUndoManager()::anythingToUndo);
		RefactoringCore.getUndoManager().performUndo(null, new NullProgressMonitor());
	}

	private static List<String> labels(IMarker marker) {
		return Stream.of(IDE.getMarkerHelpRegistry().getResolutions(marker)).map(IMarkerResolution::getLabel).toList();
	}

	@Test
	void aFixMendsAClosedFile_andCanBeUndone() throws Exception {
		IProject project = Markers.project("reports");
		IFile file = Workbench.file(project, "county.gzr", BuilderTest.unbalanced());
		Markers.build(project);
		IMarker marker = Markers.of(file)[0];
		assertTrue(IDE.getMarkerHelpRegistry().hasResolutions(marker));
		assertEquals(List.of("Change 新收.自然人 to 3", "Change 予以公开.自然人 to 3", "Change 不掌握.自然人 to 2"), labels(marker).subList(0, 3));
		IDE.getMarkerHelpRegistry().getResolutions(marker)[1].run(marker);
		gone(project);
		assertEquals(BuilderTest.balanced(), file.readString());
		undo();
		assertEquals(BuilderTest.unbalanced(), file.readString());
	}

	@Test
	void anOpenFileIsMendedInItsEditor() throws Exception {
		IProject project = Markers.project("reports");
		IFile file = Workbench.file(project, "county.gzr", BuilderTest.unbalanced());
		Markers.build(project);
		ITextEditor editor = Workbench.open(file);
		IMarker marker = Markers.of(file)[0];
		IDE.getMarkerHelpRegistry().getResolutions(marker)[1].run(marker);
		StyledText widget = Workbench.widget(editor);
		Workbench.until("the editor shows the mended text", () -> widget.getText().contains("予以公开: 自然人 3"));
		gone(project);
	}

	@Test
	void allOfAKindAreMendedAtOnce() throws Exception {
		IProject project = Markers.project("reports");
		IFile one = Workbench.file(project, "one.gzr", BuilderTest.balanced().replace("新收:     自然人 4", "新收:     自然人 1,234"));
		IFile other = Workbench.file(project, "other.gzr", BuilderTest.unbalanced());
		IFile third = Workbench.file(project, "third.gzr", BuilderTest.balanced().replace("不掌握:   自然人 1", "不掌握:   自然人 3"));
		Markers.build(project);
		IMarker[] before = Markers.of(project);
		IMarker marker = Stream.of(Markers.of(other)).filter(found -> found.getAttribute("code", "").equals("T3-BAL")).findFirst().orElseThrow();
		WorkbenchMarkerResolution fix = (WorkbenchMarkerResolution) IDE.getMarkerHelpRegistry().getResolutions(marker)[0];
		IMarker[] others = fix.findOtherMarkers(before);
		assertEquals(List.of("third.gzr"), Stream.of(others).filter(found -> !found.getResource().equals(one)).map(found -> found.getResource().getName()).toList());
		IMarker[] both = Stream.concat(Stream.of(marker), Arrays.stream(others)).toArray(IMarker[]::new);
		fix.run(both, new NullProgressMonitor());
		Workbench.until("both files are mended", () -> {
			try {
				return Markers.of(other).length == 0 && Markers.of(third).length == 0;
			} catch (CoreException e) {
				throw new AssertionError(e);
			}
		});
		undo();
		assertEquals(BuilderTest.unbalanced(), other.readString(), "one step to undo");
	}
}

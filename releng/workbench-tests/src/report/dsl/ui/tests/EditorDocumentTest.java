package report.dsl.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.core.filesystem.EFS;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.emf.common.util.URI;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import report.dsl.ide.snapshot.Snapshots;
import report.dsl.ui.document.GzrDocuments;

/** What the project knows of its files: an editor's text while it is open, the file's afterwards. */
@ExtendWith(NoErrorsLogged.class)
class EditorDocumentTest {

	@AfterEach
	void close() throws Exception {
		Workbench.closeAll();
	}

	@Test
	void discardedChanges() throws Exception {
		IProject project = Workbench.project("示例");
		IFile file = Workbench.file(project, "年报.gzr", Samples.REPORT);
		IFile form = Workbench.file(project, "附表.gzr", Samples.FORM);
		URI uri = GzrDocuments.uri(file);
		OpenEditor editor = OpenEditor.of(file);
		Snapshots snapshots = editor.gzr().snapshots();
		Workbench.until("the form is known", () -> snapshots.text(GzrDocuments.uri(form)).isPresent());
		Workbench.until("the report follows it", () -> editor.problems().isEmpty());
		editor.document().replace(0, 0, "// 草稿\n");
		editor.settle();
		assertEquals(Optional.of("// 草稿\n" + Samples.REPORT), snapshots.text(uri));
		Workbench.page().closeEditor(editor.editor(), false);
		Workbench.until("the file's text is known", () -> snapshots.text(uri).equals(Optional.of(Samples.REPORT)));
		assertFalse(GzrDocuments.open(uri).isPresent());
		form.delete(true, null);
		Workbench.until("the form is no longer known", () -> snapshots.text(GzrDocuments.uri(form)).isEmpty());
	}

	@Test
	void outsideOfTheWorkspace(@TempDir Path folder) throws Exception {
		Path file = Files.writeString(folder.resolve("年报.gzr"), Samples.REPORT);
		Files.writeString(folder.resolve("附表.gzr"), Samples.FORM);
		ITextEditor opened = (ITextEditor) IDE.openEditorOnFileStore(Workbench.page(), EFS.getLocalFileSystem().fromLocalFile(file.toFile()));
		OpenEditor editor = new OpenEditor(opened);
		editor.settle();
		assertEquals(URI.createFileURI(file.toString()), editor.gzr().uri());
		Workbench.until("the form beside it is followed", () -> editor.problems().isEmpty());
	}
}

package report.dsl.ui.wizards;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.eclipse.core.resources.IFile;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IImportWizard;

/** Import: published reports (web page, Word, PDF, text) as .gzr into a folder of the workspace. */
public class ImportWizard extends NewWizard implements IImportWizard {
	private static final int NAMED = 10;
	private ImportFilesPage files;
	private ImportListPage list;

	public ImportWizard() {
		super(Messages.import_title);
	}

	@Override
	public void addPages() {
		List<Path> readable = selectedFiles().stream().filter(file -> file.getLocation() != null && file.getName().matches(ImportFilesPage.READABLE))
				.map(file -> file.getLocation().toPath()).toList();
		files = new ImportFilesPage(readable, selectedFolder());
		list = new ImportListPage(files);
		addPage(files);
		addPage(list);
	}

	@Override
	public boolean canFinish() {
		return files.isPageComplete() && !list.read().isEmpty();
	}

	@Override
	public boolean performFinish() {
		Map<IFile, String> texts = new LinkedHashMap<>();
		list.read().forEach(file -> texts.put(files.file(file.target()), file.imported().orElseThrow().text()));
		List<IFile> existing = texts.keySet().stream().filter(IFile::exists).toList();
		if (!existing.isEmpty() && !mayOverwrite(existing))
			return false;
		return make(texts.keySet().iterator().next(), monitor -> {
			for (Map.Entry<IFile, String> text : texts.entrySet())
				if (text.getKey().exists())
					overwrite(text.getKey(), text.getValue(), monitor);
				else
					write(text.getKey(), text.getValue(), monitor);
		});
	}

	private boolean mayOverwrite(List<IFile> existing) {
		String names = existing.stream().limit(NAMED).map(file -> file.getFullPath().makeRelative().toString()).collect(Collectors.joining("\n"));
		return MessageDialog.open(MessageDialog.QUESTION, getShell(), Messages.import_overwrite, NLS.bind(Messages.import_overwrite_text, existing.size() > NAMED ? names + "\n…" : names), 0,
				Messages.import_overwrite_button, IDialogConstants.CANCEL_LABEL) == 0;
	}
}

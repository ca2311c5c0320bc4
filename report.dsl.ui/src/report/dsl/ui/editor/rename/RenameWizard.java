package report.dsl.ui.editor.rename;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.ltk.core.refactoring.RefactoringStatus;
import org.eclipse.ltk.ui.refactoring.RefactoringWizard;
import org.eclipse.ltk.ui.refactoring.UserInputWizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

import report.dsl.ui.editor.EditorWords;

/** Asks for the new name, and shows what it would change. */
final class RenameWizard extends RefactoringWizard {

	RenameWizard(RenameRefactoring refactoring) {
		super(refactoring, DIALOG_BASED_USER_INTERFACE | PREVIEW_EXPAND_FIRST_NODE);
		setDefaultPageTitle(EditorWords.say("rename"));
	}

	@Override
	protected void addUserInputPages() {
		addPage(new Page());
	}

	private static final class Page extends UserInputWizardPage {

		Page() {
			super("name");
		}

		private RenameRefactoring renaming() {
			return (RenameRefactoring) getRefactoring();
		}

		@Override
		public void createControl(Composite parent) {
			Composite area = new Composite(parent, SWT.NONE);
			area.setLayout(new GridLayout(2, false));
			new Label(area, SWT.NONE).setText(EditorWords.say("rename.name"));
			Text name = new Text(area, SWT.BORDER);
			name.setText(renaming().oldName());
			name.selectAll();
			name.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
			name.addModifyListener(event -> changed(name.getText().strip()));
			changed(renaming().oldName());
			setControl(area);
			Dialog.applyDialogFont(area);
		}

		private void changed(String name) {
			renaming().setNewName(name);
			setPageComplete(name.isEmpty() ? RefactoringStatus.createFatalErrorStatus(EditorWords.say("rename.empty")) : new RefactoringStatus());
			if (name.equals(renaming().oldName()))
				setPageComplete(false);
		}
	}
}

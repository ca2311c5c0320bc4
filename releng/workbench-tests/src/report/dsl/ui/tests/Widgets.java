package report.dsl.ui.tests;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.eclipse.jface.wizard.IWizard;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;

/** What tests do with dialogs: they find widgets by what a user sees of them. */
final class Widgets {
	private static final int SOON = 200;

	private Widgets() {
	}

	/** A wizard in its dialog, which does not wait for an end. */
	static WizardDialog open(IWizard wizard) {
		WizardDialog dialog = new WizardDialog(Workbench.window().getShell(), wizard);
		dialog.setBlockOnOpen(false);
		dialog.open();
		return dialog;
	}

	/** The open shell whose title contains a text; waits for it. */
	static Shell shell(String title) {
		Workbench.until("a window named " + title, () -> shells(title).findFirst().isPresent());
		return shells(title).findFirst().orElseThrow();
	}

	static Stream<Shell> shells(String title) {
		return Stream.of(Display.getCurrent().getShells()).filter(shell -> !shell.isDisposed() && shell.isVisible()
				&& (shell.getText().contains(title) || all(shell, Label.class).stream().anyMatch(label -> label.getText().contains(title))));
	}

	/** Presses a button of a dialog that somebody waits for, as soon as it is open. */
	static void pressLater(String title, String text) {
		Display display = Display.getCurrent();
		display.timerExec(SOON, () -> shells(title).findFirst().ifPresentOrElse(shell -> press(shell, text), () -> pressLater(title, text)));
	}

	/** All widgets of a class, in order of creation. */
	static <T extends Control> List<T> all(Composite parent, Class<T> type) {
		List<T> found = new ArrayList<>();
		for (Control child : parent.getChildren()) {
			if (type.isInstance(child))
				found.add(type.cast(child));
			if (child instanceof Composite composite)
				found.addAll(all(composite, type));
		}
		return found;
	}

	/** The control behind the label that begins with a text. */
	static <T extends Control> T labelled(Composite parent, String label, Class<T> type) {
		List<Control> all = all(parent, Control.class);
		for (int index = 0; index < all.size(); index++)
			if (all.get(index) instanceof Label found && plain(found.getText()).startsWith(label))
				for (int next = index + 1; next < all.size(); next++)
					if (type.isInstance(all.get(next)))
						return type.cast(all.get(next));
		return fail("no " + type.getSimpleName() + " behind " + label);
	}

	static Button button(Composite parent, String text) {
		return find(parent, Button.class, button -> plain(button.getText()).startsWith(text)).orElseGet(() -> fail("no button " + text));
	}

	/** Presses a button, or clicks a link. */
	static void press(Composite parent, String text) {
		Optional<Link> link = find(parent, Link.class, candidate -> candidate.getText().contains(text));
		Control control = link.isPresent() ? link.get() : button(parent, text);
		if (!control.isEnabled())
			fail(text + " is disabled");
		if (control instanceof Button button && (button.getStyle() & (SWT.CHECK | SWT.RADIO)) != 0)
			button.setSelection(!button.getSelection());
		control.notifyListeners(SWT.Selection, new Event());
	}

	private static <T extends Control> Optional<T> find(Composite parent, Class<T> type, Predicate<T> which) {
		return all(parent, type).stream().filter(which).findFirst();
	}

	private static String plain(String text) {
		return text.replace("&", "");
	}
}

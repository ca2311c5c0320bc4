package report.dsl.ui.tests;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.core.runtime.ILogListener;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.opentest4j.AssertionFailedError;

/** Fails a test during which an error was logged in Eclipse's log, whoever logged it. */
public final class NoErrorsLogged implements BeforeEachCallback, AfterEachCallback {
	private final List<IStatus> errors = new CopyOnWriteArrayList<>();
	private final ILogListener listener = (status, plugin) -> {
		if (status.matches(IStatus.ERROR))
			errors.add(status);
	};

	@Override
	public void beforeEach(ExtensionContext context) {
		Platform.addLogListener(listener);
	}

	@Override
	public void afterEach(ExtensionContext context) {
		Platform.removeLogListener(listener);
		if (errors.isEmpty())
			return;
		AssertionFailedError failure = new AssertionFailedError("errors were logged: " + errors);
		errors.stream().map(IStatus::getException).filter(e -> e != null).forEach(failure::addSuppressed);
		errors.clear();
		throw failure;
	}
}

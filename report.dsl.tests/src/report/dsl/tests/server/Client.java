package report.dsl.tests.server;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.RegistrationParams;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.services.LanguageClient;

/** A client that keeps what it is told, and waits for it. */
final class Client implements LanguageClient {
	/** Far more than anything takes; only a hanging server gets there. */
	static final long PATIENCE_SECONDS = Long.getLong("gzr.patience", 60);
	private final BlockingQueue<PublishDiagnosticsParams> diagnostics = new LinkedBlockingQueue<>();
	private final List<String> registered = new ArrayList<>();
	private final Queue<String> logged = new ConcurrentLinkedQueue<>();

	/** The next diagnostics of a document that are as asked for. */
	PublishDiagnosticsParams diagnostics(Predicate<PublishDiagnosticsParams> asked) {
		List<String> others = new ArrayList<>();
		try {
			for (PublishDiagnosticsParams next; (next = diagnostics.poll(PATIENCE_SECONDS, TimeUnit.SECONDS)) != null;) {
				if (asked.test(next))
					return next;
				others.add(next.getUri() + " " + next.getVersion() + "\n" + shown(next));
			}
		} catch (InterruptedException interrupted) {
			Thread.currentThread().interrupt();
		}
		return fail("no such diagnostics came, only " + others);
	}

	/** Diagnostics as text: line:character+length severity code message, and the places that belong to it. */
	static String shown(PublishDiagnosticsParams params) {
		return params.getDiagnostics().stream().map(Client::shown).collect(Collectors.joining());
	}

	private static String shown(Diagnostic diagnostic) {
		StringBuilder shown = new StringBuilder(Protocol.range(diagnostic.getRange()) + " " + diagnostic.getSeverity() + " " + diagnostic.getSource() + " "
				+ diagnostic.getCode().getLeft() + " " + diagnostic.getMessage().getLeft() + "\n");
		if (diagnostic.getRelatedInformation() != null)
			diagnostic.getRelatedInformation().forEach(related -> shown.append("  " + Protocol.range(related.getLocation().getRange()) + " " + related.getMessage() + "\n"));
		return shown.toString();
	}

	List<String> registered() {
		return List.copyOf(registered);
	}

	@Override
	public void publishDiagnostics(PublishDiagnosticsParams params) {
		assertTrue(diagnostics.offer(params));
	}

	@Override
	public CompletableFuture<Void> registerCapability(RegistrationParams params) {
		params.getRegistrations().forEach(registration -> registered.add(registration.getMethod()));
		return CompletableFuture.completedFuture(null);
	}

	@Override
	public CompletableFuture<Void> refreshInlayHints() {
		return CompletableFuture.completedFuture(null);
	}

	@Override
	public void telemetryEvent(Object object) {
		fail("telemetry");
	}

	@Override
	public void showMessage(MessageParams message) {
		fail(message.getMessage());
	}

	@Override
	public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams params) {
		return fail(params.getMessage());
	}

	@Override
	public void logMessage(MessageParams message) {
		logged.add(message.getType() + " " + message.getMessage());
	}

	/** What was logged so far. */
	List<String> logged() {
		return List.copyOf(logged);
	}
}

package report.dsl.ide.server;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.emf.common.util.URI;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticRelatedInformation;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.xtext.service.OperationCanceledError;

import report.dsl.findings.Finding;
import report.dsl.ide.snapshot.Snapshot;
import report.dsl.report.Place;

/** Tells the client of the findings in its open documents when it has paused; given up as soon as it goes on typing. */
final class Diagnoser {
	/** So long a pause in typing there has to be. */
	private static final int PAUSE_MILLIS = 150;
	/** So long other work waits while thousands of documents are read. */
	private static final Duration PIECE = Duration.ofMillis(20);
	private final Worker worker;
	private final Documents documents;
	private final Settings settings;
	private final Supplier<LanguageClient> client;
	private final AtomicLong arrived = new AtomicLong();
	private final Map<URI, PublishDiagnosticsParams> published = new HashMap<>();
	/** Documents that refer to thousands, which are being read. */
	private final Set<URI> reading = new HashSet<>();
	private Future<?> pending;

	Diagnoser(Worker worker, Documents documents, Settings settings, Supplier<LanguageClient> client) {
		this.worker = worker;
		this.documents = documents;
		this.settings = settings;
		this.client = client;
	}

	/** A change has come in, which the worker may not have seen yet. Any thread. */
	void arrived() {
		arrived.incrementAndGet();
	}

	/** Looks at all open documents after a pause, because a form in one of them may have changed for the others. */
	void soon() {
		if (pending != null)
			pending.cancel(false);
		pending = worker.note(this::publish, PAUSE_MILLIS);
	}

	void closed(URI uri) {
		if (published.remove(uri) != null)
			client.get().publishDiagnostics(new PublishDiagnosticsParams(documents.clientUri(uri), List.of()));
	}

	private void publish() {
		long now = arrived.get();
		try {
			for (URI uri : documents.open())
				documents.snapshot(uri, () -> arrived.get() != now).ifPresent(snapshot -> {
					publish(uri, snapshot);
					if (!snapshot.isWhole() && reading.add(uri))
						worker.note(() -> readOn(uri));
				});
		} catch (OperationCanceledError | OperationCanceledException newer) {
			return; // what has come in since asks again
		}
	}

	/** A piece at a time, so that whatever comes in meanwhile is not kept waiting; what was told is told anew in the end. */
	private void readOn(URI uri) {
		if (!documents.readOn(uri, PIECE)) {
			worker.note(() -> readOn(uri));
			return;
		}
		reading.remove(uri);
		soon();
		if (settings.refreshesHints())
			client.get().refreshInlayHints();
	}

	private void publish(URI uri, Snapshot snapshot) {
		Documents.Open open = documents.open(uri).orElseThrow();
		Positions positions = new Positions(snapshot.text());
		List<Diagnostic> diagnostics = snapshot.findings().stream().map(finding -> diagnostic(finding, positions, open.uri())).toList();
		PublishDiagnosticsParams message = new PublishDiagnosticsParams(open.uri(), diagnostics, open.version());
		if (!message.equals(published.put(uri, message)))
			client.get().publishDiagnostics(message);
	}

	private Diagnostic diagnostic(Finding finding, Positions positions, String uri) {
		Diagnostic diagnostic = of(finding, positions, settings);
		if (settings.relatedInformation() && !finding.related().isEmpty())
			diagnostic.setRelatedInformation(finding.related().stream().map(related -> new DiagnosticRelatedInformation(
					location(related.place(), finding.place(), positions, uri), related.message().in(settings.locale()))).toList());
		return diagnostic;
	}

	/** A place in another document carries that one's URI. */
	private Location location(Place place, Place own, Positions positions, String uri) {
		if (place.file().equals(own.file()))
			return new Location(uri, positions.range(place.offset(), place.length()));
		URI other = URI.createURI(place.file());
		return new Location(documents.clientUri(other), new Positions(documents.project(other).text(other).orElse("")).range(place.offset(), place.length()));
	}

	static Diagnostic of(Finding finding, Positions positions, Settings settings) {
		DiagnosticSeverity severity = switch (finding.severity()) {
		case ERROR -> DiagnosticSeverity.Error;
		case WARNING -> DiagnosticSeverity.Warning;
		case INFO -> DiagnosticSeverity.Information;
		};
		return new Diagnostic(positions.range(finding.place().offset(), finding.place().length()), finding.message().in(settings.locale()), severity, "gzr", finding.code());
	}
}

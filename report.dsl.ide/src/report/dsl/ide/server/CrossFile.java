package report.dsl.ide.server;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

import org.eclipse.emf.common.util.URI;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.PrepareRenameDefaultBehavior;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ResourceOperation;
import org.eclipse.lsp4j.SnippetTextEdit;
import org.eclipse.lsp4j.TextDocumentEdit;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.WorkspaceSymbol;
import org.eclipse.lsp4j.jsonrpc.CancelChecker;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.Either3;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.xtext.util.ReplaceRegion;

import report.dsl.ide.navigation.Navigation;
import report.dsl.ide.outline.Outline;
import report.dsl.ide.refactoring.Rename;
import report.dsl.ide.snapshot.Snapshot;
import report.dsl.ide.snapshot.Snapshots;

/** What goes beyond one document: places in other files, edits of several, and waiting until all files have been looked at. */
final class CrossFile {
	private static final int MOST_SYMBOLS = 5000;
	private final Documents documents;
	private final Settings settings;
	/** Done when the files of the workspace are known. */
	private volatile CompletableFuture<?> indexed = CompletableFuture.completedFuture(null);

	CrossFile(Documents documents, Settings settings) {
		this.documents = documents;
		this.settings = settings;
	}

	void indexing(CompletableFuture<?> done) {
		indexed = CompletableFuture.allOf(indexed, done);
	}

	/** An answer that needs every file of the workspace. */
	<T> CompletableFuture<T> complete(Supplier<CompletableFuture<T>> answer) {
		return indexed.handle((done, problem) -> null).thenCompose(known -> answer.get());
	}

	View view(String clientUri, CancelChecker cancel) {
		return view(clientUri, documents.snapshot(Uris.of(clientUri), cancel::isCanceled));
	}

	/** With all that the document refers to, however long that takes to read. */
	View wholeView(String clientUri, CancelChecker cancel) {
		return view(clientUri, documents.whole(Uris.of(clientUri), cancel::isCanceled));
	}

	private static View view(String clientUri, Optional<Snapshot> taken) {
		Snapshot snapshot = taken.orElseThrow(() -> new ResponseErrorException(new ResponseError(ResponseErrorCode.InvalidParams, "unknown document: " + clientUri, null)));
		return new View(snapshot.uri(), snapshot, new Positions(snapshot.text()));
	}

	/** A place as a client can open it. A shipped form becomes a file. */
	Optional<Location> location(report.dsl.ide.snapshot.Location location) {
		Optional<String> shipped = Navigation.shippedForm(location.uri());
		Optional<URI> file = shipped.isPresent() ? ShippedForms.file(location.uri()) : Optional.of(location.uri());
		Optional<String> text = shipped.or(() -> documents.project(location.uri()).text(location.uri()));
		return file.flatMap(uri -> text.map(known -> new Location(documents.clientUri(uri), new Positions(known).range(location.region()))));
	}

	WorkspaceEdit edit(Map<URI, List<ReplaceRegion>> edits) {
		Map<String, List<TextEdit>> changes = new LinkedHashMap<>();
		List<Either<TextDocumentEdit, ResourceOperation>> versioned = new ArrayList<>();
		edits.forEach((uri, regions) -> {
			List<TextEdit> texts = new Positions(documents.project(uri).text(uri).orElse("")).edits(regions);
			changes.put(documents.clientUri(uri), texts);
			Integer version = documents.open(uri).map(Documents.Open::version).orElse(null);
			versioned.add(Either.forLeft(new TextDocumentEdit(new VersionedTextDocumentIdentifier(documents.clientUri(uri), version),
					texts.stream().map(Either::<TextEdit, SnippetTextEdit>forLeft).toList())));
		});
		WorkspaceEdit edit = new WorkspaceEdit(changes);
		if (settings.versionedEdits()) {
			edit.setChanges(null);
			edit.setDocumentChanges(versioned);
		}
		return edit;
	}

	Either3<Range, PrepareRenameResult, PrepareRenameDefaultBehavior> prepareRename(View view, int offset) {
		Optional<Rename.Candidate> candidate = Rename.at(view.snapshot(), offset);
		candidate.flatMap(Rename.Candidate::refusal).ifPresent(refusal -> {
			throw refused(refusal.in(settings.locale()));
		});
		return candidate.map(found -> Either3.<Range, PrepareRenameResult, PrepareRenameDefaultBehavior>forSecond(
				new PrepareRenameResult(view.positions().range(found.region()), found.name()))).orElse(null);
	}

	WorkspaceEdit rename(View view, int offset, String newName) {
		prepareRename(view, offset);
		Rename.Renaming renaming = Rename.rename(documents.project(view.uri()), view.snapshot(), offset, newName);
		if (!renaming.problems().isEmpty())
			throw refused(String.join("\n", renaming.problems().stream().map(problem -> problem.in(settings.locale())).toList()));
		return edit(renaming.edits());
	}

	private static ResponseErrorException refused(String message) {
		return new ResponseErrorException(new ResponseError(ResponseErrorCode.RequestFailed, message, null));
	}

	/** What the files of the workspace name by a name with a word in it, as far as somebody may want to read. */
	List<WorkspaceSymbol> symbols(String word) {
		List<WorkspaceSymbol> symbols = new ArrayList<>();
		for (Snapshots project : documents.projects())
			symbols.addAll(project.find(Set.of(word), MOST_SYMBOLS - symbols.size(), resource -> {
				Positions positions = new Positions(resource.getParseResult().getRootNode().getText());
				String uri = documents.clientUri(resource.getURI());
				return Outline.of(resource).stream().flatMap(node -> Symbols.named(node, "", word, uri, positions));
			}));
		return symbols;
	}
}

package report.dsl.ide.server;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

import org.eclipse.emf.common.util.URI;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidChangeWorkspaceFoldersParams;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.WorkspaceSymbol;
import org.eclipse.lsp4j.WorkspaceSymbolParams;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.WorkspaceService;

import com.google.gson.JsonPrimitive;

/** What a client asks of the workspace as a whole. */
final class GzrWorkspaceService implements WorkspaceService {
	private final Worker worker;
	private final Documents documents;
	private final Diagnoser diagnoser;
	private final Settings settings;
	private final CrossFile crossFile;
	private final Supplier<LanguageClient> client;

	GzrWorkspaceService(Worker worker, Documents documents, Diagnoser diagnoser, Settings settings, CrossFile crossFile, Supplier<LanguageClient> client) {
		this.worker = worker;
		this.documents = documents;
		this.diagnoser = diagnoser;
		this.settings = settings;
		this.crossFile = crossFile;
		this.client = client;
	}

	/** Reads the files of folders in the background; open documents are looked at anew then. */
	void add(List<WorkspaceFolder> folders) {
		for (WorkspaceFolder folder : folders)
			Uris.path(folder.getUri()).ifPresent(path -> {
				worker.note(() -> documents.addFolder(path));
				crossFile.indexing(CompletableFuture.runAsync(() -> index(path)).thenRun(() -> worker.note(diagnoser::soon)));
			});
	}

	private void index(Path folder) {
		for (Path source : Documents.sources(folder, Integer.MAX_VALUE)) {
			URI uri = Uris.of(source);
			worker.note(() -> documents.onDisk(uri));
		}
	}

	@Override
	public void didChangeWorkspaceFolders(DidChangeWorkspaceFoldersParams params) {
		params.getEvent().getRemoved().forEach(folder -> Uris.path(folder.getUri()).ifPresent(path -> worker.note(() -> documents.removeFolder(path))));
		add(params.getEvent().getAdded());
		worker.note(diagnoser::soon);
	}

	@Override
	public void didChangeWatchedFiles(DidChangeWatchedFilesParams params) {
		worker.note(() -> {
			params.getChanges().forEach(change -> documents.onDisk(Uris.of(change.getUri())));
			diagnoser.soon();
		});
	}

	@Override
	public void didChangeConfiguration(DidChangeConfigurationParams params) {
		worker.note(() -> {
			settings.choose(params.getSettings());
			diagnoser.soon();
			if (settings.refreshesHints())
				client.get().refreshInlayHints();
		});
	}

	@Override
	public CompletableFuture<Either<List<? extends SymbolInformation>, List<? extends WorkspaceSymbol>>> symbol(WorkspaceSymbolParams params) {
		return crossFile.complete(() -> worker.answer(cancel -> Either.forRight(crossFile.symbols(params.getQuery()))));
	}

	/** Waits for the files of the workspace: the report's form may be among them, and what it refers to. */
	@Override
	public CompletableFuture<Object> executeCommand(ExecuteCommandParams params) {
		boolean build = params.getCommand().equals(BuildPdf.COMMAND) && !params.getArguments().isEmpty();
		if (!build || !(params.getArguments().get(0) instanceof JsonPrimitive uri))
			return CompletableFuture.failedFuture(
					new ResponseErrorException(new ResponseError(ResponseErrorCode.InvalidParams, params.getCommand() + "?", null)));
		return crossFile.complete(() -> worker.answer(cancel -> BuildPdf.build(crossFile.wholeView(uri.getAsString(), cancel), settings.locale())));
	}
}

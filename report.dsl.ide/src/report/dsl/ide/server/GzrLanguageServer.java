package report.dsl.ide.server;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.eclipse.emf.common.util.URI;
import org.eclipse.lsp4j.CodeActionOptions;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CompletionOptions;
import org.eclipse.lsp4j.DidChangeWatchedFilesRegistrationOptions;
import org.eclipse.lsp4j.ExecuteCommandOptions;
import org.eclipse.lsp4j.FileSystemWatcher;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.Registration;
import org.eclipse.lsp4j.RegistrationParams;
import org.eclipse.lsp4j.RenameOptions;
import org.eclipse.lsp4j.SemanticTokensWithRegistrationOptions;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.ServerInfo;
import org.eclipse.lsp4j.SetTraceParams;
import org.eclipse.lsp4j.TextDocumentSyncKind;
import org.eclipse.lsp4j.TextDocumentSyncOptions;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.WorkspaceFoldersOptions;
import org.eclipse.lsp4j.WorkspaceServerCapabilities;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageClientAware;
import org.eclipse.lsp4j.services.LanguageServer;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.eclipse.lsp4j.services.WorkspaceService;

import report.dsl.ide.contentassist.Completion;
import report.dsl.ide.snapshot.Snapshots;

/** The language server: the services of this module over the Language Server Protocol. */
public final class GzrLanguageServer implements LanguageServer, LanguageClientAware {
	private static final List<String> TRIGGERS = List.of("【", ".", "．", "“", "\"");
	private final Worker worker = new Worker();
	private final Documents documents;
	private final Settings settings;
	private final CrossFile crossFile;
	private final GzrTextDocumentService textDocuments;
	private final GzrWorkspaceService workspace;
	private final CompletableFuture<Integer> exit = new CompletableFuture<>();
	private List<WorkspaceFolder> folders = List.of();
	private LanguageClient client;
	private boolean down;

	/** @param locale in which a client is told things that does not say its own */
	public GzrLanguageServer(Locale locale) {
		settings = new Settings(locale);
		documents = new Documents(settings, () -> client);
		crossFile = new CrossFile(documents, settings);
		Diagnoser diagnoser = new Diagnoser(worker, documents, settings, () -> client);
		textDocuments = new GzrTextDocumentService(worker, documents, diagnoser, settings, crossFile);
		workspace = new GzrWorkspaceService(worker, documents, diagnoser, settings, crossFile, () -> client);
	}

	/**
	 * Serves one client until it says exit, or is gone.
	 *
	 * @return 0 where the client had asked for the shutdown before, else 1
	 */
	public static int serve(InputStream in, OutputStream out, Locale locale) {
		GzrLanguageServer server = new GzrLanguageServer(locale);
		ExecutorService reader = Executors.newSingleThreadExecutor(work -> {
			Thread thread = new Thread(work, "gzr-lsp");
			thread.setDaemon(true);
			return thread;
		});
		Launcher<LanguageClient> launcher = LSPLauncher.createServerLauncher(server, in, out, reader, messages -> messages);
		server.connect(launcher.getRemoteProxy());
		launcher.startListening();
		reader.execute(server::exit); // runs when there is nothing left to read
		return server.exit.join();
	}

	@Override
	public void connect(LanguageClient connected) {
		client = connected;
	}

	@Override
	public CompletableFuture<InitializeResult> initialize(InitializeParams params) {
		settings.initialize(params);
		if (params.getWorkspaceFolders() != null)
			folders = List.copyOf(params.getWorkspaceFolders());
		worker.initialized();
		worker.note(Snapshots::injector);
		return CompletableFuture.completedFuture(new InitializeResult(capabilities(), new ServerInfo("gzr", version())));
	}

	/** The first completion loads a parser of its own and the table of pinyin, which takes longer than an author waits. */
	private static void warmUp() {
		String text = "报告 甲 2024年度\n章 ";
		Completion.at(new Snapshots().put(URI.createURI("client:/warm-up.gzr"), text), text.length(), Locale.ENGLISH);
	}

	private static String version() {
		String packaged = GzrLanguageServer.class.getPackage().getImplementationVersion();
		return packaged == null ? "" : packaged;
	}

	private static ServerCapabilities capabilities() {
		ServerCapabilities capabilities = new ServerCapabilities();
		TextDocumentSyncOptions sync = new TextDocumentSyncOptions();
		sync.setOpenClose(true);
		sync.setChange(TextDocumentSyncKind.Incremental);
		capabilities.setTextDocumentSync(sync);
		capabilities.setCompletionProvider(new CompletionOptions(false, TRIGGERS));
		capabilities.setHoverProvider(true);
		capabilities.setDocumentSymbolProvider(true);
		capabilities.setFoldingRangeProvider(true);
		capabilities.setSemanticTokensProvider(new SemanticTokensWithRegistrationOptions(Tokens.legend(), true, true));
		capabilities.setDefinitionProvider(true);
		capabilities.setReferencesProvider(true);
		capabilities.setDocumentHighlightProvider(true);
		capabilities.setRenameProvider(new RenameOptions(true));
		capabilities.setCodeActionProvider(new CodeActionOptions(List.of(CodeActionKind.QuickFix, CodeActions.FIX_ALL)));
		capabilities.setDocumentFormattingProvider(true);
		capabilities.setDocumentRangeFormattingProvider(true);
		capabilities.setInlayHintProvider(true);
		capabilities.setSelectionRangeProvider(true);
		capabilities.setWorkspaceSymbolProvider(true);
		capabilities.setExecuteCommandProvider(new ExecuteCommandOptions(List.of(BuildPdf.COMMAND)));
		WorkspaceFoldersOptions workspaceFolders = new WorkspaceFoldersOptions();
		workspaceFolders.setSupported(true);
		workspaceFolders.setChangeNotifications(true);
		capabilities.setWorkspace(new WorkspaceServerCapabilities(workspaceFolders));
		return capabilities;
	}

	@Override
	public void initialized(InitializedParams params) {
		workspace.add(folders);
		CompletableFuture.runAsync(GzrLanguageServer::warmUp);
		if (settings.watchesOnDemand())
			client.registerCapability(new RegistrationParams(List.of(new Registration("files", "workspace/didChangeWatchedFiles",
					new DidChangeWatchedFilesRegistrationOptions(List.of(new FileSystemWatcher(Either.forLeft("**/*.{gzr,png,jpg,jpeg,svg,PNG,JPG,JPEG,SVG}"))))))));
	}

	@Override
	public CompletableFuture<Object> shutdown() {
		down = true;
		worker.shutDown();
		return CompletableFuture.completedFuture(null);
	}

	@Override
	public void exit() {
		exit.complete(down ? 0 : 1);
	}

	@Override
	public void setTrace(SetTraceParams params) {
		// nothing is traced
	}

	@Override
	public TextDocumentService getTextDocumentService() {
		return textDocuments;
	}

	@Override
	public WorkspaceService getWorkspaceService() {
		return workspace;
	}
}

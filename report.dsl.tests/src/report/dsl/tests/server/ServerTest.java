package report.dsl.tests.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static report.dsl.tests.server.Protocol.await;
import static report.dsl.tests.server.Protocol.json;
import static report.dsl.tests.server.Protocol.position;
import static report.dsl.tests.server.Protocol.refusal;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidChangeWorkspaceFoldersParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.FileChangeType;
import org.eclipse.lsp4j.FileEvent;
import org.eclipse.lsp4j.FoldingRangeRequestParams;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.WorkspaceFoldersChangeEvent;
import org.eclipse.lsp4j.WorkspaceSymbolParams;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import report.dsl.ide.server.GzrLanguageServer;

/** The server in this process: what a session seldom meets. */
class ServerTest {
	private static final String FORM = "表式 短表\n章 收发\n  表 收发\n    列 件数\n    行 收文\n";
	private static final String REPORT = "报告 示例市 2024年度 按 短表\n章 收发\n  收文: 3\n";
	private final Client client = new Client();
	private final GzrLanguageServer server = new GzrLanguageServer(Locale.ENGLISH);
	@TempDir
	Path directory;

	@BeforeEach
	void connect() {
		server.connect(client);
	}

	@Test
	void nothingIsAnsweredBeforeInitializeOrAfterShutdown() throws IOException {
		HoverParams hover = new HoverParams(new TextDocumentIdentifier("untitled:a"), new Position(0, 0));
		assertEquals("-32002 initialize comes first", refusal(server.getTextDocumentService().hover(hover)));
		initialize("{}");
		assertEquals("-32602 unknown document: untitled:a", refusal(server.getTextDocumentService().hover(hover)));
		await(server.shutdown());
		assertEquals("-32600 shut down", refusal(server.getTextDocumentService().hover(hover)));
	}

	/** A document that was never saved; what stands beyond a line or the text is its end. */
	@Test
	void anUntitledDocumentAndPositionsBeyondIt() throws IOException {
		initialize("{}");
		open("untitled:Untitled-1", "报告 示例市 2024年度\r\n章 收发\r其他: 1\n");
		assertEquals("""
				0:0-2 Error gzr C-CH The chapter 总体情况 (number 1) is missing
				""", Client.shown(told("untitled:Untitled-1")).lines().findFirst().orElseThrow() + "\n");
		change("untitled:Untitled-1", new Range(new Position(1, 99), new Position(1, 99)), "！");
		change("untitled:Untitled-1", new Range(new Position(99, 0), new Position(99, 0)), "完");
		change("untitled:Untitled-1", null, "表式 空\n");
		assertEquals("", Client.shown(client.diagnostics(params -> params.getDiagnostics().isEmpty())));
		TextDocumentIdentifier document = new TextDocumentIdentifier("untitled:Untitled-1");
		assertEquals("-32803 Save the report as a file first",
				refusal(server.getWorkspaceService().executeCommand(new ExecuteCommandParams("gzr.build", List.of(JsonParser.parseString("\"untitled:Untitled-1\""))))));
		assertEquals("null\n", json(await(server.getTextDocumentService().hover(new HoverParams(document, new Position(50, 50))))));
	}

	/** One file, however its URI is written; the client reads back what it wrote. */
	@Test
	void oneFileUnderSeveralUris() throws IOException {
		Path file = directory.resolve("公 开.gzr");
		String encoded = file.toUri().toString();
		String plain = "file:" + directory + "/公%20开.gzr";
		initialize("{}");
		open(plain, FORM.replace("行 收文", "行 收文\n    行 收文"));
		assertEquals(plain, told(plain).getUri());
		assertEquals("[]", await(server.getTextDocumentService().foldingRange(new FoldingRangeRequestParams(new TextDocumentIdentifier(plain)))).subList(0, 0).toString());
		assertEquals(json(await(server.getTextDocumentService().foldingRange(new FoldingRangeRequestParams(new TextDocumentIdentifier(plain))))),
				json(await(server.getTextDocumentService().foldingRange(new FoldingRangeRequestParams(new TextDocumentIdentifier(encoded))))));
		assertEquals(json(List.of(plain)), json(await(server.getTextDocumentService().definition(new DefinitionParams(new TextDocumentIdentifier(encoded), new Position(1, 2)))).getLeft()
				.stream().map(location -> location.getUri()).distinct().toList()));
	}

	/** A form beside a report counts; the editor's text of it more than the disk's; and none at all in another encoding. */
	@Test
	void formsComeAndGo() throws IOException {
		Path form = Files.writeString(directory.resolve("form.gzr"), FORM);
		initialize("{}");
		String report = directory.resolve("report.gzr").toUri().toString();
		open(report, REPORT);
		client.diagnostics(params -> params.getDiagnostics().isEmpty());
		open(form.toUri().toString(), FORM);
		change(form.toUri().toString(), null, FORM.replace("收文", "来文"));
		assertEquals("""
				1:2-4 Error gzr L-CELL 1 rows are missing, beginning with 来文; write them, or 其余 0 for all that are zero
				2:2-4 Error gzr L-NAME Unknown row 收文; did you mean 来文?
				""", Client.shown(told(report)));
		server.getTextDocumentService().didClose(new DidCloseTextDocumentParams(new TextDocumentIdentifier(form.toUri().toString())));
		assertEquals("", Client.shown(told(report)));
		Files.write(form, FORM.getBytes(Charset.forName("GBK")));
		server.getWorkspaceService().didChangeWatchedFiles(new DidChangeWatchedFilesParams(List.of(new FileEvent(form.toUri().toString(), FileChangeType.Changed))));
		assertEquals("0:16-18 Error gzr L-NAME Unknown form 短表\n", Client.shown(told(report)));
		assertEquals(List.of("Warning " + form + ": The file is GBK (GB 18030), not UTF-8. Save it as UTF-8 and try again"), client.logged());
		Files.writeString(form, FORM);
		server.getWorkspaceService().didChangeWatchedFiles(new DidChangeWatchedFilesParams(List.of(new FileEvent(form.toUri().toString(), FileChangeType.Changed))));
		assertEquals("", Client.shown(told(report)));
	}

	/** Folders of the workspace are read whole, but for what is hidden in them. */
	@Test
	void foldersComeAndGo() throws IOException {
		Path folder = Files.createDirectories(directory.resolve("a/b/.hidden")).getParent();
		Files.writeString(folder.resolve("form.gzr"), FORM);
		Files.writeString(folder.resolve(".hidden/form.gzr"), FORM.replace("收", "隐"));
		initialize("{}");
		WorkspaceFolder workspace = new WorkspaceFolder(directory.resolve("a").toUri().toString(), "a");
		server.getWorkspaceService().didChangeWorkspaceFolders(new DidChangeWorkspaceFoldersParams(new WorkspaceFoldersChangeEvent(List.of(workspace), List.of())));
		assertEquals(List.of("短表", "一、收发", "收发", "件数", "收文"), symbols());
		server.getWorkspaceService().didChangeWorkspaceFolders(new DidChangeWorkspaceFoldersParams(new WorkspaceFoldersChangeEvent(List.of(), List.of(workspace))));
		assertEquals(List.of(), symbols());
	}

	private List<String> symbols() {
		return await(server.getWorkspaceService().symbol(new WorkspaceSymbolParams(""))).getRight().stream().map(symbol -> symbol.getName()).toList();
	}

	/** The language is the client's unless the setting names one. */
	@Test
	void theLanguageCanBeChosen() throws IOException {
		initialize("{\"locale\": \"zh\"}");
		String report = directory.resolve("report.gzr").toUri().toString();
		open(report, REPORT);
		assertEquals("0:16-18 Error gzr L-NAME 没有名为 短表 的表式\n", Client.shown(told(report)));
		JsonObject settings = JsonParser.parseString("{\"gzr\": {\"locale\": \"en\"}}").getAsJsonObject();
		server.getWorkspaceService().didChangeConfiguration(new DidChangeConfigurationParams(settings));
		assertEquals("0:16-18 Error gzr L-NAME Unknown form 短表\n", Client.shown(told(report)));
	}

	@Test
	void fixAllAndOnlyWhatIsAskedFor() throws IOException {
		initialize("{}");
		String text = "报告 示例市 2024年度\n章 收到和处理政府信息公开申请情况\n  新收: 自然人 2件\n  予以公开: 自然人 2笔\n  其余 0\n";
		open("untitled:a", text);
		Range nowhere = new Range(new Position(0, 5), new Position(0, 5));
		assertEquals("""
				Fix 2 problems that can be fixed without a choice | source.fixAll.gzr | 3:12-14 -> 2 2:10-12 -> 2
				""", actions(nowhere, List.of("source.fixAll")));
		assertEquals("", actions(nowhere, List.of("refactor")));
		Range cell = new Range(position(text, "2件"), position(text, "2件"));
		assertEquals("""
				Change to 2 | quickfix | 2:10-12 -> 2
				Fix all 2 problems T3-INT | quickfix | 3:12-14 -> 2 2:10-12 -> 2
				""", actions(cell, List.of("quickfix")));
	}

	/** Of an imported row; not what a client does by itself. */
	@Test
	void whatWasInferred() throws IOException {
		initialize("{}");
		String text = "报告 示例市 2024年度\n章 主动公开政府信息情况\n  行政许可: 待填 // 原文：1,020\n  行政处罚: 待填 // 原文：20件\n";
		open("untitled:a", text);
		Range cell = new Range(position(text, "待填 // 原文：1"), position(text, "待填 // 原文：1"));
		assertEquals("Inferred from the original, to be checked: 1020 | quickfix | 2:8-10 -> 1020\n", actions(cell, List.of("quickfix")));
		assertEquals("", actions(cell, List.of("source.fixAll")));
		CodeActionParams asked = new CodeActionParams(new TextDocumentIdentifier("untitled:a"), cell, new CodeActionContext(List.of(), List.of("quickfix")));
		assertNull(await(server.getTextDocumentService().codeAction(asked)).get(0).getRight().getIsPreferred());
	}

	private String actions(Range range, List<String> only) {
		CodeActionContext context = new CodeActionContext(List.of(), only);
		StringBuilder shown = new StringBuilder();
		await(server.getTextDocumentService().codeAction(new CodeActionParams(new TextDocumentIdentifier("untitled:a"), range, context))).forEach(action -> {
			List<String> edits = action.getRight().getEdit().getChanges().get("untitled:a").stream().map(edit -> Protocol.range(edit.getRange()) + " -> " + edit.getNewText()).toList();
			shown.append(action.getRight().getTitle() + " | " + action.getRight().getKind() + " | " + String.join(" ", edits) + "\n");
		});
		return shown.toString();
	}

	/** A problem of one request is that request's alone. */
	@Test
	void badRequestsAreRefusedAndTheServerGoesOn() throws IOException {
		initialize("{}");
		open("untitled:a", REPORT);
		assertEquals("-32602 gzr.fly?", refusal(server.getWorkspaceService().executeCommand(new ExecuteCommandParams("gzr.fly", List.of()))));
		TextDocumentIdentifier document = new TextDocumentIdentifier("untitled:a");
		assertTrue(refusal(server.getTextDocumentService().rename(new RenameParams(document, new Position(0, 0), "新名"))).length() > 0);
		for (int character = 0; character < 20; character++)
			await(server.getTextDocumentService().completion(new CompletionParams(document, new Position(1, character))));
		assertEquals("0:16-18 Error gzr L-NAME Unknown form 短表\n", Client.shown(told("untitled:a")));
	}

	private void initialize(String options) throws IOException {
		InitializeParams params = new InitializeParams();
		params.setInitializationOptions(JsonParser.parseString(options));
		await(server.initialize(params));
		server.initialized(new InitializedParams());
	}

	private void open(String uri, String text) {
		server.getTextDocumentService().didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(uri, "gzr", 1, text)));
	}

	private void change(String uri, Range range, String text) {
		server.getTextDocumentService().didChange(new DidChangeTextDocumentParams(new VersionedTextDocumentIdentifier(uri, 2),
				List.of(range == null ? new TextDocumentContentChangeEvent(text) : new TextDocumentContentChangeEvent(range, text))));
	}

	private PublishDiagnosticsParams told(String uri) {
		return client.diagnostics(params -> params.getUri().equals(uri));
	}
}

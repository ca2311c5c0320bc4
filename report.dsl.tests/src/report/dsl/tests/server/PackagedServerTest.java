package report.dsl.tests.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static report.dsl.tests.server.Protocol.await;
import static report.dsl.tests.server.Protocol.json;
import static report.dsl.tests.server.Protocol.position;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.DocumentHighlightParams;
import org.eclipse.lsp4j.DocumentRangeFormattingParams;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.FoldingRangeRequestParams;
import org.eclipse.lsp4j.FormattingOptions;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.InlayHintParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ReferenceContext;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.SelectionRangeParams;
import org.eclipse.lsp4j.SemanticTokensParams;
import org.eclipse.lsp4j.SemanticTokensRangeParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.WorkspaceSymbolParams;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged tool, asked each thing once by a real client over its input and output. Whole answers stand in golden/. */
class PackagedServerTest {
	private static final String FORM = """
			表式 短表
			章 收发
			  表 收发
			    列 件数
			    列 份数
			    行 收文
			    行 发文
			    勾稽 平衡 "S-BAL" 错误 "收文等于发文" / "as much goes out as comes in":
			      收文 = 发文
			""";
	private static final String REPORT = """
			报告 示例市 2024年度 按 短表
			章 收发
			  收文: 件数 3, 份数 1,200
			  发文:2 1200
			""";
	private static final String STATUTORY = """
			报告 示例市水利局 2024年度
			章 收到和处理政府信息公开申请情况
			  新收: 自然人 2, 其余 0 = 2
			  结转: 自然人 1
			  予以公开: 自然人 2
			  其余 0
			""";
	/** Answers that are not as they stand in golden/. */
	private final List<String> different = new ArrayList<>();
	@TempDir
	Path directory;

	@Test
	void aSession() throws Exception {
		Path folder = Files.createDirectories(directory.resolve("工作 区"));
		Files.writeString(folder.resolve("短表.gzr"), FORM);
		Path file = Files.writeString(folder.resolve("市.gzr"), REPORT);
		try (ServerProcess process = new ServerProcess(directory)) {
			InitializeResult initialized = await(process.server.initialize(initialize(folder)));
			golden("initialize", json(initialized.getCapabilities()));
			process.server.initialized(new InitializedParams());
			open(process, file, REPORT);
			PublishDiagnosticsParams told = process.client.diagnostics(params -> params.getDiagnostics().size() == 2);
			golden("diagnostics", Client.shown(told));
			assertEquals(uri(file), told.getUri());
			assertEquals(1, told.getVersion());
			assertEquals(List.of("workspace/didChangeWatchedFiles"), process.client.registered());
			reading(process.server.getTextDocumentService(), uri(file));
			otherFiles(process, uri(file));
			edits(process.server.getTextDocumentService(), uri(file), told.getDiagnostics());
			typing(process, file);
			statutory(process, folder.resolve("县.gzr"));
			await(process.server.shutdown());
			process.server.exit();
			assertEquals(0, process.ended());
			assertEquals("", process.errors());
			assertEquals("", String.join("\n", different));
		}
	}

	private void reading(TextDocumentService documents, String uri) throws IOException {
		TextDocumentIdentifier document = new TextDocumentIdentifier(uri);
		Range whole = new Range(new Position(0, 0), new Position(9, 0));
		golden("completion", json(await(documents.completion(new CompletionParams(document, position(REPORT, "发文:")))).getRight().getItems()));
		golden("hover", json(await(documents.hover(new HoverParams(document, position(REPORT, "收文"))))));
		golden("documentSymbol", json(await(documents.documentSymbol(new DocumentSymbolParams(document)))));
		golden("foldingRange", json(await(documents.foldingRange(new FoldingRangeRequestParams(document)))));
		golden("semanticTokens", json(await(documents.semanticTokensFull(new SemanticTokensParams(document)))));
		golden("semanticTokensRange", json(await(documents.semanticTokensRange(new SemanticTokensRangeParams(document, new Range(new Position(1, 0), new Position(2, 0)))))));
		golden("documentHighlight", json(await(documents.documentHighlight(new DocumentHighlightParams(document, position(REPORT, "件数"))))));
		golden("inlayHint", json(await(documents.inlayHint(new InlayHintParams(document, whole)))));
		golden("selectionRange", json(await(documents.selectionRange(new SelectionRangeParams(document, List.of(position(REPORT, "3,")))))));
	}

	private void otherFiles(ServerProcess process, String uri) throws IOException {
		TextDocumentService documents = process.server.getTextDocumentService();
		TextDocumentIdentifier document = new TextDocumentIdentifier(uri);
		Position row = position(REPORT, "收文");
		golden("definition", json(await(documents.definition(new DefinitionParams(document, row))).getRight()));
		golden("references", json(await(documents.references(new ReferenceParams(document, row, new ReferenceContext(true))))));
		golden("prepareRename", json(await(documents.prepareRename(new PrepareRenameParams(document, row))).getSecond()));
		golden("rename", json(await(documents.rename(new RenameParams(document, row, "来文（件）")))));
		golden("workspaceSymbol", json(await(process.server.getWorkspaceService().symbol(new WorkspaceSymbolParams("文"))).getRight()));
	}

	private void edits(TextDocumentService documents, String uri, List<Diagnostic> diagnostics) throws IOException {
		TextDocumentIdentifier document = new TextDocumentIdentifier(uri);
		FormattingOptions options = new FormattingOptions(2, true);
		golden("formatting", json(await(documents.formatting(new DocumentFormattingParams(document, options)))));
		golden("rangeFormatting", json(await(documents.rangeFormatting(new DocumentRangeFormattingParams(document, options, new Range(new Position(3, 0), new Position(3, 1)))))));
		Range number = new Range(position(REPORT, "1,200"), position(REPORT, "1,200"));
		golden("codeAction", json(await(documents.codeAction(new CodeActionParams(document, number, new CodeActionContext(diagnostics))))));
	}

	/** Three edits in one change, each on the text that the one before leaves. */
	private void typing(ServerProcess process, Path file) throws IOException {
		List<TextDocumentContentChangeEvent> changes = List.of(change(REPORT, "1,200", 5, "1200"), change(REPORT, "3, 份", 1, "2"),
				new TextDocumentContentChangeEvent(new Range(new Position(4, 0), new Position(4, 0)), "// 完\n"));
		process.server.getTextDocumentService().didChange(new DidChangeTextDocumentParams(new VersionedTextDocumentIdentifier(uri(file), 2), changes));
		PublishDiagnosticsParams after = process.client.diagnostics(params -> params.getVersion() != null && params.getVersion() == 2);
		assertEquals("", Client.shown(after));
		String pdf = (String) await(process.server.getWorkspaceService().executeCommand(new ExecuteCommandParams("gzr.build", List.of(uri(file)))));
		assertEquals(uri(file).replace(".gzr", ".pdf"), pdf);
		assertTrue(Files.size(file.resolveSibling("市.pdf")) > 1000);
	}

	/** A report on a shipped form: its definitions are in a file that can be read, not changed. It cannot be printed. */
	private void statutory(ServerProcess process, Path file) throws IOException {
		Files.writeString(file, STATUTORY);
		open(process, file, STATUTORY);
		golden("diagnostics-statutory", Client.shown(process.client.diagnostics(params -> params.getUri().equals(uri(file)))));
		TextDocumentIdentifier document = new TextDocumentIdentifier(uri(file));
		var links = await(process.server.getTextDocumentService().definition(new DefinitionParams(document, position(STATUTORY, "结转")))).getRight();
		golden("definition-shipped", json(links));
		Path form = Path.of(java.net.URI.create(links.get(0).getTargetUri()));
		assertTrue(Files.readString(form).contains("行 结转 \"上年结转政府信息公开申请数量\""));
		assertFalse(Files.getPosixFilePermissions(form).contains(java.nio.file.attribute.PosixFilePermission.OWNER_WRITE));
		assertEquals("-32803 县.gzr：有 7 处错误，没有印",
				Protocol.refusal(process.server.getWorkspaceService().executeCommand(new ExecuteCommandParams("gzr.build", List.of(uri(file))))));
		golden("prepareRename-shipped", Protocol.refusal(process.server.getTextDocumentService().prepareRename(new PrepareRenameParams(document, position(STATUTORY, "结转")))) + "\n");
	}

	@Test
	void exitWithoutShutdownIsOne() throws Exception {
		try (ServerProcess process = new ServerProcess(directory)) {
			await(process.server.initialize(initialize(directory)));
			process.server.exit();
			assertEquals(1, process.ended());
		}
	}

	@Test
	void theEndOfTheClientIsTheServersEnd() throws Exception {
		try (ServerProcess process = new ServerProcess(directory)) {
			await(process.server.initialize(initialize(directory)));
			process.hangUp();
			assertEquals(1, process.ended());
		}
	}

	private static InitializeParams initialize(Path folder) {
		InitializeParams params = new InitializeParams();
		params.setCapabilities(Protocol.capabilities());
		params.setWorkspaceFolders(List.of(new WorkspaceFolder(uri(folder), "folder")));
		params.setLocale("zh-cn");
		return params;
	}

	private static void open(ServerProcess process, Path file, String text) {
		process.server.getTextDocumentService().didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(uri(file), "gzr", 1, text)));
	}

	private static TextDocumentContentChangeEvent change(String text, String word, int length, String replacement) {
		Position start = position(text, word);
		return new TextDocumentContentChangeEvent(new Range(start, new Position(start.getLine(), start.getCharacter() + length)), replacement);
	}

	private static String uri(Path file) {
		return file.toUri().toString();
	}

	private void golden(String name, String answer) throws IOException {
		different.addAll(Protocol.golden(name, answer.replace(uri(directory), "DIR/").replaceAll("/forms/[0-9a-f]+/", "/forms/HASH/")));
	}
}

package report.dsl.tests.server;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static report.dsl.tests.server.Protocol.await;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.eclipse.emf.common.util.URI;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonPrimitive;

import report.dsl.cli.CliIo;
import report.dsl.cli.Main;
import report.dsl.ide.server.GzrLanguageServer;
import report.dsl.ide.snapshot.Snapshot;
import report.dsl.ide.snapshot.Snapshots;
import report.dsl.pdf.PdfPrinter;
import report.dsl.tests.Samples;

/** Editor, language server and command line print a report into the same bytes. */
class PrintedAlikeTest {
	private static final String FORM = "表式 短表\n章 收发\n  表 收发\n    列 件数\n    行 收文\n";
	private static final String REPORT = "// 注\r\n报告 示例市 2024年度 按 短表\r\n章 收发\r\n  收文: 3\r\n";
	@TempDir
	Path directory;

	@Test
	void aReportOnAFormOfItsOwn() throws IOException {
		Files.writeString(directory.resolve("短表.gzr"), FORM);
		printAlike("市.gzr", REPORT);
	}

	@Test
	void theExample() throws IOException {
		printAlike("city.gzr", Samples.text(Samples.EXAMPLES.resolve("example-city-2024.gzr")));
	}

	private void printAlike(String name, String text) throws IOException {
		Path file = Files.writeString(directory.resolve(name), text);
		byte[] commandLine = built(file);
		assertArrayEquals(commandLine, served(file, text), "language server");
		assertArrayEquals(commandLine, edited(file, text), "editor");
	}

	private byte[] built(Path file) throws IOException {
		ByteArrayOutputStream told = new ByteArrayOutputStream();
		PrintStream stream = new PrintStream(told, false, StandardCharsets.UTF_8);
		CliIo io = new CliIo(new ByteArrayInputStream(new byte[0]), stream, stream, directory, false, false, false, 100, Locale.ENGLISH, System.getenv());
		assertEquals(0, Main.run(new String[] { "build", file.getFileName().toString(), "-o", "out.pdf" }, io), told::toString);
		return Files.readAllBytes(directory.resolve("out.pdf"));
	}

	private byte[] served(Path file, String text) throws IOException {
		GzrLanguageServer server = new GzrLanguageServer(Locale.CHINESE);
		server.connect(new Client());
		InitializeParams params = new InitializeParams();
		params.setWorkspaceFolders(List.of(new WorkspaceFolder(directory.toUri().toString(), "w")));
		await(server.initialize(params));
		server.initialized(new InitializedParams());
		String uri = file.toUri().toString();
		server.getTextDocumentService().didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(uri, "gzr", 1, text)));
		await(server.getWorkspaceService().executeCommand(new ExecuteCommandParams("gzr.build", List.of(new JsonPrimitive(uri)))));
		return Files.readAllBytes(Path.of(file.toString().replaceFirst("gzr$", "pdf")));
	}

	/** As the Eclipse plugin does. */
	private byte[] edited(Path file, String text) throws IOException {
		Snapshots snapshots = new Snapshots();
		for (Path other : Samples.in(directory))
			snapshots.know(URI.createFileURI(other.toString()), Files.readString(other));
		Snapshot snapshot = snapshots.put(URI.createPlatformResourceURI("/p/" + file.getFileName(), true), text);
		ByteArrayOutputStream pdf = new ByteArrayOutputStream();
		new PdfPrinter().print(snapshot.report().orElseThrow(), snapshot.sources(), pdf);
		return pdf.toByteArray();
	}
}

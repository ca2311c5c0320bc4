package report.dsl.tests.server;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.json.MessageJsonHandler;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;

import report.dsl.tests.Samples;

/** Messages as text, and what a client such as VS Code says that it can do. */
final class Protocol {
	private static final Gson GSON = new MessageJsonHandler(Map.of()).getDefaultGsonBuilder().disableHtmlEscaping().create();
	private static final Path GOLDEN = Samples.ROOT.resolve("report.dsl.tests/src/report/dsl/tests/server/golden");
	private static final String CAPABILITIES = """
			{"textDocument": {"completion": {"completionItem": {"snippetSupport": true}}, "publishDiagnostics": {"relatedInformation": true},
				"definition": {"linkSupport": true}},
			"workspace": {"workspaceEdit": {"documentChanges": true}, "didChangeWatchedFiles": {"dynamicRegistration": true}}}
			""";

	private Protocol() {
	}

	static ClientCapabilities capabilities() {
		return GSON.fromJson(CAPABILITIES, ClientCapabilities.class);
	}

	static <T> T await(CompletableFuture<T> answer) {
		try {
			return answer.get(Client.PATIENCE_SECONDS, TimeUnit.SECONDS);
		} catch (ExecutionException problem) {
			throw problem.getCause() instanceof ResponseErrorException error ? error : new IllegalStateException(problem.getCause());
		} catch (InterruptedException | TimeoutException problem) {
			return fail(problem);
		}
	}

	/** What a request is refused with. */
	static String refusal(CompletableFuture<?> answer) {
		try {
			return "not refused: " + await(answer);
		} catch (ResponseErrorException refused) {
			return refused.getResponseError().getCode() + " " + refused.getResponseError().getMessage();
		}
	}

	/** A position before a text that stands once in a line. */
	static Position position(String text, String word) {
		int offset = text.indexOf(word);
		String before = text.substring(0, offset);
		return new Position((int) before.chars().filter(c -> c == '\n').count(), offset - before.lastIndexOf('\n') - 1);
	}

	static String range(Range range) {
		Position start = range.getStart();
		Position end = range.getEnd();
		return start.getLine() + ":" + start.getCharacter() + "-" + (end.getLine() == start.getLine() ? "" : end.getLine() + ":") + end.getCharacter();
	}

	/** As JSON; of a list, one element a line; ranges in short. */
	static String json(Object answer) {
		JsonElement json = GSON.toJsonTree(answer);
		String lines = json instanceof JsonArray array ? array.asList().stream().map(Protocol::line).collect(Collectors.joining("\n")) : line(json);
		return lines + "\n";
	}

	private static String line(JsonElement json) {
		return GSON.toJson(json).replaceAll("\\{\"start\":\\{\"line\":(\\d+),\"character\":(\\d+)\\},\"end\":\\{\"line\":(\\d+),\"character\":(\\d+)\\}\\}", "$1:$2-$3:$4")
				.replaceAll("\\{\"line\":(\\d+),\"character\":(\\d+)\\}", "$1:$2");
	}

	/** Compares with golden/NAME.txt. One that is not there yet is written; the caller fails then, so that somebody reads it. */
	static List<String> golden(String name, String actual) throws IOException {
		Path file = GOLDEN.resolve(name + ".txt");
		if (!Files.exists(file)) {
			Files.writeString(file, actual);
			return List.of("written for the first time, read it: " + name);
		}
		String expected = Files.readString(file);
		return expected.equals(actual) ? List.of() : List.of(name + ": expected\n" + expected + "but was\n" + actual);
	}

}

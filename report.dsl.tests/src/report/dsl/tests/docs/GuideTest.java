package report.dsl.tests.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import report.dsl.Workspace;
import report.dsl.cli.CliIo;
import report.dsl.cli.Main;
import report.dsl.tests.docs.Guide.Block;

/**
 * Every example of the user guide is what the guide says it is. A {@code gzr} block has exactly the findings that {@code <!-- 应报 CODES -->} before
 * it names, none without; a {@code gzr fragment} stands in for its parts of the example report. {@code <!-- 文件 NAME -->} puts a block into the
 * page's directory, in which the commands of its {@code console} blocks run, in order; their output and exit code ({@code <!-- 退出码 1 -->}, else 0)
 * are compared.
 */
class GuideTest {
	private static final Path BASE = Guide.ROOT.resolve("examples/example-county-2023.gzr");
	private static final String ELLIPSIS = "…";

	@TempDir
	Path directory;

	@TestFactory
	Stream<DynamicTest> pages() {
		return Guide.pages().map(page -> DynamicTest.dynamicTest(Guide.ROOT.relativize(page).toString(), page.toUri(), () -> tryPage(page)));
	}

	@Test
	void thereIsSomethingToTry() {
		for (String kind : List.of("gzr", "gzr fragment", "console"))
			assertTrue(Guide.pages().flatMap(page -> Guide.blocks(page).stream()).anyMatch(block -> block.kind().equals(kind)), kind);
	}

	private void tryPage(Path page) throws IOException {
		String language = page.getParent().getFileName().toString();
		Path folder = Files.createDirectories(directory.resolve(language).resolve(page.getFileName().toString()));
		StringBuilder expected = new StringBuilder();
		StringBuilder actual = new StringBuilder();
		for (Block block : Guide.blocks(page)) {
			switch (block.kind()) {
				case "gzr", "gzr fragment" -> {
					expected.append(block.where() + " " + block.marked("应报").map(codes -> List.of(codes.split(" "))).orElse(List.of()) + "\n");
					actual.append(block.where() + " " + codes(block, folder) + "\n");
				}
				case "console" -> {
					String told = run(block, folder, Locale.forLanguageTag(language));
					String hoped = block.text() + "[" + block.marked("退出码").orElse("0") + "]\n";
					expected.append(block.where() + "\n" + hoped);
					actual.append(block.where() + "\n" + (hoped.contains("\n" + ELLIPSIS + "\n") ? abridged(told, hoped) : told));
				}
				default -> {
					assertTrue(List.of("text", "sh", "json", "xml", "yaml").contains(block.kind()), () -> block.where() + ": " + block.kind());
					if (block.marked("文件").isPresent())
						Files.writeString(folder.resolve(block.marked("文件").get()), block.text());
				}
			}
		}
		assertEquals(expected.toString(), actual.toString());
	}

	private static List<String> codes(Block block, Path folder) throws IOException {
		String text = block.kind().equals("gzr") ? block.text() : merged(Files.readString(BASE), block.text());
		Path file = folder.resolve(block.marked("文件").orElse("block-" + block.line() + ".gzr"));
		if (block.marked("文件").isPresent())
			Files.writeString(file, text);
		return Workspace.create().check(file.getFileName().toString(), text.getBytes(StandardCharsets.UTF_8), file).findings().stream()
				.map(finding -> finding.code()).sorted().toList();
	}

	/** The base with the fragment's head added and its chapters and signature in place of the base's. */
	static String merged(String base, String fragment) {
		Map<String, String> parts = parts(base);
		parts(fragment).forEach((name, text) -> parts.merge(name, text, (old, added) -> name.isEmpty() ? old + added : added));
		return String.join("", parts.values());
	}

	/** The head (named by the empty string), the chapters and the signature, in order. */
	private static Map<String, String> parts(String text) {
		Map<String, String> parts = new LinkedHashMap<>();
		String name = "";
		for (String line : text.split("(?<=\n)")) {
			if (line.startsWith("章") || line.startsWith("落款"))
				name = line.startsWith("章") ? line.strip().replaceAll("[\\s\\u3000]+", " ") : "落款";
			parts.merge(name, line, String::concat);
		}
		return parts;
	}

	private static String run(Block block, Path folder, Locale locale) {
		StringBuilder told = new StringBuilder();
		int exitCode = 0;
		for (String line : block.text().lines().filter(line -> line.startsWith("$ gzr ")).toList()) {
			List<String> arguments = new ArrayList<>(Arrays.asList(line.substring("$ gzr ".length()).replaceFirst(" < .*", "").split(" ")));
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			PrintStream stream = new PrintStream(out, false, StandardCharsets.UTF_8);
			exitCode = Main.run(arguments.toArray(String[]::new),
					new CliIo(new ByteArrayInputStream(new byte[0]), stream, stream, folder, false, false, false, 100, locale, Map.of()));
			stream.flush();
			told.append(line + "\n" + out.toString(StandardCharsets.UTF_8).replace("\r\n", "\n").replace(folder + "/", ""));
		}
		return told + "[" + exitCode + "]\n";
	}

	/** The output with what the guide leaves out by a line of … left out, too; as it is where it does not fit. */
	private static String abridged(String told, String hoped) {
		StringBuilder kept = new StringBuilder();
		int from = 0;
		for (String piece : hoped.split("(?<=\n)" + ELLIPSIS + "\n")) {
			int at = told.indexOf(piece, from);
			if (at < 0 || kept.isEmpty() && at > 0)
				return told;
			kept.append(kept.isEmpty() ? piece : ELLIPSIS + "\n" + piece);
			from = at + piece.length();
		}
		return from == told.length() ? kept.toString() : told;
	}
}

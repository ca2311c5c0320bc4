package report.dsl.tests.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The user guide as it lies in the project: its pages, and what stands between their fences. */
final class Guide {
	static final Path ROOT = Path.of(System.getProperty("gzr.root", "..")).toAbsolutePath().normalize();
	static final Path GUIDE = ROOT.resolve("releng/help/guide");
	static final List<String> LANGUAGES = List.of("zh", "en");
	private static final Pattern FENCE = Pattern.compile("^```(.*)$");
	private static final Pattern MARKER = Pattern.compile("^<!-- (\\S+) (.*) -->$");

	private Guide() {
	}

	/**
	 * Text between fences.
	 *
	 * @param line    of the opening fence, from 1
	 * @param kind    what stands behind the opening fence
	 * @param markers the comments right before it, without their brackets
	 */
	record Block(Path page, int line, String kind, List<String> markers, String text) {
		/** What a marker says: {@code <!-- 应报 T3-BAL -->}. */
		Optional<String> marked(String key) {
			return markers.stream().filter(marker -> marker.startsWith(key + " ")).map(marker -> marker.substring(key.length() + 1)).findFirst();
		}

		String where() {
			return ROOT.relativize(page) + ":" + line;
		}
	}

	/** The pages of a language by name. */
	static List<Path> pages(String language) {
		try (Stream<Path> files = Files.list(GUIDE.resolve(language))) {
			return files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	static Stream<Path> pages() {
		return LANGUAGES.stream().flatMap(language -> pages(language).stream());
	}

	static List<String> lines(Path page) {
		try {
			return Files.readString(page).lines().toList();
		} catch (IOException e) {
			throw new UncheckedIOException(page.toString(), e);
		}
	}

	static List<Block> blocks(Path page) {
		List<Block> blocks = new ArrayList<>();
		List<String> markers = new ArrayList<>();
		List<String> lines = lines(page);
		for (int i = 0; i < lines.size(); i++) {
			Matcher fence = FENCE.matcher(lines.get(i));
			Matcher marker = MARKER.matcher(lines.get(i));
			if (fence.matches()) {
				int end = i + 1;
				while (!lines.get(end).equals("```"))
					end++;
				String text = String.join("", lines.subList(i + 1, end).stream().map(line -> line + "\n").toList());
				blocks.add(new Block(page, i + 1, fence.group(1), List.copyOf(markers), text));
				i = end;
			}
			if (marker.matches())
				markers.add(marker.group(1) + " " + marker.group(2));
			else
				markers.clear();
		}
		return blocks;
	}

	/** The lines of a page that are not between fences. */
	static List<String> prose(Path page) {
		List<String> prose = new ArrayList<>();
		boolean inside = false;
		for (String line : lines(page))
			if (FENCE.matcher(line).matches())
				inside = !inside;
			else if (!inside)
				prose.add(line);
		return prose;
	}
}

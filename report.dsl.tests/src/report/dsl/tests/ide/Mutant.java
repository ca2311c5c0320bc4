package report.dsl.tests.ide;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import report.dsl.ide.syntaxcoloring.Tokens;
import report.dsl.ide.syntaxcoloring.Tokens.Token;

/**
 * A sample after one slip of the hand; always the same for the same seed.
 *
 * @param name what it is and how it came to be, so that a failure can be made again
 * @param at   where the slip was
 */
record Mutant(String name, String text, int at) {
	private static final Path ROOT = Path.of(System.getProperty("gzr.root", "..")).toAbsolutePath().normalize();
	private static final String TYPED = "“”\"（【{}章行列：:=＝。.，,占 \n0一a/*";

	/** Every sample of the project: the examples, the suite, the shipped forms. */
	static List<Path> samples() {
		List<Path> samples = new ArrayList<>();
		for (String directory : List.of("examples", "report.dsl/src/report/dsl/form", "report.dsl.tests/suite"))
			try (Stream<Path> files = Files.walk(ROOT.resolve(directory))) {
				files.filter(file -> file.toString().endsWith(".gzr")).sorted().forEach(samples::add);
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			}
		return samples;
	}

	/** One of each kind of slip: a character or a token lost, the end cut off, a character typed. */
	static Mutant of(String sample, String text, int kind, Random random) {
		int at = text.isEmpty() ? 0 : random.nextInt(text.length());
		return switch (text.isEmpty() ? 3 : kind) {
		case 0 -> new Mutant(sample + " without character " + at, text.substring(0, at) + text.substring(at + 1), at);
		case 1 -> withoutToken(sample, text, random);
		case 2 -> new Mutant(sample + " up to " + at, text.substring(0, at), at);
		default -> {
			char typed = TYPED.charAt(random.nextInt(TYPED.length()));
			yield new Mutant(sample + " with '" + typed + "' at " + at, text.substring(0, at) + typed + text.substring(at), at);
		}
		};
	}

	private static Mutant withoutToken(String sample, String text, Random random) {
		List<Token> tokens = Tokens.of(text).stream().filter(token -> !token.isBlank()).toList();
		if (tokens.isEmpty())
			return new Mutant(sample, text, 0);
		Token lost = tokens.get(random.nextInt(tokens.size()));
		return new Mutant(sample + " without the token at " + lost.start(), text.substring(0, lost.start()) + text.substring(lost.end()), lost.start());
	}
}

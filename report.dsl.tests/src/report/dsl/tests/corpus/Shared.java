package report.dsl.tests.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.Assumptions;

import report.dsl.Workspace;
import report.dsl.Workspace.Checked;

/** The real reports in ../shared, which are not part of the project, and how the tests of this package check a text. */
final class Shared {
	static final Path ROOT = Path.of(System.getProperty("gzr.root", "..")).toAbsolutePath().normalize();
	static final Path DIRECTORY = Path.of(System.getProperty("gzr.shared", "../../shared")).toAbsolutePath().normalize();
	static final Path SUITE = ROOT.resolve("report.dsl.tests/suite");
	private static final AtomicBoolean TOLD = new AtomicBoolean();
	private static final ThreadLocal<Workspace> WORKSPACE = ThreadLocal.withInitial(Workspace::create);

	private Shared() {
	}

	/** Skips the calling test where the real reports are not there; the first to ask prints what is left out. */
	static void required() {
		boolean there = Files.isDirectory(DIRECTORY.resolve("corpus"));
		if (!there && !TOLD.getAndSet(true))
			System.out.println("Left out, because " + DIRECTORY + " is not there: SeedTest.published*, "
					+ "SeedTest.labelsAreThoseOfTheFacts, CorpusTest, CorpusDocxTest, ImportTest, CorpusPrintTest, MutationTest, ProseLabelTest.publishedSentences");
		Assumptions.assumeTrue(there, () -> DIRECTORY + " is not there");
	}

	static String text(String file) {
		return read(DIRECTORY.resolve(file));
	}

	static String read(Path file) {
		try {
			return Files.readString(file);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Checks a text with the workspace of this thread. */
	static Checked check(String text) {
		return WORKSPACE.get().check("test.gzr", text.getBytes(StandardCharsets.UTF_8), null);
	}
}

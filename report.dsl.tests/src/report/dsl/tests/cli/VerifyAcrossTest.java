package report.dsl.tests.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;

import report.dsl.tests.Samples;

/** {@code gzr verify} of reports that refer to others. */
class VerifyAcrossTest extends CommandLineTest {

	/** What a report sums, and last year's, are attached to it: the paper is judged without the files. */
	@Test
	void theReportsThatItRefersToComeWithThePaper() throws IOException {
		for (Path file : Samples.in(Samples.EXAMPLES.resolve("district")))
			write("in/" + file.getFileName(), Files.readString(file));
		assertEquals(0, gzr("build", "in", "-o", "out").exitCode());
		for (String file : files())
			if (file.endsWith(".gzr"))
				Files.delete(directory.resolve(file));
		List<String> papers = files().stream().filter(file -> file.startsWith("out/")).toList();
		for (String file : papers)
			gzr(0, file + ": is what its source prints\n  byte for byte, PDF/A-3a + PDF/UA-1\n", "", "verify", file);
		assertEquals(7, papers.size());
	}
}

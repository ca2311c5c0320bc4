package report.dsl.tests.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.junit.jupiter.api.Test;

/** The packaged tool says what of others is in it, and under which licence. */
class NoticesTest {
	private static final Pattern ARTIFACT = Pattern.compile("META-INF/maven/([^/]+)/([^/]+)/pom\\.properties");

	@Test
	void everyArtifactInTheJarIsNamed() throws IOException {
		String notices = Files.readString(Guide.ROOT.resolve("releng/distribution/notices/THIRD-PARTY.txt")).replaceAll("\\([^)]*\\)", "").replaceAll("\\s*\n {4,}", " ");
		Set<String> unnamed = new TreeSet<>();
		int artifacts = 0;
		try (ZipFile jar = new ZipFile(Guide.ROOT.resolve("releng/distribution/target/gzr/gzr.jar").toFile())) {
			for (ZipEntry entry : jar.stream().toList()) {
				Matcher artifact = ARTIFACT.matcher(entry.getName());
				if (artifact.matches() && !artifact.group(1).equals("report")) {
					artifacts++;
					boolean named = notices.lines().filter(line -> line.contains("  " + artifact.group(1) + ": ")).anyMatch(line -> Pattern.compile("[ ,]" + Pattern.quote(artifact.group(2)) + "\\s*(,|$)").matcher(line).find());
					if (!named)
						unnamed.add(artifact.group(1) + ":" + artifact.group(2));
				}
			}
		}
		assertEquals(Set.of(), unnamed);
		assertTrue(artifacts > 40, artifacts + " artifacts");
	}
}

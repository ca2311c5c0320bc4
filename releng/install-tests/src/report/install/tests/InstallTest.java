package report.install.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The life of the plugin in one Eclipse; each step begins where the last one ended. */
@TestMethodOrder(OrderAnnotation.class)
class InstallTest {
	private static final Path SITE = Eclipse.ROOT.resolve("releng/repository/target/repository");
	private static final String FEATURE = "report.dsl.feature.feature.group";

	private static Eclipse eclipse;
	private static String version;

	@BeforeAll
	static void copy() throws IOException {
		eclipse = new Eclipse("eclipse");
		try (Stream<Path> features = Files.list(SITE.resolve("features"))) {
			version = features.map(file -> file.getFileName().toString()).filter(name -> name.startsWith("report.dsl.feature_")).findFirst()
					.orElseThrow().replaceAll(".*_(.*)\\.jar", "$1");
		}
	}

	@Test
	@Order(1)
	void theBaseEclipseHasNothingOfOurs() throws Exception {
		assertFalse(eclipse.roots().contains(FEATURE));
		assertEquals(List.of(), ours());
	}

	@Test
	@Order(2)
	void theSiteIsInstalled() throws Exception {
		eclipse.director("-repository", SITE.toUri().toString(), "-installIU", FEATURE);
		assertTrue(eclipse.roots().contains(FEATURE + "/" + version));
		assertTrue(ours().size() >= 5, () -> ours().toString());
		assertTrue(ours().stream().allMatch(bundle -> bundle.endsWith(" " + version)), () -> ours().toString());
	}

	@Test
	@Order(3)
	void anInstalledEclipseOpensAReport() throws Exception {
		List<String> seen = eclipse.open("installed");
		assertTrue(seen.contains("editor org.eclipse.ui.genericeditor.GenericEditor"), seen::toString);
		assertTrue(seen.contains("type report.dsl.gzr"), seen::toString);
	}

	@Test
	@Order(4)
	void aLaterVersionReplacesIt() throws Exception {
		String later = version.replaceAll("\\.[^.]*$", ".29991231");
		Path site = LaterSite.of(SITE, version, later, eclipse);
		eclipse.director("-repository", site.toUri().toString(), "-uninstallIU", FEATURE, "-installIU", FEATURE + "/" + later);
		assertTrue(eclipse.roots().contains(FEATURE + "/" + later));
		assertTrue(ours().stream().allMatch(bundle -> bundle.endsWith(" " + later)), () -> ours().toString());
		assertTrue(eclipse.open("updated").contains("type report.dsl.gzr"));
	}

	@Test
	@Order(5)
	void uninstallingLeavesNothing() throws Exception {
		eclipse.director("-uninstallIU", FEATURE);
		assertFalse(eclipse.roots().contains(FEATURE));
		assertEquals(List.of(), ours());
		List<String> seen = eclipse.open("uninstalled");
		assertFalse(seen.contains("type report.dsl.gzr"), seen::toString);
		assertTrue(seen.stream().anyMatch(line -> line.startsWith("characters ")), seen::toString);
	}

	private static List<String> ours() {
		try {
			return eclipse.bundles().stream().filter(bundle -> bundle.startsWith("report.") && !bundle.startsWith("report.starter ")).toList();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}

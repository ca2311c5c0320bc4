package report.dsl.tests.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import report.dsl.pdf.PdfOptions;
import report.dsl.pdf.PdfStandard;
import report.dsl.pdf.Typefaces;
import report.dsl.tests.Samples;

/**
 * {@code gzr build} in other Java machines, with another locale, time zone, default charset and working directory, and on another JDK,
 * prints the bytes that are printed here.
 */
class SameBytesElsewhereTest {
	private static final Path HERE = Path.of(System.getProperty("java.home"));
	/** They start sooner so. */
	private static final List<String> QUICK = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto");
	private static final int AT_ONCE = 2;
	private static final long PATIENCE_SECONDS = 120;

	private static final String CHARTS = Samples.text(SameBytesTest.COUNTY).replace("章 政府信息公开行政复议", """
			图 柱形 "申请人": 新收.自然人, 新收.商业企业
			图 占比 "申请人的构成": 新收.自然人, 新收.商业企业

			章 政府信息公开行政复议""");

	@TempDir
	Path directory;

	/**
	 * A Java machine that prints.
	 *
	 * @param name  also of its working directory
	 * @param epoch SOURCE_DATE_EPOCH; empty for none
	 * @param date  what it comes to
	 */
	private record Machine(String name, Path jdk, List<String> flags, String epoch, Optional<LocalDate> date) {
		Machine(String name, Path jdk, List<String> flags) {
			this(name, jdk, flags, "", Optional.empty());
		}
	}

	/** Second 1699999999 is 14 November 2023 in UTC, and the 15th where the first machine believes to be. */
	@Test
	void localeZoneCharsetAndDirectoryDoNotMatter() throws Exception {
		assertEquals(List.of(), differences(List.of(
				new Machine("turkish", HERE, List.of("-Duser.language=tr", "-Duser.country=TR", "-Duser.timezone=Pacific/Kiritimati",
						"-Dfile.encoding=GBK", "-ea", "-Djava.awt.headless=true"), "1699999999", Optional.of(LocalDate.of(2023, 11, 14))),
				new Machine("chinese", HERE, List.of("-Duser.language=zh", "-Duser.country=CN", "-Duser.timezone=America/St_Johns",
						"-Dfile.encoding=US-ASCII", "-Dline.separator=\r\n")),
				new Machine("arabic", HERE, List.of("-Duser.language=ar", "-Duser.country=EG", "-Duser.timezone=Asia/Kathmandu",
						"-Dfile.encoding=windows-1256", "-XX:+UnlockExperimentalVMOptions", "-XX:hashCode=2")))));
	}

	/** {@code -Dgzr.other.java} names its directory; ./test looks for one, and its last lines say where there is none. */
	@Test
	void onAnotherJdk() throws Exception {
		String other = System.getProperty("gzr.other.java", "");
		System.out.println("Bytes of the PDFs are compared between JDK " + System.getProperty("java.version") + " and "
				+ (other.isEmpty() ? "no other: gzr.other.java names none" : version(Path.of(other))));
		Assumptions.assumeFalse(other.isEmpty(), "there is no other JDK");
		assertNotEquals(HERE.toRealPath(), Path.of(other).toRealPath());
		assertEquals(List.of(), differences(List.of(new Machine("other", Path.of(other), List.of()))));
	}

	private static String version(Path jdk) throws IOException {
		return Files.readAllLines(jdk.resolve("release")).stream().filter(line -> line.startsWith("JAVA_VERSION=")).findFirst().orElse("?")
				.replaceAll("[^0-9._+]", "").replaceFirst("^_", "");
	}

	/** Which files of which machines are not what is printed here, and where they differ. */
	private List<String> differences(List<Machine> machines) throws Exception {
		ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE);
		try {
			List<Callable<List<String>>> work = new ArrayList<>();
			for (Machine machine : machines)
				work.add(() -> differences(machine));
			List<String> differences = new ArrayList<>();
			for (Future<List<String>> each : pool.invokeAll(work))
				differences.addAll(each.get());
			return differences;
		} finally {
			pool.shutdownNow();
		}
	}

	private List<String> differences(Machine machine) throws IOException, InterruptedException {
		Map<String, String> sources = new TreeMap<>(Map.of("signed", Samples.text(SameBytesTest.CITY), "unsigned", Samples.text(SameBytesTest.COUNTY), "charts", CHARTS));
		Path folder = Files.createDirectories(directory.resolve(machine.name()));
		for (String name : sources.keySet())
			Files.writeString(folder.resolve(name + ".gzr"), sources.get(name));
		print(machine, folder, sources.keySet().stream().map(name -> name + ".gzr").toList());
		PdfOptions options = new PdfOptions(Typefaces.shipped(), PdfStandard.A3A, machine.date());
		List<String> differences = new ArrayList<>();
		for (String name : sources.keySet()) {
			String difference = Printing.difference(Printing.of(sources.get(name)).print(options), Files.readAllBytes(folder.resolve("out/" + name + ".pdf")));
			if (!difference.isEmpty())
				differences.add(machine.name() + ", " + name + " " + difference);
		}
		return differences;
	}

	private static void print(Machine machine, Path folder, List<String> files) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(List.of(machine.jdk().resolve("bin/java").toString()));
		command.addAll(QUICK);
		command.addAll(machine.flags());
		command.addAll(List.of("-cp", System.getProperty("java.class.path"), "report.dsl.cli.Main", "build", "-o", "out"));
		command.addAll(files);
		Path log = folder.resolve("log.txt");
		ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).redirectOutput(log.toFile());
		builder.environment().remove("SOURCE_DATE_EPOCH");
		if (!machine.epoch().isEmpty())
			builder.environment().put("SOURCE_DATE_EPOCH", machine.epoch());
		Process process = builder.start();
		if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS))
			process.destroyForcibly();
		if (process.waitFor() != 0)
			fail(machine + ": exit code " + process.exitValue() + "\n" + Files.readString(log, StandardCharsets.ISO_8859_1));
	}
}

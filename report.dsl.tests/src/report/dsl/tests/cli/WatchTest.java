package report.dsl.tests.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import report.dsl.cli.CliIo;
import report.dsl.cli.Main;

/** {@code gzr watch}, over real files. Each round ends with a line of its own, for which the test waits. */
class WatchTest extends CommandLineTest {
	/** No computer is so slow. */
	private static final int PATIENCE_SECONDS = 120;
	private static final Path ROOT = Path.of(System.getProperty("gzr.root", ".."));
	private static final String NOTHING = "no errors, no warnings, no notes";

	private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
	private final AtomicInteger exitCode = new AtomicInteger(-1);
	private Thread watch;

	@AfterEach
	void stop() throws InterruptedException {
		if (watch == null)
			return;
		watch.interrupt();
		watch.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
		assertFalse(watch.isAlive());
		assertEquals(0, exitCode.get(), "the exit code");
		assertEquals(List.of(), List.copyOf(lines));
	}

	private void watch(boolean terminal, String... arguments) {
		PrintStream out = new PrintStream(new Lines(), false, StandardCharsets.UTF_8);
		CliIo io = new CliIo(new ByteArrayInputStream(new byte[0]), out, out, directory, terminal, false, false, 100, Locale.ENGLISH, Map.of());
		String[] all = Stream.concat(Stream.of("watch"), Stream.of(arguments)).toArray(String[]::new);
		watch = new Thread(() -> exitCode.set(Main.run(all, io)), "watch");
		watch.setDaemon(true);
		watch.start();
	}

	/** Keeps whole lines. */
	private final class Lines extends OutputStream {
		private final ByteArrayOutputStream line = new ByteArrayOutputStream();

		@Override
		public synchronized void write(int b) {
			if (b != '\n')
				line.write(b);
			else {
				lines.add(line.toString(StandardCharsets.UTF_8).replace("\r", "").replace(directory + "/", ""));
				line.reset();
			}
		}
	}

	/** What is told up to the next line that ends a round, without the time of day and how long it took. */
	private String round() throws InterruptedException {
		StringBuilder round = new StringBuilder();
		while (true) {
			String line = lines.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
			assertNotNull(line, () -> "nothing more is told after\n" + round);
			boolean last = line.matches("\\[\\d\\d:\\d\\d:\\d\\d\\] .*, \\d+\\.\\d s\\. .*") || line.startsWith("gzr: ");
			round.append(last ? line.replaceFirst("^\\[[\\d:]*\\] ", "").replaceFirst(", \\d+\\.\\d s\\.", ".") : line).append("\n");
			if (last)
				return round.toString();
		}
	}

	private void rounds(String... expected) throws InterruptedException {
		for (String round : expected)
			assertEquals(round + "\n", round());
	}

	/** At once, so that a file is never seen half-written. */
	private void save(String name, Object content) throws IOException {
		Path temporary = write(name + ".tmp~", content instanceof byte[] bytes ? bytes : content.toString().getBytes(StandardCharsets.UTF_8));
		Files.move(temporary, directory.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
	}

	private byte[] bytes(String name) throws IOException {
		return Files.readAllBytes(directory.resolve(name));
	}

	// ---- what is built again

	@Test
	void whatHasErrorsKeepsItsLastPdf() throws Exception {
		write("a.gzr", CLEAN);
		write("b.gzr", CLEAN.replace("测试局", "另一局"));
		watch(false, "a.gzr", "b.gzr");
		rounds("Start: 2 reports built, 2 PDFs written. All 2 reports now: " + NOTHING);
		assertEquals(List.of("a.gzr", "a.pdf", "b.gzr", "b.pdf"), files());
		byte[] good = bytes("a.pdf");
		save("a.gzr", UNBALANCED);
		String told = round();
		assertTrue(told.startsWith("a.gzr" + BALANCE_PLACE + " error T3-BAL "), told);
		assertTrue(told.endsWith("""
				a.gzr: not printed, because of its errors; the PDF there is stays as it was
				a.gzr: one report built, no PDF written. All 2 reports now: 1 error, no warnings, no notes
				"""), told);
		assertArrayEquals(good, bytes("a.pdf"));
		save("a.gzr", CLEAN.replace("自然人 2", "自然人 3"));
		rounds("a.gzr: one report built, PDF written: a.pdf. All 2 reports now: " + NOTHING);
		assertTrue(bytes("a.pdf").length > 0 && !Arrays.equals(good, bytes("a.pdf")));
	}

	/** Next year's report, the sum of all, and what sums nothing of it. */
	@Test
	void whatRefersToAReportFollowsIt() throws Exception {
		try (Stream<Path> district = Files.list(ROOT.resolve("examples/district"))) {
			for (Path file : district.toList())
				write("in/" + file.getFileName(), Files.readAllBytes(file));
		}
		watch(false, "in", "-o", "out");
		rounds("Start: 7 reports built, 7 PDFs written. All 7 reports now: " + NOTHING);
		save("in/education-2023.gzr", read("in/education-2023.gzr") + "\n");
		rounds("in/education-2023.gzr: 3 reports built, 3 PDFs written. All 7 reports now: " + NOTHING);
		save("in/office-2024.gzr", read("in/office-2024.gzr") + "\n");
		rounds("in/office-2024.gzr: 2 reports built, 2 PDFs written. All 7 reports now: " + NOTHING);
		save("in/district-2024.gzr", read("in/district-2024.gzr") + "\n");
		rounds("in/district-2024.gzr: one report built, PDF written: out/district-2024.pdf. All 7 reports now: " + NOTHING);
		Files.delete(directory.resolve("in/urban-2024.gzr"));
		String told = round();
		assertTrue(told.contains("in/district-2024.gzr: not printed"), told);
		assertTrue(told.endsWith("in/urban-2024.gzr (deleted): one report built, no PDF written. All 6 reports now: 1 error, 1 warning, no notes\n"), told);
		Files.copy(ROOT.resolve("examples/district/urban-2024.gzr"), directory.resolve("in/again.gzr"));
		rounds("in/again.gzr: 2 reports built, 2 PDFs written. All 7 reports now: " + NOTHING);
	}

	@Test
	void whatFollowsAFormFollowsItsChanges() throws Exception {
		String form = "表式 来信\n章 来信\n  表 来信\n    列 件数\n    行 来信\n";
		write("in/form.gzr", form);
		write("in/by-form.gzr", "报告 测试局 2024年度\n按 来信\n章 来信\n  来信: 3\n");
		write("in/other.gzr", CLEAN);
		watch(false, "in", "-o", "out", "--draft");
		rounds("Start: 3 reports built, 2 PDFs written. All 3 reports now: " + NOTHING);
		save("in/form.gzr", form.replace("表式 ", "表式 X"));
		String told = round();
		assertTrue(told.contains("\nin/form.gzr: 2 reports built"), told);
		assertTrue(told.startsWith("in/by-form.gzr:"), told);
		save("in/form.gzr", form);
		rounds("in/form.gzr: 2 reports built, PDF written: out/by-form.pdf. All 3 reports now: " + NOTHING);
	}

	@Test
	void whatShowsAPictureFollowsIt() throws Exception {
		write("a.gzr", CLEAN.replaceFirst("(?s)(章 总体情况\n\"\"\".*?\n\"\"\"\n)", "$1图 \"pictures/a.png\" \"办事大厅\" 替代 \"大厅的照片\"\n"));
		write("b.gzr", CLEAN.replace("测试局", "另一局"));
		write("pictures/a.png", png(Color.RED));
		watch(false, "a.gzr", "b.gzr", "-o", "out");
		rounds("Start: 2 reports built, 2 PDFs written. All 2 reports now: " + NOTHING);
		byte[] red = bytes("out/a.pdf");
		save("pictures/other.png", png(Color.GREEN));
		save("pictures/a.png", png(Color.BLUE));
		rounds("pictures/a.png: one report built, PDF written: out/a.pdf. All 2 reports now: " + NOTHING);
		byte[] blue = bytes("out/a.pdf");
		assertFalse(Arrays.equals(red, blue));
		Files.delete(directory.resolve("pictures/a.png"));
		String told = round();
		assertTrue(told.endsWith("pictures/a.png (deleted): one report built, no PDF written. All 2 reports now: 1 error, no warnings, no notes\n"), told);
		assertArrayEquals(blue, bytes("out/a.pdf"));
	}

	private static byte[] png(Color colour) throws IOException {
		BufferedImage image = new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB);
		for (int i = 0; i < 60 * 40; i++)
			image.setRGB(i % 60, i / 60, colour.getRGB());
		ByteArrayOutputStream png = new ByteArrayOutputStream();
		ImageIO.write(image, "png", png);
		return png.toByteArray();
	}

	// ---- how editors and drives behave

	@Test
	void changesAtTheSameTimeAreOneRound() throws Exception {
		write("in/a.gzr", CLEAN);
		write("in/b.gzr", CLEAN.replace("测试局", "另一局"));
		watch(false, "in", "-o", "out");
		rounds("Start: 2 reports built, 2 PDFs written. All 2 reports now: " + NOTHING);
		assertTrue(changedInOneRound(1) || changedInOneRound(2) || changedInOneRound(3)); // a computer may be so slow that there is time for a round in between
		Files.move(directory.resolve("in/b.gzr"), directory.resolve("in/c.gzr"));
		rounds("in/b.gzr (deleted), in/c.gzr: one report built, PDF written: out/c.pdf. All 2 reports now: " + NOTHING);
	}

	/** Half a file and then the rest, as an editor may write it; and a new file in the place of the old one. */
	private boolean changedInOneRound(int attempt) throws Exception {
		write("in/a.gzr", CLEAN.substring(0, 100));
		write("in/a.gzr", CLEAN + "\n".repeat(attempt));
		Path saved = write("in/.b.gzr.swp", CLEAN.replace("测试局", "另一局") + "\n".repeat(attempt));
		Files.delete(directory.resolve("in/b.gzr"));
		Files.move(saved, directory.resolve("in/b.gzr"), StandardCopyOption.ATOMIC_MOVE);
		String told = round();
		boolean one = told.equals("in/a.gzr, in/b.gzr: 2 reports built, 2 PDFs written. All 2 reports now: " + NOTHING + "\n");
		while (!Pattern.compile("in/b\\.gzr: .*2 reports now: " + NOTHING).matcher(told).find())
			told = round();
		return one;
	}

	@Test
	void whatIsGoneIsWaitedFor() throws Exception {
		write("in/a.gzr", CLEAN);
		write("b.gzr", CLEAN.replace("测试局", "另一局"));
		watch(false, "in", "b.gzr", "-o", "out");
		rounds("Start: 2 reports built, 2 PDFs written. All 2 reports now: " + NOTHING);
		Files.move(directory.resolve("in"), directory.resolve("elsewhere"));
		rounds("in: is gone; waiting for it\nin/a.gzr (deleted): nothing to build, no PDF written. One report now: " + NOTHING);
		Files.delete(directory.resolve("b.gzr"));
		rounds("in: is gone; waiting for it\nb.gzr: is gone; waiting for it\ngzr: nothing is there to be built; waiting");
		Files.move(directory.resolve("elsewhere"), directory.resolve("in"));
		rounds("b.gzr: is gone; waiting for it\nin/a.gzr: one report built, PDF written: out/a.pdf. One report now: " + NOTHING);
		save("in/a.gzr", new byte[] { (byte) 0xB2, (byte) 0xE2, 1 });
		String told = round();
		assertTrue(told.contains(" L-ENCODING "), told);
	}

	@Test
	void aTerminalShowsWhatIsFoundNow() throws Exception {
		write("a.gzr", UNBALANCED);
		write("b.gzr", CLEAN);
		watch(true, "a.gzr", "b.gzr", "-o", "out");
		String start = round();
		assertTrue(start.startsWith("\033[H\033[2Ja.gzr" + BALANCE_PLACE), start);
		save("b.gzr", CLEAN + "\n");
		assertEquals(start.replaceFirst("Start:.*\n", "b.gzr: one report built, PDF written: out/b.pdf. All 2 reports now: 1 error, no warnings, no notes\n"), round());
	}

	@Test
	void tellsWrongUsage() throws Exception {
		write("a.gzr", CLEAN);
		gzr(2, "", "gzr: the standard input cannot be watched; name files or directories\n", "watch", "-");
		gzr(3, "", "gzr: nowhere: there is no such file or directory\n", "watch", "nowhere");
		assertEquals(2, gzr("watch", "a.gzr", "--fail-on", "warning").exitCode());
	}
}

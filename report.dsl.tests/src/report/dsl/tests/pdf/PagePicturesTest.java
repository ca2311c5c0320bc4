package report.dsl.tests.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import report.dsl.tests.Samples;
import report.dsl.tests.pdf.Picture.Distance;

/**
 * Every page of the examples looks as it did when somebody last looked at it. With -Dgzr.write=true the pictures are made anew: look at
 * each that has changed.
 */
class PagePicturesTest {
	private static final Path PICTURES = Samples.ROOT.resolve("report.dsl.tests/src/report/dsl/tests/pdf/pages");
	private static final Path TARGET = Samples.ROOT.resolve("report.dsl.tests/target/pages");
	/** The same page is 0 from itself, on JDK 17 as on 25; another figure in the smallest type is 28 from it. */
	private static final double MOST = 12;
	/** What is a little different everywhere is seen by this. */
	private static final double MEAN = 0.05;

	@TestFactory
	Stream<DynamicTest> theExamples() {
		return Samples.in(Samples.EXAMPLES).stream().map(example -> DynamicTest.dynamicTest(Samples.name(example), example.toUri(), () -> look(example)));
	}

	private static void look(Path example) throws IOException {
		List<Picture> pages = Picture.of(Printing.of(Samples.text(example)).print());
		if (Boolean.getBoolean("gzr.write"))
			write(Samples.name(example), pages);
		assertEquals("", different(expected(Samples.name(example)), pages, TARGET.resolve(Samples.name(example))));
	}

	private static void write(String name, List<Picture> pages) throws IOException {
		for (Path old : files(name))
			Files.delete(old);
		for (int page = 0; page < pages.size(); page++)
			pages.get(page).write(PICTURES.resolve(name + "-" + (page + 1) + ".png"));
	}

	private static List<Picture> expected(String name) throws IOException {
		return files(name).stream().map(Picture::read).toList();
	}

	/** In the order of the pages. */
	private static List<Path> files(String name) throws IOException {
		if (!Files.isDirectory(PICTURES))
			return List.of();
		try (Stream<Path> files = Files.list(PICTURES)) {
			return files.filter(file -> file.getFileName().toString().matches(name + "-\\d+\\.png"))
					.sorted(Comparator.comparingInt(PagePicturesTest::page)).toList();
		}
	}

	private static int page(Path file) {
		return Integer.parseInt(file.getFileName().toString().replaceFirst(".*-(\\d+)\\.png", "$1"));
	}

	/** The pages that are too far from what is expected, each with the file that shows how. */
	private static String different(List<Picture> expected, List<Picture> pages, Path pictures) throws IOException {
		List<String> told = new ArrayList<>();
		if (expected.size() != pages.size())
			told.add(pages.size() + " pages, expected " + expected.size());
		for (int page = 0; page < Math.min(expected.size(), pages.size()); page++) {
			Distance distance = pages.get(page).distance(expected.get(page));
			if (distance.mean() <= MEAN && distance.most() <= MOST)
				continue;
			Path shown = pictures.resolveSibling(pictures.getFileName() + "-" + (page + 1) + ".png");
			pages.get(page).writeDifference(expected.get(page), shown);
			told.add("page " + (page + 1) + " looks different (" + distance + "): see " + shown);
		}
		return String.join("\n", told);
	}

	/** Slips that a reader would see, each of which the comparison has to see, too; nothing else. */
	@Test
	void aSlipIsSeen(@TempDir Path directory) throws IOException {
		String report = SameBytesTest.SHORT;
		assertEquals("", different(pages(report), pages(report), directory.resolve("same")));
		seen(report, report.replace("发文: 2", "发文: 3"), directory.resolve("number"));
		seen(report, report.replace("件。", "件，"), directory.resolve("mark"));
		seen(report, report.replace("1月16日", "1月15日"), directory.resolve("date"));
		seen(report, report.replace("落款 示例市 2025年1月16日", ""), directory.resolve("line"));
		String county = Samples.text(SameBytesTest.COUNTY);
		seen(county, county.replace("不掌握:   自然人 1", "不掌握:   自然人 7"), directory.resolve("smallest-type"));
	}

	private static void seen(String report, String other, Path pictures) throws IOException {
		assertSeen(different(pages(report), pages(other), pictures), pictures);
	}

	private static void assertSeen(String told, Path pictures) {
		assertTrue(told.startsWith("page "), pictures.getFileName() + ": " + told);
		Path first = Path.of(told.lines().findFirst().orElseThrow().replaceFirst(".*: see ", ""));
		assertTrue(Files.isRegularFile(first), first::toString);
	}

	private static List<Picture> pages(String report) throws IOException {
		return Picture.of(Printing.of(report).print());
	}

	/** A dot is half a millimetre. */
	@Test
	void aLineMovedByAMillimetreIsSeen(@TempDir Path directory) throws IOException {
		Picture page = pages(SameBytesTest.SHORT).get(0);
		for (int dots : List.of(1, 2)) {
			int[] moved = page.grey().clone();
			int from = lastLine(page) * page.width();
			System.arraycopy(page.grey(), from, moved, from + dots * page.width(), 12 * page.width());
			Picture other = new Picture(page.width(), page.height(), moved);
			assertSeen(different(List.of(page), List.of(other), directory.resolve("moved-" + dots)), directory.resolve("moved-" + dots));
		}
	}

	/** Some rows above the last ink of the upper half. */
	private static int lastLine(Picture page) {
		int y = page.height() / 2;
		while (!inked(page, y))
			y--;
		return y - 10;
	}

	private static boolean inked(Picture page, int y) {
		return Arrays.stream(page.grey(), y * page.width(), (y + 1) * page.width()).anyMatch(dot -> dot < 128);
	}

	@Test
	void aPageMoreOrLessIsSeen(@TempDir Path directory) throws IOException {
		List<Picture> pages = pages(SameBytesTest.SHORT);
		assertEquals("0 pages, expected " + pages.size(), different(pages, List.of(), directory.resolve("none")));
		assertEquals(pages.size() + " pages, expected 0", different(List.of(), pages, directory.resolve("some")));
	}
}

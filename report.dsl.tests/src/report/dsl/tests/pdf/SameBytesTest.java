package report.dsl.tests.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

import org.junit.jupiter.api.Test;

import report.dsl.pdf.PdfStandard;
import report.dsl.report.Place;
import report.dsl.report.Source;
import report.dsl.report.Value;
import report.dsl.tests.Samples;

/**
 * The same source, fonts and version give the same bytes, and nothing else does. Here in one Java machine; in others see
 * {@link SameBytesElsewhereTest}.
 */
class SameBytesTest {
	/** Short, for the sake of speed, but with every face, a table, and attachments. */
	static final String SHORT = """
			表式 短表
			题名 \"""【单位】【年度】年短表\"""
			章 情况 文
			章 收发
			  表 收发
			    列 件数
			    行 收文
			    行 发文
			报告 示例市 2024年度 按 短表
			章 情况
			\"""
			全年收文【收文】件。
			\"""
			节 主动公开
			章 收发
			  收文: 3
			  发文: 2
			落款 示例市 2025年1月16日
			""";
	static final Path CITY = Samples.EXAMPLES.resolve("example-city-2024.gzr");
	static final Path COUNTY = Samples.EXAMPLES.resolve("example-county-2023.gzr");

	@Test
	void aThousandTimesInOneJava() {
		Printing report = Printing.of(SHORT);
		assertSame(1000, report::print);
	}

	/** The library counts fonts over all documents: what was printed before must not matter. */
	@Test
	void inWhateverOrderAndReadAnew() {
		byte[] first = Printing.of(SHORT).print();
		Printing.of(Samples.text(COUNTY)).draft();
		Printing.of(Samples.text(CITY)).print();
		assertEquals("", Printing.difference(first, Printing.of(SHORT).print()));
	}

	@Test
	void forEachStandardAndADraft() {
		Printing report = Printing.of(Samples.text(CITY));
		for (PdfStandard standard : PdfStandard.values())
			assertSame(5, () -> report.print(Printing.options(standard)));
		assertSame(5, report::draft);
	}

	/** All begin at once; each prints several reports, with several standards, in turn. */
	@Test
	void withManyThreads() throws Exception {
		List<Supplier<byte[]>> prints = new ArrayList<>();
		for (Printing report : List.of(Printing.of(SHORT), Printing.of(Samples.text(COUNTY))))
			for (PdfStandard standard : List.of(PdfStandard.A3A, PdfStandard.PLAIN))
				prints.add(() -> report.print(Printing.options(standard)));
		List<byte[]> expected = prints.stream().map(Supplier::get).toList();
		int threads = 16;
		CountDownLatch start = new CountDownLatch(threads);
		ExecutorService pool = Executors.newFixedThreadPool(threads);
		try {
			List<Callable<List<String>>> work = new ArrayList<>();
			for (int thread = 0; thread < threads; thread++) {
				int first = thread;
				work.add(() -> {
					start.countDown();
					start.await();
					return differences(prints, expected, first);
				});
			}
			assertEquals(List.of(), all(pool.invokeAll(work)));
		} finally {
			pool.shutdownNow();
		}
	}

	private static List<String> differences(List<Supplier<byte[]>> prints, List<byte[]> expected, int first) {
		List<String> differences = new ArrayList<>();
		for (int i = first; i < first + 2 * prints.size(); i++) {
			int which = i % prints.size();
			String difference = Printing.difference(expected.get(which), prints.get(which).get());
			if (!difference.isEmpty())
				differences.add("print " + which + " " + difference);
		}
		return differences;
	}

	private static List<String> all(List<Future<List<String>>> lists) throws InterruptedException, ExecutionException {
		List<String> all = new ArrayList<>();
		for (Future<List<String>> list : lists)
			all.addAll(list.get());
		return all;
	}

	/** Without attachments, so that it is the print that tells. */
	@Test
	void eachCellOfTheExampleMakesOtherBytes() {
		String source = Samples.text(COUNTY);
		Map<String, byte[]> prints = new LinkedHashMap<>();
		prints.put("", withoutAttachments(source));
		List<Place> cells = Printing.of(source).report().tables().stream().flatMap(table -> table.cells().values().stream()).filter(Value::typed)
				.map(Value::place).distinct().sorted(Comparator.comparing(Place::offset)).toList();
		for (Place cell : cells)
			prints.put(cell.toString(), withoutAttachments(source.substring(0, cell.offset()) + "8" + source.substring(cell.offset())));
		List<String> alike = new ArrayList<>();
		prints.forEach((one, bytes) -> prints.forEach((other, others) -> {
			if (one.compareTo(other) < 0 && Arrays.equals(bytes, others))
				alike.add(one + " = " + other);
		}));
		assertEquals(List.of(), alike);
		assertTrue(cells.size() > 10, "cells: " + cells.size());
	}

	private static byte[] withoutAttachments(String source) {
		return Printing.of(source).print(Printing.options(PdfStandard.PLAIN), List.of());
	}

	/** The source is attached as it was typed; where the standard lets nothing be attached, only what is printed counts. */
	@Test
	void aCommentMakesOtherBytesWhereTheSourceIsAttached() {
		Printing without = Printing.of(SHORT);
		Printing with = Printing.of("// 注\n" + SHORT);
		for (PdfStandard standard : PdfStandard.values())
			assertEquals(standard.attachments(), !Arrays.equals(without.print(Printing.options(standard)), with.print(Printing.options(standard))), standard::id);
	}

	@Test
	void anotherFormInTheAttachmentsMakesOtherBytes() {
		Printing report = Printing.of(SHORT);
		List<Source> form = List.of(report.sources().get(0), new Source("form.gzr", "表式 短表\n"));
		List<Source> other = List.of(report.sources().get(0), new Source("form.gzr", "表式 短表 \n"));
		assertFalse(Arrays.equals(report.print(Printing.options(PdfStandard.A3A), form), report.print(Printing.options(PdfStandard.A3A), other)));
	}

	/** Chance is in the Java machine, too: where the difference is, the message shows it. */
	@Test
	void theComparisonCanFail() {
		byte[] one = "/ID [<00>]".getBytes(StandardCharsets.US_ASCII);
		byte[] other = "/ID [<01>]".getBytes(StandardCharsets.US_ASCII);
		assertEquals("from byte 7 of 10, 10: /ID [<00>] | /ID [<01>]", Printing.difference(one, other));
		assertEquals("", Printing.difference(one, one.clone()));
	}

	private static void assertSame(int times, Supplier<byte[]> print) {
		byte[] first = print.get();
		int different = 0;
		String difference = "";
		for (int i = 1; i < times; i++) {
			String here = Printing.difference(first, print.get());
			different += here.isEmpty() ? 0 : 1;
			difference = difference.isEmpty() ? here : difference;
		}
		assertEquals("", difference, different + " of " + times + " prints are not like the first");
	}
}

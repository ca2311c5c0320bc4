package report.dsl.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import report.dsl.Workspace;
import report.dsl.findings.Finding;

/** The forms and the data of the rules over prose are there once, for all threads: each thread finds what one alone finds. */
class ConcurrencyTest {
	private static final int THREADS = 4;
	private static final int TEXTS = 8;
	private static final int ROUNDS = 3;
	private static final Path PROSE = Samples.SUITE.resolve("prose");

	/** Each thread begins with another text, so that different ones meet in the same rules. */
	@Test
	void manyThreadsFindWhatOneFinds() throws Exception {
		List<String> texts = texts();
		List<List<Finding>> alone = check(texts, 0);
		assertTrue(alone.stream().allMatch(found -> found.size() > TEXTS), alone::toString);
		ExecutorService pool = Executors.newFixedThreadPool(THREADS);
		try {
			CyclicBarrier together = new CyclicBarrier(THREADS);
			List<Future<Void>> many = IntStream.range(0, THREADS).mapToObj(from -> pool.submit(() -> {
				together.await();
				for (int round = 0; round < ROUNDS; round++)
					assertEquals(alone, check(texts, from));
				return (Void) null;
			})).toList();
			for (Future<Void> done : many)
				done.get();
		} finally {
			pool.shutdownNow();
		}
	}

	/** What is found in each text, in their order, whichever is looked at first. */
	private static List<List<Finding>> check(List<String> texts, int first) {
		Workspace workspace = Workspace.create();
		List<List<Finding>> found = new ArrayList<>(texts.stream().map(text -> List.<Finding>of()).toList());
		for (int i = 0; i < texts.size(); i++) {
			int text = (first + i) % texts.size();
			found.set(text, workspace.check("a.gzr", texts.get(text).getBytes(StandardCharsets.UTF_8), null).findings());
		}
		return found;
	}

	/** Reports with much to be told of their prose: the sentences of the suite, dealt out. */
	private static List<String> texts() {
		List<String> sentences = Samples.text(PROSE.resolve("own-prose.tsv")).lines().filter(line -> !line.startsWith("#")).skip(1).map(line -> line.split("\t")[2]).toList();
		return IntStream.range(0, TEXTS).mapToObj(text -> IntStream.range(0, sentences.size()).filter(i -> i % TEXTS == text).mapToObj(sentences::get)
				.collect(Collectors.joining("\n"))).map(prose -> Samples.text(PROSE.resolve("own-prose.gzr")).replace("正文\n", prose + "\n")).toList();
	}
}

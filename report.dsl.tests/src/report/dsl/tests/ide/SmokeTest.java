package report.dsl.tests.ide;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;

import org.eclipse.emf.common.util.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import report.dsl.ide.snapshot.Snapshots;

/** Every service, on every sample, as it is while somebody types: never an exception, and what it promises holds. */
class SmokeTest {
	private static final URI FILE = URI.createURI("memory:/sample.gzr");
	/** Slips of one sample, and offsets in each at which services are asked. */
	private static final int SLIPS = 2;
	private static final int OFFSETS = 5;
	private static final String SMALL = """
			表式 短表
			事项 级别 { 市 县 }
			章 数 "数字"
			  表 数 列 甲 列 乙 = 甲 行 子
			报告 示例市 2024年度 按 短表
			级别 市
			前言
			\"""
			共【子】、【单位】（甲）
			\"""
			章 数
			  子: 甲 1, 其余 0 = 2
			  表 自 { 列 丙 行 丑: 待填 }
			节 "甲【丑】"
			落款 示例市 2025-01-01
			""";

	static Stream<Path> samples() {
		return Mutant.samples().stream();
	}

	@Test
	void thereAreSamples() {
		assertTrue(samples().count() > 100);
	}

	@ParameterizedTest
	@MethodSource("samples")
	void aSampleWithSlips(Path sample) {
		String name = sample.getFileName().toString();
		String text = Edited.text(sample);
		Random random = new Random(name.hashCode());
		int first = random.nextInt(4);
		for (int i = 0; i < SLIPS; i++)
			keepsPromises(Mutant.of(name, text, (first + i) % 4, random), random);
	}

	@Test
	void aSmallTextAsItIsTyped() {
		Random random = new Random(1);
		for (int end = 0; end <= SMALL.length(); end += 7)
			keepsPromises(new Mutant("small up to " + end, SMALL.substring(0, end), end), random);
	}

	@Test
	void atEveryOffset() {
		for (String text : List.of(SMALL, SMALL.replace("\n", "\r\n").replace("}", ""))) {
			Snapshots snapshots = new Snapshots();
			Promises promises = new Promises(snapshots, snapshots.put(FILE, text), Locale.CHINESE);
			for (int offset = 0; offset <= text.length(); offset++)
				at(promises, text, offset);
		}
	}

	private static void keepsPromises(Mutant mutant, Random random) {
		Snapshots snapshots = new Snapshots();
		try {
			Promises promises = new Promises(snapshots, snapshots.put(FILE, mutant.text()), random.nextBoolean() ? Locale.CHINESE : Locale.ENGLISH);
			promises.ofText();
			promises.ofFindings();
			promises.ofRenaming(Math.min(mutant.at(), mutant.text().length()));
			at(promises, mutant.text(), Math.min(mutant.at(), mutant.text().length()));
			for (int i = 1; i < OFFSETS; i++)
				at(promises, mutant.text(), random.nextInt(mutant.text().length() + 1));
		} catch (RuntimeException | AssertionError e) {
			throw new AssertionError(mutant.name() + ": " + e, e);
		}
	}

	private static void at(Promises promises, String text, int offset) {
		try {
			promises.ofOffset(offset);
		} catch (RuntimeException | AssertionError e) {
			throw new AssertionError("at " + offset + ", behind '" + text.substring(Math.max(0, offset - 20), offset) + "': " + e, e);
		}
	}
}

package report.dsl.tests.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.io.TempDir;

import report.dsl.cli.CliIo;
import report.dsl.cli.Main;

/** Runs gzr inside this process, in an empty directory of its own. */
abstract class CommandLineTest {
	/** A report without any finding. */
	static final String CLEAN = """
			报告 测试局 2024年度
			级别 县级部门
			规章制定权 无

			章 总体情况
			\"""
			2024年，测试局收到申请【新收】件。
			\"""

			章 主动公开政府信息情况
				行政规范性文件: 1 0 1
				其余 0

			章 收到和处理政府信息公开申请情况
				新收: 自然人 2, 其余 0
				予以公开: 自然人 2
				其余 0

			章 政府信息公开行政复议行政诉讼情况
				其余 0

			章 存在的主要问题及改进情况
			\"""
			公开的内容还不够全面，将进一步完善。
			\"""

			章 其他需要报告的事项
			\"""
			【年度】年度本单位未收取信息处理费。
			\"""
			""";
	/** The same, but one application was left standing: 新收 2 ≠ 予以公开 1. */
	static final String UNBALANCED = CLEAN.replace("予以公开: 自然人 2", "予以公开: 自然人 1");
	static final String BALANCE_PLACE = ":15:10:";

	@TempDir
	Path directory;

	private boolean terminal;
	private Locale locale = Locale.ENGLISH;
	private byte[] input = {};
	private Map<String, String> environment = Map.of();

	/** What a run left behind. */
	record Result(int exitCode, String out, String err) {
	}

	void onTerminal() {
		terminal = true;
	}

	void under(Locale other) {
		locale = other;
	}

	void in(Map<String, String> other) {
		environment = other;
	}

	void onInput(String text) {
		input = text.getBytes(StandardCharsets.UTF_8);
	}

	Result gzr(String... arguments) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ByteArrayOutputStream err = new ByteArrayOutputStream();
		CliIo io = new CliIo(new ByteArrayInputStream(input), new PrintStream(out, false, StandardCharsets.UTF_8),
				new PrintStream(err, false, StandardCharsets.UTF_8), directory, terminal, terminal, true, 100, locale, environment);
		int exitCode = Main.run(arguments, io);
		return new Result(exitCode, text(out), text(err));
	}

	/** Runs and demands everything: exit code, output and error output. */
	void gzr(int exitCode, String out, String err, String... arguments) {
		assertEquals(new Result(exitCode, out, err), gzr(arguments));
	}

	Path write(String name, String text) throws IOException {
		return write(name, text.getBytes(StandardCharsets.UTF_8));
	}

	Path write(String name, byte[] bytes) throws IOException {
		Path file = directory.resolve(name);
		Files.createDirectories(file.getParent());
		return Files.write(file, bytes);
	}

	String read(String name) throws IOException {
		return Files.readString(directory.resolve(name));
	}

	/** All files below the directory, in order, hidden ones as well. */
	List<String> files() throws IOException {
		try (Stream<Path> all = Files.walk(directory)) {
			return all.filter(Files::isRegularFile).map(directory::relativize).map(path -> path.toString().replace('\\', '/')).sorted().toList();
		}
	}

	private String text(ByteArrayOutputStream stream) {
		return stream.toString(StandardCharsets.UTF_8).replace("\r\n", "\n").replace(directory + "/", "");
	}
}

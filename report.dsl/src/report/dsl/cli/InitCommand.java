package report.dsl.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import report.dsl.Workspace;
import report.dsl.form.Skeleton;

/** {@code gzr init}: begins a report. */
@Command(name = "init", sortOptions = false)
final class InitCommand implements Callable<Integer> {
	private static final int FIRST_YEAR = 2008; // since when there are such reports
	private static final int LAST_YEAR = 2999;

	@ParentCommand
	private GzrCommand gzr;

	@Parameters(index = "0", paramLabel = "BODY", descriptionKey = "body")
	private String body;

	@Parameters(index = "1", paramLabel = "YEAR", descriptionKey = "year")
	private String year;

	@Option(names = { "-o", "--output" }, paramLabel = "FILE")
	private String output;

	@Override
	public Integer call() {
		int number = year();
		String name = output == null ? fileName(number) : output;
		if (body.isBlank())
			throw Failure.usage("init.body");
		if (name.equals("-")) {
			gzr.io.out().print(Skeleton.of(Workspace.create(), body.strip(), number));
			return ExitCode.CLEAN;
		}
		Path file = Inputs.resolve(name, gzr.io);
		if (Files.exists(file, LinkOption.NOFOLLOW_LINKS))
			throw Failure.usage("init.exists", name);
		write(file, name, Skeleton.of(Workspace.create(), body.strip(), number));
		gzr.io.out().println(gzr.texts.say("init.written", name));
		return ExitCode.CLEAN;
	}

	private static void write(Path file, String name, String text) {
		try {
			WholeFile.writeNew(file, text.getBytes(StandardCharsets.UTF_8));
		} catch (FileAlreadyExistsException meanwhile) {
			throw Failure.usage("init.exists", name);
		} catch (IOException problem) {
			throw Failure.unreadable("output.unwritable", name, Input.reason(problem));
		}
	}

	/** The year in digits of either width, 年 or 年度 behind it allowed. */
	private int year() {
		try {
			int number = Integer.parseInt(year.strip().replaceFirst("年度?$", ""));
			if (number >= FIRST_YEAR && number <= LAST_YEAR)
				return number;
		} catch (NumberFormatException noNumber) {
			// told below
		}
		throw Failure.usage("init.year", year, Integer.toString(FIRST_YEAR), Integer.toString(LAST_YEAR));
	}

	private String fileName(int number) {
		return body.strip().replaceAll("[\\p{Cntrl}/\\\\:*?\"<>|]", "_") + "-" + number + Input.SUFFIX;
	}
}

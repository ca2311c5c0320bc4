package report.dsl.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import report.dsl.Workspace;
import report.dsl.form.NextYear;
import report.dsl.form.Skeleton;

/** {@code gzr init}: begins a report. */
@Command(name = "init", sortOptions = false)
final class InitCommand implements Callable<Integer> {
	private static final int FIRST_YEAR = 2008; // since when there are such reports
	private static final int LAST_YEAR = 2999;

	@ParentCommand
	private GzrCommand gzr;

	@Parameters(index = "0", arity = "0..1", paramLabel = "BODY", descriptionKey = "body")
	private String body;

	@Parameters(index = "1", arity = "0..1", paramLabel = "YEAR", descriptionKey = "year")
	private String year;

	@Option(names = "--from", paramLabel = "FILE")
	private String from;

	@Option(names = { "-o", "--output" }, paramLabel = "FILE")
	private String output;

	@Override
	public Integer call() {
		if (from != null && (body != null || year != null))
			throw Failure.usage("init.from");
		if (from == null && (body == null || year == null))
			throw Failure.usage("init.arguments");
		if (from == null && body.isBlank())
			throw Failure.usage("init.body");
		NextYear.Begun begun = from == null ? new NextYear.Begun(body.strip(), year(), "") : next();
		String name = output == null ? fileName(begun) : output;
		Path file = name.equals("-") ? null : Inputs.resolve(name, gzr.io);
		if (file != null && Files.exists(file, LinkOption.NOFOLLOW_LINKS))
			throw Failure.usage("init.exists", name);
		String text = from == null ? Skeleton.of(Workspace.create(), begun.body(), begun.year()) : begun.text();
		if (file == null) {
			gzr.io.out().print(text);
			return ExitCode.CLEAN;
		}
		write(file, name, text);
		gzr.io.out().println(gzr.texts.say("init.written", name));
		return ExitCode.CLEAN;
	}

	/** The report of the year after. */
	private NextYear.Begun next() {
		List<Input> inputs = Inputs.of(List.of(from), gzr.io);
		Input last = inputs.get(0);
		Workspaces workspaces = new Workspaces(inputs, List.of(), gzr.io);
		workspaces.gather(inputs);
		return workspaces.get().nextYear(last.name(), last.read(gzr.io), last.file().orElse(null))
				.orElseThrow(() -> Failure.unreadable("init.unreadable", last.name()));
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

	/** Last year's name with its year advanced, beside it; else made of body and year. */
	private String fileName(NextYear.Begun begun) {
		String made = begun.body().replaceAll("[\\p{Cntrl}/\\\\:*?\"<>|]", "_") + "-" + begun.year() + Input.SUFFIX;
		if (from == null || from.equals("-"))
			return made;
		Path last = Path.of(from);
		String name = last.getFileName().toString();
		String year = String.valueOf(begun.year() - 1);
		return last.resolveSibling(name.contains(year) ? name.replace(year, String.valueOf(begun.year())) : made).toString();
	}
}

package report.dsl.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Where the PDFs go.
 *
 * @param output as the user named it: a directory, or for one report the PDF; where it is not named, each PDF goes beside its report
 */
record PdfTargets(Optional<String> output, CliIo io) {

	/** The PDF of each report, no two the same. */
	Map<Input, Path> of(List<Input> inputs) {
		if (isOneFile() && inputs.size() > 1)
			throw Failure.usage("build.oneFile", output.get(), inputs.size());
		Map<Input, Path> targets = new HashMap<>();
		Map<Path, Input> taken = new HashMap<>();
		for (Input input : inputs) {
			Path target = target(input);
			Input other = taken.putIfAbsent(target.normalize(), input);
			if (other != null)
				throw Failure.usage("build.clash", other.name(), input.name(), target);
			targets.put(input, target);
		}
		return targets;
	}

	private Path target(Input input) {
		if (output.isEmpty())
			return input.file().map(file -> file.resolveSibling(input.pdf().getFileName())).orElse(input.pdf());
		Path out = Inputs.resolve(output.get(), io);
		return isOneFile() ? out : out.resolve(input.pdf());
	}

	/** Whether the output is the PDF itself, not a directory for it. */
	private boolean isOneFile() {
		return output.isPresent() && output.get().toLowerCase(Locale.ROOT).endsWith(".pdf") && !Files.isDirectory(Inputs.resolve(output.get(), io));
	}

	/** Fails before anything is printed where nothing could be written. */
	void makeDirectory() {
		if (output.isEmpty())
			return;
		Path out = Inputs.resolve(output.get(), io);
		Path directory = isOneFile() ? out.toAbsolutePath().getParent() : out;
		try {
			WholeFile.makeDirectories(directory);
		} catch (IOException problem) {
			throw Failure.unreadable("output.unwritable", directory, Input.reason(problem));
		}
		if (!Files.isWritable(directory))
			throw Failure.unreadable("output.unwritable", directory, "");
	}
}

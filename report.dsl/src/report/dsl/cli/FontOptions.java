package report.dsl.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import picocli.CommandLine.Option;
import report.dsl.pdf.SystemFonts;
import report.dsl.pdf.Typefaces;

/** The options that say which fonts to print with. */
final class FontOptions {
	private static final String SYSTEM = "system";

	@Option(names = "--fonts", paramLabel = "shipped|system", defaultValue = "shipped")
	private String fonts;

	@Option(names = "--font-dir", paramLabel = "DIR")
	private String directory;

	/** Tells which fonts those are, and what was of no use in the directory, where they are not simply those that ship. */
	Typefaces choose(GzrCommand gzr) {
		if (!fonts.equals("shipped") && !fonts.equals(SYSTEM))
			throw Failure.usage("usage.choice", "--fonts", "shipped, system", fonts);
		Optional<Path> named = Optional.ofNullable(directory).map(name -> Inputs.resolve(name, gzr.io));
		if (named.isPresent() && !Files.isDirectory(named.get()))
			throw Failure.unreadable("input.absent", directory);
		List<Path> folders = new ArrayList<>();
		named.ifPresent(folders::add);
		if (fonts.equals(SYSTEM))
			folders.addAll(SystemFonts.folders());
		if (folders.isEmpty())
			return Typefaces.shipped();
		Typefaces chosen = Typefaces.in(folders);
		tell(chosen, named, gzr);
		return chosen;
	}

	private static void tell(Typefaces chosen, Optional<Path> named, GzrCommand gzr) {
		for (Typefaces.Choice choice : chosen.choices())
			if (choice.file().isPresent())
				gzr.note("build.font", choice.face(), choice.font().get(), shown(choice.file().get(), named));
			else
				gzr.note("build.font.shipped", choice.face());
		for (Typefaces.PassedOver passedOver : chosen.passedOver())
			if (named.isPresent() && passedOver.file().startsWith(named.get()))
				gzr.note("build.font.passedOver", shown(passedOver.file(), named),
						gzr.texts.say("build.font." + passedOver.reason().name().toLowerCase(Locale.ROOT)));
	}

	/** Within the directory that was named. */
	private static Path shown(Path file, Optional<Path> named) {
		return named.isPresent() && file.startsWith(named.get()) && !file.equals(named.get()) ? named.get().relativize(file) : file;
	}
}

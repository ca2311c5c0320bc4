package report.dsl.cli;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Names for files to be written that any system takes, no two the same: also where case, or how an accent is written, does not count. */
final class FileNames {
	/** In characters: a Chinese one takes three bytes, and 255 are the most that file systems allow. */
	private static final int LONGEST = 60;
	private final Set<String> taken = new HashSet<>();

	/** A name; the next one of it where it is taken. @param wanted may hold folders */
	String next(String wanted) {
		String name = wanted;
		for (int number = 2; !taken.add(Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT)); number++)
			name = wanted + "-" + number;
		return name;
	}

	/** A text as a file's name. */
	static String of(String text) {
		String name = cut(text.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_").strip()).replaceFirst("^\\.+", "_").replaceFirst("[. ]+$", "_");
		return name.isEmpty() || name.matches("(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?") ? name + "_" : name;
	}

	/** Inputs whose PDFs do not get in each other's way. */
	static List<Input> distinct(List<Input> inputs) {
		FileNames names = new FileNames();
		List<Input> distinct = new ArrayList<>();
		for (Input input : inputs) {
			String base = of(input.pdf().getFileName().toString().replaceFirst("\\.pdf$", ""));
			String path = names.next(input.pdf().resolveSibling(base).toString());
			distinct.add(new Input(input.name(), input.file(), Path.of(path + ".pdf")));
		}
		return distinct;
	}

	private static String cut(String name) {
		return name.codePointCount(0, name.length()) <= LONGEST ? name : name.substring(0, name.offsetByCodePoints(0, LONGEST));
	}
}

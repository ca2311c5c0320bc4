package report.dsl.pdf;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Where computers keep their fonts. */
public final class SystemFonts {
	private SystemFonts() {
	}

	/** Of this computer. */
	public static List<Path> folders() {
		return folders(System.getProperty("os.name"), System.getenv(), System.getProperty("user.home"));
	}

	/**
	 * The user's own first.
	 *
	 * @param system      as Java calls it
	 * @param environment the variables of the process
	 * @param home        of the user
	 */
	public static List<Path> folders(String system, Map<String, String> environment, String home) {
		String name = system.toLowerCase(Locale.ROOT);
		if (name.startsWith("windows"))
			return windows(environment, home);
		if (name.startsWith("mac"))
			return List.of(Path.of(home, "Library", "Fonts"), Path.of("/Library/Fonts"), Path.of("/System/Library/Fonts"));
		List<Path> folders = new ArrayList<>();
		String data = environment.getOrDefault("XDG_DATA_HOME", "");
		folders.add(data.startsWith("/") ? Path.of(data, "fonts") : Path.of(home, ".local", "share", "fonts"));
		folders.add(Path.of(home, ".fonts"));
		folders.add(Path.of("/usr/local/share/fonts"));
		folders.add(Path.of("/usr/share/fonts"));
		return folders;
	}

	private static List<Path> windows(Map<String, String> environment, String home) {
		Map<String, String> variables = new java.util.TreeMap<>(String.CASE_INSENSITIVE_ORDER);
		variables.putAll(environment);
		String local = variables.getOrDefault("LOCALAPPDATA", home + "\\AppData\\Local");
		return List.of(Path.of(local, "Microsoft", "Windows", "Fonts"), Path.of(variables.getOrDefault("SystemRoot", "C:\\Windows"), "Fonts"));
	}
}

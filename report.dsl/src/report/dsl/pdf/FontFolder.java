package report.dsl.pdf;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;

import com.itextpdf.io.font.FontProgram;
import com.itextpdf.io.font.FontProgramDescriptor;
import com.itextpdf.io.font.FontProgramDescriptorFactory;
import com.itextpdf.io.font.FontProgramFactory;
import com.itextpdf.io.font.TrueTypeCollection;

/** Finds fonts in a folder by the names they give themselves, Chinese or English; the names of files do not matter. */
final class FontFolder {
	/** Folders of fonts are flat, or hold one folder for each maker. */
	private static final int DEPTH = 3;
	private static final Map<Path, Known> KNOWN = new ConcurrentHashMap<>();

	private FontFolder() {
	}

	/** A font for a face. */
	record Found(String name, Path file, FontProgram program) {
	}

	/** A file, or a font of a file with several ({@code simsun.ttc,0}), as the library names it. */
	private record Font(Path file, String name) {
	}

	private record Known(String files, Typefaces faces) {
	}

	static Typefaces read(Path folder, Function<Map<Face, Found>, Typefaces> made) {
		List<Path> files = files(folder);
		String now = stamp(files);
		return KNOWN.compute(folder, (key, known) -> known != null && known.files().equals(now) ? known : new Known(now, made.apply(choose(files)))).faces();
	}

	private static List<Path> files(Path folder) {
		try (Stream<Path> files = Files.walk(folder, DEPTH, FileVisitOption.FOLLOW_LINKS)) {
			return files.filter(file -> file.toString().toLowerCase(Locale.ROOT).matches(".*\\.(ttf|otf|ttc)")).sorted().toList();
		} catch (IOException | java.io.UncheckedIOException notThere) {
			return List.of();
		}
	}

	private static String stamp(List<Path> files) {
		StringBuilder stamp = new StringBuilder();
		for (Path file : files)
			stamp.append(file).append(' ').append(file.toFile().length()).append(' ').append(file.toFile().lastModified()).append('\n');
		return stamp.toString();
	}

	private static Map<Face, Found> choose(List<Path> files) {
		Map<String, Font> byName = new LinkedHashMap<>();
		for (Path file : files)
			for (Font font : fonts(file))
				names(font).forEach(name -> byName.putIfAbsent(name, font));
		Map<Face, Found> chosen = new EnumMap<>(Face.class);
		for (Face face : Face.values())
			for (String name : face.names()) {
				Font font = byName.get(name.toLowerCase(Locale.ROOT));
				if (font != null && !chosen.containsKey(face))
					load(name, font).ifPresent(found -> chosen.put(face, found));
			}
		return chosen;
	}

	private static List<Font> fonts(Path file) {
		if (!file.toString().toLowerCase(Locale.ROOT).endsWith(".ttc"))
			return List.of(new Font(file, file.toString()));
		List<Font> fonts = new ArrayList<>();
		try {
			int count = new TrueTypeCollection(file.toString()).getTTCSize();
			for (int i = 0; i < count; i++)
				fonts.add(new Font(file, file + "," + i));
		} catch (IOException | RuntimeException noFont) {
			return List.of();
		}
		return fonts;
	}

	/** In lower case; none when it is no font. */
	private static Set<String> names(Font font) {
		FontProgramDescriptor told = FontProgramDescriptorFactory.fetchDescriptor(font.name());
		if (told == null)
			return Set.of();
		Set<String> names = new HashSet<>(told.getFullNameAllLangs());
		names.add(told.getFamilyNameLowerCase());
		names.add(told.getFontNameLowerCase());
		return names;
	}

	private static Optional<Found> load(String name, Font font) {
		try {
			FontProgram program = FontProgramFactory.createFont(font.name(), false);
			boolean usable = program.getFontNames().allowEmbedding() && Typefaces.has(program, '一');
			return usable ? Optional.of(new Found(name, font.file(), program)) : Optional.empty();
		} catch (IOException | RuntimeException noFont) {
			return Optional.empty();
		}
	}
}

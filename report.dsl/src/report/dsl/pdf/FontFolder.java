package report.dsl.pdf;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import report.dsl.pdf.Typefaces.PassedOver;
import report.dsl.pdf.Typefaces.Reason;
import report.dsl.report.Sha256;

/**
 * Finds fonts in folders by the names they give themselves, Chinese or English; the names of files do not matter. Of most files it
 * reads the names only, so that folders with thousands of fonts are no trouble.
 */
final class FontFolder {
	/** A folder for each kind, and in it one for each maker. */
	private static final int DEPTH = 5;
	private static final int LONGEST = 1 << 28;
	private static final Map<List<Path>, Known> KNOWN = new ConcurrentHashMap<>();
	private final Map<String, List<Font>> byName = new HashMap<>();
	private final Map<Face, Found> chosen = new EnumMap<>(Face.class);
	private final Set<PassedOver> passedOver = new LinkedHashSet<>();

	private FontFolder() {
	}

	/** A font for a face. */
	record Found(String name, Path file, String sha256, LeanFont program) {
	}

	/** A font of a file, which may have several. */
	private record Font(Path file, int index) {
	}

	/** A file as it was listed: how long, and when it was changed. */
	private record Listed(Path file, long length, String changed) {
	}

	private record Known(List<Listed> files, Typefaces faces) {
	}

	/** Read again only when a file has changed. Folders that are not there have nothing. */
	static Typefaces read(List<Path> folders) {
		Set<PassedOver> unreadable = new LinkedHashSet<>();
		List<Listed> files = new ArrayList<>();
		for (Path folder : folders)
			files.addAll(list(folder, unreadable));
		return KNOWN.compute(folders, (key, known) -> known != null && known.files().equals(files) ? known
				: new Known(files, new FontFolder().choose(files, unreadable))).faces();
	}

	private static List<Listed> list(Path folder, Set<PassedOver> unreadable) {
		List<Listed> files = new ArrayList<>();
		try {
			Files.walkFileTree(folder, Set.of(FileVisitOption.FOLLOW_LINKS), DEPTH, new SimpleFileVisitor<>() {
				@Override
				public FileVisitResult visitFile(Path file, BasicFileAttributes told) {
					if (!told.isDirectory() && file.toString().toLowerCase(Locale.ROOT).matches(".*\\.(ttf|otf|ttc|otc)"))
						files.add(new Listed(file, told.isRegularFile() ? told.size() : -1, told.lastModifiedTime().toString()));
					return FileVisitResult.CONTINUE;
				}

				/** Links in a circle lead nowhere new. */
				@Override
				public FileVisitResult visitFileFailed(Path file, IOException problem) {
					if (problem instanceof java.nio.file.AccessDeniedException)
						unreadable.add(new PassedOver(file, Reason.UNREADABLE));
					return FileVisitResult.CONTINUE;
				}
			});
		} catch (IOException problem) {
			unreadable.add(new PassedOver(folder, Reason.UNREADABLE));
		}
		files.sort(Comparator.comparing(Listed::file));
		return files;
	}

	private Typefaces choose(List<Listed> files, Set<PassedOver> unreadable) {
		passedOver.addAll(unreadable);
		for (Listed listed : files)
			if (!hasTheBest())
				addNames(listed);
		for (Face face : Face.values())
			for (String name : face.names())
				for (Font font : byName.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()))
					if (!chosen.containsKey(face))
						load(face, name, font).ifPresent(found -> chosen.put(face, found));
		return new Typefaces(chosen, List.copyOf(passedOver));
	}

	/** Whether no further file can make a difference; but for a font that turns out not to be usable. */
	private boolean hasTheBest() {
		for (Face face : Face.values())
			if (!byName.containsKey(face.names().get(0).toLowerCase(Locale.ROOT)))
				return false;
		return true;
	}

	private void addNames(Listed listed) {
		try (FileChannel channel = FileChannel.open(listed.file())) {
			List<Sfnt> fonts = Sfnt.of((offset, length) -> bytes(channel, offset, length));
			for (int i = 0; i < fonts.size(); i++)
				for (String name : fonts.get(i).names())
					byName.computeIfAbsent(name, key -> new ArrayList<>()).add(new Font(listed.file(), i));
		} catch (java.nio.file.FileSystemException problem) {
			passedOver.add(new PassedOver(listed.file(), Reason.UNREADABLE));
		} catch (IOException | RuntimeException problem) {
			passedOver.add(new PassedOver(listed.file(), Reason.DAMAGED));
		}
	}

	private static ByteBuffer bytes(FileChannel channel, long offset, int length) throws IOException {
		if (length < 0 || offset + length > channel.size())
			throw new IOException("cut off");
		ByteBuffer bytes = ByteBuffer.allocate(length);
		int read = 0;
		while (bytes.hasRemaining() && read >= 0)
			read = channel.read(bytes, offset + bytes.position());
		return bytes.flip();
	}

	private Optional<Found> load(Face face, String name, Font font) {
		try {
			if (Files.size(font.file()) > LONGEST)
				throw new IOException("too long");
			byte[] bytes = Files.readAllBytes(font.file());
			Sfnt tables = Sfnt.of(Sfnt.in(bytes)).get(font.index());
			LeanFont program = tables.has("fvar") || !tables.has("glyf") && !tables.has("CFF ") ? null : LeanFont.of(tables);
			Optional<Reason> reason = against(tables, program, needed(face));
			reason.ifPresent(against -> passedOver.add(new PassedOver(font.file(), against)));
			return reason.isPresent() ? Optional.empty() : Optional.of(new Found(name, font.file(), Sha256.of(bytes), program));
		} catch (IOException | RuntimeException problem) {
			passedOver.add(new PassedOver(font.file(), Reason.DAMAGED));
			return Optional.empty();
		}
	}

	/** What no font for a face lacks, unless it is for another language; page numbers and 草稿 have no other font to turn to. */
	private static String needed(Face face) {
		return switch (face) {
		case RARE -> "\uD840\uDC00";
		case SONG -> "一—0123456789 ";
		case HEI -> "一草稿";
		default -> "一";
		};
	}

	/** What speaks against a font. */
	private static Optional<Reason> against(Sfnt tables, LeanFont program, String needed) throws IOException {
		if (forbidden(tables.table("OS/2").getShort(8)))
			return Optional.of(Reason.FORBIDDEN);
		if (tables.has("fvar"))
			return Optional.of(Reason.VARIABLE);
		return program == null || !program.draws(needed) ? Optional.of(Reason.EMPTY) : Optional.empty();
	}

	/** By the licence bits: not at all (unless for readers or for editing), not a part of it, or only its bitmaps. */
	private static boolean forbidden(int licence) {
		return (licence & 0xE) == 0x2 || (licence & 0x300) != 0;
	}
}

package report.dsl.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import org.apache.poi.ss.usermodel.Workbook;

/** A package of parts (as DOCX, XLSX and OFD are), zipped without a clock: the same parts give the same file. */
public final class Parts {
	/** When the parts were made, as the package says; of its very first day Java would keep the time zone, too. */
	private static final LocalDate MADE = LocalDate.of(1980, 2, 1);
	private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
	private final ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8);

	/** Adds a part after those that are there. */
	public Parts add(String name, byte[] content) {
		try {
			ZipEntry entry = new ZipEntry(name);
			entry.setTimeLocal(MADE.atStartOfDay());
			zip.putNextEntry(entry);
			zip.write(content);
			zip.closeEntry();
		} catch (IOException impossible) {
			throw new UncheckedIOException(impossible);
		}
		return this;
	}

	/** The parts of a workbook, which POI zips by the clock, in its order. */
	public static Parts of(Workbook book) throws IOException {
		Path file = Files.createTempFile("gzr", ".xlsx");
		try {
			try (OutputStream out = Files.newOutputStream(file)) {
				book.write(out);
			}
			Parts parts = new Parts();
			try (ZipFile zipped = new ZipFile(file.toFile())) {
				for (ZipEntry entry : Collections.list(zipped.entries()))
					parts.add(entry.getName(), zipped.getInputStream(entry).readAllBytes());
			}
			return parts;
		} finally {
			Files.deleteIfExists(file);
		}
	}

	/** Adds a part of text. */
	public Parts add(String name, String content) {
		return add(name, content.getBytes(StandardCharsets.UTF_8));
	}

	/** The file. */
	public byte[] zipped() {
		try {
			zip.close();
		} catch (IOException impossible) {
			throw new UncheckedIOException(impossible);
		}
		return bytes.toByteArray();
	}
}

package report.install.tests;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** An update site like another one, but that its bundles of ours and its feature were built later. */
final class LaterSite {
	private LaterSite() {
	}

	/** Writes it with the publisher of an Eclipse; the later version is the earlier one with another qualifier. */
	static Path of(Path site, String version, String later, Eclipse publisher) throws IOException, InterruptedException {
		Path source = Eclipse.WORK.resolve("later-source");
		Path target = Eclipse.WORK.resolve("later-site");
		Files2.delete(source);
		Files2.delete(target);
		for (String kind : List.of("plugins", "features")) {
			Files.createDirectories(source.resolve(kind));
			try (Stream<Path> files = Files.list(site.resolve(kind))) {
				for (Path file : files.toList())
					rewrite(file, source.resolve(kind).resolve(file.getFileName().toString().replace(version, later)), version, later);
			}
		}
		publisher.p2("org.eclipse.equinox.p2.publisher.FeaturesAndBundlesPublisher", "-metadataRepository", target.toUri().toString(),
				"-artifactRepository", target.toUri().toString(), "-source", source.toString(), "-publishArtifacts");
		return target;
	}

	private static void rewrite(Path from, Path to, String version, String later) throws IOException {
		if (from.getFileName().equals(to.getFileName())) {
			Files.copy(from, to);
			return;
		}
		try (ZipInputStream in = new ZipInputStream(Files.newInputStream(from)); OutputStream file = Files.newOutputStream(to);
				ZipOutputStream out = new ZipOutputStream(file)) {
			out.setLevel(Deflater.BEST_SPEED);
			for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
				out.putNextEntry(new ZipEntry(entry.getName()));
				if (entry.getName().equals("META-INF/MANIFEST.MF") || entry.getName().equals("feature.xml"))
					out.write(text(in).replace(version, later).getBytes(StandardCharsets.UTF_8));
				else
					in.transferTo(out);
			}
		}
	}

	private static String text(InputStream in) throws IOException {
		return new String(in.readAllBytes(), StandardCharsets.UTF_8);
	}
}

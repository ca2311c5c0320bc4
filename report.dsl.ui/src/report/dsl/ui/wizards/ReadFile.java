package report.dsl.ui.wizards;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.osgi.util.NLS;

import report.dsl.Workspace;
import report.dsl.findings.Finding;
import report.dsl.findings.Severity;
import report.dsl.importer.Imported;
import report.dsl.importer.Importer;
import report.dsl.importer.NotImported;
import report.dsl.ui.preferences.GzrPreferences;

/**
 * A published report that was read, not yet written.
 *
 * @param target   the name of the report that it becomes
 * @param imported empty where it could not be read
 * @param problem  why not; else empty
 */
record ReadFile(Path source, String target, Optional<Imported> imported, String problem) {

	/** Reads files, one after the other; cancelled between two of them. */
	static List<ReadFile> read(List<Path> files, IProgressMonitor monitor) throws InterruptedException {
		SubMonitor progress = SubMonitor.convert(monitor, files.size());
		List<ReadFile> read = new ArrayList<>();
		try {
			for (Path file : files) {
				progress.subTask(NLS.bind(Messages.import_reading, file.getFileName()));
				read.add(read(file));
				progress.split(1);
			}
		} catch (OperationCanceledException cancelled) {
			throw new InterruptedException();
		}
		return read;
	}

	private static ReadFile read(Path file) {
		String target = target(file);
		try {
			Imported imported = new Importer(Workspace.create()).read(file.toString(), NotImported.read(file), target, "", 0);
			return new ReadFile(file, target, Optional.of(imported), "");
		} catch (NotImported known) {
			return new ReadFile(file, target, Optional.empty(), known.reason().in(GzrPreferences.locale()));
		} catch (IOException | RuntimeException | StackOverflowError broken) { // whatever a file holds
			return new ReadFile(file, target, Optional.empty(), broken.getMessage() == null ? broken.getClass().getSimpleName() : broken.getMessage());
		}
	}

	static String target(Path file) {
		return file.getFileName().toString().replaceFirst("(?<=.)\\.[^.]*$", "") + ".gzr";
	}

	List<Finding> findings() {
		return imported.map(Imported::findings).orElse(List.of());
	}

	/** What was understood, in a line. */
	String summary() {
		if (imported.isEmpty())
			return NLS.bind(Messages.import_failed, source.getFileName(), problem);
		List<String> lines = imported.get().text().lines().toList();
		String head = lines.stream().filter(line -> line.startsWith("报告")).findFirst().orElse("").replaceFirst("^报告\\s*", "").replaceFirst("\\s*//.*", "");
		long chapters = lines.stream().filter(line -> line.startsWith("章 ")).count();
		long awaited = lines.stream().filter(line -> line.replaceFirst("//.*", "").contains("待填")).count();
		long errors = findings().stream().filter(finding -> finding.severity() == Severity.ERROR).count();
		return NLS.bind(Messages.import_read, new Object[] { target, head.isEmpty() ? Messages.import_noHead : head, chapters, awaited, errors, findings().size() - errors });
	}
}

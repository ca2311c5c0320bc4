package report.dsl.cli;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

import org.apache.commons.io.monitor.FileAlterationListenerAdaptor;
import org.apache.commons.io.monitor.FileAlterationObserver;

/**
 * What changes in directories. They are looked at again and again, because network drives, which many offices work on, say nothing of
 * themselves when another computer has written. A directory that is gone is waited for. Hidden files and directories are passed over.
 */
final class FileChanges {
	private static final long PAUSE_MILLIS = 200;
	/** Looking takes no more than one part in so many of the time, however many files there are, and however slow the drive. */
	private static final int SHARE = 20;
	/** So often at most it is waited for changes to end: an editor may write in several steps. */
	private static final int PATIENCE = 25;

	private final Predicate<Path> matters;
	private final List<FileAlterationObserver> observers = new ArrayList<>();
	private final Set<Path> changed = new TreeSet<>();
	private boolean quiet;
	private long pause = PAUSE_MILLIS;

	/**
	 * From now on.
	 *
	 * @param trees   looked at with all below
	 * @param folders looked at with those directories in them that matter
	 */
	FileChanges(Collection<Path> trees, Collection<Path> folders, Predicate<Path> matters) {
		this.matters = matters;
		trees.forEach(tree -> observe(tree, directory -> true));
		folders.forEach(folder -> observe(folder, matters));
	}

	private void observe(Path directory, Predicate<Path> below) {
		try {
			FileAlterationObserver observer = FileAlterationObserver.builder().setFile(directory.toFile())
					.setFileFilter(file -> !file.getName().startsWith(".") && (!file.isDirectory() || below.test(file.toPath()) && !leadsUp(file.toPath()))).get();
			observer.addListener(new Listener());
			observer.initialize();
			observers.add(observer);
		} catch (IOException problem) {
			throw new UncheckedIOException(problem);
		} catch (Exception declaredOnly) {
			throw new IllegalStateException(declaredOnly);
		}
	}

	/** A link to a directory that it is itself in. */
	private static boolean leadsUp(Path directory) {
		try {
			return Files.isSymbolicLink(directory) && directory.toAbsolutePath().getParent().toRealPath().startsWith(directory.toRealPath());
		} catch (IOException broken) {
			return true;
		}
	}

	/** Waits until something has changed, and no more changes follow; what has changed, deleted files among it. */
	Set<Path> await() throws InterruptedException {
		int looks = 0;
		do {
			Thread.sleep(pause);
			quiet = true;
			long before = System.nanoTime();
			observers.forEach(FileAlterationObserver::checkAndNotify);
			pause = Math.max(PAUSE_MILLIS, SHARE * TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - before));
		} while (changed.isEmpty() || !quiet && ++looks < PATIENCE);
		Set<Path> all = new TreeSet<>(changed);
		changed.clear();
		return all;
	}

	private final class Listener extends FileAlterationListenerAdaptor {
		@Override
		public void onFileChange(File file) {
			if (matters.test(file.toPath())) {
				changed.add(file.toPath());
				quiet = false;
			}
		}

		@Override
		public void onFileCreate(File file) {
			onFileChange(file);
		}

		@Override
		public void onFileDelete(File file) {
			onFileChange(file);
		}
	}
}

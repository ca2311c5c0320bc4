package report.dsl.ide.snapshot;

import java.lang.ref.SoftReference;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.service.OperationCanceledManager;
import org.eclipse.xtext.util.CancelIndicator;

import com.google.inject.Injector;

import report.dsl.PictureFolder;
import report.dsl.Workspace;
import report.dsl.evaluation.Pictures;
import report.dsl.evaluation.Reports;
import report.dsl.form.FormLibrary;
import report.dsl.gzr.Form;
import report.dsl.ide.GzrIdeSetup;
import report.dsl.report.Figures;
import report.dsl.report.Report;
import report.dsl.validation.ReportChecker;

/**
 * The documents of one project (or one workspace folder) and their snapshots: the only place where an editor parses. A report sees the
 * forms of all documents here, and the reports that it refers to; what a change does not touch is not looked at again. Thread-safe;
 * {@link #latest} never waits, everything else may take as long as parsing does.
 */
public final class Snapshots {
	/** So many reports can be read while somebody waits. */
	private static final int FEW = 20;
	private static Injector injector;
	private final Map<URI, String> texts = new ConcurrentHashMap<>();
	private final Map<URI, Snapshot> taken = new ConcurrentHashMap<>();
	/** The texts that hold a form, each with its forms once they were asked for. */
	private final Map<URI, Optional<List<Form>>> forms = new LinkedHashMap<>();
	/** What documents come to for those that refer to them. */
	private final Map<URI, Known> known = new HashMap<>();
	private final Library library = new Library();
	/** Fair, so that who types does not wait for more than one of the thousands that somebody else reads. */
	private final ReentrantLock lock = new ReentrantLock(true);
	private final Function<URI, Optional<Path>> files;

	/** The numbers of a report for good, the report itself as long as there is room. */
	private record Known(Optional<Figures> figures, SoftReference<Optional<Report>> report) {
	}

	/** Documents that are files, or stand nowhere. */
	public Snapshots() {
		this(uri -> uri.isFile() ? Optional.of(Path.of(uri.toFileString())) : Optional.empty());
	}

	/** @param files where a document is, for what it shows */
	public Snapshots(Function<URI, Optional<Path>> files) {
		this.files = files;
	}

	/** The services of the language for editors, set up once. */
	public static synchronized Injector injector() {
		if (injector == null)
			injector = new GzrIdeSetup().createInjectorAndDoEMFRegistration();
		return injector;
	}

	/** Takes a document's new text. */
	public Snapshot put(URI uri, String text) {
		return put(uri, text, CancelIndicator.NullImpl);
	}

	/**
	 * Takes a document's new text.
	 *
	 * @param cancel asked before each step; throws Xtext's or Eclipse's cancellation where it says so, and the text is then kept all the same
	 */
	public Snapshot put(URI uri, String text, CancelIndicator cancel) {
		know(uri, text);
		gather(uri, cancel);
		return alone(() -> {
			know(uri, text);
			return take(uri, cancel, true);
		});
	}

	/** The same without waiting for thousands: where more is to be read than a few, the snapshot is not {@linkplain Snapshot#isWhole() whole}. */
	public Snapshot putSoon(URI uri, String text, CancelIndicator cancel) {
		know(uri, text);
		if (unread(uri).size() <= FEW)
			gather(uri, cancel);
		return alone(() -> {
			know(uri, text);
			return take(uri, cancel, false);
		});
	}

	/** Reads for some time what a document refers to; says whether everything was read. */
	public boolean readOn(URI uri, Duration time) {
		long end = System.nanoTime() + time.toNanos();
		for (URI part : unread(uri)) {
			if (System.nanoTime() > end)
				return false;
			read(part, CancelIndicator.NullImpl);
		}
		return true;
	}

	private <T> T alone(Supplier<T> work) {
		lock.lock();
		try {
			return work.get();
		} finally {
			lock.unlock();
		}
	}

	/** Takes note of a document's text; returns the other documents whose findings depend on it: next year's report, and those that sum it. */
	public Set<URI> know(URI uri, String text) {
		return text.equals(texts.get(uri)) ? Set.of() : alone(() -> knowAlone(uri, text));
	}

	private Set<URI> knowAlone(URI uri, String text) {
		String before = texts.put(uri, text);
		if (text.equals(before))
			return Set.of();
		Set<URI> dependents = changed(uri, library.put(uri, text));
		if (Workspace.mayHoldForm(text) || forms.containsKey(uri))
			formsChanged(uri, Workspace.mayHoldForm(text));
		return dependents;
	}

	/** The document is no more; returns what depended on it. */
	public Set<URI> remove(URI uri) {
		return alone(() -> {
			if (texts.remove(uri) == null)
				return Set.of();
			Set<URI> dependents = changed(uri, library.remove(uri));
			if (forms.containsKey(uri))
				formsChanged(uri, false);
			return dependents;
		});
	}

	private Set<URI> changed(URI uri, Set<URI> dependents) {
		forget(uri);
		known.remove(uri);
		dependents.forEach(this::forget);
		dependents.forEach(known::remove);
		return dependents;
	}

	private void formsChanged(URI uri, boolean holds) {
		forms.remove(uri);
		if (holds)
			forms.put(uri, Optional.empty());
		taken.clear();
		known.clear();
	}

	/** Lets go of a document's snapshot, not of its text. */
	public void forget(URI uri) {
		taken.remove(uri);
	}

	/** The snapshot of the newest text, taken now if need be; empty for a document that is not known. */
	public Optional<Snapshot> of(URI uri) {
		return of(uri, true);
	}

	private Optional<Snapshot> of(URI uri, boolean whole) {
		if (whole)
			gather(uri, CancelIndicator.NullImpl);
		return alone(() -> texts.containsKey(uri) ? Optional.of(take(uri, CancelIndicator.NullImpl, whole)) : Optional.empty());
	}

	/** The last snapshot that was taken, at once; it may be older than the text, or not be there yet. */
	public Optional<Snapshot> latest(URI uri) {
		return Optional.ofNullable(taken.get(uri));
	}

	/** The newest text of a document, at once. */
	public Optional<String> text(URI uri) {
		return Optional.ofNullable(texts.get(uri));
	}

	/** Whether a document's snapshot would be whole without thousands being read for it. */
	public boolean isSoonWhole(URI uri) {
		return unread(uri).size() <= FEW;
	}

	/** The same as {@link #of}, but not kept where it was not there before, and whole only where that is wanted. */
	public Optional<Snapshot> once(URI uri, boolean whole) {
		boolean kept = taken.containsKey(uri);
		Optional<Snapshot> snapshot = of(uri, whole);
		if (!kept)
			forget(uri);
		return snapshot;
	}

	/** The documents whose text contains one of some words, sorted. */
	public List<URI> containing(Collection<String> words) {
		return texts.entrySet().stream().filter(entry -> words.stream().anyMatch(entry.getValue()::contains)).map(Map.Entry::getKey)
				.sorted(Comparator.comparing(URI::toString)).toList();
	}

	/**
	 * What is found in documents whose text contains one of some words, in the order of their URIs. They are parsed on all cores, neither
	 * evaluated nor judged, and not kept.
	 *
	 * @param most so much is enough
	 */
	public <T> List<T> find(Collection<String> words, long most, Function<XtextResource, Stream<T>> finder) {
		return containing(words).parallelStream().flatMap(uri -> {
			String text = texts.get(uri);
			return text == null ? Stream.empty() : finder.apply(Parsed.unlinked(uri, text, alone(() -> neighbours(uri))));
		}).limit(most).toList();
	}

	/** Others with the same documents, to try something on: what is known here need not be read there. */
	public Snapshots copy() {
		return alone(() -> {
			Snapshots copy = new Snapshots(files);
			copy.texts.putAll(texts);
			copy.forms.putAll(forms);
			copy.known.putAll(known);
			copy.library.putAll(library);
			return copy;
		});
	}

	/** @param patient whether what is not read yet is read now */
	private Snapshot take(URI uri, CancelIndicator cancel, boolean patient) {
		boolean whole = patient || unread(uri).isEmpty();
		Snapshot before = taken.get(uri);
		if (before != null && (before.isWhole() || !whole))
			return before;
		String text = texts.get(uri);
		check(cancel);
		XtextResource resource = Parsed.linked(uri, text, neighbours(uri));
		check(cancel);
		library.begin(uri);
		Snapshot snapshot = new Snapshot(text, resource, checker(resource, new Others(uri, cancel, !whole)).check(resource, uri.lastSegment()), () -> alone(library::keys), whole, pictures(uri));
		taken.put(uri, snapshot);
		return snapshot;
	}

	private ReportChecker checker(XtextResource resource, Others others) {
		return new ReportChecker(FormLibrary.of(resource.getResourceSet()), others, pictures(others.asker), LocalDate.now());
	}

	/** What a document can show: the saved files beside it. */
	private Pictures pictures(URI uri) {
		return files.apply(uri).map(file -> (Pictures) new PictureFolder(file.getParent())).orElse(Pictures.UNKNOWN);
	}

	/** A file that is no document was written, is new or is no more: forgets the documents that may show it, and returns them. */
	public Set<URI> changed(String fileName) {
		return alone(() -> {
			Set<URI> showing = new LinkedHashSet<>(containing(List.of(fileName)));
			showing.forEach(this::forget);
			showing.forEach(known::remove);
			return showing;
		});
	}

	private List<Form> neighbours(URI uri) {
		List<Form> neighbours = new ArrayList<>();
		for (URI other : List.copyOf(forms.keySet()))
			if (!other.equals(uri)) {
				List<Form> here = forms.get(other).orElseGet(() -> FormLibrary.forms(Parsed.linked(other, texts.get(other), List.of())));
				forms.put(other, Optional.of(here));
				neighbours.addAll(here);
			}
		return neighbours;
	}

	// ---- the reports that others refer to

	/** Reads what a report refers to, each by itself, so that nobody who types elsewhere has to wait for all of them. */
	private void gather(URI uri, CancelIndicator cancel) {
		for (URI part : unread(uri)) {
			check(cancel);
			read(part, cancel);
		}
	}

	private void read(URI part, CancelIndicator cancel) {
		alone(() -> texts.containsKey(part) ? known(part, cancel, false) : null);
	}

	/** What has to be read for a report first, the lowest level first; nothing where nobody would ask. */
	private Collection<URI> unread(URI uri) {
		return alone(() -> {
			Set<URI> unread = latest(uri).filter(Snapshot::isWhole).isPresent() ? new LinkedHashSet<>() : library.references(uri);
			unread.removeAll(known.keySet());
			return unread;
		});
	}

	/**
	 * Its places carry the whole URI.
	 *
	 * @param report whether the report itself is wanted, too
	 */
	private Known known(URI uri, CancelIndicator cancel, boolean report) {
		Known before = known.get(uri);
		if (before != null && (!report || before.report().get() != null))
			return before;
		check(cancel);
		XtextResource resource = Parsed.linked(uri, texts.get(uri), neighbours(uri));
		ReportChecker.Result result = checker(resource, new Others(uri, cancel, false)).errors(resource, uri.toString());
		Known now = new Known(result.figures(), new SoftReference<>(report ? result.report() : null));
		known.put(uri, now);
		return now;
	}

	/** The reports of other documents, for one that asks. */
	private final class Others implements Reports {
		private final URI asker;
		private final CancelIndicator cancel;
		private final boolean pending;

		/** @param pending whether other reports have yet to be read */
		Others(URI asker, CancelIndicator cancel, boolean pending) {
			this.asker = asker;
			this.cancel = cancel;
			this.pending = pending;
		}

		@Override
		public boolean isPending(Key key) {
			return pending;
		}

		@Override
		public List<String> files(Key key) {
			library.asks(asker, key);
			return library.documents(key).stream().map(URI::lastSegment).toList();
		}

		@Override
		public Optional<Report> report(Key key) {
			return document(key).flatMap(uri -> {
				Optional<Report> report = known(uri, cancel, true).report().get();
				return report == null ? Optional.empty() : report;
			});
		}

		@Override
		public Optional<String> text(Key key) {
			return document(key).map(texts::get);
		}

		@Override
		public Optional<Figures> figures(Key key) {
			return document(key).flatMap(uri -> known(uri, cancel, false).figures());
		}

		private Optional<URI> document(Key key) {
			library.asks(asker, key);
			return Optional.of(library.documents(key)).filter(found -> found.size() == 1).map(found -> found.get(0));
		}

		@Override
		public List<Key> parts(Key key) {
			library.asks(asker, key);
			return library.parts(key);
		}

		@Override
		public Collection<Key> keys() {
			library.asksForAll(asker);
			return library.keys();
		}

		@Override
		public boolean impliesLastYear() {
			return false;
		}
	}

	private static void check(CancelIndicator cancel) {
		injector().getInstance(OperationCanceledManager.class).checkCanceled(cancel);
	}
}

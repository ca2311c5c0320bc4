package report.dsl.ide.snapshot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.resource.IResourceFactory;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.service.OperationCanceledManager;
import org.eclipse.xtext.util.CancelIndicator;

import com.google.inject.Injector;

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
	/** A text without this word holds no form. */
	private static final String FORM = "表式";
	private static Injector injector;
	private final Map<URI, String> texts = new ConcurrentHashMap<>();
	private final Map<URI, Snapshot> taken = new ConcurrentHashMap<>();
	/** The texts that hold a form, each with its forms once they were asked for. */
	private final Map<URI, Optional<List<Form>>> forms = new LinkedHashMap<>();
	/** What documents come to for those that refer to them. */
	private final Map<URI, Known> known = new HashMap<>();
	private final Library library = new Library();

	/** The numbers of a report for good, the report itself as long as there is room. */
	private record Known(Optional<Figures> figures, SoftReference<Optional<Report>> report) {
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
		synchronized (this) {
			know(uri, text);
			return take(uri, cancel);
		}
	}

	/**
	 * Takes note of a document's text; its snapshot is taken when somebody asks.
	 *
	 * @return the other documents whose findings depend on it through what they refer to: next year's report, and those that sum it
	 */
	public synchronized Set<URI> know(URI uri, String text) {
		String before = texts.put(uri, text);
		if (text.equals(before))
			return Set.of();
		Set<URI> dependents = changed(uri, library.put(uri, text));
		if (text.contains(FORM) || forms.containsKey(uri))
			formsChanged(uri, text.contains(FORM));
		return dependents;
	}

	/** The document is no more; returns what depended on it. */
	public synchronized Set<URI> remove(URI uri) {
		if (texts.remove(uri) == null)
			return Set.of();
		Set<URI> dependents = changed(uri, library.remove(uri));
		if (forms.containsKey(uri))
			formsChanged(uri, false);
		return dependents;
	}

	private Set<URI> changed(URI uri, Set<URI> dependents) {
		forget(uri);
		known.remove(uri);
		dependents.forEach(this::forget);
		dependents.forEach(known::remove);
		return dependents;
	}

	/** The texts of all documents. */
	public Map<URI, String> texts() {
		return Map.copyOf(texts);
	}

	private synchronized Collection<Reports.Key> keys() {
		return library.keys();
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
		if (!texts.containsKey(uri))
			return Optional.empty();
		gather(uri, CancelIndicator.NullImpl);
		synchronized (this) {
			return texts.containsKey(uri) ? Optional.of(take(uri, CancelIndicator.NullImpl)) : Optional.empty();
		}
	}

	/** The last snapshot that was taken, at once; it may be older than the text, or not be there yet. */
	public Optional<Snapshot> latest(URI uri) {
		return Optional.ofNullable(taken.get(uri));
	}

	/** The newest text of a document, at once. */
	public Optional<String> text(URI uri) {
		return Optional.ofNullable(texts.get(uri));
	}

	/** Snapshots of the documents whose text contains a word, sorted by URI. */
	public synchronized List<Snapshot> containing(String word) {
		List<URI> uris = texts.entrySet().stream().filter(entry -> entry.getValue().contains(word)).map(Map.Entry::getKey)
				.sorted((left, right) -> left.toString().compareTo(right.toString())).toList();
		return uris.stream().map(uri -> take(uri, CancelIndicator.NullImpl)).toList();
	}

	private synchronized Snapshot take(URI uri, CancelIndicator cancel) {
		Snapshot before = taken.get(uri);
		if (before != null)
			return before;
		String text = texts.get(uri);
		check(cancel);
		XtextResource resource = parse(uri, text, neighbours(uri));
		check(cancel);
		library.begin(uri);
		Snapshot snapshot = new Snapshot(text, resource, checker(resource, uri, cancel).check(resource, uri.lastSegment()), this::keys);
		taken.put(uri, snapshot);
		return snapshot;
	}

	private ReportChecker checker(XtextResource resource, URI uri, CancelIndicator cancel) {
		return new ReportChecker(FormLibrary.of(resource.getResourceSet()), new Others(uri, cancel), LocalDate.now());
	}

	private List<Form> neighbours(URI uri) {
		List<Form> neighbours = new ArrayList<>();
		for (URI other : List.copyOf(forms.keySet()))
			if (!other.equals(uri)) {
				List<Form> here = forms.get(other).orElseGet(() -> FormLibrary.forms(parse(other, texts.get(other), List.of())));
				forms.put(other, Optional.of(here));
				neighbours.addAll(here);
			}
		return neighbours;
	}

	// ---- the reports that others refer to

	/** Reads what a report sums, each by itself, so that nobody who types elsewhere has to wait for all of them. */
	private void gather(URI uri, CancelIndicator cancel) {
		for (URI part : parts(uri)) {
			check(cancel);
			synchronized (this) {
				if (texts.containsKey(part))
					known(part, cancel);
			}
		}
	}

	/** What a report sums, at all levels, the lowest first; none where nobody would ask. */
	private synchronized Collection<URI> parts(URI uri) {
		Set<URI> parts = new LinkedHashSet<>();
		if (!taken.containsKey(uri))
			library.partsOf(uri, parts);
		parts.removeAll(known.keySet());
		return parts;
	}

	/** Its places carry the whole URI. */
	private Known known(URI uri, CancelIndicator cancel) {
		Known before = known.get(uri);
		if (before != null)
			return before;
		check(cancel);
		XtextResource resource = parse(uri, texts.get(uri), neighbours(uri));
		ReportChecker.Result result = checker(resource, uri, cancel).check(resource, uri.toString());
		Known now = new Known(result.figures(), new SoftReference<>(result.report()));
		known.put(uri, now);
		return now;
	}

	/** The reports of other documents, for one that asks. */
	private final class Others implements Reports {
		private final URI asker;
		private final CancelIndicator cancel;

		Others(URI asker, CancelIndicator cancel) {
			this.asker = asker;
			this.cancel = cancel;
		}

		@Override
		public List<String> files(Key key) {
			library.asks(asker, key);
			return library.documents(key).stream().map(URI::lastSegment).toList();
		}

		@Override
		public Optional<Report> report(Key key) {
			return document(key).flatMap(uri -> {
				Optional<Report> report = known(uri, cancel).report().get();
				if (report == null) {
					known.remove(uri); // there was no more room for it
					report = known(uri, cancel).report().get();
				}
				return report == null ? Optional.empty() : report;
			});
		}

		@Override
		public Optional<String> text(Key key) {
			return document(key).map(texts::get);
		}

		@Override
		public Optional<Figures> figures(Key key) {
			return document(key).flatMap(uri -> known(uri, cancel).figures());
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

	private static XtextResource parse(URI uri, String text, List<Form> neighbours) {
		XtextResourceSet resources = injector().getInstance(XtextResourceSet.class);
		FormLibrary.of(resources).setNeighbours(neighbours);
		XtextResource resource = (XtextResource) injector().getInstance(IResourceFactory.class).createResource(uri);
		resources.getResources().add(resource);
		try {
			resource.reparse(text);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		EcoreUtil.resolveAll(resource);
		return resource;
	}
}

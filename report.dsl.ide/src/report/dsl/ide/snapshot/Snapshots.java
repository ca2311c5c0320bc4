package report.dsl.ide.snapshot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.resource.IResourceFactory;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.service.OperationCanceledManager;
import org.eclipse.xtext.util.CancelIndicator;

import com.google.inject.Injector;

import report.dsl.form.FormLibrary;
import report.dsl.gzr.Form;
import report.dsl.ide.GzrIdeSetup;
import report.dsl.validation.ReportChecker;

/**
 * The documents of one project (or one workspace folder) and their snapshots: the only place where an editor parses. A report sees the
 * forms of all documents here. Thread-safe; {@link #latest} never waits, everything else may take as long as parsing does.
 */
public final class Snapshots {
	/** A text without this word holds no form. */
	private static final String FORM = "表式";
	private static Injector injector;
	private final Map<URI, String> texts = new ConcurrentHashMap<>();
	private final Map<URI, Snapshot> taken = new ConcurrentHashMap<>();
	private final Map<URI, List<Form>> forms = new ConcurrentHashMap<>();

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
	public synchronized Snapshot put(URI uri, String text, CancelIndicator cancel) {
		String before = texts.put(uri, text);
		if (!text.equals(before)) {
			taken.remove(uri);
			if (text.contains(FORM) || before != null && before.contains(FORM))
				formsChanged(uri);
		}
		return take(uri, cancel);
	}

	/** Takes note of a document's text; its snapshot is taken when somebody asks. */
	public synchronized void know(URI uri, String text) {
		String before = texts.put(uri, text);
		if (text.equals(before))
			return;
		taken.remove(uri);
		if (text.contains(FORM) || before != null && before.contains(FORM))
			formsChanged(uri);
	}

	/** The document is no more. */
	public synchronized void remove(URI uri) {
		String before = texts.remove(uri);
		taken.remove(uri);
		if (before != null && before.contains(FORM))
			formsChanged(uri);
	}

	private void formsChanged(URI uri) {
		forms.remove(uri);
		taken.clear();
	}

	/** The snapshot of the newest text, taken now if need be; empty for a document that is not known. */
	public synchronized Optional<Snapshot> of(URI uri) {
		return texts.containsKey(uri) ? Optional.of(take(uri, CancelIndicator.NullImpl)) : Optional.empty();
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

	private Snapshot take(URI uri, CancelIndicator cancel) {
		Snapshot known = taken.get(uri);
		if (known != null)
			return known;
		String text = texts.get(uri);
		List<Form> neighbours = new ArrayList<>();
		texts.forEach((other, otherText) -> {
			if (!other.equals(uri) && otherText.contains(FORM))
				neighbours.addAll(forms.computeIfAbsent(other, missing -> FormLibrary.forms(parse(other, otherText, List.of()))));
		});
		check(cancel);
		XtextResource resource = parse(uri, text, neighbours);
		check(cancel);
		ReportChecker checker = new ReportChecker(FormLibrary.of(resource.getResourceSet()), LocalDate.now());
		Snapshot snapshot = new Snapshot(text, resource, checker.check(resource, uri.lastSegment()));
		taken.put(uri, snapshot);
		return snapshot;
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

package report.dsl.ui.editor.search;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.emf.common.util.URI;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.Document;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.search.internal.ui.text.FileMatch;
import org.eclipse.search.internal.ui.text.FileSearchQuery;
import org.eclipse.search.internal.ui.text.FileSearchResult;
import org.eclipse.search.internal.ui.text.LineElement;
import org.eclipse.search.ui.text.FileTextSearchScope;

import report.dsl.ide.navigation.Navigation;
import report.dsl.ide.navigation.Navigation.Occurrence;
import report.dsl.ide.snapshot.Location;
import report.dsl.ide.snapshot.Snapshot;
import report.dsl.ui.document.GzrDocument;
import report.dsl.ui.document.GzrDocuments;
import report.dsl.ui.editor.EditorWords;

/** A search whose matches are references; shown as the platform shows those of its text search. */
@SuppressWarnings("restriction")
final class ReferencesQuery extends FileSearchQuery {
	private static final Duration BUDGET = Duration.ofSeconds(10);
	private final GzrDocument document;
	private final int offset;
	private String name = "";

	ReferencesQuery(GzrDocument document, int offset) {
		super("", false, true, FileTextSearchScope.newWorkspaceScope(new String[] { "*.gzr" }, false));
		this.document = document;
		this.offset = offset;
	}

	@Override
	public IStatus run(IProgressMonitor monitor) {
		FileSearchResult result = (FileSearchResult) getSearchResult();
		result.removeAll();
		Optional<Snapshot> snapshot = document.current(BUDGET);
		if (snapshot.isEmpty())
			return Status.CANCEL_STATUS;
		name = name(snapshot.get());
		Map<URI, IDocument> texts = new HashMap<>();
		List<Location> references = Navigation.references(document.snapshots(), snapshot.get(), offset, false);
		for (Location reference : references)
			GzrDocuments.file(reference.uri()).ifPresent(file -> add(result, file, reference, texts));
		return Status.OK_STATUS;
	}

	private String name(Snapshot snapshot) {
		for (Occurrence occurrence : Navigation.occurrences(snapshot, offset)) {
			int from = occurrence.region().getOffset();
			int to = from + occurrence.region().getLength();
			if (from <= offset && offset <= to)
				return snapshot.text().substring(from, to);
		}
		return "";
	}

	private void add(FileSearchResult result, IFile file, Location reference, Map<URI, IDocument> texts) {
		IDocument text = texts.computeIfAbsent(reference.uri(), uri -> new Document(document.snapshots().text(uri).orElse("")));
		try {
			int line = text.getLineOfOffset(reference.region().getOffset());
			IRegion region = text.getLineInformation(line);
			LineElement element = new LineElement(file, line + 1, region.getOffset(), text.get(region.getOffset(), region.getLength()));
			result.addMatch(new FileMatch(file, reference.region().getOffset(), reference.region().getLength(), element));
		} catch (BadLocationException changedMeanwhile) {
			return;
		}
	}

	@Override
	public String getLabel() {
		return EditorWords.say("references", name);
	}

	@Override
	public String getResultLabel(int matches) {
		return EditorWords.say("references.found", name, matches);
	}

	@Override
	public boolean isFileNameSearch() {
		return false;
	}

	@Override
	public boolean canRerun() {
		return false;
	}
}

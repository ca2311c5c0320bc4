package report.dsl.importer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import report.dsl.Workspace;
import report.dsl.form.FormLibrary;
import report.dsl.gzr.Form;
import report.dsl.importer.Recognized.Head;

/** Makes a report of a published one. What the original says is kept, cell by cell; what it does not say is awaited. */
public final class Importer {
	private static final int START = 2048;
	private static final Pattern HTML_NAME = Pattern.compile("(?i).*\\.s?html?");
	private static final Pattern HTML_START = Pattern.compile("(?i)<(!doctype|html|head|body|table|div|p)[\\s>]");
	private final Workspace workspace;

	public Importer(Workspace workspace) {
		this.workspace = workspace;
	}

	/**
	 * Imports one file.
	 *
	 * @param fileName its name; of text and pages of the web it says which they are
	 * @param target   what the report will be called, for the places of the findings
	 * @param body     the public body, if the original does not say it; else empty
	 * @param year     likewise, else 0
	 * @throws IOException where the file is broken, or not of the kind that its name says
	 */
	public Imported read(String fileName, byte[] bytes, String target, String body, int year) throws IOException {
		return write(original(fileName, bytes), target, body, year);
	}

	/** What the file begins with says more than its name. */
	private static Original original(String fileName, byte[] bytes) throws IOException {
		String start = new String(bytes, 0, Math.min(START, bytes.length), StandardCharsets.ISO_8859_1);
		try {
			if (start.startsWith("%PDF"))
				return PdfReader.read(bytes);
			if (start.startsWith("PK"))
				return DocxReader.read(bytes);
			if (start.indexOf(0) >= 0)
				throw new IOException("binary file");
			boolean page = HTML_NAME.matcher(fileName).matches() || HTML_START.matcher(start).find();
			return page ? HtmlReader.read(bytes) : TextReader.read(bytes);
		} catch (RuntimeException broken) { // what the readers' libraries say of a broken file
			throw new IOException(broken.getClass().getSimpleName(), broken);
		}
	}

	/** On the shipped form that it follows: of which most rows are there; else the one in force for its year. */
	private Imported write(Original original, String target, String body, int year) {
		FormLibrary forms = workspace.forms();
		List<Recognized> readings = forms.shipped().stream().map(form -> Recognizer.recognize(original, new FormWords(forms.compiled(form)))).toList();
		Recognized best = readings.stream().max(Comparator.comparingLong((Recognized reading) -> reading.rows() - reading.deviating())
				.thenComparing(reading -> inForce(reading, year)).thenComparing(Comparator.comparing(readings::indexOf).reversed())).orElseThrow();
		Head head = new Head(body.isEmpty() ? best.head().body() : body, year == 0 ? best.head().year() : year, best.head().title());
		Recognized report = new Recognized(best.words(), head, best.preface(), best.chapters(), best.signature(), best.remarks(), best.left());
		Optional<String> form = inForce(report, 0) ? Optional.empty() : Optional.of(report.words().form().getName());
		Draft draft = GzrText.of(report, form);
		return draft.finish(target, workspace.format(target, draft.marked()));
	}

	private boolean inForce(Recognized reading, int year) {
		Optional<Form> form = workspace.forms().forYear(year == 0 ? reading.head().year() : year);
		return form.filter(known -> known == reading.words().form()).isPresent();
	}
}

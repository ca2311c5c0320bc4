package report.dsl.importer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
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
	/** What files of other kinds begin with; that of Word 97 begins encrypted documents, too. */
	private static final Map<String, String> OTHERS = Map.of("\u00D0\u00CF\u0011\u00E0", "import.not.doc", "{\\rtf", "import.not.kind", "MIME-Version:", "import.not.kind",
			"Rar!", "import.not.binary", "\u0089PNG", "import.not.picture", "\u00FF\u00D8\u00FF", "import.not.picture");
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
	 * @throws NotImported where the file is broken, or of another kind
	 */
	public Imported read(String fileName, byte[] bytes, String target, String body, int year) throws NotImported {
		return write(original(fileName, bytes), target, body, year);
	}

	/** What the file begins with says more than its name. */
	private static Original original(String fileName, byte[] bytes) throws NotImported {
		String start = new String(bytes, 0, Math.min(START, bytes.length), StandardCharsets.ISO_8859_1);
		try {
			if (start.startsWith("%PDF"))
				return PdfReader.read(bytes);
			if (start.startsWith("PK"))
				return DocxReader.read(bytes);
			Optional<String> other = OTHERS.keySet().stream().filter(start::startsWith).findFirst().map(OTHERS::get);
			if (other.isPresent() || start.indexOf(0) >= 0 && !TextReader.isUtf16(bytes))
				throw new NotImported(other.orElse("import.not.binary"));
			if (start.isBlank())
				throw new NotImported("import.not.empty");
			start = TextReader.isUtf16(bytes) ? TextReader.decode(bytes) : start;
			boolean page = HTML_NAME.matcher(fileName).matches() || HTML_START.matcher(start).find();
			return page ? HtmlReader.read(bytes) : TextReader.read(bytes);
		} catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError broken) { // what the readers' libraries say of a broken file
			throw NotImported.broken(broken);
		}
	}

	/** On the shipped form that it follows: of which most rows are there; else the one in force for its year. */
	private Imported write(Original original, String target, String body, int year) {
		FormLibrary forms = workspace.forms();
		List<Recognized> readings = forms.shipped().stream().map(form -> Recognizer.recognize(original, new FormWords(forms.compiled(form)))).toList();
		Recognized best = readings.stream().max(Comparator.comparingLong((Recognized reading) -> reading.rows() - reading.deviating())
				.thenComparing(reading -> inForce(reading, year)).thenComparing(Comparator.comparing(readings::indexOf).reversed())).orElseThrow();
		Head head = new Head(body.isEmpty() ? best.head().body() : body, year == 0 ? best.head().year() : year, best.head().title());
		Recognized report = new Recognized(best.words(), head, best.preface(), best.chapters(), best.signature(), best.remarks(), best.left(), best.second());
		Optional<String> form = inForce(report, 0) ? Optional.empty() : Optional.of(report.words().form().getName());
		Draft draft = GzrText.of(report, form);
		return draft.finish(target, workspace.format(target, draft.marked()));
	}

	private boolean inForce(Recognized reading, int year) {
		int said = year == 0 ? reading.head().year() : year;
		Optional<Form> form = said == 0 ? workspace.forms().shipped().stream().findFirst() : workspace.forms().forYear(said);
		return form.filter(known -> known == reading.words().form()).isPresent();
	}
}

package report.dsl.ide.quickfix;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

import report.dsl.evaluation.Codes;
import report.dsl.evaluation.Paths;
import report.dsl.evaluation.Paths.Reading;
import report.dsl.evaluation.Places;
import report.dsl.findings.Finding;
import report.dsl.findings.Finding.Edit;
import report.dsl.findings.Finding.Repair;
import report.dsl.findings.Message;
import report.dsl.gzr.Entry;
import report.dsl.gzr.Form;
import report.dsl.gzr.FormChapter;
import report.dsl.gzr.ReportChapter;
import report.dsl.gzr.Row;
import report.dsl.ide.snapshot.Snapshot;
import report.dsl.importer.Inference;
import report.dsl.report.Place;

/** What an imported row that is awaited can only mean, as a repair. The import never fills it in itself. */
final class InferredCells {
	private static final String AWAITED = "待填";
	private static final Pattern LINE = Pattern.compile("[^:：]*[:：][\\s\\u3000]*(.*?)[\\s\\u3000]*//(.*)");

	private InferredCells() {
	}

	static Optional<Repair> of(Snapshot snapshot, Finding finding) {
		if (!finding.code().equals(Codes.AWAITED) || finding.place().offset() >= snapshot.text().length())
			return Optional.empty();
		int start = Preview.lineStart(snapshot.text(), finding.place().offset());
		Matcher line = LINE.matcher(snapshot.text().substring(start, Preview.lineEnd(snapshot.text(), start)));
		if (!line.matches() || !line.group(1).contains(AWAITED))
			return Optional.empty();
		Optional<String> cells = row(snapshot, finding.place().offset()).flatMap(row -> Inference.cells(snapshot.forms().compiled(form(row)), row, line.group(2)))
				.filter(inferred -> goesOn(line.group(1), inferred));
		return cells.map(inferred -> {
			Place place = finding.place();
			int from = start + line.start(1);
			Place all = new Place(place.file(), place.line(), line.start(1) + 1, from, line.end(1) - line.start(1));
			return new Repair(Message.of("import.inferred", inferred), List.of(), List.of(new Edit(all, inferred)));
		});
	}

	/** Whether what stands there is the same as far as it is not awaited. */
	private static boolean goesOn(String written, String inferred) {
		List<String> now = tokens(written);
		List<String> then = tokens(inferred);
		return now.size() <= then.size() && IntStream.range(0, now.size()).allMatch(i -> now.get(i).equals(AWAITED) || now.get(i).equals(then.get(i)));
	}

	private static List<String> tokens(String cells) {
		return Arrays.stream(cells.split("[\\s\\u3000=＝]+")).toList();
	}

	/** The form's row that an entry at an offset gives. */
	private static Optional<Row> row(Snapshot snapshot, int offset) {
		ILeafNode leaf = NodeModelUtils.findLeafNodeAtOffset(snapshot.rootNode(), offset);
		EObject object = leaf == null ? null : NodeModelUtils.findActualSemanticObjectFor(leaf);
		Entry entry = object == null ? null : EcoreUtil2.getContainerOfType(object, Entry.class);
		ReportChapter chapter = entry == null ? null : EcoreUtil2.getContainerOfType(entry, ReportChapter.class);
		FormChapter filled = chapter == null ? null : chapter.getChapter();
		if (filled == null || filled.eIsProxy() || entry.getRow() == null)
			return Optional.empty();
		List<Reading> readings = Paths.rows(Places.names(entry.getRow()), filled.getTables());
		return Optional.of(readings).filter(found -> found.size() == 1).map(found -> found.get(0).row()).filter(row -> row.getRows().isEmpty());
	}

	private static Form form(Row row) {
		return EcoreUtil2.getContainerOfType(row, Form.class);
	}
}

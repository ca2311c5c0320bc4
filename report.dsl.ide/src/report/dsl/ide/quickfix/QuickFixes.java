package report.dsl.ide.quickfix;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.eclipse.xtext.util.ReplaceRegion;

import report.dsl.findings.Finding;
import report.dsl.findings.Finding.Repair;
import report.dsl.findings.Vocabulary;
import report.dsl.ide.snapshot.Snapshot;
import report.dsl.report.Place;

/** The repairs that an editor offers. */
public final class QuickFixes {
	/** The repair that a writer of zeros means, whatever else is offered beside it. */
	private static final String REST = "repair.rest";
	/** A repair that rewrites what stands there. */
	private static final String REWRITTEN = "repair.replace";

	private QuickFixes() {
	}

	/**
	 * Of the findings whose place touches a region (where there are none: that begin on its line), worst first, each with its likeliest fix
	 * first; fixes of all of a kind last.
	 */
	public static List<QuickFix> at(Snapshot snapshot, int offset, int length, Locale locale) {
		List<Finding> findings = findings(snapshot, offset, length);
		Map<Object, QuickFix> fixes = new LinkedHashMap<>();
		for (Finding finding : findings)
			for (QuickFix fix : of(snapshot, finding, locale))
				fixes.merge(key(fix), fix, QuickFixes::merged);
		findings.stream().map(Finding::code).distinct().flatMap(code -> all(snapshot, code, locale).stream()).forEach(fix -> fixes.putIfAbsent(key(fix), fix));
		return List.copyOf(fixes.values());
	}

	/** Whether there is a fix of a finding. */
	public static boolean has(Snapshot snapshot, Finding finding) {
		return !finding.repairs().isEmpty() || InferredCells.of(snapshot, finding).isPresent();
	}

	/** Of one finding, likeliest first. What is only inferred is never among the fixes of all of a kind. */
	public static List<QuickFix> of(Snapshot snapshot, Finding finding, Locale locale) {
		return Stream.concat(finding.repairs().stream(), InferredCells.of(snapshot, finding).stream()).map(repair -> {
			List<ReplaceRegion> edits = edits(snapshot, repair).toList();
			List<String> effects = repair.effects().stream().map(effect -> effect.in(locale)).toList();
			return new QuickFix(repair.label().in(locale), effects, description(snapshot, effects, edits), List.of(finding), edits);
		}).toList();
	}

	/** Mends every finding with the code by its first repair, as far as those do not meet in one place; empty where fewer than two can be mended so. */
	public static Optional<QuickFix> all(Snapshot snapshot, String code, Locale locale) {
		return all(snapshot, finding -> finding.code().equals(code), number -> Vocabulary.of(QuickFixes.class, locale).say("all", code, number)).filter(fix -> fix.findings().size() > 1);
	}

	/**
	 * The same for findings of every kind whose only repair rewrites what stands there; nothing is added, so that it may be done unasked, on
	 * saving. Empty where there are none.
	 */
	public static Optional<QuickFix> all(Snapshot snapshot, Locale locale) {
		return all(snapshot, finding -> finding.repairs().size() == 1 && finding.repairs().get(0).label().key().equals(REWRITTEN), number -> Vocabulary.of(QuickFixes.class, locale).say("everything", number));
	}

	private static Optional<QuickFix> all(Snapshot snapshot, Predicate<Finding> asked, IntFunction<String> label) {
		List<Finding> mended = new ArrayList<>();
		List<ReplaceRegion> edits = new ArrayList<>();
		for (Finding finding : snapshot.findings()) {
			if (!asked.test(finding) || !inBulk(finding.repairs()))
				continue;
			List<ReplaceRegion> more = edits(snapshot, finding.repairs().get(0)).filter(edit -> !Preview.holds(edits, edit)).toList();
			if (more.stream().anyMatch(edit -> edits.stream().anyMatch(other -> meet(edit, other) && !together(edit, other))))
				continue;
			mended.add(finding);
			more.forEach(edit -> add(edits, edit));
		}
		if (mended.isEmpty())
			return Optional.empty();
		edits.sort(Comparator.comparingInt(ReplaceRegion::getOffset).reversed());
		return Optional.of(new QuickFix(label.apply(mended.size()), List.of(), Preview.of(snapshot.text(), edits), List.copyOf(mended), List.copyOf(edits)));
	}

	/** Whether nobody has to choose: there is one repair, or the first one says that the rest is zero. Of rival repairs the author chooses. */
	private static boolean inBulk(List<Repair> repairs) {
		return repairs.size() == 1 || !repairs.isEmpty() && repairs.get(0).label().key().equals(REST);
	}

	private static List<Finding> findings(Snapshot snapshot, int offset, int length) {
		List<Finding> touched = snapshot.findings().stream().filter(finding -> touches(finding.place(), offset, length)).toList();
		if (touched.isEmpty())
			touched = snapshot.findings().stream().filter(finding -> Preview.sameLine(snapshot.text(), finding.place().offset(), offset)).toList();
		return touched.stream().sorted(Comparator.comparing(Finding::severity).thenComparingInt(finding -> finding.place().length())).toList();
	}

	private static boolean touches(Place place, int offset, int length) {
		return place.offset() <= offset + length && offset <= place.offset() + place.length();
	}

	/** The edits with the line ends of the text. */
	private static Stream<ReplaceRegion> edits(Snapshot snapshot, Repair repair) {
		String lineEnd = snapshot.text().contains("\r\n") ? "\r\n" : "\n";
		return repair.edits().stream().map(edit -> new ReplaceRegion(edit.place().offset(), edit.place().length(), edit.replacement().replaceAll("\r?\n", lineEnd)));
	}

	/** Whether two edits overlap, or insert at the same offset. */
	private static boolean meet(ReplaceRegion one, ReplaceRegion other) {
		return one.getOffset() == other.getOffset() || one.getOffset() < other.getEndOffset() && other.getOffset() < one.getEndOffset();
	}

	/** Insertions at one offset, such as of two missing chapters, can stand one behind the other. */
	private static boolean together(ReplaceRegion one, ReplaceRegion other) {
		return one.getOffset() == other.getOffset() && one.getLength() == 0 && other.getLength() == 0;
	}

	private static void add(List<ReplaceRegion> edits, ReplaceRegion edit) {
		for (int i = 0; i < edits.size(); i++)
			if (together(edits.get(i), edit)) {
				edits.set(i, new ReplaceRegion(edit.getOffset(), 0, edits.get(i).getText() + edit.getText()));
				return;
			}
		edits.add(edit);
	}

	private static String description(Snapshot snapshot, List<String> effects, List<ReplaceRegion> edits) {
		String preview = Preview.of(snapshot.text(), edits);
		return effects.isEmpty() ? preview : String.join("\n", effects) + "\n\n" + preview;
	}

	private static Object key(QuickFix fix) {
		return List.of(fix.label(), fix.edits().stream().map(edit -> List.of(edit.getOffset(), edit.getLength(), edit.getText())).toList());
	}

	private static QuickFix merged(QuickFix one, QuickFix same) {
		return new QuickFix(one.label(), one.effects(), one.description(), Stream.concat(one.findings().stream(), same.findings().stream()).toList(), one.edits());
	}
}

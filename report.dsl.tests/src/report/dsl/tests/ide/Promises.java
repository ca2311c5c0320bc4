package report.dsl.tests.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.util.TextRegion;

import report.dsl.findings.Finding;
import report.dsl.ide.codemining.CodeMining;
import report.dsl.ide.contentassist.Completion;
import report.dsl.ide.contentassist.Proposal;
import report.dsl.ide.editing.Editing;
import report.dsl.ide.folding.Folding;
import report.dsl.ide.folding.Folding.Fold;
import report.dsl.ide.formatting.Formatting;
import report.dsl.ide.hover.Hover;
import report.dsl.ide.navigation.Navigation;
import report.dsl.ide.outline.Outline;
import report.dsl.ide.outline.OutlineNode;
import report.dsl.ide.quickfix.QuickFix;
import report.dsl.ide.quickfix.QuickFixes;
import report.dsl.ide.refactoring.Rename;
import report.dsl.ide.refactoring.Rename.Renaming;
import report.dsl.ide.snapshot.Snapshot;
import report.dsl.ide.snapshot.Snapshots;
import report.dsl.ide.syntaxcoloring.Coloring;
import report.dsl.ide.syntaxcoloring.Coloring.StyledRegion;

/** What every service promises of its answers, whatever the text is. */
final class Promises {
	private static final List<String> KEYS = List.of("\n", "\r\n", "\"", "“", "（", "）", "{", "}", "【", "】", "》", "新");
	private final Snapshots snapshots;
	private final Snapshot snapshot;
	private final String text;
	private final Locale locale;

	Promises(Snapshots snapshots, Snapshot snapshot, Locale locale) {
		this.snapshots = snapshots;
		this.snapshot = snapshot;
		this.text = snapshot.text();
		this.locale = locale;
	}

	// ---- of the whole text

	void ofText() {
		colours(Coloring.lexical(text));
		colours(Coloring.of(snapshot));
		folds(Folding.of(snapshot));
		outline(Outline.of(snapshot, locale), new TextRegion(0, text.length()), new HashSet<>());
		int before = 0;
		for (CodeMining mining : CodeMining.of(snapshot, locale)) {
			assertTrue(before <= mining.offset() && mining.offset() <= text.length(), mining::toString);
			before = mining.offset();
		}
		Edited.apply(text, Formatting.format(snapshot, new TextRegion(0, text.length())));
		Edited.apply(text, Formatting.format(snapshot, new TextRegion(text.length() / 2, text.length() / 4)));
	}

	private void colours(List<StyledRegion> regions) {
		int end = 0;
		for (StyledRegion region : regions) {
			assertTrue(region.offset() >= end && region.length() > 0, () -> region + " in " + regions);
			end = region.offset() + region.length();
		}
		assertTrue(end <= text.length());
	}

	private void folds(List<Fold> folds) {
		Deque<TextRegion> around = new ArrayDeque<>(List.of(new TextRegion(0, text.length())));
		int before = -1;
		for (Fold fold : folds) {
			TextRegion region = fold.region();
			assertTrue(region.getOffset() > before, () -> fold + " in " + folds);
			before = region.getOffset();
			while (end(around.peek()) <= region.getOffset())
				around.pop();
			assertTrue(end(region) <= end(around.peek()), () -> fold + " in " + folds);
			around.push(region);
			String folded = text.substring(region.getOffset(), end(region));
			assertTrue(folded.lines().count() >= 2 && !folded.endsWith("\n") && !folded.endsWith("\r"), () -> fold + ": " + folded);
			assertTrue(region.getOffset() == 0 || "\r\n".indexOf(text.charAt(region.getOffset() - 1)) >= 0, fold::toString);
		}
	}

	private void outline(List<OutlineNode> nodes, TextRegion around, HashSet<String> keys) {
		for (OutlineNode node : nodes) {
			assertTrue(keys.add(node.key()), node::key);
			assertTrue(around.contains(node.region()) && node.region().contains(node.name()), () -> node + " in " + around);
			assertTrue(!node.label().isBlank(), node::toString);
			outline(node.children(), node.region(), keys);
		}
	}

	/** Of some findings, and of all with their code. */
	void ofFindings() {
		List<Finding> findings = snapshot.findings();
		for (Finding finding : findings.subList(0, Math.min(3, findings.size()))) {
			QuickFixes.of(snapshot, finding, locale).forEach(this::fix);
			QuickFixes.at(snapshot, finding.place().offset(), finding.place().length(), locale).forEach(this::fix);
			QuickFixes.all(snapshot, finding.code(), locale).ifPresent(this::fix);
		}
	}

	private void fix(QuickFix fix) {
		assertTrue(!fix.label().isBlank() && !fix.edits().isEmpty(), fix::toString);
		Edited.apply(text, fix.edits());
	}

	// ---- of an offset

	void ofOffset(int offset) {
		Completion.at(snapshot, offset, locale).forEach(proposal -> proposal(proposal, offset));
		Hover.at(snapshot, offset, locale).ifPresent(hover -> {
			assertTouches(hover.region(), offset);
			assertTrue(!hover.markdown().isBlank() && !hover.html().isBlank());
		});
		Navigation.definitions(snapshot, offset).forEach(link -> {
			assertTouches(link.origin(), offset);
			assertInside(link.target().region(), text(link.target().uri()));
			assertTrue(!link.label().isBlank());
		});
		List<TextRegion> occurrences = new ArrayList<>();
		Navigation.occurrences(snapshot, offset).forEach(occurrence -> occurrences.add(occurrence.region()));
		Caret.bracketed(text, occurrences);
		Navigation.references(snapshots, snapshot, offset, true).forEach(location -> assertInside(location.region(), text(location.uri())));
		QuickFixes.at(snapshot, offset, 0, locale).forEach(this::fix);
		Rename.at(snapshot, offset).ifPresent(candidate -> {
			assertTouches(candidate.region(), offset);
			candidate.refusal().ifPresent(refusal -> assertTrue(!refusal.in(locale).isBlank()));
		});
		keys(offset);
	}

	private void proposal(Proposal proposal, int offset) {
		assertTouches(new TextRegion(proposal.edit().getOffset(), proposal.edit().getLength()), offset);
		assertTrue(!proposal.label().isBlank() && !proposal.filter().isEmpty(), proposal::toString);
		proposal.placeholders().forEach(stop -> assertInside(stop, proposal.edit().getText()));
	}

	private void keys(int offset) {
		for (String key : KEYS)
			Editing.insert(text, offset, 0, key).ifPresent(insertion -> {
				boolean over = insertion.text().isEmpty();
				assertTrue(over ? text.startsWith(key, offset) && insertion.caret() == 1
						: insertion.text().startsWith(key) && insertion.caret() <= insertion.text().length(), () -> key + insertion);
			});
		Editing.insert(text, offset, Math.min(2, text.length() - offset), "\n");
		List<TextRegion> pair = Editing.pair(text, offset);
		assertTrue(pair.isEmpty() || pair.size() == 2, pair::toString);
		Caret.bracketed(text, pair);
		Editing.word(text, offset).ifPresent(word -> {
			assertInside(word, text);
			assertTrue(word.getOffset() - 1 <= offset && offset <= end(word) + 1, word::toString); // a click on a quote selects what it quotes
		});
	}

	/** That a renaming without a problem can be done. */
	void ofRenaming(int offset) {
		Optional<Rename.Candidate> candidate = Rename.at(snapshot, offset).filter(found -> found.refusal().isEmpty());
		Renaming renaming = Rename.rename(snapshots, snapshot, offset, "新名 1");
		assertEquals(candidate.isEmpty(), renaming.edits().isEmpty(), () -> candidate + ": " + renaming);
		renaming.edits().forEach((uri, edits) -> Edited.apply(text(uri), edits));
		renaming.problems().forEach(problem -> assertTrue(!problem.in(locale).isBlank()));
	}

	private String text(URI uri) {
		return Navigation.shippedForm(uri).or(() -> snapshots.text(uri)).orElseThrow();
	}

	private void assertTouches(TextRegion region, int offset) {
		assertInside(region, text);
		assertTrue(region.getOffset() <= offset && offset <= end(region), () -> region + " at " + offset);
	}

	private static void assertInside(TextRegion region, String text) {
		assertTrue(region.getOffset() >= 0 && end(region) <= text.length(), region::toString);
	}

	private static int end(TextRegion region) {
		return region.getOffset() + region.getLength();
	}
}

package report.dsl.tests.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.parser.IParser;
import org.eclipse.xtext.util.ReplaceRegion;
import org.eclipse.xtext.util.TextRegion;
import org.junit.jupiter.api.Test;

import report.dsl.ide.contentassist.Completion;
import report.dsl.ide.contentassist.Proposal;
import report.dsl.ide.contentassist.Proposal.Kind;
import report.dsl.ide.snapshot.Snapshot;
import report.dsl.ide.snapshot.Snapshots;
import report.dsl.tests.Samples;

/** Nothing is proposed that the grammar refuses: in texts without a syntax error, at sampled offsets, and in what was typed up to there. */
class CompletionLawTest {
	private static final int OFFSETS = 4;
	private static final int PROPOSALS = 3;
	/** What follows these is still to be typed; only they themselves must be accepted. */
	private static final Set<Kind> BEGINNINGS = Set.of(Kind.KEYWORD, Kind.ATTRIBUTE, Kind.TABLE);
	private final IParser parser = Snapshots.injector().getInstance(IParser.class);
	private final List<String> refused = new ArrayList<>();
	private int tried;

	@Test
	void everyProposalIsRead() {
		Stream.of(Samples.EXAMPLES, Samples.FORMS, Samples.SUITE.resolve("rules"), Samples.SUITE.resolve("foia")).flatMap(directory -> Samples.in(directory).stream())
				.forEach(this::sample);
		assertEquals(List.of(), refused);
		assertTrue(tried > 300, () -> "only " + tried);
	}

	private void sample(Path file) {
		String text = Edited.text(file);
		if (!errors(text).isEmpty())
			return;
		Random random = new Random(file.getFileName().toString().hashCode());
		Snapshot whole = Edited.snapshot(text);
		for (int i = 0; i < OFFSETS; i++) {
			int offset = random.nextInt(text.length() + 1);
			at(file, whole, offset, random);
			String begun = text.substring(0, text.lastIndexOf('\n', offset) + 1);
			if (i == 0 && errors(begun).isEmpty())
				at(file, Edited.snapshot(begun), begun.length(), random);
		}
	}

	private void at(Path file, Snapshot snapshot, int offset, Random random) {
		List<Proposal> proposals = Completion.at(snapshot, offset, Locale.CHINESE);
		for (int i = 0; i < Math.min(PROPOSALS, proposals.size()); i++) {
			Proposal proposal = proposals.get(random.nextInt(proposals.size()));
			ReplaceRegion edit = proposal.edit();
			String after = snapshot.text().substring(0, edit.getOffset()) + filled(proposal) + snapshot.text().substring(edit.getEndOffset());
			int end = BEGINNINGS.contains(proposal.kind()) ? edit.getOffset() + edit.getText().stripTrailing().length() - 1 : Integer.MAX_VALUE;
			tried++;
			if (errors(after).stream().anyMatch(error -> error.getTotalOffset() < end))
				refused.add(file.getFileName() + " at " + offset + ": " + proposal.label() + " " + edit);
		}
	}

	/** The text with a number at each stop where one is due. */
	private static String filled(Proposal proposal) {
		StringBuilder text = new StringBuilder(proposal.edit().getText());
		List<TextRegion> stops = proposal.placeholders();
		for (int i = stops.size() - 1; i >= 0; i--)
			if (stops.get(i).getLength() == 0 && (proposal.kind() == Kind.ROW || proposal.kind() == Kind.COLUMN))
				text.insert(stops.get(i).getOffset(), "1");
		return text.toString();
	}

	private List<INode> errors(String text) {
		return StreamSupport.stream(parser.parse(new StringReader(text)).getSyntaxErrors().spliterator(), false).toList();
	}
}

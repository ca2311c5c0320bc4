package report.dsl.ide.contentassist;

import java.util.List;
import java.util.Locale;

import report.dsl.ide.contentassist.Caret.Zone;
import report.dsl.ide.snapshot.Snapshot;

/** What can stand at a caret. */
public final class Completion {

	private Completion() {
	}

	/** Likeliest first; those alone that what stands before the caret can begin (by name, pinyin or initials). */
	public static List<Proposal> at(Snapshot snapshot, int offset, Locale locale) {
		if (offset < 0 || offset > snapshot.text().length())
			return List.of();
		Caret caret = new Caret(snapshot, offset);
		Proposals proposals = new Proposals(caret, locale);
		if (caret.zone() == Zone.CITATION)
			new CitationProposals(proposals).add();
		if (caret.zone() == Zone.TOPIC)
			new ExpressionProposals(proposals, Follow.at(caret)).topics();
		if (caret.zone() == Zone.CODE)
			code(caret, proposals);
		return proposals.sorted();
	}

	private static void code(Caret caret, Proposals proposals) {
		if (new CellProposals(proposals).add())
			return;
		Follow follow = Follow.at(caret);
		if (new HeadProposals(proposals, follow).add())
			return;
		if (new PictureProposals(proposals).add())
			return;
		new RowProposals(proposals, follow).add();
		new ExpressionProposals(proposals, follow).add();
		if (!caret.path().isEmpty())
			return;
		boolean blank = caret.before().isEmpty();
		if (blank)
			new TemplateProposals(proposals, follow).add();
		new KeywordProposals(proposals, follow).add();
		if (!blank)
			new TemplateProposals(proposals, follow).add();
	}
}

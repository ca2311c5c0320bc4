package report.dsl.ide.contentassist;

import java.util.List;
import java.util.stream.Stream;

import report.dsl.gzr.Picture;
import report.dsl.ide.contentassist.Proposal.Kind;
import report.dsl.ide.hover.Card;
import report.dsl.ide.hover.KeywordHelp;

/** What pictures can show: the files beside the report, and cells. */
final class PictureProposals {
	private static final List<String> CHARTS = List.of("柱形", "占比", "两年");
	private final Proposals proposals;
	private final Caret caret;

	PictureProposals(Proposals proposals) {
		this.proposals = proposals;
		this.caret = proposals.caret();
	}

	/** Whether nothing else can stand there. */
	boolean add() {
		if (caret.isBehind("图") && !caret.isOccupied()) {
			CHARTS.forEach(this::chart);
			caret.snapshot().pictures().forEach(this::file);
		}
		boolean cell = caret.around(Picture.class).map(picture -> picture.getKind() != null).orElse(false)
				&& (caret.isBehind(":", "：", ",", "，", "、") || !caret.path().isEmpty());
		if (cell)
			new CitationProposals(proposals).cells();
		return cell;
	}

	private void chart(String kind) {
		String words = caret.endsLine() ? " \"" + Snippet.stop(proposals.say("stop.caption")) + "\": " + Snippet.stop("") : " ";
		proposals.add(Kind.KEYWORD, kind, Stream.empty(), kind + words, proposals.say("detail.keyword"), KeywordHelp.card(kind, proposals.locale()));
	}

	/** With the words that it needs; those that stand behind it already are left as they are. */
	private void file(String path) {
		String words = caret.endsLine() ? " \"" + Snippet.stop(proposals.say("stop.caption")) + "\" 替代 \"" + Snippet.stop(proposals.say("stop.alternative")) + '"' : "";
		String name = path.substring(path.lastIndexOf('/') + 1);
		proposals.add(Kind.VALUE, path, Stream.of(name), '"' + path + '"' + words, proposals.say("detail.picture"), new Card());
	}
}

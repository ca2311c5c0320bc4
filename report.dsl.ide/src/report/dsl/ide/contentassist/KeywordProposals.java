package report.dsl.ide.contentassist;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import report.dsl.gzr.Form;
import report.dsl.gzr.Heading;
import report.dsl.gzr.Report;
import report.dsl.gzr.ReportChapter;
import report.dsl.gzr.Rest;
import report.dsl.gzr.Table;
import report.dsl.ide.contentassist.Proposal.Kind;
import report.dsl.ide.hover.KeywordHelp;

/** The keywords that the grammar allows, less those that the language does not want there. */
final class KeywordProposals {
	/** Behind these comes a name that nobody knows yet. */
	private static final Set<String> BEFORE_NAMES = Set.of("报告", "节", "条", "落款", "豁免", "上年", "汇总");
	/** Keywords that begin a line of a report. */
	private static final Set<String> LINES = Set.of("章", "节", "条", "表", "图", "其余", "落款", "前言", "报告", "表式");
	/** Nothing need follow these. */
	private static final Set<String> COMPLETE = Set.of("文", "横排", "件", "万元", "元", "增减", "错误", "警告", "提示", "可豁免", "合计");
	private final Proposals proposals;
	private final Caret caret;
	private final Follow follow;

	KeywordProposals(Proposals proposals, Follow follow) {
		this.proposals = proposals;
		this.caret = proposals.caret();
		this.follow = follow;
	}

	void add() {
		if (caret.before().map(token -> BEFORE_NAMES.contains(token.text())).orElse(false))
			return;
		List<String> keywords = follow.keywords().stream().filter(this::fits).toList();
		keywords.stream().sorted(Comparator.comparing(this::likeliness)).forEach(this::add);
	}

	private void add(String keyword) {
		String word = keyword.equals("其余") ? "其余 0" : keyword;
		boolean complete = COMPLETE.contains(keyword) || keyword.equals("其余") || caret.restOfLine().startsWith(" ");
		String text = word + (complete ? "" : " ");
		boolean pushes = LINES.contains(keyword) && caret.startsLine() && caret.isOccupied() && !caret.endsLine();
		proposals.add(Kind.KEYWORD, word, Stream.of(keyword), pushes ? text + Snippet.stop("") + "\n" : text, proposals.say("detail.keyword"),
				KeywordHelp.card(keyword, proposals.locale()));
	}

	/** The rest of the rows comes first, what belongs to the line before last. */
	private int likeliness(String keyword) {
		if (keyword.equals("其余"))
			return 0;
		return caret.startsLine() && COMPLETE.contains(keyword) || keyword.equals("表式") ? 2 : 1;
	}

	private boolean fits(String keyword) {
		Optional<Report> report = caret.around(Report.class);
		if (report.isPresent() && (LINES.contains(keyword) && !caret.startsLine() || report.get().getSignatures().stream().anyMatch(caret::isBehind)))
			return false;
		Optional<ReportChapter> chapter = caret.around(ReportChapter.class);
		return switch (keyword) {
		case "报告", "表式" -> caret.startsLine() && caret.snapshot().elements().stream().noneMatch(Report.class::isInstance) && endsForm();
		case "按" -> report.map(head -> head.getForm() == null).orElse(true);
		case "题名" -> report.map(head -> head.getTitle() == null).orElse(true);
		case "上年" -> follow.allows("LastYear 上年") && report.map(head -> head.getLasts().isEmpty() && caret.startsLine()).orElse(true);
		case "汇总" -> report.map(head -> head.getRollUps().isEmpty() && caret.startsLine()).orElse(true);
		case "替代" -> !caret.startsLine();
		case "下级", "行文" -> false; // nothing by themselves
		case "前言" -> report.map(head -> head.getPrefaces().isEmpty()).orElse(true);
		case "落款" -> report.map(whole -> whole.getSignatures().isEmpty()).orElse(true) && chapter.isPresent();
		case "节", "表", "图" -> report.isEmpty() || follow.allows("Content Heading");
		case "条" -> chapter.map(this::hasSection).orElse(false);
		case "其余" -> chapter.map(this::wantsRest).orElse(false);
		case "合计" -> !caret.isOccupied();
		case "章" -> caret.around(Table.class).isEmpty() || !follow.allows("Primary 章");
		case "各章" -> caret.around(Table.class).isEmpty();
		case "各行", "各格" -> caret.around(Table.class).isPresent();
		case "至" -> caret.around(Form.class).isPresent() || caret.before().map(token -> token.isString()).orElse(false);
		default -> true;
		};
	}

	/** Whether no part of a form follows. */
	private boolean endsForm() {
		int from = caret.wordEnd();
		return caret.visible(from, caret.text().length()).findFirst().map(next -> next.is("表式")).orElse(true);
	}

	private boolean hasSection(ReportChapter chapter) {
		return chapter.getContents().stream().anyMatch(content -> content instanceof Heading heading && "节".equals(heading.getLevel()) && caret.isBehind(heading));
	}

	private boolean wantsRest(ReportChapter chapter) {
		return RowProposals.chapter(caret, follow).isPresent() && chapter.getContents().stream().noneMatch(Rest.class::isInstance);
	}
}

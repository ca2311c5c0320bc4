package report.dsl.ide.contentassist;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.xtext.AbstractElement;
import org.eclipse.xtext.AbstractRule;
import org.eclipse.xtext.Assignment;
import org.eclipse.xtext.CrossReference;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.RuleCall;
import org.eclipse.xtext.ide.editor.contentassist.antlr.FollowElement;
import org.eclipse.xtext.ide.editor.contentassist.antlr.FollowElementComputer;
import org.eclipse.xtext.ide.editor.contentassist.antlr.IContentAssistParser;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

import report.dsl.gzr.ReportChapter;
import report.dsl.ide.snapshot.Snapshots;

/** What the grammar lets stand behind a text. */
final class Follow {
	/** Stands for everything before a report's chapter. */
	private static final String HEAD = "报告 甲 2000年度\n";
	/** Rules by which the grammar reads what is told as an error later, and words that are a keyword only by chance. */
	private static final Set<String> TOLERANT = Set.of("Skipped", "SkippedKeyword", "SkippedName", "LostContent", "HeadlessReport", "Name", "LineName", "HeadName", "CellText", "Year");
	private final Set<String> allowed = new LinkedHashSet<>();
	private final Set<String> keywords = new LinkedHashSet<>();

	private Follow(String text) {
		Collection<FollowElement> elements = Snapshots.injector().getInstance(IContentAssistParser.class).getFollowElements(text, false);
		Snapshots.injector().getInstance(FollowElementComputer.class).computeFollowElements(elements, this::add);
	}

	/** What can stand where the caret's path begins. */
	static Follow at(Caret caret) {
		int chapter = caret.around(ReportChapter.class).map(found -> NodeModelUtils.findActualNodeFor(found).getOffset()).orElse(-1);
		String before = caret.text().substring(Math.max(0, chapter), caret.pathStart());
		return new Follow(chapter < 0 ? before : HEAD + before);
	}

	private void add(AbstractElement element) {
		AbstractRule rule = GrammarUtil.containingRule(element);
		if (rule == null)
			return;
		if (element instanceof Keyword keyword && Character.isLetter(keyword.getValue().charAt(0)) && !TOLERANT.contains(rule.getName())) {
			keywords.add(keyword.getValue());
			allowed.add(rule.getName() + " " + keyword.getValue());
		} else if (element instanceof RuleCall call) {
			allowed.add(rule.getName() + " " + call.getRule().getName());
		} else if (element instanceof Assignment assignment) {
			allowed.add(rule.getName() + " " + assignment.getFeature());
		} else if (element instanceof CrossReference) {
			allowed.add(rule.getName() + " " + GrammarUtil.containingAssignment(element).getFeature());
		}
	}

	/** @param what rule and then feature, called rule or keyword in it: {@code Entry row} */
	boolean allows(String what) {
		return allowed.contains(what);
	}

	/** In the grammar's order. */
	List<String> keywords() {
		return List.copyOf(keywords);
	}
}

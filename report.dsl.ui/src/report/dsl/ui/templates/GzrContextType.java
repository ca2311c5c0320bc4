package report.dsl.ui.templates;

import java.time.Year;
import java.util.List;
import java.util.Locale;

import org.eclipse.jface.text.templates.GlobalTemplateVariables;
import org.eclipse.jface.text.templates.SimpleTemplateVariableResolver;
import org.eclipse.jface.text.templates.TemplateContext;
import org.eclipse.jface.text.templates.TemplateContextType;
import org.eclipse.xtext.RuleCall;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

import report.dsl.gzr.Form;
import report.dsl.gzr.Report;
import report.dsl.gzr.ReportChapter;
import report.dsl.ide.snapshot.Snapshot;

/** A kind of place in a report that templates are for, with the variables that it knows. */
public class GzrContextType extends TemplateContextType {

	public GzrContextType() {
		addResolver(new GlobalTemplateVariables.Cursor());
		addResolver(new GlobalTemplateVariables.WordSelection());
		addResolver(new GlobalTemplateVariables.LineSelection());
		addResolver(new GlobalTemplateVariables.Date());
		addResolver(new GlobalTemplateVariables.Year());
		addResolver(new ReportYear());
	}

	/** The year that reports written today are about. */
	private static final class ReportYear extends SimpleTemplateVariableResolver {
		ReportYear() {
			super("reportYear", Messages.reportYear);
		}

		@Override
		protected String resolve(TemplateContext context) {
			return String.valueOf(Year.now().getValue() - 1);
		}
	}

	/** The kinds. */
	enum Kind {
		REPORT, CHAPTER, PROSE, TABLE;

		String id() {
			return "report.dsl.ui.template." + name().toLowerCase(Locale.ROOT);
		}

		/** What an offset is the place for. */
		static List<Kind> at(Snapshot snapshot, int offset) {
			if (snapshot.elements().isEmpty())
				return List.of(REPORT);
			if (snapshot.elements().stream().anyMatch(Form.class::isInstance))
				return List.of();
			ILeafNode leaf = NodeModelUtils.findLeafNodeAtOffset(snapshot.rootNode(), offset > 0 ? offset - 1 : 0);
			if (leaf != null && isProse(leaf) && offset < leaf.getTotalEndOffset())
				return List.of(PROSE);
			if (leaf != null && leaf.getText().startsWith("//"))
				return List.of();
			boolean inChapter = snapshot.elements().stream().filter(Report.class::isInstance).map(Report.class::cast)
					.flatMap(report -> report.getChapters().stream()).anyMatch(chapter -> begins(chapter, offset));
			return inChapter ? List.of(CHAPTER, TABLE) : List.of(REPORT);
		}

		private static boolean begins(ReportChapter chapter, int offset) {
			return NodeModelUtils.findActualNodeFor(chapter).getOffset() < offset;
		}

		private static boolean isProse(ILeafNode leaf) {
			return leaf.getGrammarElement() instanceof RuleCall call && call.getRule().getName().startsWith("TEXT");
		}
	}
}

package report.dsl.ide.hover;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

import report.dsl.evaluation.Paths;
import report.dsl.evaluation.Places;
import report.dsl.findings.Message;
import report.dsl.gzr.Attribute;
import report.dsl.gzr.Block;
import report.dsl.gzr.Column;
import report.dsl.gzr.Form;
import report.dsl.gzr.FormChapter;
import report.dsl.gzr.Kind;
import report.dsl.gzr.Named;
import report.dsl.gzr.Row;
import report.dsl.gzr.Rule;
import report.dsl.gzr.Table;
import report.dsl.gzr.Verdict;
import report.dsl.ide.Words;
import report.dsl.report.Numbering;

/** What a form says of its parts, as it is printed. */
public final class Official {

	private Official() {
	}

	/** The label with its number, as printed; the name where the form gives no label. */
	public static String printed(Named named) {
		if (named instanceof Row row)
			return number(row) + label(row, row.getLabel());
		if (named instanceof Column column)
			return label(column, column.getLabel());
		if (named instanceof FormChapter chapter)
			return Numbering.chapter(((Form) chapter.eContainer()).getChapters().indexOf(chapter) + 1) + label(chapter, chapter.getLabel());
		if (named instanceof Table table)
			return label(table, table.getLabel());
		return label(named, named instanceof Attribute attribute ? attribute.getLabel() : null);
	}

	private static String label(Named named, String label) {
		return label != null ? label : named.getName() == null ? "" : named.getName();
	}

	private static String number(Row row) {
		Table table = Paths.tableOf(row);
		int level = 0;
		for (EObject parent = row.eContainer(); parent instanceof Row; parent = parent.eContainer())
			level++;
		if (table == null || level >= table.getNumbering().size())
			return "";
		return Numbering.inPattern(table.getNumbering().get(level), siblings(row).indexOf(row) + 1);
	}

	private static List<Row> siblings(Row row) {
		EObject parent = row.eContainer();
		return parent instanceof Row group ? group.getRows() : parent instanceof Block block ? block.getRows() : ((Table) parent).getRows();
	}

	/** The printed labels of the groups around a row or column, outermost first, and its own. */
	static List<String> trail(Named line) {
		List<String> trail = new ArrayList<>();
		for (EObject at = line; at instanceof Row || at instanceof Column; at = at.eContainer())
			trail.add(0, printed((Named) at));
		return trail;
	}

	/** What the form rests on, and the clause that a block of rows names. */
	static String basis(EObject inside) {
		Form form = EcoreUtil2.getContainerOfType(inside, Form.class);
		Block block = EcoreUtil2.getContainerOfType(inside, Block.class);
		String basis = form == null || form.getBasis() == null ? "" : form.getBasis();
		return block == null || block.getLabel() == null ? basis : basis.isEmpty() ? block.getLabel() : basis + "，" + block.getLabel();
	}

	/** What a rule, a total or a check claims, in words; its formula where the form has none. */
	static String wording(Verdict verdict, Locale locale) {
		boolean english = !Message.isChinese(locale) && verdict.getEnglish() != null;
		if (english)
			return verdict.getEnglish();
		return verdict.getWording() != null ? verdict.getWording() : verdict instanceof Rule rule && rule.getClaim() != null ? Places.source(rule.getClaim()) : "";
	}

	/** What the line says its cells hold, or a group around it; empty where none does. */
	static Optional<Kind> kind(EObject line) {
		if (!(line instanceof Row) && !(line instanceof Column))
			return Optional.empty();
		EStructuralFeature kind = line.eClass().getEStructuralFeature("kind");
		return NodeModelUtils.findNodesForFeature(line, kind).isEmpty() ? kind(line.eContainer()) : Optional.of((Kind) line.eGet(kind));
	}

	/** How it is printed, what it holds and what it rests on. */
	public static Card card(Named named, Locale locale) {
		Card card = new Card().title(named instanceof Row || named instanceof Column ? String.join(" › ", trail(named)) : printed(named));
		kind(named).ifPresent(kind -> card.text(Words.say(Hover.class, locale, "kind"), kind.getLiteral()));
		if (named instanceof Verdict verdict && verdict.getCode() != null)
			card.text(verdict.getCode(), wording(verdict, locale));
		String basis = basis(named);
		return basis.isEmpty() ? card : card.text(Words.say(Hover.class, locale, "basis"), basis);
	}
}

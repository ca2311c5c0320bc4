package report.dsl.ide.hover;

import java.util.Locale;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.EcoreUtil2;

import report.dsl.evaluation.Labels;
import report.dsl.evaluation.Paths;
import report.dsl.evaluation.Places;
import report.dsl.findings.Message;
import report.dsl.findings.Vocabulary;
import report.dsl.gzr.Block;
import report.dsl.gzr.Column;
import report.dsl.gzr.Form;
import report.dsl.gzr.Named;
import report.dsl.gzr.Row;
import report.dsl.gzr.Rule;
import report.dsl.gzr.Verdict;

/** What a form says of its parts, as it is printed. */
public final class Official {

	private Official() {
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

	/** How it is printed, what it holds and what it rests on. */
	public static Card card(Named named, Locale locale) {
		Card card = new Card().title(named instanceof Row || named instanceof Column ? String.join(" › ", Labels.path(named)) : Labels.of(named));
		Paths.kind(named).ifPresent(kind -> card.text(Vocabulary.of(Hover.class, locale).say("kind"), kind.getLiteral()));
		if (named instanceof Verdict verdict && verdict.getCode() != null)
			card.text(verdict.getCode(), wording(verdict, locale));
		String basis = basis(named);
		return basis.isEmpty() ? card : card.text(Vocabulary.of(Hover.class, locale).say("basis"), basis);
	}
}

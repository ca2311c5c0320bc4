package report.dsl.ide.contentassist;

import java.util.List;

import org.eclipse.xtext.util.ReplaceRegion;
import org.eclipse.xtext.util.TextRegion;

/**
 * Something that can stand at the caret.
 *
 * @param label        what the list shows
 * @param detail       what it is, shown greyed behind the label; may be empty
 * @param documentation in Markdown: official label, legal basis; may be empty
 * @param html          the same as a fragment of HTML, for Eclipse
 * @param edit         what becomes of the text: the replaced region covers what was typed of it
 * @param placeholders stops of the caret inside of the edit's text (offsets in that text), in order; empty: the caret goes behind it
 * @param filter       texts by which typing narrows the list: the label, the name's pinyin and its initials
 */
public record Proposal(String label, String detail, String documentation, String html, Kind kind, ReplaceRegion edit, List<TextRegion> placeholders,
		List<String> filter) {

	/** What is proposed. */
	public enum Kind {
		KEYWORD, FORM, CHAPTER, TABLE, ROW, COLUMN, ATTRIBUTE, VALUE, RULE, CITATION, TEMPLATE
	}
}

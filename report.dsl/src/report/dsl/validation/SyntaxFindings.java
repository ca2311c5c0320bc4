package report.dsl.validation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.parser.IParseResult;

import report.dsl.evaluation.Codes;
import report.dsl.evaluation.Places;
import report.dsl.findings.Finding;
import report.dsl.findings.Finding.Edit;
import report.dsl.findings.Finding.Repair;
import report.dsl.findings.Message;
import report.dsl.findings.Severity;
import report.dsl.parser.Names;
import report.dsl.parser.ProseScanner;
import report.dsl.report.Place;

/** Turns the parser's errors into findings a clerk can read: what stands there, and what was expected where that is one word. */
final class SyntaxFindings {
	private static final Pattern EXPECTING = Pattern.compile("(?:expecting|missing) '([^']+)'");

	/** What stands in front of a name. */
	private static final Pattern BEFORE_NAME = Pattern.compile("(?:[\\s{}\u3000]|^)(?:表式|事项|勾稽|[章表块])[\\s\u3000]*$");

	private SyntaxFindings() {
	}

	/** One finding a line at most: the parser's later errors on it follow from the first. */
	static List<Finding> of(IParseResult parsed, Places places) {
		List<Finding> findings = new ArrayList<>();
		Set<Integer> lines = new HashSet<>();
		for (INode node : parsed.getSyntaxErrors()) {
			Place place = places.of(node);
			if (lines.add(place.line()))
				findings.add(finding(node, places));
		}
		strings(parsed.getRootNode(), places, findings);
		return findings;
	}

	private static void strings(INode root, Places places, List<Finding> findings) {
		for (ILeafNode leaf : root.getLeafNodes()) {
			String text = leaf.getText();
			if (!leaf.isHidden() && !text.isEmpty() && ProseScanner.isQuote(text.charAt(0)) && !ProseScanner.isFence(text, 0) && text.indexOf('\n') < 0
					&& !ProseScanner.isClosed(text) && !text.endsWith("【"))
				findings.add(Finding.of(Codes.SYNTAX, Severity.ERROR, places.of(leaf), "string.open").withRepairs(List.of(closed(leaf, places))));
		}
	}

	/** The closing quote, after what is not blank on the line. */
	private static Repair closed(ILeafNode leaf, Places places) {
		String quote = leaf.getText().charAt(0) == '"' ? "\"" : "”";
		int end = leaf.getOffset() + leaf.getText().stripTrailing().length();
		return new Repair(Message.of("repair.insert", quote), List.of(), List.of(new Edit(places.at(end, 0), quote)));
	}

	private static Finding finding(INode node, Places places) {
		Place place = places.of(node);
		Matcher expecting = EXPECTING.matcher(node.getSyntaxErrorMessage().getMessage());
		String found = NodeModelUtils.getTokenText(node).strip();
		String shown = found.length() > 20 ? found.substring(0, 20) + "…" : found;
		String before = places.text().substring(Math.max(0, place.offset() - 10), place.offset());
		if (BEFORE_NAME.matcher(before).find() && found.matches("[0-9０-９〇零一二三四五六七八九十].*"))
			return Finding.of(Codes.SYNTAX, Severity.ERROR, place, "syntax.name", shown)
					.withRepairs(List.of(new Repair(Message.of("repair.replace", Names.quoted(found)), List.of(), List.of(new Edit(place, Names.quoted(found))))));
		Message what = shown.isEmpty() ? Message.of("syntax.end") : Message.of("syntax.found", shown);
		if (expecting.find() && !expecting.group(1).startsWith("RULE_"))
			return Finding.of(Codes.SYNTAX, Severity.ERROR, place, "syntax.expected", what, expecting.group(1));
		return Finding.of(Codes.SYNTAX, Severity.ERROR, place, "syntax.unexpected", what);
	}
}

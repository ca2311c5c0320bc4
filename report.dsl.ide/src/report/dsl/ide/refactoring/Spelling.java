package report.dsl.ide.refactoring;

import java.util.Set;

import org.eclipse.xtext.EcoreUtil2;

import report.dsl.gzr.Heading;
import report.dsl.ide.navigation.Mention;
import report.dsl.parser.Names;

/** How a name has to be written where it stands. */
final class Spelling {
	/** In an expression these are not names. */
	private static final Set<String> HEADS = Set.of("单位", "年度", "题名年份", "落款单位", "落款年份");

	private Spelling() {
	}

	static String of(String name) {
		String quoted = Names.quoted(name);
		return HEADS.contains(name) ? '"' + name + '"' : quoted;
	}

	/** A citation in a heading stands in quotes already; those that match by pairs can stand in them. */
	static String of(String name, Mention mention) {
		String quoted = of(name);
		boolean nested = quoted.startsWith("\"") && EcoreUtil2.getContainerOfType(mention.owner(), Heading.class) != null;
		return nested ? '“' + name + '”' : quoted;
	}
}

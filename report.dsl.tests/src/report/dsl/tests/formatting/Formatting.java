package report.dsl.tests.formatting;

import java.io.StringReader;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.parser.IParseResult;
import org.eclipse.xtext.parser.IParser;

import com.google.inject.Injector;

import report.dsl.GzrStandaloneSetup;
import report.dsl.formatting.GzrFormatter;

/** What the formatter's tests share. */
final class Formatting {
	static final Injector INJECTOR = new GzrStandaloneSetup().createInjectorAndDoEMFRegistration();

	private Formatting() {
	}

	static IParseResult parse(String text) {
		return INJECTOR.getInstance(IParser.class).parse(new StringReader(text));
	}

	static String format(String text) {
		return INJECTOR.getInstance(GzrFormatter.class).format(parse(text));
	}

	/** The tree of a text, its references by the words they are written with; full-width spelling and line ends made equal. */
	static String tree(String text) {
		StringBuilder result = new StringBuilder();
		print(parse(text).getRootASTElement(), 0, result);
		return result.toString();
	}

	private static void print(EObject object, int depth, StringBuilder result) {
		if (object == null)
			return;
		result.append(" ".repeat(depth)).append(object.eClass().getName());
		for (EAttribute attribute : object.eClass().getEAllAttributes())
			if (object.eIsSet(attribute))
				result.append(' ').append(attribute.getName()).append('=').append(spelled(String.valueOf(object.eGet(attribute))));
		for (EReference reference : object.eClass().getEAllReferences())
			if (!reference.isContainment() && !reference.isContainer())
				result.append(' ').append(reference.getName()).append("->").append(NodeModelUtils.findNodesForFeature(object, reference).stream()
						.map(NodeModelUtils::getTokenText).map(word -> spelled(word).strip().replace("\"", "")).collect(Collectors.joining(" ")));
		result.append('\n');
		object.eContents().forEach(child -> print(child, depth + 1, result));
	}

	private static String spelled(String text) {
		String result = text.replaceAll("\r\n|\r", "\n").replace('“', '"').replace('”', '"').replaceAll("(?m)(?<=^\"\"\")[\\h\u3000]+$", "")
				.replaceAll("(?m)^[\\h\u3000]*(?=\"\"\"$)", "");
		StringBuilder ascii = new StringBuilder();
		for (char c : result.toCharArray())
			ascii.append(c >= '！' && c <= '～' ? (char) (c - 0xFEE0) : c == '、' ? ',' : c == '−' ? '-' : c);
		return ascii.toString();
	}
}

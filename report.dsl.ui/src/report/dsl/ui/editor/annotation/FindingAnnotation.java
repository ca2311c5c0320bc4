package report.dsl.ui.editor.annotation;

import org.eclipse.core.runtime.preferences.DefaultScope;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.quickassist.IQuickFixableAnnotation;
import org.eclipse.jface.text.source.Annotation;

import report.dsl.findings.Finding;
import report.dsl.findings.Severity;
import report.dsl.ui.preferences.GzrPreferences;

/** A finding of the text as it is now, saved or not. Looks like any problem in Eclipse. */
public final class FindingAnnotation extends Annotation implements IQuickFixableAnnotation {
	private static final String PREFIX = "report.dsl.ui.";
	private static final String GENERIC_EDITOR = "org.eclipse.ui.genericeditor";
	private final Finding finding;
	private boolean quickFixable;

	/** @param fixable whether there is something that mends it */
	FindingAnnotation(Finding finding, boolean fixable) {
		super(type(finding.severity()), false, finding.message().in(GzrPreferences.locale()) + " [" + finding.code() + "]");
		this.finding = finding;
		this.quickFixable = fixable;
	}

	private static String type(Severity severity) {
		return PREFIX + switch (severity) {
			case ERROR -> "error";
			case WARNING -> "warning";
			case INFO -> "info";
		};
	}

	/**
	 * Has the Generic Editor show them in the text. By default that is off: the platform's hover goes by the preferences of all text
	 * editors and leaves them to {@code GzrHover}, which also offers what mends them.
	 */
	static void showInText() {
		for (Severity severity : Severity.values())
			DefaultScope.INSTANCE.getNode(GENERIC_EDITOR).putBoolean(type(severity) + "Indication", true);
	}

	public Finding finding() {
		return finding;
	}

	/** The same to look at. */
	boolean isLike(FindingAnnotation other) {
		return getType().equals(other.getType()) && getText().equals(other.getText()) && quickFixable == other.quickFixable;
	}

	/** Where a finding is shown: something that can be seen, even if its place is empty. */
	static Position position(Finding finding, String text) {
		int offset = Math.min(finding.place().offset(), text.length());
		int length = Math.min(finding.place().length(), text.length() - offset);
		if (length > 0)
			return new Position(offset, length);
		boolean behind = offset == text.length() || text.charAt(offset) == '\n' || text.charAt(offset) == '\r';
		boolean before = offset > 0 && text.charAt(offset - 1) != '\n' && text.charAt(offset - 1) != '\r';
		return behind && before ? new Position(offset - 1, 1) : new Position(offset, Math.min(1, text.length() - offset));
	}

	@Override
	public void setQuickFixable(boolean state) {
		quickFixable = state;
	}

	@Override
	public boolean isQuickFixableStateSet() {
		return true;
	}

	@Override
	public boolean isQuickFixable() {
		return quickFixable;
	}
}

package report.dsl.validation;

import java.time.LocalDate;
import java.util.Locale;

import org.eclipse.xtext.diagnostics.AbstractDiagnostic;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.validation.Check;
import org.eclipse.xtext.validation.CheckType;

import report.dsl.evaluation.Codes;
import report.dsl.findings.Finding;
import report.dsl.form.FormLibrary;
import report.dsl.gzr.Model;

/** Shows the findings of {@link ReportChecker} as Xtext issues. Syntax errors are left to Xtext, which has them already. */
public class GzrValidator extends AbstractGzrValidator {

	@Check(CheckType.FAST)
	public void findings(Model model) {
		XtextResource resource = (XtextResource) model.eResource();
		FormLibrary forms = FormLibrary.of(resource.getResourceSet());
		String file = resource.getURI().lastSegment();
		for (Finding finding : new ReportChecker(forms, LocalDate.now()).check(resource, file).findings())
			if (!finding.code().equals(Codes.SYNTAX) || !told(resource, finding))
				show(model, finding);
	}

	/** Whether the parser told an error at the same place. */
	private static boolean told(XtextResource resource, Finding finding) {
		return resource.getErrors().stream().anyMatch(error -> error instanceof AbstractDiagnostic syntax && syntax.getOffset() == finding.place().offset());
	}

	private void show(Model model, Finding finding) {
		String message = finding.message().in(Locale.getDefault());
		int offset = finding.place().offset();
		int length = finding.place().length();
		switch (finding.severity()) {
		case ERROR -> getMessageAcceptor().acceptError(message, model, offset, length, finding.code());
		case WARNING -> getMessageAcceptor().acceptWarning(message, model, offset, length, finding.code());
		case INFO -> getMessageAcceptor().acceptInfo(message, model, offset, length, finding.code());
		}
	}
}

package report.dsl.generator;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;

import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.generator.AbstractGenerator;
import org.eclipse.xtext.generator.IFileSystemAccess2;
import org.eclipse.xtext.generator.IGeneratorContext;
import org.eclipse.xtext.resource.XtextResource;

import report.dsl.findings.Severity;
import report.dsl.form.FormLibrary;
import report.dsl.pdf.PdfPrinter;
import report.dsl.pdf.Typefaces;
import report.dsl.report.Report;
import report.dsl.validation.ReportChecker;

/** Xtext's hook: prints each report of a resource as PDF, where it has no errors. The command line prints the same bytes. */
public class GzrGenerator extends AbstractGenerator {

	@Override
	public void doGenerate(Resource resource, IFileSystemAccess2 output, IGeneratorContext context) {
		FormLibrary forms = FormLibrary.of(resource.getResourceSet());
		String name = resource.getURI().trimFileExtension().lastSegment();
		ReportChecker.Result result = new ReportChecker(forms, LocalDate.now()).check((XtextResource) resource, name).forPrinting(Typefaces.shipped());
		if (result.findings().stream().anyMatch(finding -> finding.severity() == Severity.ERROR))
			return;
		for (Report report : result.report().stream().toList()) {
			ByteArrayOutputStream pdf = new ByteArrayOutputStream();
			new PdfPrinter().print(report, result.sources(), pdf);
			output.generateFile(name + ".pdf", new ByteArrayInputStream(pdf.toByteArray()));
		}
	}
}

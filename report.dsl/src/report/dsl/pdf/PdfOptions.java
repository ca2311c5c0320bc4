package report.dsl.pdf;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

import report.dsl.report.Report;
import report.dsl.report.Signature;

/**
 * How to print.
 *
 * @param sourceDate stands in the file where the report is not signed with a date (SOURCE_DATE_EPOCH); without it, 31 December of the
 *                   report's year does
 */
public record PdfOptions(Typefaces faces, PdfStandard standard, Optional<LocalDate> sourceDate) {

	/**
	 * The default of the command line: the shipped fonts, PDF/A-3a and PDF/UA-1, and the date of the environment of this process.
	 *
	 * @throws SourceDate.Bad if that is none
	 */
	public static PdfOptions defaults() {
		return of(Typefaces.shipped(), PdfStandard.A3A, System.getenv());
	}

	/**
	 * For publication. Whoever prints for a user asks here or for the {@link #defaults}, so that all print the same.
	 *
	 * @param environment of the process
	 * @throws SourceDate.Bad if its date is none
	 */
	public static PdfOptions of(Typefaces faces, PdfStandard standard, Map<String, String> environment) {
		return new PdfOptions(faces, standard, SourceDate.of(environment));
	}

	/** What stands in the file of a report as its date. */
	public LocalDate date(Report report) {
		return report.signature().flatMap(Signature::date).or(this::sourceDate).orElse(LocalDate.of(report.year(), 12, 31));
	}

	/** For a look at it: nothing attached, no standard. */
	public static PdfOptions preview(Typefaces faces) {
		return new PdfOptions(faces, PdfStandard.PLAIN, Optional.empty());
	}
}

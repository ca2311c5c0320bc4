package report.dsl.pdf;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How to print.
 *
 * @param sourceDate stands in the file where the report is not signed with a date (SOURCE_DATE_EPOCH); without it, 31 December of the
 *                   report's year does
 */
public record PdfOptions(Typefaces faces, PdfStandard standard, Optional<LocalDate> sourceDate) {

	/** The default of the command line: the shipped fonts, PDF/A-3a and PDF/UA-1. */
	public static PdfOptions defaults() {
		return new PdfOptions(Typefaces.shipped(), PdfStandard.A3A, Optional.empty());
	}

	/** For a look at it: nothing attached, no standard. */
	public static PdfOptions preview(Typefaces faces) {
		return new PdfOptions(faces, PdfStandard.PLAIN, Optional.empty());
	}
}

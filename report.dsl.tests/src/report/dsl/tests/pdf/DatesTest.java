package report.dsl.tests.pdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;

import report.dsl.pdf.PdfStandard;

/** Dates in the file come from the signature, else from outside, else from the report's year: never from the clock. */
class DatesTest {
	private static final Printing SIGNED = Printing.of(SameBytesTest.SHORT);
	private static final Printing UNSIGNED = Printing.of(SameBytesTest.SHORT.replaceFirst("落款.*\n", ""));
	private static final LocalDate OTHER = LocalDate.of(2026, 3, 9);
	private static final Pattern XMP_DATE = Pattern.compile("<xmp:\\w+Date>([^<]*)<");

	@Test
	void theSignaturesDateComesFirst() throws IOException {
		assertEquals(List.of("2025-01-16"), dates(SIGNED.print()));
		assertArrayEquals(SIGNED.print(), SIGNED.print(Printing.options(OTHER)));
	}

	@Test
	void thenTheOneFromOutside() throws IOException {
		assertEquals(List.of("2026-03-09"), dates(UNSIGNED.print(Printing.options(OTHER))));
		assertFalse(Arrays.equals(UNSIGNED.print(Printing.options(OTHER)), UNSIGNED.print(Printing.options(OTHER.plusDays(1)))));
	}

	@Test
	void thenTheLastDayOfTheYear() throws IOException {
		assertEquals(List.of("2024-12-31"), dates(UNSIGNED.print()));
	}

	@Test
	void theSameForEveryStandardAndADraft() throws IOException {
		for (PdfStandard standard : PdfStandard.values())
			assertEquals(List.of("2025-01-16"), dates(SIGNED.print(Printing.options(standard))), standard.id());
		assertEquals(List.of("2025-01-16"), dates(SIGNED.draft()));
	}

	/** Each date of the file, in its objects and in its metadata; the clock's would be another day. */
	private static List<String> dates(byte[] pdf) throws IOException {
		TreeSet<String> days = new TreeSet<>();
		try (PDDocument document = Loader.loadPDF(pdf)) {
			for (COSObjectKey key : document.getDocument().getXrefTable().keySet())
				if (document.getDocument().getObjectFromPool(key).getObject() instanceof COSDictionary dictionary)
					for (COSBase value : dictionary.getValues())
						if (value instanceof COSString text && text.getString().startsWith("D:"))
							days.add(text.getString().replaceFirst("^D:(\\d{4})(\\d\\d)(\\d\\d).*$", "$1-$2-$3"));
			if (document.getDocumentCatalog().getMetadata() != null) {
				String xmp = new String(document.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);
				XMP_DATE.matcher(xmp).results().forEach(found -> days.add(found.group(1).replaceFirst("T.*", "")));
			}
		}
		return List.copyOf(days);
	}
}

package report.dsl.tests.pdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;

import report.dsl.pdf.PdfStandard;

/** The colours of the file are those of sRGB, by a profile of our own: Java reads it, and finds them where its own has them. */
class SrgbProfileTest {
	private static final float NEAR = 0.005f;

	@Test
	void itsColoursAreThoseOfSrgb() throws IOException {
		byte[] embedded = profile(PdfStandard.A3A);
		assertArrayEquals(embedded, profile(PdfStandard.A4F));
		ICC_Profile profile = ICC_Profile.getInstance(embedded);
		assertEquals(List.of(2, 1, ICC_Profile.CLASS_DISPLAY), List.of(profile.getMajorVersion(), profile.getMinorVersion() >> 4, profile.getProfileClass()));
		ICC_ColorSpace colours = new ICC_ColorSpace(profile);
		for (float[] colour : new float[][] {{0, 0, 0}, {1, 1, 1}, {0.5f, 0.5f, 0.5f}, {1, 0, 0}, {0, 1, 0}, {0, 0, 1}, {0.2f, 0.6f, 0.9f}, {0.02f, 0.1f, 0.03f}}) {
			float[] srgb = colours.toRGB(colour);
			for (int i = 0; i < 3; i++)
				assertEquals(colour[i], srgb[i], NEAR);
		}
	}

	@Test
	void itIsSmall() throws IOException {
		int size = profile(PdfStandard.A2A).length;
		assertTrue(size > 2000 && size < 3000, () -> size + " bytes");
	}

	private static byte[] profile(PdfStandard standard) throws IOException {
		try (PDDocument pdf = Loader.loadPDF(Printing.of(SameBytesTest.SHORT).print(Printing.options(standard)))) {
			return pdf.getDocumentCatalog().getOutputIntents().get(0).getDestOutputIntent().createInputStream().readAllBytes();
		}
	}
}

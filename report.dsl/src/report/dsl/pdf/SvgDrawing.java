package report.dsl.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;

import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.xobject.PdfFormXObject;
import com.itextpdf.styledxmlparser.resolver.resource.IResourceRetriever;
import com.itextpdf.svg.converter.SvgConverter;
import com.itextpdf.svg.processors.impl.SvgConverterProperties;

/** An SVG picture in a PDF: its lines stay lines, its text stays text. */
final class SvgDrawing {
	private SvgDrawing() {
	}

	/**
	 * The drawing, as large as it says it is, in points.
	 *
	 * @throws IOException if it is none, or refers to what is outside of it: a report must not change with the network
	 */
	static PdfFormXObject of(byte[] svg, Fonts fonts, PdfDocument pdf) throws IOException {
		Nothing outside = new Nothing();
		SvgConverterProperties properties = new SvgConverterProperties();
		properties.setFontProvider(new SvgFonts(fonts));
		properties.setResourceRetriever(outside);
		try {
			PdfFormXObject drawing = SvgConverter.convertToXObject(new ByteArrayInputStream(svg), pdf, properties);
			if (outside.asked == null)
				return drawing;
		} catch (RuntimeException | StackOverflowError damaged) {
			throw new IOException(damaged);
		}
		throw new IOException(outside.asked);
	}

	/** Gives nothing, and remembers what it was asked for. */
	private static final class Nothing implements IResourceRetriever {
		private String asked;

		@Override
		public InputStream getInputStreamByUrl(URL url) throws IOException {
			asked = url.toString();
			throw new IOException(asked);
		}

		@Override
		public byte[] getByteArrayByUrl(URL url) throws IOException {
			asked = url.toString();
			throw new IOException(asked);
		}
	}
}

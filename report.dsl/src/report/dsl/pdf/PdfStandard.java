package report.dsl.pdf;

import java.util.Arrays;
import java.util.Optional;

/** The standards a PDF can be made to. */
public enum PdfStandard {
	/** for archives (ISO 19005-3) and for everyone (ISO 14289-1); carries the report's data and source */
	A3A("a-3a", "PDF/A-3a + PDF/UA-1", true),
	/** the same without attachments (ISO 19005-2) */
	A2A("a-2a", "PDF/A-2a + PDF/UA-1", false),
	/** of PDF 2.0 (ISO 19005-4, ISO 14289-2); carries the report's data and source */
	A4F("a-4f", "PDF/A-4f + PDF/UA-2", true),
	/** tagged, but of no standard: drafts and previews */
	PLAIN("plain", "PDF", true);

	private final String id;
	private final String label;
	private final boolean attachments;

	PdfStandard(String id, String label, boolean attachments) {
		this.id = id;
		this.label = label;
		this.attachments = attachments;
	}

	/** As it is given on the command line. */
	public String id() {
		return id;
	}

	/** As people call it. */
	public String label() {
		return label;
	}

	/** Whether files may be attached. */
	public boolean attachments() {
		return attachments;
	}

	public static Optional<PdfStandard> byId(String id) {
		return Arrays.stream(values()).filter(standard -> standard.id.equals(id)).findFirst();
	}
}

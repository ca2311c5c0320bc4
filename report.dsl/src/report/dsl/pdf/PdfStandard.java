package report.dsl.pdf;

import java.util.Arrays;
import java.util.Optional;

/** The standards a PDF can be made to. */
public enum PdfStandard {
	/** for archives (ISO 19005-3) and for everyone (ISO 14289-1); carries the report's data and source */
	A3A("a-3a", "PDF/A-3a + PDF/UA-1", "3", "A", "1", true),
	/** the same without attachments (ISO 19005-2) */
	A2A("a-2a", "PDF/A-2a + PDF/UA-1", "2", "A", "1", false),
	/** of PDF 2.0 (ISO 19005-4, ISO 14289-2); carries the report's data and source */
	A4F("a-4f", "PDF/A-4f + PDF/UA-2", "4", "F", "2", true),
	/** tagged, but of no standard: drafts and previews */
	PLAIN("plain", "PDF", "", "", "", true);

	private final String id;
	private final String label;
	private final String part;
	private final String level;
	private final String uaPart;
	private final boolean attachments;

	PdfStandard(String id, String label, String part, String level, String uaPart, boolean attachments) {
		this.id = id;
		this.label = label;
		this.part = part;
		this.level = level;
		this.uaPart = uaPart;
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

	/** Whether it is of ISO 19005 and ISO 14289 at all. */
	boolean archival() {
		return this != PLAIN;
	}

	/** of ISO 19005 */
	String part() {
		return part;
	}

	/** of conformance to that part */
	String level() {
		return level;
	}

	/** of ISO 14289 */
	String uaPart() {
		return uaPart;
	}

	boolean isPdf2() {
		return this == A4F;
	}

	public static Optional<PdfStandard> byId(String id) {
		return Arrays.stream(values()).filter(standard -> standard.id.equals(id)).findFirst();
	}
}

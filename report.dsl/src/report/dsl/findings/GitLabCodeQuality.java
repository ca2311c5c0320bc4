package report.dsl.findings;

import java.util.List;
import java.util.Locale;

/**
 * A GitLab Code Quality report: description, check_name, fingerprint, severity, location.path and location.lines.begin for each finding.
 * GitLab drops findings that share a fingerprint, and knows no columns.
 */
public record GitLabCodeQuality(Locale locale) implements FindingsDocument {

	@Override
	public byte[] of(List<FileFindings> files) {
		Fingerprints fingerprints = new Fingerprints();
		return FindingsDocument.utf8(FindingsDocument.json(json -> {
			json.writeStartArray();
			for (FileFindings file : files)
				for (Found found : file.findings()) {
					Finding finding = found.finding();
					json.writeStartObject();
					json.writeStringField("description", finding.code() + " " + finding.message().in(locale));
					json.writeStringField("check_name", finding.code());
					json.writeStringField("fingerprint", fingerprints.next(file, found));
					json.writeStringField("severity", severity(finding.severity()));
					json.writeObjectFieldStart("location");
					json.writeStringField("path", FileFindings.path(finding.place().file()));
					json.writeObjectFieldStart("lines");
					json.writeNumberField("begin", finding.place().line());
					json.writeEndObject();
					json.writeEndObject();
					json.writeEndObject();
				}
			json.writeEndArray();
		}));
	}

	/** One of info, minor, major, critical, blocker. */
	private static String severity(Severity severity) {
		return switch (severity) {
			case ERROR -> "critical";
			case WARNING -> "minor";
			case INFO -> "info";
		};
	}
}

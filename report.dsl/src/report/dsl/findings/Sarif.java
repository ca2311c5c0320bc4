package report.dsl.findings;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.core.JsonGenerator;

import report.dsl.findings.Finding.Edit;
import report.dsl.findings.Finding.Related;
import report.dsl.findings.Finding.Repair;
import report.dsl.form.Catalogue.Entry;
import report.dsl.report.Place;

/**
 * SARIF 2.1.0 (OASIS): the codes as rules with help, the cells that contribute as related locations, the repairs as fixes, waivers as suppressions.
 *
 * @param version of this program; empty where it is not packaged
 */
public record Sarif(Locale locale, List<Entry> catalogue, String version) implements FindingsDocument {
	private static final String SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
	/** GitHub's name for what it knows an alert by; it is made of the line's text there unless the tool gives its own */
	private static final String GITHUB_FINGERPRINT = "primaryLocationLineHash";
	private static final String FINGERPRINT = "gzr/v1";

	@Override
	public byte[] of(List<FileFindings> files) {
		return FindingsDocument.utf8(FindingsDocument.json(json -> {
			json.writeStartObject();
			json.writeStringField("$schema", SCHEMA);
			json.writeStringField("version", "2.1.0");
			json.writeArrayFieldStart("runs");
			run(files, json);
			json.writeEndArray();
			json.writeEndObject();
		}));
	}

	private void run(List<FileFindings> files, JsonGenerator json) throws IOException {
		SarifRules rules = new SarifRules(catalogue, files, locale);
		json.writeStartObject();
		json.writeObjectFieldStart("tool");
		json.writeObjectFieldStart("driver");
		json.writeStringField("name", "GZR");
		if (!version.isEmpty())
			json.writeStringField("version", version);
		json.writeStringField("language", Message.isChinese(locale) ? "zh-CN" : "en");
		rules.write(json);
		json.writeEndObject();
		json.writeEndObject();
		json.writeArrayFieldStart("invocations");
		json.writeStartObject();
		json.writeBooleanField("executionSuccessful", files.stream().noneMatch(FileFindings::stopped));
		json.writeEndObject();
		json.writeEndArray();
		json.writeObjectFieldStart("automationDetails");
		json.writeStringField("id", "gzr-check/");
		json.writeEndObject();
		json.writeStringField("columnKind", "utf16CodeUnits");
		artifacts(files, json);
		json.writeArrayFieldStart("results");
		Fingerprints fingerprints = new Fingerprints();
		for (FileFindings file : files)
			for (Found found : file.findings())
				result(file, found, rules, fingerprints.next(file, found), json);
		json.writeEndArray();
		json.writeEndObject();
	}

	private static void artifacts(List<FileFindings> files, JsonGenerator json) throws IOException {
		json.writeArrayFieldStart("artifacts");
		for (FileFindings file : files) {
			json.writeStartObject();
			artifactLocation("location", file.file(), json);
			json.writeArrayFieldStart("roles");
			json.writeString("analysisTarget");
			json.writeEndArray();
			if (!file.text().isEmpty())
				json.writeStringField("encoding", "UTF-8");
			json.writeEndObject();
		}
		json.writeEndArray();
	}

	private void result(FileFindings file, Found found, SarifRules rules, String fingerprint, JsonGenerator json) throws IOException {
		Finding finding = found.finding();
		json.writeStartObject();
		json.writeStringField("ruleId", finding.code());
		json.writeNumberField("ruleIndex", rules.index(finding.code()));
		json.writeStringField("level", SarifRules.level(finding.severity()));
		message("message", finding.message(), json);
		json.writeArrayFieldStart("locations");
		json.writeStartObject();
		physicalLocation(file, finding.place(), json);
		if (!found.cell().isEmpty()) {
			json.writeArrayFieldStart("logicalLocations");
			json.writeStartObject();
			json.writeStringField("fullyQualifiedName", found.cell());
			json.writeEndObject();
			json.writeEndArray();
		}
		json.writeEndObject();
		json.writeEndArray();
		related(file, finding, json);
		json.writeObjectFieldStart("partialFingerprints");
		json.writeStringField(FINGERPRINT, fingerprint);
		json.writeStringField(GITHUB_FINGERPRINT, fingerprint);
		json.writeEndObject();
		fixes(file, finding, json);
		if (found.waived().isPresent())
			suppression(found.waived().get(), json);
		json.writeEndObject();
	}

	private void related(FileFindings file, Finding finding, JsonGenerator json) throws IOException {
		if (finding.related().isEmpty())
			return;
		json.writeArrayFieldStart("relatedLocations");
		int id = 0;
		for (Related related : finding.related()) {
			json.writeStartObject();
			json.writeNumberField("id", ++id);
			physicalLocation(file, related.place(), json);
			message("message", related.message(), json);
			json.writeEndObject();
		}
		json.writeEndArray();
	}

	/** A repair edits one file, its own. */
	private void fixes(FileFindings file, Finding finding, JsonGenerator json) throws IOException {
		List<Repair> repairs = finding.repairs().stream().filter(repair -> !repair.edits().isEmpty()).toList();
		if (repairs.isEmpty())
			return;
		json.writeArrayFieldStart("fixes");
		for (Repair repair : repairs) {
			json.writeStartObject();
			message("description", repair.label(), json);
			json.writeArrayFieldStart("artifactChanges");
			json.writeStartObject();
			artifactLocation("artifactLocation", repair.edits().get(0).place().file(), json);
			json.writeArrayFieldStart("replacements");
			for (Edit edit : repair.edits()) {
				json.writeStartObject();
				region("deletedRegion", file, edit.place(), json);
				json.writeObjectFieldStart("insertedContent");
				json.writeStringField("text", edit.replacement());
				json.writeEndObject();
				json.writeEndObject();
			}
			json.writeEndArray();
			json.writeEndObject();
			json.writeEndArray();
			json.writeEndObject();
		}
		json.writeEndArray();
	}

	private static void suppression(String reason, JsonGenerator json) throws IOException {
		json.writeArrayFieldStart("suppressions");
		json.writeStartObject();
		json.writeStringField("kind", "inSource");
		json.writeStringField("status", "accepted");
		json.writeStringField("justification", reason);
		json.writeEndObject();
		json.writeEndArray();
	}

	private void message(String name, Message message, JsonGenerator json) throws IOException {
		json.writeObjectFieldStart(name);
		json.writeStringField("text", message.in(locale));
		json.writeEndObject();
	}

	private static void physicalLocation(FileFindings file, Place place, JsonGenerator json) throws IOException {
		json.writeObjectFieldStart("physicalLocation");
		artifactLocation("artifactLocation", place.file(), json);
		region("region", file, place, json);
		json.writeEndObject();
	}

	private static void artifactLocation(String name, String file, JsonGenerator json) throws IOException {
		json.writeObjectFieldStart(name);
		json.writeStringField("uri", uri(file));
		json.writeEndObject();
	}

	private static void region(String name, FileFindings file, Place place, JsonGenerator json) throws IOException {
		FileFindings.End end = file.end(place);
		json.writeObjectFieldStart(name);
		json.writeNumberField("startLine", place.line());
		json.writeNumberField("startColumn", place.column());
		json.writeNumberField("endLine", end.line());
		json.writeNumberField("endColumn", end.column());
		json.writeNumberField("charOffset", place.offset());
		json.writeNumberField("charLength", place.length());
		json.writeEndObject();
	}

	/** A relative file name stays relative: whoever reads the document knows to what. */
	private static String uri(String file) {
		StringBuilder uri = new StringBuilder();
		for (byte octet : FileFindings.path(file).getBytes(StandardCharsets.UTF_8)) {
			char c = (char) (octet & 0xFF);
			if (c < 0x80 && (Character.isLetterOrDigit(c) || "-._~/".indexOf(c) >= 0))
				uri.append(c);
			else
				uri.append(String.format("%%%02X", octet & 0xFF));
		}
		boolean absolute = Path.of(file.equals("<stdin>") ? "-" : file).isAbsolute();
		return absolute ? "file://" + (uri.charAt(0) == '/' ? "" : "/") + uri : uri.toString();
	}
}

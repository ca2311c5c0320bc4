package report.dsl.findings;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;

import report.dsl.findings.Finding.Edit;
import report.dsl.findings.Finding.Related;
import report.dsl.findings.Finding.Repair;
import report.dsl.report.Place;

/** JSON Lines: an object for each finding on a line of its own. The guide tells its keys. */
public record JsonLines(Locale locale) implements FindingsDocument {

	@Override
	public byte[] of(List<FileFindings> files) {
		StringWriter lines = new StringWriter();
		Fingerprints fingerprints = new Fingerprints();
		try {
			for (FileFindings file : files)
				for (Found found : file.findings()) {
					JsonGenerator json = new JsonFactory().createGenerator(lines);
					write(file, found, fingerprints.next(file, found), json);
					json.close();
					lines.append('\n');
				}
		} catch (IOException impossible) {
			throw new UncheckedIOException(impossible);
		}
		return FindingsDocument.utf8(lines.toString());
	}

	private void write(FileFindings file, Found found, String fingerprint, JsonGenerator json) throws IOException {
		Finding finding = found.finding();
		json.writeStartObject();
		place(file, finding.place(), json);
		json.writeStringField("code", finding.code());
		json.writeStringField("severity", finding.severity().name().toLowerCase(Locale.ROOT));
		json.writeStringField("message", finding.message().in(locale));
		json.writeStringField("fingerprint", fingerprint);
		if (!file.body().isEmpty()) {
			json.writeStringField("body", file.body());
			json.writeNumberField("year", file.year());
		}
		if (!found.cell().isEmpty())
			json.writeStringField("cell", found.cell());
		if (found.waived().isPresent())
			json.writeStringField("waived", found.waived().get());
		json.writeArrayFieldStart("related");
		for (Related related : finding.related()) {
			json.writeStartObject();
			place(file, related.place(), json);
			json.writeStringField("message", related.message().in(locale));
			json.writeEndObject();
		}
		json.writeEndArray();
		json.writeArrayFieldStart("repairs");
		for (Repair repair : finding.repairs())
			repair(file, repair, json);
		json.writeEndArray();
		json.writeEndObject();
	}

	private void repair(FileFindings file, Repair repair, JsonGenerator json) throws IOException {
		json.writeStartObject();
		json.writeStringField("message", repair.label().in(locale));
		json.writeArrayFieldStart("edits");
		for (Edit edit : repair.edits()) {
			json.writeStartObject();
			place(file, edit.place(), json);
			json.writeStringField("replacement", edit.replacement());
			json.writeEndObject();
		}
		json.writeEndArray();
		json.writeEndObject();
	}

	private static void place(FileFindings file, Place place, JsonGenerator json) throws IOException {
		FileFindings.End end = file.end(place);
		json.writeStringField("file", place.file());
		json.writeNumberField("line", place.line());
		json.writeNumberField("column", place.column());
		json.writeNumberField("endLine", end.line());
		json.writeNumberField("endColumn", end.column());
		json.writeNumberField("offset", place.offset());
		json.writeNumberField("length", place.length());
	}
}

package report.dsl.findings;

import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * JUnit's XML: a suite for each file and in it a case for each code that was found, so that viewers show which rule broke where. A case fails
 * from a severity on, is skipped where the report waives it, and passes with a note otherwise; a file without findings is one case that passes.
 *
 * @param fails  the mildest severity that fails
 * @param titles what each code means, in a few words
 */
public record JUnitXml(Locale locale, Severity fails, Map<String, String> titles) implements FindingsDocument {

	/** The findings of one code in one file. */
	private record Case(String code, List<Found> findings) {
	}

	private enum State {
		PASSED, SKIPPED, FAILED, ERROR
	}

	@Override
	public byte[] of(List<FileFindings> files) {
		StringWriter text = new StringWriter();
		try {
			XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
			xml.writeStartDocument("UTF-8", "1.0");
			xml.writeCharacters("\n");
			xml.writeStartElement("testsuites");
			xml.writeAttribute("name", "gzr check");
			int tests = files.stream().mapToInt(file -> Math.max(1, cases(file).size())).sum();
			xml.writeAttribute("tests", Integer.toString(tests));
			xml.writeAttribute("failures", Long.toString(files.stream().mapToLong(file -> count(file, State.FAILED)).sum()));
			xml.writeAttribute("errors", Long.toString(files.stream().mapToLong(file -> count(file, State.ERROR)).sum()));
			for (FileFindings file : files)
				suite(file, xml);
			xml.writeCharacters("\n");
			xml.writeEndDocument();
			xml.close();
		} catch (XMLStreamException impossible) {
			throw new IllegalStateException(impossible);
		}
		return FindingsDocument.utf8(text + "\n");
	}

	private void suite(FileFindings file, XMLStreamWriter xml) throws XMLStreamException {
		List<Case> cases = cases(file);
		xml.writeCharacters("\n  ");
		xml.writeStartElement("testsuite");
		xml.writeAttribute("name", plain(file.file()));
		xml.writeAttribute("tests", Integer.toString(Math.max(1, cases.size())));
		xml.writeAttribute("failures", Long.toString(count(file, State.FAILED)));
		xml.writeAttribute("errors", Long.toString(count(file, State.ERROR)));
		xml.writeAttribute("skipped", Long.toString(count(file, State.SKIPPED)));
		for (Case found : cases)
			testcase(file, found, xml);
		if (cases.isEmpty())
			begin(file, "gzr check", xml);
		if (cases.isEmpty())
			xml.writeEndElement();
		xml.writeCharacters("\n  ");
		xml.writeEndElement();
	}

	private static void begin(FileFindings file, String name, XMLStreamWriter xml) throws XMLStreamException {
		xml.writeCharacters("\n    ");
		xml.writeStartElement("testcase");
		xml.writeAttribute("name", plain(name));
		xml.writeAttribute("classname", plain(file.file()));
	}

	private void testcase(FileFindings file, Case found, XMLStreamWriter xml) throws XMLStreamException {
		begin(file, (found.code() + " " + titles.getOrDefault(found.code(), "")).strip(), xml);
		State state = state(file, found);
		xml.writeCharacters("\n      ");
		xml.writeStartElement(switch (state) {
			case ERROR -> "error";
			case FAILED -> "failure";
			case SKIPPED -> "skipped";
			case PASSED -> "system-out";
		});
		if (state != State.PASSED) {
			xml.writeAttribute("type", found.code());
			xml.writeAttribute("message", plain(state == State.SKIPPED ? found.findings().get(0).waived().orElse("") : message(found.findings().get(0))));
		}
		xml.writeCharacters(plain(found.findings().stream().map(this::lines).collect(Collectors.joining("\n"))));
		xml.writeEndElement();
		xml.writeCharacters("\n    ");
		xml.writeEndElement();
	}

	private String message(Found found) {
		return found.finding().message().in(locale);
	}

	private String lines(Found found) {
		Finding finding = found.finding();
		StringBuilder lines = new StringBuilder(finding.place().file() + ":" + finding.place().line() + ":" + finding.place().column() + ": " + message(found));
		finding.related().forEach(related -> lines.append("\n  " + related.place().file() + ":" + related.place().line() + ":" + related.place().column() + ": "
				+ related.message().in(locale)));
		return lines.toString();
	}

	private long count(FileFindings file, State state) {
		return cases(file).stream().filter(found -> state(file, found) == state).count();
	}

	private State state(FileFindings file, Case found) {
		if (file.stopped())
			return State.ERROR;
		if (found.findings().stream().anyMatch(one -> one.waived().isEmpty() && one.finding().severity().compareTo(fails) <= 0))
			return State.FAILED;
		return found.findings().stream().allMatch(one -> one.waived().isPresent()) ? State.SKIPPED : State.PASSED;
	}

	private static List<Case> cases(FileFindings file) {
		Map<String, List<Found>> cases = file.findings().stream()
				.collect(Collectors.groupingBy(found -> found.finding().code(), LinkedHashMap::new, Collectors.toList()));
		return cases.entrySet().stream().map(entry -> new Case(entry.getKey(), entry.getValue())).toList();
	}

	/** Without characters that XML 1.0 has no way to write. */
	private static String plain(String text) {
		return text.codePoints().map(c -> c == '\t' || c == '\n' || c == '\r' || c >= 0x20 && c < 0xD800 || c >= 0xE000 && c < 0xFFFE || c > 0xFFFF ? c : 0xFFFD)
				.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
	}
}

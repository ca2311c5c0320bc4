package report.dsl.findings;

import java.util.List;

/** The findings as a terminal shows them, without colours. */
public record TextDocument(TerminalPrinter printer) implements FindingsDocument {

	@Override
	public byte[] of(List<FileFindings> files) {
		StringBuilder text = new StringBuilder();
		files.forEach(file -> file.findings().forEach(found -> text.append(printer.print(found.finding(), file.file(), file.text()))));
		return FindingsDocument.utf8(text.toString());
	}
}

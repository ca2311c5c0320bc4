package report.dsl.findings;

import java.util.List;
import java.util.Locale;

import report.dsl.findings.Finding.Related;
import report.dsl.report.Place;

/** Workflow commands of GitHub Actions, which become annotations: {@code ::error file=F,line=1,col=2,title=CODE::MESSAGE}. */
public record GitHubCommands(Locale locale) implements FindingsDocument {

	@Override
	public byte[] of(List<FileFindings> files) {
		StringBuilder commands = new StringBuilder();
		files.forEach(file -> file.findings().forEach(found -> commands.append(command(file, found.finding())).append('\n')));
		return FindingsDocument.utf8(commands.toString());
	}

	private String command(FileFindings file, Finding finding) {
		Place place = finding.place();
		FileFindings.End end = file.end(place);
		StringBuilder command = new StringBuilder("::" + level(finding.severity()) + " file=" + property(FileFindings.path(place.file())) + ",line=" + place.line());
		if (end.line() == place.line()) // columns of several lines mean nothing to it
			command.append(",endLine=" + end.line() + ",col=" + place.column() + ",endColumn=" + Math.max(place.column(), end.column() - 1));
		else
			command.append(",endLine=" + end.line());
		command.append(",title=" + property(finding.code()) + "::" + data(finding.message().in(locale)));
		for (Related related : finding.related())
			command.append("%0A" + data(related.place().file() + ":" + related.place().line() + ":" + related.place().column() + ": " + related.message().in(locale)));
		return command.toString();
	}

	private static String level(Severity severity) {
		return switch (severity) {
			case ERROR -> "error";
			case WARNING -> "warning";
			case INFO -> "notice";
		};
	}

	private static String data(String text) {
		return plain(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
	}

	private static String property(String text) {
		return data(text).replace(":", "%3A").replace(",", "%2C");
	}

	/** Without what the log would obey, line ends aside. */
	private static String plain(String text) {
		return text.replaceAll("[\\p{Cntrl}&&[^\\r\\n]]", "\uFFFD");
	}
}

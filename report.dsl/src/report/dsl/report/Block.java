package report.dsl.report;

/** What a chapter is made of. */
public sealed interface Block permits Paragraph, Heading, Table, Picture {
	Place place();
}

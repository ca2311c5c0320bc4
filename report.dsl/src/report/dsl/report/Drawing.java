package report.dsl.report;

/** What a {@link Picture} shows. */
public sealed interface Drawing permits Image, Chart {
}

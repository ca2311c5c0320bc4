package report.dsl.review;

/** A file that no report could be read from. @param reason in words */
public record Unread(String file, String reason) {
}

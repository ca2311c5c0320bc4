package report.dsl.report;

import java.time.LocalDate;
import java.util.Optional;

/**
 * 豁免: a rule the body breaks with a reason, until a day or without end.
 *
 * @param lines the whole lines that it takes; its place where something else stands on them
 */
public record Waiver(String rule, String reason, Optional<LocalDate> until, Place place, Place lines) {
}

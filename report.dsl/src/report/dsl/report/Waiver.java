package report.dsl.report;

import java.time.LocalDate;
import java.util.Optional;

/** 豁免: a rule the body breaks with a reason, until a day or without end. */
public record Waiver(String rule, String reason, Optional<LocalDate> until, Place place) {
}

package report.dsl.report;

import java.time.LocalDate;
import java.util.Optional;

/** 落款: who signs, and when. */
public record Signature(String body, Optional<LocalDate> date, Place place) {
}

package report.dsl.ide.preview;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.xtext.util.TextRegion;

import report.dsl.findings.Finding;
import report.dsl.findings.Severity;
import report.dsl.ide.snapshot.Snapshot;
import report.dsl.pdf.PdfPrinter;
import report.dsl.pdf.Position;
import report.dsl.report.Report;

/**
 * The pages of a report as it was in one snapshot, and what stands where on them. They may be shown on while the text goes on:
 * {@link #at(Snapshot)} brings the two together. Immutable.
 */
public final class Preview {
	private final Snapshot snapshot;
	private final byte[] pdf;
	private final boolean draft;
	private final List<Position> positions;

	private Preview(Snapshot snapshot, byte[] pdf, boolean draft, List<Position> positions) {
		this.snapshot = snapshot;
		this.pdf = pdf;
		this.draft = draft;
		this.positions = positions;
	}

	/** Prints a snapshot: where it has errors, as a draft. Empty where there is no report to print. Takes as long as printing does. */
	public static Optional<Preview> of(Snapshot snapshot, PdfPrinter printer, Locale locale) {
		if (snapshot.report().isEmpty())
			return Optional.empty();
		Report report = snapshot.report().get();
		ByteArrayOutputStream pdf = new ByteArrayOutputStream();
		boolean draft = snapshot.hasErrors();
		List<Position> positions = draft ? printer.printDraft(report, snapshot.findings(), locale, pdf) : printer.print(report, List.of(), pdf);
		return Optional.of(new Preview(snapshot, pdf.toByteArray(), draft, positions));
	}

	/** What was printed. */
	public Snapshot snapshot() {
		return snapshot;
	}

	/** The file; not to be changed. */
	public byte[] pdf() {
		return pdf;
	}

	/** Whether it had errors when it was printed. */
	public boolean draft() {
		return draft;
	}

	/** What stands where, as it was printed. */
	public List<Position> positions() {
		return positions;
	}

	/** How these pages stand to a later state of the text. */
	public View at(Snapshot now) {
		return new View(now, Drift.between(snapshot.text(), now.text()));
	}

	/** The pages, asked with offsets of another state of the text. */
	public final class View {
		private final Snapshot now;
		private final Drift drift;

		private View(Snapshot now, Drift drift) {
			this.now = now;
			this.drift = drift;
		}

		public Preview preview() {
			return Preview.this;
		}

		public Snapshot now() {
			return now;
		}

		/** What a caret stands on: the one thing it is in, or else the nearest of its line, or else what stands before. */
		public List<Position> at(int offset) {
			return Lookup.at(positions, snapshot.text(), drift.reversed().map(new TextRegion(offset, 0)));
		}

		/** The source of what stands at a point of a page: a number as a whole, prose at the very character. */
		public Optional<TextRegion> source(int page, double x, double y) {
			return Lookup.hit(positions, page, x, y).map(hit -> drift.map(Lookup.source(hit, x)));
		}

		/** Where the findings stand, errors and warnings, the worst last. */
		public List<Tint> tints() {
			List<Tint> tints = new ArrayList<>();
			Drift back = drift.reversed();
			for (Finding finding : now.findings())
				if (finding.severity() != Severity.INFO)
					Lookup.of(positions, snapshot.text(), back.map(new TextRegion(finding.place().offset(), finding.place().length())))
							.forEach(position -> tints.add(new Tint(position, finding)));
			tints.sort(Comparator.comparing((Tint tint) -> tint.finding().severity()).reversed());
			return tints;
		}
	}

	/** A finding and what it is about. */
	public record Tint(Position position, Finding finding) {
	}
}

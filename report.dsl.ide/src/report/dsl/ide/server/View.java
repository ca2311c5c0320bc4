package report.dsl.ide.server;

import org.eclipse.emf.common.util.URI;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.xtext.util.TextRegion;

import report.dsl.ide.snapshot.Snapshot;

/** A document as a request sees it. */
record View(URI uri, Snapshot snapshot, Positions positions) {

	int offset(Position position) {
		return positions.offset(position);
	}

	TextRegion region(Range range) {
		int from = offset(range.getStart());
		return new TextRegion(from, Math.max(0, offset(range.getEnd()) - from));
	}
}

package report.dsl.importer;

import java.util.List;

import report.dsl.findings.Message;

/**
 * A published report as its file shows it, whatever kind of file that is: what stands in it, in reading order, not yet understood.
 *
 * @param remarks lines about the report, not of it ({@code # body: …})
 */
record Original(List<String> remarks, List<Piece> pieces) {

	/** A paragraph or a table. */
	sealed interface Piece permits Text, Grid {
	}

	/** A line of prose, a heading, or a row of a table whose cells lost their borders. */
	record Text(String text, Message place) implements Piece {
	}

	/** @param spans whether the cells' spans are known, so that a header stands over what it heads */
	record Grid(List<Row> rows, boolean spans) implements Piece {
	}

	/** As in HTML, a row lists only the cells that begin in it. */
	record Row(List<Cell> cells, Message place) {
	}

	/** A cell. */
	record Cell(String text, int rowSpan, int columnSpan) {
		Cell(String text) {
			this(text, 1, 1);
		}
	}
}

package report.dsl.report;

import java.util.Map;

/**
 * A table with its values.
 *
 * @param form  what the form (or the report itself) says of it
 * @param cells every cell by its address
 * @param grid  how it looks
 */
public record Table(TableForm form, Map<Address, Value> cells, Grid grid, Place place) implements Block {

	public Value cell(Address address) {
		return cells.get(address);
	}
}

package report.dsl.report;

import java.math.BigDecimal;

/** What a cell may hold. */
public enum CellKind {
	/** 件: whole, not negative, 64 bits. */
	COUNT,
	/** 增减: whole, with a sign, 64 bits. */
	CHANGE,
	/** 万元: not negative, at most six decimals (one 分 is a millionth of it). */
	WAN_YUAN,
	/** 元: not negative, at most two decimals. */
	YUAN;

	/** A number as a table shows it: under 增减 a bare 14 would not say which of the two it is. */
	public String printed(BigDecimal number) {
		return (this == CHANGE && number.signum() > 0 ? "+" : "") + number.toPlainString();
	}
}

package report.dsl.report;

/** What a cell may hold. */
public enum CellKind {
	/** 件: whole, not negative, 64 bits. */
	COUNT,
	/** 增减: whole, with a sign, 64 bits. */
	CHANGE,
	/** 万元: not negative, at most six decimals (one 分 is a millionth of it). */
	WAN_YUAN,
	/** 元: not negative, at most two decimals. */
	YUAN
}

package report.dsl.tests.corpus;

/** The report that the product must be able to make, for the tests of other packages. */
public final class SeedReport {

	private SeedReport() {
	}

	/** Its .gzr; skips the calling test where the published report is not there. */
	public static String gzr() {
		Shared.required();
		return new SeedConverter(Shared.text("seed/changchun-2024.txt"), "长春市经济合作局", 2024).gzr(true);
	}
}

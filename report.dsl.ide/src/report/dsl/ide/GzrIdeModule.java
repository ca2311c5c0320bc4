package report.dsl.ide;

/** What an editor replaces of Xtext's defaults: nothing yet. */
public class GzrIdeModule extends AbstractGzrIdeModule {
}

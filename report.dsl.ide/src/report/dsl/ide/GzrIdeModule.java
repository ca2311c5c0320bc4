package report.dsl.ide;

import org.eclipse.xtext.generator.IShouldGenerate;

/** What an editor replaces of Xtext's defaults. */
public class GzrIdeModule extends AbstractGzrIdeModule {

	/** Xtext's server would print a PDF at each keystroke. */
	public Class<? extends IShouldGenerate> bindIShouldGenerate() {
		return Never.class;
	}

	/** Generates when asked by a command, never on a change. */
	public static class Never implements IShouldGenerate {
		@Override
		public boolean shouldGenerate(org.eclipse.emf.ecore.resource.Resource resource, org.eclipse.xtext.util.CancelIndicator cancel) {
			return false;
		}
	}
}

package report.dsl.ide;

import org.eclipse.xtext.util.Modules2;

import com.google.inject.Guice;
import com.google.inject.Injector;

import report.dsl.GzrRuntimeModule;
import report.dsl.GzrStandaloneSetup;

/** Sets the language up for an editor or a language server. */
public class GzrIdeSetup extends GzrStandaloneSetup {

	@Override
	public Injector createInjector() {
		return Guice.createInjector(Modules2.mixin(new GzrRuntimeModule(), new GzrIdeModule()));
	}
}

package report.dsl;

import com.google.inject.Injector;

/** Sets the language up outside of Eclipse. */
public class GzrStandaloneSetup extends GzrStandaloneSetupGenerated {

	/** Sets up, and gives the services away. */
	public static Injector doSetup() {
		return new GzrStandaloneSetup().createInjectorAndDoEMFRegistration();
	}
}

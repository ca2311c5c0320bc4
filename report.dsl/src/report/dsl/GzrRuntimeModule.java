package report.dsl;

import org.eclipse.xtext.conversion.IValueConverterService;
import org.eclipse.xtext.formatting2.IFormatter2;
import org.eclipse.xtext.linking.ILinkingDiagnosticMessageProvider;
import org.eclipse.xtext.util.OnChangeEvictingCache;

import report.dsl.formatting.GzrFormatter;
import report.dsl.linking.NoCache;
import report.dsl.linking.QuietLinking;
import report.dsl.parser.GzrValueConverters;

/** What the language replaces of Xtext's defaults. */
public class GzrRuntimeModule extends AbstractGzrRuntimeModule {

	@Override
	public Class<? extends IValueConverterService> bindIValueConverterService() {
		return GzrValueConverters.class;
	}

	public Class<? extends ILinkingDiagnosticMessageProvider.Extended> bindILinkingDiagnosticMessageProvider() {
		return QuietLinking.class;
	}

	public Class<? extends OnChangeEvictingCache> bindOnChangeEvictingCache() {
		return NoCache.class;
	}

	public Class<? extends IFormatter2> bindIFormatter2() {
		return GzrFormatter.class;
	}
}

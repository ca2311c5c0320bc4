package report.dsl.parser;

import org.eclipse.xtext.conversion.IValueConverter;
import org.eclipse.xtext.conversion.ValueConverter;
import org.eclipse.xtext.conversion.impl.AbstractDeclarativeValueConverterService;
import org.eclipse.xtext.conversion.impl.AbstractNullSafeConverter;
import org.eclipse.xtext.nodemodel.INode;

/** Names and strings lose their quotes; everything else is kept as typed. Never fails: what is wrong is told in evaluation. */
public class GzrValueConverters extends AbstractDeclarativeValueConverterService {
	private final IValueConverter<String> quoted = new AbstractNullSafeConverter<>() {
		@Override
		protected String internalToString(String value) {
			return Names.quoted(value);
		}

		@Override
		protected String internalToValue(String string, INode node) {
			return Names.unquoted(string);
		}
	};

	@ValueConverter(rule = "Name")
	public IValueConverter<String> name() {
		return quoted;
	}

	@ValueConverter(rule = "SegmentName")
	public IValueConverter<String> segmentName() {
		return quoted;
	}

	@ValueConverter(rule = "STRING")
	public IValueConverter<String> string() {
		return quoted;
	}
}

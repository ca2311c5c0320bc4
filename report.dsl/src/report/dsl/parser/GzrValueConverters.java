package report.dsl.parser;

import java.util.Map;

import org.eclipse.xtext.conversion.IValueConverter;
import org.eclipse.xtext.conversion.ValueConverter;
import org.eclipse.xtext.conversion.impl.AbstractDeclarativeValueConverterService;
import org.eclipse.xtext.conversion.impl.AbstractNullSafeConverter;
import org.eclipse.xtext.nodemodel.INode;

import com.google.inject.Singleton;

/**
 * Names and strings lose their quotes; everything else is kept as typed. Never fails: what is wrong is told in evaluation. There is one
 * for all parsers: to find the converters takes as long as to parse a small report.
 */
@Singleton
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

	@Override
	protected synchronized Map<String, IValueConverter<Object>> getConverters() {
		return super.getConverters();
	}

	@ValueConverter(rule = "Name")
	public IValueConverter<String> name() {
		return quoted;
	}

	@ValueConverter(rule = "DeclaredName")
	public IValueConverter<String> declaredName() {
		return quoted;
	}

	@ValueConverter(rule = "HeadingName")
	public IValueConverter<String> headingName() {
		return quoted;
	}

	@ValueConverter(rule = "LineName")
	public IValueConverter<String> lineName() {
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

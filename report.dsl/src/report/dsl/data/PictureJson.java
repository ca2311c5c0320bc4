package report.dsl.data;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Locale;

import com.fasterxml.jackson.core.JsonGenerator;

import report.dsl.report.Chart;
import report.dsl.report.Chart.Item;
import report.dsl.report.Image;
import report.dsl.report.Picture;
import report.dsl.report.Rules.Ref;
import report.dsl.report.Sha256;

/** Writes pictures: of a file its name and check sum, of a chart its values. */
final class PictureJson {
	private final JsonGenerator json;

	PictureJson(JsonGenerator json) {
		this.json = json;
	}

	/** Into the object that was begun. */
	void write(Picture picture) throws IOException {
		json.writeStringField("type", "picture");
		json.writeNumberField("number", picture.number());
		json.writeStringField("text", picture.label());
		json.writeStringField("caption", picture.caption());
		json.writeStringField("alternative", picture.alternative());
		if (picture.drawing().orElse(null) instanceof Image image)
			image(image);
		else if (picture.drawing().orElse(null) instanceof Chart chart)
			chart(chart);
	}

	private void image(Image image) throws IOException {
		json.writeFieldName("image");
		json.writeStartObject(JsonLines.INLINE);
		json.writeStringField("path", image.path());
		json.writeStringField("format", image.format().name().toLowerCase(Locale.ROOT));
		json.writeStringField("sha256", Sha256.of(image.content()));
		json.writeEndObject();
	}

	private void chart(Chart chart) throws IOException {
		json.writeObjectFieldStart("chart");
		json.writeStringField("kind", chart.kind().name().toLowerCase(Locale.ROOT));
		json.writeStringField("unit", chart.unit());
		json.writeArrayFieldStart("items");
		for (Item item : chart.items()) {
			json.writeStartObject(JsonLines.INLINE);
			json.writeStringField("label", item.label());
			number("value", item.value(), chart);
			if (item.lastYear().isPresent())
				number("lastYear", item.lastYear().get(), chart);
			if (item.share().isPresent())
				json.writeStringField("share", item.share().get());
			json.writeFieldName("cells");
			json.writeStartArray(JsonLines.INLINE, item.cells().size());
			for (Ref cell : item.cells())
				json.writeString((cell.isHere() ? "" : cell.of() + ".") + cell.table() + "." + cell.address());
			json.writeEndArray();
			json.writeEndObject();
		}
		json.writeEndArray();
		json.writeEndObject();
	}

	/** As in the cells: counts as numbers, amounts as text. */
	private void number(String name, BigDecimal number, Chart chart) throws IOException {
		if (chart.unit().isEmpty())
			json.writeNumberField(name, number.toBigIntegerExact());
		else
			json.writeStringField(name, number.toPlainString());
	}
}

package report.dsl.docx;

import java.util.List;

import report.dsl.export.XmlPart;

/** WordprocessingML. */
final class Wml extends XmlPart {
	static final String MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
	static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

	@Override
	public Wml open(String element, String... attributes) {
		super.open(element, attributes);
		return this;
	}

	@Override
	public Wml empty(String element, String... attributes) {
		super.empty(element, attributes);
		return this;
	}

	@Override
	public Wml close() {
		super.close();
		return this;
	}

	/** An element of one value, as most are: {@code <w:jc w:val="center"/>}. */
	Wml value(String element, Object value) {
		return empty(element, "w:val", value.toString());
	}

	/** @param properties writes those of the run */
	Wml run(List<String> lines, Runnable properties) {
		open("w:r").open("w:rPr");
		properties.run();
		close();
		for (int i = 0; i < lines.size(); i++) {
			if (i > 0)
				empty("w:br");
			element("w:t", lines.get(i), "xml:space", "preserve");
		}
		return close();
	}
}

package report.dsl.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import report.dsl.evaluation.Pictures;
import report.dsl.report.Image.Format;
import report.dsl.report.Source;

/** The pictures attached to a paper: in the order in which its source asks for them. */
final class AttachedPictures implements Pictures {
	private final Map<String, byte[]> attachments;
	private final List<String> asked = new ArrayList<>();

	AttachedPictures(Map<String, byte[]> attachments) {
		this.attachments = attachments;
	}

	@Override
	public Found read(String path) {
		if (!asked.contains(path))
			asked.add(path);
		int number = asked.indexOf(path) + 1;
		return Arrays.stream(Format.values()).map(format -> attachments.get(Source.picture(number, format.extension()))).filter(bytes -> bytes != null).findFirst()
				.<Found>map(Content::new).orElse(None.ABSENT);
	}

	@Override
	public List<String> paths() {
		return List.of();
	}
}

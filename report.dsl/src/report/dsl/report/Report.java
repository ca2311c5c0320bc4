package report.dsl.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An evaluated report: everything a rule, a printer or an exporter needs, and nothing of the language it was written in.
 *
 * @param body      the public body, as printed
 * @param year      the year reported on
 * @param form      the name of the form (表式) it follows
 * @param title     as printed
 * @param titlePlace where the report gives its own title, else the head
 * @param facts     what the head says of the body: attribute name to value name
 * @param preface   the paragraphs before the first chapter (前言), may be empty
 * @param signature 落款, if there is one
 * @param across    the other reports that it refers to
 */
public record Report(String body, int year, String form, String title, Place titlePlace, Map<String, String> facts, List<Paragraph> preface,
		List<Chapter> chapters, Optional<Signature> signature, Across across, Place place) {

	/** The files that it shows as pictures in the order in which they first appear. */
	public List<Image> images() {
		Map<String, Image> images = new LinkedHashMap<>();
		chapters.stream().flatMap(chapter -> chapter.blocks().stream()).filter(Picture.class::isInstance).flatMap(block -> ((Picture) block).drawing().stream())
				.filter(Image.class::isInstance).map(Image.class::cast).forEach(image -> images.putIfAbsent(image.path(), image));
		return List.copyOf(images.values());
	}

	/** All tables in the order of the chapters, the report's own among them. */
	public List<Table> tables() {
		return chapters.stream().flatMap(chapter -> chapter.blocks().stream()).filter(Table.class::isInstance).map(Table.class::cast).toList();
	}
}

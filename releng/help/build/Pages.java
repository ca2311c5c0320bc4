import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;

/**
 * Makes the help's pages and tables of contents of the user guide, which stays readable where it lies: Markdown in guide/LANGUAGE, links between
 * the files. English goes to the root of the help, Chinese to nl/zh, where Eclipse looks for it. Run by Maven, as a source file.
 */
final class Pages {
	private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
	private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
	private static final TextContentRenderer TEXT = TextContentRenderer.builder().build();
	private static final Pattern MARKDOWN = Pattern.compile("^(?!\\w+:)(?:.*/)?([^/#]+)\\.md(#.*)?$");
	private final String language;
	private final Path out;
	private final StringBuilder contents = new StringBuilder();

	private Pages(String language, Path out) {
		this.language = language;
		this.out = out;
	}

	/** Arguments: the module's directory, the directory of the rule catalogue, where the help is made. */
	public static void main(String[] arguments) throws IOException {
		Path help = Path.of(arguments[2]);
		for (String language : List.of("en", "zh")) {
			Pages pages = new Pages(language, language.equals("en") ? help : help.resolve("nl").resolve(language));
			pages.make(Path.of(arguments[0], "guide", language), Path.of(arguments[1], "rules." + language + ".md"));
		}
		copy(Path.of(arguments[0], "guide", "images"), help.resolve("images"));
	}

	private static void copy(Path from, Path to) throws IOException {
		if (!Files.isDirectory(from))
			return;
		Files.createDirectories(to);
		try (Stream<Path> files = Files.list(from)) {
			for (Path file : files.toList())
				Files.copy(file, to.resolve(file.getFileName()), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
		}
	}

	private void make(Path guide, Path catalogue) throws IOException {
		Files.createDirectories(out.resolve("guide"));
		String label;
		try (Stream<Path> files = Files.list(guide)) {
			label = page(guide.resolve("README.md"));
			contents.setLength(0);
			files.filter(file -> file.getFileName().toString().matches("\\d.*\\.md")).sorted().forEach(this::page);
		}
		page(catalogue);
		Files.writeString(out.resolve("toc.xml"), """
				<?xml version="1.0" encoding="UTF-8"?>
				<?NLS TYPE="org.eclipse.help.toc"?>
				<toc label="%s" topic="guide/index.html">
				%s</toc>
				""".formatted(escaped(label), contents));
	}

	/** Writes one page and its entry in the contents. Returns its title. */
	private String page(Path source) {
		try {
			Node page = PARSER.parse(Files.readString(source));
			Map<Node, String> anchors = new HashMap<>();
			String title = outline(page, target(source.getFileName().toString()), anchors);
			HtmlRenderer renderer = HtmlRenderer.builder().extensions(EXTENSIONS)
					.attributeProviderFactory(context -> (node, tag, attributes) -> {
						if (anchors.containsKey(node))
							attributes.put("id", anchors.get(node));
					}).build();
			Files.writeString(out.resolve("guide/" + target(source.getFileName().toString())), """
					<!DOCTYPE html>
					<html lang="%s">
					<head><meta charset="UTF-8"><title>%s</title><link rel="stylesheet" href="../guide.css"></head>
					<body>
					%s</body>
					</html>
					""".formatted(language, escaped(title), renderer.render(page)));
			return title;
		} catch (IOException e) {
			throw new UncheckedIOException(source.toString(), e);
		}
	}

	/** Gives each heading its anchor, the one that Git hosts give it; adds the first two levels to the contents; turns links to pages. */
	private String outline(Node page, String file, Map<Node, String> anchors) {
		StringBuilder title = new StringBuilder();
		StringBuilder parts = new StringBuilder();
		page.accept(new AbstractVisitor() {
			@Override
			public void visit(Heading heading) {
				String text = TEXT.render(heading).strip();
				String anchor = text.toLowerCase().replaceAll("[^\\p{L}\\p{M}\\p{N}\\p{Pc} -]", "").replace(' ', '-');
				anchors.put(heading, anchor);
				if (heading.getLevel() == 1)
					title.append(text);
				else if (heading.getLevel() == 2)
					parts.append("    <topic label=\"%s\" href=\"guide/%s#%s\"/>\n".formatted(escaped(text), file, anchor));
				visitChildren(heading);
			}

			@Override
			public void visit(Link link) {
				var markdown = MARKDOWN.matcher(link.getDestination());
				if (markdown.matches())
					link.setDestination(target(markdown.group(1) + ".md") + (markdown.group(2) == null ? "" : markdown.group(2)));
				visitChildren(link);
			}
		});
		contents.append("  <topic label=\"%s\" href=\"guide/%s\">\n%s  </topic>\n".formatted(escaped(title.toString()), file, parts));
		return title.toString();
	}

	/** README.md is what a Git host shows of a directory; rules.zh.md stands elsewhere and has its language in its name. */
	private static String target(String markdown) {
		return markdown.equals("README.md") ? "index.html" : markdown.replaceFirst("(\\.(zh|en))?\\.md$", ".html");
	}

	private static String escaped(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
	}
}

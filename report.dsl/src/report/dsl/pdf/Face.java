package report.dsl.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

import com.itextpdf.io.font.FontProgram;
import com.itextpdf.io.font.FontProgramFactory;

/** The faces of an official document, by the part each plays in it. */
enum Face {
	/** 小标宋: titles */
	TITLE("biaosong"),
	/** 黑: headings of chapters */
	HEI("hei"),
	/** 楷: headings of sections */
	KAI("kai"),
	/** 仿宋: prose */
	FANGSONG("fangsong"),
	/** 宋: tables and page numbers. It has nearly every character, so it also stands in for the others */
	SONG("song");

	private final String resource;
	private volatile FontProgram program;

	Face(String file) {
		resource = "fonts/" + file + ".ttf";
	}

	/** The parsed font, shared by all documents and threads. The first call reads some megabytes. */
	FontProgram program() {
		if (program == null)
			load();
		return program;
	}

	boolean has(int codePoint) {
		return program().getGlyph(codePoint) != null;
	}

	private synchronized void load() {
		if (program != null)
			return;
		try (InputStream in = Face.class.getResourceAsStream(resource)) {
			if (in == null)
				throw new IllegalStateException("no font on the class path: report/dsl/pdf/" + resource);
			program = FontProgramFactory.createFont(in.readAllBytes(), false);
		} catch (IOException e) {
			throw new UncheckedIOException(resource, e);
		}
	}
}

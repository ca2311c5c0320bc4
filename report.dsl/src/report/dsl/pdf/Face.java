package report.dsl.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

import com.itextpdf.io.font.FontProgram;

/** The faces of an official document, by the part each plays in it. */
enum Face {
	/** 小标宋: titles */
	TITLE("小标宋", "biaosong", "方正小标宋_GBK", "FZXiaoBiaoSong-B05", "方正小标宋简体", "FZXiaoBiaoSong-B05S", "FZXBSJW--GB1-0", "方正小标宋_GB18030", "小标宋", "小标宋体"),
	/** 黑: headings of chapters */
	HEI("黑体", "hei", "黑体", "SimHei", "方正黑体_GBK", "FZHei-B01", "方正黑体简体", "FZHei-B01S", "华文黑体", "STHeiti"),
	/** 楷: headings of sections */
	KAI("楷体", "kai", "楷体_GB2312", "KaiTi_GB2312", "楷体", "KaiTi", "方正楷体_GBK", "FZKai-Z03", "方正楷体简体", "FZKai-Z03S", "华文楷体", "STKaiti"),
	/** 仿宋: prose */
	FANGSONG("仿宋", "fangsong", "仿宋_GB2312", "FangSong_GB2312", "仿宋", "FangSong", "方正仿宋_GBK", "FZFangSong-Z02", "方正仿宋简体",
			"FZFangSong-Z02S", "FZFSJW--GB1-0", "华文仿宋", "STFangsong"),
	/** 宋: tables and page numbers. It has nearly every character, so it also stands in for the others */
	SONG("宋体", "song", "宋体", "SimSun", "新宋体", "NSimSun", "方正书宋_GBK", "FZShuSong-Z01", "方正书宋简体", "FZShuSong-Z01S", "华文宋体", "STSong"),
	/** rare hanzi of Unicode's extensions, where a computer has a font for them; none ships beyond {@link #SONG} */
	RARE("罕用字", "song", "SimSun-ExtB", "宋体-ExtB", "SimSun-ExtG", "宋体-ExtG", "宋体-方正超大字符集", "SimSun (Founder Extended)");

	private final String label;
	private final String resource;
	private final List<String> names;
	private volatile FontProgram program;

	/** @param names of fonts that offices have for it, the best first */
	Face(String label, String file, String... names) {
		this.label = label;
		resource = "fonts/" + file + ".ttf";
		this.names = List.of(names);
	}

	/** As people call it. */
	String label() {
		return label;
	}

	List<String> names() {
		return names;
	}

	/** The font that ships with the product, shared by all documents and threads. The first call reads some megabytes. */
	FontProgram program() {
		if (program == null)
			load();
		return program;
	}

	private synchronized void load() {
		if (program != null)
			return;
		try {
			program = LeanFont.of(Sfnt.of(Sfnt.in(file())).get(0));
		} catch (IOException e) {
			throw new UncheckedIOException(resource, e);
		}
	}

	/** The file of the font that ships. */
	byte[] file() {
		try (InputStream in = Face.class.getResourceAsStream(resource)) {
			if (in == null)
				throw new IllegalStateException("no font on the class path: report/dsl/pdf/" + resource);
			return in.readAllBytes();
		} catch (IOException e) {
			throw new UncheckedIOException(resource, e);
		}
	}
}

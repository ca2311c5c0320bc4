package report.dsl.tests.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import report.dsl.findings.Finding;
import report.dsl.pdf.PdfOptions;
import report.dsl.pdf.PdfStandard;
import report.dsl.pdf.Typefaces;

/** Which characters print, and what is embedded for them. */
class GlyphsTest {
	/** Rare hanzi at each place of a report where a writer's own words go. */
	private static final String RARE = """
			表式 短表
			题名 \"""【单位】【年度】年短表\"""
			章 情况 文
			章 收发
			  表 收发
			    列 件𬸚数
			    行 收𫖯文
			报告 示例𠅤市 2024年度 按 短表
			章 情况
			\"""
			由𬱖生和陶喆、朱镕办理。
			\"""
			节 𬍛区
			章 收发
			  收𫖯文: 3
			落款 示例𠅤市𫟹 2025年1月16日
			""";

	@Test
	void hanziOfTheExtensionsPrintAnywhere() throws IOException {
		Printing report = Printing.of(RARE);
		assertEquals(List.of(), told(report, Locale.ENGLISH));
		try (PDDocument pdf = Loader.loadPDF(report.print())) {
			String text = new PDFTextStripper().getText(pdf);
			for (String rare : List.of("示例𠅤市 2024", "由𬱖生和陶喆、朱镕办理。", "𬍛区", "件𬸚数", "收𫖯文", "示例𠅤市𫟹"))
				assertTrue(text.contains(rare) || text.replace(" ", "").contains(rare.replace(" ", "")), rare + " in " + text);
		}
	}

	@Test
	void hanziThatNoFontHasAreNamedWithTheirPlaces() {
		Printing report = Printing.of(RARE.replace("𬱖", "𠮷").replace("𬸚", "𠮷").replace("𠅤", "𠮷").replace("𬍛", "𠮷"));
		String message = " No font has the character 𠮷 (U+20BB7); replace it";
		assertEquals(List.of("8:1" + message, "11:2" + message, "13:3" + message, "16:1" + message, "14:3" + message).stream().sorted().toList(),
				told(report, Locale.ENGLISH).stream().sorted().toList());
	}

	@ParameterizedTest
	@CsvSource({ "0301, false", "20DE, false", "FE0F, false", "E0100, false", "200B, false", "200D, false", "FEFF, false", "00AD, false", "2028, false",
			"0007, false", "007F, false", "0085, false", "E000, false", "F0000, false", "FFFC, false", "FFFD, false", "202E, false", "2009, false",
			"1F600, true", "1F1E8, true", "0E01, true", "3400, -", "FA0E, -", "2460, -", "00A0, -", "3000, -" })
	void oddCharactersAreTold(String code, String seen) {
		int codePoint = Integer.parseInt(code, 16);
		Printing report = Printing.of(RARE.replace("由𬱖", "由" + Character.toString(codePoint)));
		String at = "11:2 ";
		assertEquals(switch (seen) {
		case "true" -> List.of(at + "所有字体都没有“" + Character.toString(codePoint) + "”（U+" + code + "）这个字，请更换");
		case "false" -> List.of(at + "U+" + code + " 不是能单独印出的字（看不见、叠加在别的字上或者属于私用区），请删去或更换");
		default -> List.of();
		}, told(report, Locale.CHINESE));
	}

	@Test
	void aDraftShowsTheMissingAsGeta() throws IOException {
		String text;
		try (PDDocument pdf = Loader.loadPDF(Printing.of(RARE.replace("由𬱖", "由𠮷\u200B😀")).draft())) {
			text = new PDFTextStripper().getText(pdf);
		}
		assertTrue(text.contains("由〓〓〓生和陶喆"), text);
	}

	/** Each program holds what a PDF needs (ISO 32000-1, 9.9), outlines of what is used, and no list of characters. */
	@Test
	void embeddedFontsAreLean() throws IOException {
		Printing report = Printing.of(Files.readString(SameBytesTest.CITY, StandardCharsets.UTF_8));
		Set<String> names = new TreeSet<>();
		try (PDDocument pdf = Loader.loadPDF(report.print(new PdfOptions(Typefaces.shipped(), PdfStandard.A3A, java.util.Optional.empty())))) {
			for (PDFont font : fonts(pdf)) {
				COSDictionary descriptor = ((PDType0Font) font).getDescendantFont().getFontDescriptor().getCOSObject();
				assertTrue(!descriptor.containsKey("CIDSet"));
				String program = new String(new PDStream(descriptor.getCOSStream(COSName.FONT_FILE2)).toByteArray(), StandardCharsets.ISO_8859_1);
				Set<String> tables = new TreeSet<>();
				for (int i = 0; i < program.charAt(5); i++)
					tables.add(program.substring(12 + 16 * i, 16 + 16 * i));
				tables.remove("prep");
				assertEquals("[glyf, head, hhea, hmtx, loca, maxp]", tables.toString(), font.getName());
				names.add(font.getName());
			}
		}
		assertEquals(Set.of("AAAAAA+", "AAAAAB+", "AAAAAC+", "AAAAAD+", "AAAAAE+"), names.stream().map(name -> name.substring(0, 7)).collect(java.util.stream.Collectors.toSet()));
	}

	private static List<PDFont> fonts(PDDocument pdf) throws IOException {
		List<PDFont> fonts = new java.util.ArrayList<>();
		for (var page : pdf.getPages())
			for (COSName name : page.getResources().getFontNames())
				fonts.add(page.getResources().getFont(name));
		return fonts;
	}

	private static List<String> told(Printing report, Locale locale) {
		Stream<Finding> findings = report.checked().forPrinting(Typefaces.shipped()).findings().stream().filter(finding -> finding.code().equals("L-GLYPH"));
		return findings.map(finding -> finding.place().line() + ":" + finding.place().column() + " " + finding.message().in(locale)).toList();
	}
}

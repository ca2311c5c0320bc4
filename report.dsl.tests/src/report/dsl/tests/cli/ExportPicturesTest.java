package report.dsl.tests.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Base64;
import java.util.List;

import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/** Pictures and charts in {@code gzr export --format html}. */
class ExportPicturesTest extends CommandLineTest {
	private static final String SVG = """
			<svg xmlns="http://www.w3.org/2000/svg" width="60" height="30"><style>text { fill: #333 }</style><text x="5" y="20">办理流程</text></svg>
			""";
	private static final String PICTURES = """
			图 "大厅.png" "查阅点" 替代 "自助<电脑>&资料架"
			图 "流程.svg" "办理流程" 替代 "先登记，再答复"
			""";
	private static final String CHARTS = """
			图 柱形 "申请人": 新收.自然人, 新收.商业企业
			图 占比 "办理结果": 办理结果.予以公开, 办理结果.部分公开
			图 两年 "两年的申请": 新收, 结转
			""";

	private String page() throws IOException {
		write("2023/a.gzr", CLEAN.replace("2024", "2023").replace("自然人 2", "自然人 5"));
		Files.write(directory.resolve("大厅.png"), png());
		write("流程.svg", SVG);
		write("a.gzr", CLEAN.replace("规章制定权 无\n", "规章制定权 无\n上年 测试局.2023\n").replace("章 主动", PICTURES + "\n章 主动").replace("章 政府", CHARTS + "\n章 政府"));
		Result result = gzr("export", "a.gzr", "--last", "2023/a.gzr", "--format", "html", "-o", "a.html");
		assertEquals(0, result.exitCode(), () -> result.out() + result.err());
		return read("a.html");
	}

	private static byte[] png() throws IOException {
		ByteArrayOutputStream png = new ByteArrayOutputStream();
		ImageIO.write(new BufferedImage(300, 150, BufferedImage.TYPE_BYTE_GRAY), "png", png);
		return png.toByteArray();
	}

	@Test
	void thePageIsWholeAndWellFormed() throws Exception {
		String html = page();
		Parser parser = Parser.htmlParser().setTrackErrors(10);
		Document page = Jsoup.parse(html, "", parser);
		assertEquals(List.of(), parser.getErrors());
		DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
		assertEquals(List.of("图1　查阅点", "图2　办理流程", "图3　申请人", "图4　办理结果", "图5　两年的申请"), page.select("figure > figcaption").stream().map(Element::wholeText).toList());
		assertEquals(List.of(), page.select("[src]").eachAttr("src").stream().filter(address -> !address.startsWith("data:image/")).toList());
		assertEquals(List.of(2, 0, 3, 0, 0, 0), page.select("section").stream().map(section -> section.select("figure").size()).toList());
	}

	@Test
	void filesAreInThePageAsTheyAre() throws Exception {
		Document page = Jsoup.parse(page());
		List<Element> images = page.select("img");
		assertEquals(List.of("自助<电脑>&资料架", "先登记，再答复"), images.stream().map(image -> image.attr("alt")).toList());
		assertEquals(List.of("data:image/png;base64", "data:image/svg+xml;base64"), images.stream().map(image -> image.attr("src").split(",")[0]).toList());
		assertArrayEquals(png(), Base64.getDecoder().decode(images.get(0).attr("src").split(",")[1]));
		assertEquals(SVG, new String(Base64.getDecoder().decode(images.get(1).attr("src").split(",")[1]), StandardCharsets.UTF_8));
		assertEquals("width: 51mm", images.get(0).attr("style"));
	}

	/** Each chart says what it is and its numbers, as a picture, in words and as a table. */
	@Test
	void chartsCanBeReadAloud() throws Exception {
		Document page = Jsoup.parse(page());
		List<Element> charts = page.select("figure > svg");
		assertEquals(List.of("img", "img", "img"), charts.stream().map(chart -> chart.attr("role")).toList());
		assertEquals(List.of("图3　申请人", "图4　办理结果", "图5　两年的申请"), charts.stream().map(chart -> chart.selectFirst("svg > title").wholeText()).toList());
		assertEquals(List.of("柱形图：自然人 2；商业企业 0", "占比图：予以公开 2，占100%；部分公开 0，占0%", "2023年与2024年对比图：新收 5、2；结转 0、0"),
				charts.stream().map(chart -> chart.selectFirst("svg > desc").text()).toList());
		assertEquals(List.of("项目|2024年; 自然人|2; 商业企业|0", "项目|2024年|占比; 予以公开|2|100%; 部分公开|0|0%", "项目|2023年|2024年; 新收|5|2; 结转|0|0"),
				page.select("figure > details > table").stream().map(ExportPicturesTest::rows).toList());
		assertEquals(List.of(), page.select("figure th:not([scope])"));
	}

	private static String rows(Element table) {
		return String.join("; ", table.select("tr").stream().map(row -> String.join("|", row.select("th, td").eachText())).toList());
	}
}

package report.dsl.tests.formatting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static report.dsl.tests.formatting.Formatting.format;

import java.util.List;

import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.formatting2.FormatterRequest;
import org.eclipse.xtext.formatting2.regionaccess.ITextRegionAccess;
import org.eclipse.xtext.formatting2.regionaccess.TextRegionAccessBuilder;
import org.eclipse.xtext.resource.IResourceFactory;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.serializer.ISerializer;
import org.eclipse.xtext.util.StringInputStream;
import org.eclipse.xtext.util.TextRegion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import report.dsl.formatting.GzrFormatter;
import report.dsl.gzr.Form;
import report.dsl.gzr.GzrFactory;
import report.dsl.gzr.Model;
import report.dsl.gzr.Row;

class GzrFormatterTest {

	static List<Golden> pairs() {
		return Golden.PAIRS;
	}

	@ParameterizedTest
	@MethodSource("pairs")
	void formatsAsShown(Golden golden) {
		assertEquals(golden.formatted(), format(golden.source()));
	}

	@Test
	void keepsEachCharacterOfProse() {
		String prose = "\n　　第一段：１２３，“引文”。  \t\n\n\n\n  【 办理结果 ． 总计 】项 // 不是注释\n章节 之一\n\t";
		assertEquals("报告 a\n\n章 总体情况\n\"\"\"" + prose + "　\n\"\"\"\n", format("报告 a 章 总体情况  “”“ 　" + prose + "　\n  ”””  "));
		assertEquals("报告 a 2024 题名 \"\"\" 【单位】：１ \"\"\" 按 b\n", format("报告　a ２０２４ 题名“”“ 【单位】：１ ”””按 b"));
	}

	@Test
	void dropsTheByteOrderMark() {
		assertEquals("报告 a 2024\n", format("\uFEFF报告 a 2024"));
	}

	@Test
	void leavesAnEmptyTextEmpty() {
		assertEquals("", format(""));
		assertEquals("", format(" \n\n　"));
		assertEquals("// 只有注释\n", format("\n\n  // 只有注释 　"));
	}

	@ParameterizedTest
	@ValueSource(strings = {"表式 a\n章   {", "报告 a\n章 a\n\n\n\n”””\n没有结束\n章 b\n 其余   0", "报告 a\n章 a\n“””\n没有结束  ", "表式 a   /* 没有结束"})
	void leavesATextThatItCannotReadAsItIs(String text) {
		assertEquals(text, format(text));
	}

	@Test
	void mixedLineEndsBecomeLf() {
		assertEquals("报告 a\n\n章 a\n\"\"\"\n一\n\n二\n\"\"\"\n", format("报告 a\r\n章 a\r\n\"\"\"\r\n一\r\r二\n\"\"\"\r\n"));
	}

	@Test
	void formatsTheLinesThatAnEditorAsksFor() throws Exception {
		String text = "报告  a\n章   a\n  b：１\n c：２\n";
		XtextResource resource = resource();
		resource.load(new StringInputStream(text, "UTF-8"), null);
		ITextRegionAccess access = Formatting.INJECTOR.getInstance(TextRegionAccessBuilder.class).forNodeModel(resource).create();
		FormatterRequest all = new FormatterRequest().setTextRegionAccess(access);
		GzrFormatter formatter = new GzrFormatter();
		assertEquals("报告 a\n\n章 a\n  b: 1\n  c: 2\n", access.getRewriter().renderToString(formatter.format(all)));
		FormatterRequest lastLine = new FormatterRequest().setTextRegionAccess(access).addRegion(new TextRegion(text.indexOf(" c") - 1, 6));
		assertEquals("报告  a\n章   a\n  b：１\n  c: 2\n", access.getRewriter().renderToString(formatter.format(lastLine)));
	}

	@Test
	void partsWhatARefactoringAdds() throws Exception {
		XtextResource resource = resource();
		resource.load(new StringInputStream("表式  a\n章 b 表 c 行   d", "UTF-8"), null);
		Model model = (Model) resource.getContents().get(0);
		Row row = GzrFactory.eINSTANCE.createRow();
		row.setName("e");
		((Form) model.getElements().get(0)).getChapters().get(0).getTables().get(0).getRows().add(row);
		assertEquals("表式  a\n章 b 表 c 行   d 行 e", Formatting.INJECTOR.getInstance(ISerializer.class).serialize(model));
	}

	/** Of this very injector: the global registry has the one that was set up last. */
	private static XtextResource resource() {
		XtextResource resource = (XtextResource) Formatting.INJECTOR.getInstance(IResourceFactory.class).createResource(URI.createURI("x.gzr"));
		Formatting.INJECTOR.getInstance(XtextResourceSet.class).getResources().add(resource);
		return resource;
	}
}

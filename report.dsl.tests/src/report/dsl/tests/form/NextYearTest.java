package report.dsl.tests.form;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.eclipse.emf.common.util.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import report.dsl.Workspace;
import report.dsl.evaluation.Codes;
import report.dsl.findings.Severity;
import report.dsl.form.NextYear;
import report.dsl.gzr.Report;
import report.dsl.ide.snapshot.Snapshot;
import report.dsl.ide.snapshot.Snapshots;
import report.dsl.tests.Samples;

class NextYearTest {
	private static final URI REPORT = URI.createURI("memory:/report.gzr");

	private static final String LAST = """
			// 文件头
			报告 示例市水务局 2024年度
			题名 \"""2024年工作年度报告\"""
			前言
			\"""
			今年是2024年。
			\"""

			章 总体情况
			\"""
			共【新收.总计】件。
			\"""
			  表 培训 {
			    列 场次 列 人次
			    行 机关: 3 40 = 43
			    行 下属: 场次 1, 其余 0
			    行 总计 = 合计
			  }

			章 主动公开政府信息情况
			  规章: 0 0 2
			  行政规范性文件: 制发 1, 废止 0, 现行有效 4 // 含联合制发
			  其余 0

			章 收到和处理政府信息公开申请情况
			  新收: 自然人 4, 其余 0 = 4
			  结转: 自然人 1
			  予以公开: 自然人 3
			  办理结果.总计: 3 0 0 0 0 0 = 3
			  结转下年: 自然人 2, 商业企业 1
			  其余 0

			落款 示例市水务局 2025年1月9日
			""";
	private static final String NEXT = """
			// 文件头
			报告 示例市水务局 2025年度
			题名 \"""2025年工作年度报告\"""
			上年 示例市水务局.2024

			前言
			// 上年原文，请改写
			\"""
			今年是2024年。
			\"""

			章 总体情况
			// 上年原文，请改写
			\"""
			共【新收.总计】件。
			\"""
			  表 培训 {
			    列 场次 列 人次
			    行 机关: 待填 待填
			    行 下属: 场次 待填, 其余 待填
			    行 总计 = 合计
			  }

			章 主动公开政府信息情况
			  规章:           待填 待填 待填 // 上年现行有效 2
			  行政规范性文件: 制发 待填, 废止 待填, 现行有效 待填 // 上年现行有效 4 // 含联合制发
			  其余 待填

			章 收到和处理政府信息公开申请情况
			  新收:     自然人 待填, 其余 待填
			  结转:     2 1 0 0 0 0
			  予以公开: 自然人 待填
			  结转下年: 自然人 待填, 商业企业 待填
			  其余 待填

			落款 示例市水务局 2026年1月9日
			""";

	private static Snapshot snapshot(String text) {
		return new Snapshots().put(REPORT, text);
	}

	private static String next(String text) {
		Snapshot last = snapshot(text);
		Report report = last.elements().stream().filter(Report.class::isInstance).map(Report.class::cast).findFirst().orElseThrow();
		return NextYear.of(Workspace.create(), report, last.report().orElseThrow());
	}

	@Test
	void structureAndProseStay_numbersAreAwaited_whatWasCarriedForwardIsBroughtForward() {
		assertEquals(NEXT, next(LAST));
	}

	@Test
	void aRowThatNobodyWroteIsBroughtForwardAllTheSame() {
		assertEquals("""
				报告 示例市水务局 2025年度
				上年 示例市水务局.2024

				章 收到和处理政府信息公开申请情况
				  新收: 自然人 待填
				  结转: 0 0 0 0 0 0
				  其余 待填
				""", next("""
				报告 示例市水务局 2024年度
				章 收到和处理政府信息公开申请情况
				  新收: 自然人 3
				  其余 0
				"""));
		assertEquals("""
				报告 示例市水务局 2025年度
				上年 示例市水务局.2024

				章 收到和处理政府信息公开申请情况
				  结转: 0 0 0 0 0 0
				  其余 待填
				""", next("""
				报告 示例市水务局 2024年度
				章 收到和处理政府信息公开申请情况
				  其余 0
				"""));
	}

	@Test
	void whatIsNotKnownIsNotCarried() {
		assertEquals("""
				报告 示例市水务局 2025年度
				上年 示例市水务局.2024

				章 收到和处理政府信息公开申请情况
				  结转:     待填 0 0 0 0 0
				  结转下年: 自然人 待填
				  其余 待填
				""", next("""
				报告 示例市水务局 2024年度
				章 收到和处理政府信息公开申请情况
				  结转: 自然人 1
				  结转下年: 自然人 待填
				  其余 0
				"""));
	}

	@Test
	void anotherFormBringsItsOwnRows() {
		assertEquals("""
				报告 示例区水务局 2021年度
				上年 示例区水务局.2020

				章 主动公开政府信息情况
				  规章:           待填 待填 待填
				  行政规范性文件: 待填 待填 待填
				  行政许可:       待填
				  行政处罚:       待填
				  行政强制:       待填
				  行政事业性收费: 待填

				章 收到和处理政府信息公开申请情况
				  新收:     待填 待填 待填 待填 待填 待填
				  结转:        5    0    0    0    0    0
				  结转下年: 待填 待填 待填 待填 待填 待填
				  其余 待填
				""", next("""
				报告 示例区水务局 2020年度
				按 "政府信息公开工作年度报告（试行）"
				章 主动公开政府信息情况
				  规章: 0 0 0
				  其余 0
				章 收到和处理政府信息公开申请情况
				  结转下年: 自然人 5
				  其余 0
				"""));
	}

	static List<Path> samples() {
		return Stream.of(Samples.EXAMPLES, Samples.SUITE.resolve("rules")).flatMap(directory -> Samples.in(directory).stream()).toList();
	}

	/** Whatever the samples hold, what is made of them can be read; their waivers and their references to rows of an old form are the author's to mend. */
	@ParameterizedTest
	@MethodSource("samples")
	void everySampleGivesAReportThatCanBeRead(Path sample) {
		Snapshot last = snapshot(Samples.text(sample));
		if (last.report().isEmpty())
			return; // a form
		List<String> errors = snapshot(next(last.text())).findings().stream().filter(finding -> finding.severity() == Severity.ERROR)
				.filter(finding -> finding.code().equals(Codes.SYNTAX) || finding.code().equals(Codes.FENCE) || finding.code().equals(Codes.COUNT))
				.map(Objects::toString).toList();
		assertEquals(List.of(), errors);
	}
}

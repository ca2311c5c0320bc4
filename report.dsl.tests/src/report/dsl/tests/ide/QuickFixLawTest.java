package report.dsl.tests.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import report.dsl.findings.Finding;
import report.dsl.findings.Message;
import report.dsl.findings.Severity;
import report.dsl.ide.quickfix.QuickFix;
import report.dsl.ide.quickfix.QuickFixes;
import report.dsl.ide.snapshot.Snapshot;
import report.dsl.tests.Samples;

/** Every fix of every finding in the samples: the finding goes, and no error comes that the fix does not announce. */
class QuickFixLawTest {
	/**
	 * A cell that can be read is judged by the rules that were silent before. What is named rightly may stand there already. A citation may
	 * divide by the number that becomes 0.
	 */
	private static final String EXCEPTIONS = """
			ambiguous-name | L-AMBIGUOUS | Change to 上半年.收件 | L-DUPLICATE The row 收件 stands twice; first on line 16
			ambiguous-name | L-AMBIGUOUS | Change to 下半年.收件 | L-DUPLICATE The row 收件 stands twice; first on line 16
			bom-and-crlf | T3-INT | Change to 2 | T3-BAL（自然人）
			missing-comma | L-SYNTAX | Change to , 商业企业 1, 其余 0 | T3-BAL（商业企业）
			negative | T3-INT | Change to 2 | T3-BAL（自然人）
			rest-not-zero | L-SYNTAX | Add 0 | T3-BAL（自然人）
			unclosed-fence | T3-INT | Change to 2 | T3-BAL（自然人）
			unfinished-form | L-SYNTAX | Change to "零" | L-FORM A rule compares two expressions; L-SYNTAX "提示" cannot stand here
			unfinished-form | 丙.寅.子 * 0 = 寅.丑 | Change 寅.丑 to 0 | L-CITE 寅.丑 is 0; there is no share of nothing; L-CITE 寅.丑 is 0; there is no share of nothing
			unknown-chapter | L-NAME | Change to 其他需要报告的事项 | L-DUPLICATE The chapter 其他需要报告的事项 stands twice
			T3-INT-2 | T3-INT | Change to 2 | T3-BAL（自然人）
			T3-INT-2 | T3-INT | Change to 1 | T3-BAL（科研机构）
			T3-INT-2 | T3-INT | Change to 2 | T3-BAL（其他）
			""";

	@Test
	void aFixMendsItsFindingAndBreaksNothing() {
		List<String> otherwise = new ArrayList<>();
		for (Path file : Stream.of("bad-input", "rules", "foia").flatMap(directory -> Samples.in(Samples.SUITE.resolve(directory)).stream()).toList()) {
			Snapshot before = Edited.snapshot(Edited.text(file));
			for (Finding finding : before.findings())
				for (QuickFix fix : QuickFixes.of(before, finding, Locale.ENGLISH)) {
					List<String> wrong = wrong(before, Edited.snapshot(Edited.apply(before.text(), fix.edits())), finding, fix);
					if (!wrong.isEmpty())
						otherwise.add(Samples.name(file) + " | " + finding.code() + " | " + fix.label() + " | " + String.join("; ", wrong));
				}
		}
		assertEquals(EXCEPTIONS, otherwise.stream().collect(Collectors.joining("\n", "", "\n")));
	}

	private static List<String> wrong(Snapshot before, Snapshot after, Finding mended, QuickFix fix) {
		List<String> known = new ArrayList<>(before.findings().stream().map(QuickFixLawTest::what).toList());
		known.remove(what(mended));
		List<String> wrong = new ArrayList<>();
		for (Finding finding : after.findings())
			if (!known.remove(what(finding)) && (finding.severity() == Severity.ERROR || what(finding).equals(what(mended)))
					&& fix.effects().stream().noneMatch(effect -> effect.contains(what(finding))))
				wrong.add(what(finding));
		return wrong;
	}

	/** A finding without its numbers, which a fix may change: of a rule its code with the column or row, as effects name it; of any other its message. */
	private static String what(Finding finding) {
		Message message = finding.message();
		if (!message.key().startsWith("rule.") || message.key().equals("rule.waived") || !(message.arguments().get(1) instanceof Message label))
			return finding.code() + " " + message.in(Locale.ENGLISH);
		return finding.code() + label.in(Locale.CHINESE);
	}

}

package report.dsl.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import report.dsl.evaluation.Expressions.NotLinear;
import report.dsl.findings.Message;
import report.dsl.gzr.Comparison;
import report.dsl.gzr.Expression;
import report.dsl.gzr.Rule;
import report.dsl.gzr.Share;
import report.dsl.gzr.Stated;
import report.dsl.prose.Phrases;
import report.dsl.report.Rules.TextClaim;
import report.dsl.report.Rules.TextClaim.Figure;

/** Compiles rules over what the prose says: {@code 行文 "办结" = 申请.办理结果.总计.总计 或 …}, one claim or several. */
final class ProseClaims {
	private final IdentityCompiler compiler;

	ProseClaims(IdentityCompiler compiler) {
		this.compiler = compiler;
	}

	static boolean are(Rule rule) {
		return rule.getClaim().getLeft() instanceof Stated;
	}

	static List<Comparison> all(Rule rule) {
		return Stream.concat(Stream.of(rule.getClaim()), rule.getMore().stream()).toList();
	}

	List<TextClaim> of(Rule rule) {
		return all(rule).stream().map(this::claim).toList();
	}

	private TextClaim claim(Comparison claim) {
		if (!(claim.getLeft() instanceof Stated stated) || claim.getRight() == null)
			throw new NotLinear("form.claim");
		if (!Phrases.names().contains(stated.getTopic())) {
			List<String> near = Problems.nearest(stated.getTopic(), Phrases.names());
			throw new NotLinear("form.topic", stated.getTopic(), near.isEmpty() ? Message.of("hint.none") : Message.of("hint.nearest", near));
		}
		List<Figure> figures = new ArrayList<>(List.of(figure(claim.getRight())));
		claim.getAlternatives().forEach(other -> figures.add(figure(other)));
		return new TextClaim.Stated(stated.getTopic(), IdentityCompiler.operator(claim.getOperator()), List.copyOf(figures));
	}

	private Figure figure(Expression expression) {
		if (expression instanceof Share share)
			return new Figure(Places.source(share), compiler.whole(share.getPart()), compiler.whole(share.getWhole()));
		return new Figure(Places.source(expression), compiler.whole(expression), List.of());
	}
}

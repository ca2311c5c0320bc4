package report.dsl.prose;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import report.dsl.balance.Arithmetic;
import report.dsl.balance.Book;
import report.dsl.findings.Finding;
import report.dsl.findings.Finding.Related;
import report.dsl.findings.Finding.Repair;
import report.dsl.findings.Message;
import report.dsl.findings.Severity;
import report.dsl.prose.Statements.Statement;
import report.dsl.report.Place;
import report.dsl.report.Rules.Operand;
import report.dsl.report.Rules.Ref;
import report.dsl.report.Rules.TextClaim.Figure;
import report.dsl.report.Rules.TextClaim.Stated;
import report.dsl.report.Rules.Verdict;
import report.dsl.report.Value;

/** Holds what the prose says against the cells. */
final class Ledger {
	private final Book book;
	private final List<Stated> all;

	/** @param all every claim about prose, of which one may know what a number is that is not the one it should be */
	Ledger(Book book, List<Stated> all) {
		this.book = book;
		this.all = all;
	}

	/** The finding where a statement is none of the figures that its topic may have; empty where one is not known. */
	Optional<Finding> finding(Verdict verdict, Stated claim, Statement statement) {
		if (claim.figures().stream().anyMatch(figure -> value(figure).isEmpty() || holds(claim, figure, statement.value())))
			return Optional.empty();
		Figure meant = claim.figures().get(0);
		Place place = statement.passage().place(statement.from(), statement.to());
		Optional<Figure> other = statement.number() ? other(meant, statement.value()) : Optional.empty();
		Message hint = other.map(figure -> Message.of("prose.other", arithmetic(figure))).orElse(Message.of("prose.none"));
		Message scope = Message.of(statement.scoped() ? "prose.scope" : "prose.none");
		Message message = Message.of(statement.number() ? "prose.number" : "prose.words", verdict.name(), verdict.wording(),
				statement.passage().plain(statement.from(), statement.to()), arithmetic(meant), hint, scope);
		List<Repair> repairs = statement.number() ? Stream.concat(Stream.of(meant), other.stream()).flatMap(figure -> repair(figure, statement, place).stream()).toList()
				: List.of();
		return Optional.of(new Finding(verdict.code(), statement.scoped() ? Severity.INFO : verdict.severity(), message, place, related(meant), repairs));
	}

	/** What the claim's figures come to, those that are known. */
	List<BigDecimal> values(Stated claim) {
		return claim.figures().stream().flatMap(figure -> value(figure).stream()).toList();
	}

	/** Whether a measure of the prose is as a claim without cells wants it. */
	boolean holds(Stated claim, int measure) {
		return claim.figures().stream().anyMatch(figure -> holds(claim, figure, BigDecimal.valueOf(measure)));
	}

	private boolean holds(Stated claim, Figure figure, BigDecimal said) {
		if (!figure.whole().isEmpty())
			return Shares.fits(book.side(figure.part()).orElseThrow().abs(), book.side(figure.whole()).orElseThrow(), said.abs())
					&& book.side(figure.part()).orElseThrow().signum() * said.signum() >= 0;
		return claim.operator().holds(said.compareTo(value(figure).orElseThrow()));
	}

	/** A figure's value; of a share its part, once the whole is known and not 0. */
	private Optional<BigDecimal> value(Figure figure) {
		boolean known = figure.whole().isEmpty() || book.side(figure.whole()).map(BigDecimal::signum).orElse(0) > 0;
		return known ? book.side(figure.part()) : Optional.empty();
	}

	/** A figure of another claim that is the number said, and has to do with the one meant. */
	private Optional<Figure> other(Figure meant, BigDecimal said) {
		Set<Ref> cells = cells(meant);
		return all.stream().flatMap(claim -> claim.figures().stream())
				.filter(figure -> figure.whole().isEmpty() && cells(figure).size() > 1 && cells(figure).containsAll(cells) && said.signum() > 0)
				.filter(figure -> book.side(figure.part()).map(value -> value.compareTo(said) == 0).orElse(false)).findFirst();
	}

	private String arithmetic(Figure figure) {
		String part = Arithmetic.sum(figure.part(), book::stated);
		return figure.whole().isEmpty() ? part : part + " ÷ " + Arithmetic.sum(figure.whole(), book::stated);
	}

	private Optional<Repair> repair(Figure figure, Statement statement, Place place) {
		if (cells(figure).isEmpty())
			return Optional.empty();
		BigDecimal part = book.side(figure.part()).orElseThrow();
		boolean falls = statement.value().signum() < 0;
		if (falls != part.signum() < 0 || !figure.whole().isEmpty() && part.signum() != statement.value().signum())
			return Optional.empty();
		if (figure.whole().isEmpty())
			return Optional.of(ProseChecker.replace(place, falls ? plain(part.abs()) : "【" + figure.source() + "】"));
		if (falls)
			return Optional.of(ProseChecker.replace(place, Shares.share(part.abs(), book.side(figure.whole()).orElseThrow(), statement.value()).toPlainString() + "%"));
		return Optional.of(ProseChecker.replace(place, "【" + figure.source() + " 保留 " + Math.max(0, statement.value().scale()) + "】"));
	}

	/** The cells that are typed; where none is, what stands for them. */
	private List<Related> related(Figure figure) {
		List<Related> related = new ArrayList<>();
		boolean typed = cells(figure).stream().anyMatch(ref -> book.cell(ref).map(Value::typed).orElse(false));
		for (Ref ref : cells(figure))
			if (book.cell(ref).map(value -> value.typed() || !typed && value.stated().isPresent()).orElse(false) && book.stated(ref).isPresent())
				related.add(new Related(book.cell(ref).orElseThrow().place(), Message.of("related.cell", book.name(ref), plain(book.stated(ref).orElseThrow()))));
		return related;
	}

	private static Set<Ref> cells(Figure figure) {
		Set<Ref> cells = new LinkedHashSet<>();
		Stream.concat(figure.part().stream(), figure.whole().stream()).map(Operand::cells).forEach(cells::addAll);
		return cells;
	}

	static String plain(BigDecimal number) {
		return Arithmetic.plain(number);
	}
}

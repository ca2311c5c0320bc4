package report.dsl.evaluation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;

import report.dsl.evaluation.Expressions.NotLinear;
import report.dsl.findings.Message.Wording;
import report.dsl.findings.Severity;
import report.dsl.gzr.Check;
import report.dsl.gzr.Column;
import report.dsl.gzr.Comparison;
import report.dsl.gzr.Expression;
import report.dsl.gzr.Form;
import report.dsl.gzr.GzrPackage;
import report.dsl.gzr.HeadValue;
import report.dsl.gzr.Literal;
import report.dsl.gzr.Mention;
import report.dsl.gzr.Named;
import report.dsl.gzr.Reference;
import report.dsl.gzr.Row;
import report.dsl.gzr.Rule;
import report.dsl.gzr.Sum;
import report.dsl.gzr.Table;
import report.dsl.parser.Names;
import report.dsl.report.CellKind;
import report.dsl.report.Place;
import report.dsl.report.Rules.Condition;
import report.dsl.report.Rules.Identity;
import report.dsl.report.Rules.RollUpCheck;
import report.dsl.report.Rules.TextClaim;
import report.dsl.report.Rules.TextRule;
import report.dsl.report.Rules.Verdict;
import report.dsl.report.TableForm;
import report.dsl.report.TableForm.Line;
import report.dsl.report.TableForm.Section;

/** Compiles forms, and tables of a report's own, into plain values. What is wrong with them becomes findings at their places. */
final class FormCompiler {
	/** Digits and numerals begin cells; a name that does stands in quotes. */
	private static final Pattern NEEDS_QUOTES = Pattern.compile("[0-9０-９].*|[〇零一二三四五六七八九十百千万两]+");
	private final String owner;
	private final Places places;
	private final Problems problems;
	private final List<Verdict> verdicts = new ArrayList<>();

	/** @param owner the name that makes codes for rules without one */
	FormCompiler(String owner, Places places, Problems problems) {
		this.owner = owner;
		this.places = places;
		this.problems = problems;
	}

	static FormModel compile(Form form, Places places) {
		Problems problems = new Problems();
		FormCompiler compiler = new FormCompiler(form.getName(), places, problems);
		List<Table> trees = form.getChapters().stream().flatMap(chapter -> chapter.getTables().stream()).toList();
		List<Identity> identities = new ArrayList<>();
		List<TextRule> textRules = new ArrayList<>();
		Optional<Verdict> chapterCheck = compiler.check(form.getChecks(), "各章", "");
		form.getRules().forEach(rule -> compiler.formRule(rule, trees, identities, textRules));
		Map<String, RollUpCheck> rollUpChecks = compiler.rollUpChecks(form.getChecks());
		Map<Table, TableForm> tables = new LinkedHashMap<>();
		trees.forEach(tree -> tables.put(tree, compiler.table(tree, trees, true)));
		return new FormModel(form, places, tables, identities, textRules, chapterCheck, rollUpChecks, List.copyOf(compiler.verdicts), List.copyOf(problems.findings()));
	}

	TableForm table(Table table, Collection<Table> all, boolean official) {
		IdentityCompiler compiler = new IdentityCompiler(table, all);
		unfinished(table);
		names(table);
		List<Section> sections = table.getBlocks().isEmpty() ? List.of(section("", table.getRows(), table.getColumns()))
				: table.getBlocks().stream().map(block -> section(block.getLabel(), block.getRows(), block.getColumns())).toList();
		Optional<Verdict> rows = check(table.getChecks(), "各行", table.getName());
		Optional<Verdict> cells = check(table.getChecks(), "各格", table.getName());
		Map<Named, Verdict> totals = new LinkedHashMap<>();
		List<Identity> identities = new ArrayList<>(
				guarded(table, List.of(), () -> compiler.totals(line -> totals.computeIfAbsent(line, named -> totalVerdict(named, table)))));
		for (Rule rule : table.getRules()) {
			if (rule.getClaim() == null)
				continue;
			Verdict verdict = verdict(rule, rule.getName(), Places.source(rule.getClaim()), table.getName());
			identities.addAll(guarded(rule, List.of(), () -> compiler.rule(rule, verdict, condition(rule, compiler))));
		}
		return new TableForm(table.getName(), Labels.of(table), official, sections, identities, cells, rows);
	}

	/** Tells of a table, or of a block of one, that has no columns or no rows; whether it did. */
	boolean unfinished(Table table) {
		Place place = places.of(table, GzrPackage.Literals.NAMED__NAME);
		boolean columns = table.getBlocks().isEmpty() ? !table.getColumns().isEmpty() : table.getBlocks().stream().noneMatch(block -> block.getColumns().isEmpty());
		boolean rows = table.getBlocks().isEmpty() ? !table.getRows().isEmpty() : table.getBlocks().stream().noneMatch(block -> block.getRows().isEmpty());
		if (!columns || !rows)
			problems.error(Codes.FORM, place, columns ? "table.rows" : "table.columns", String.valueOf(table.getName()));
		return !columns || !rows;
	}

	private void names(Table table) {
		table.eAllContents().forEachRemaining(part -> {
			Place place = part instanceof Row || part instanceof Column ? places.of(part, GzrPackage.Literals.NAMED__NAME) : null;
			String name = place == null ? "" : places.text().substring(place.offset(), place.offset() + place.length());
			if (NEEDS_QUOTES.matcher(name).matches())
				problems.error(List.of(Problems.replace(place, Names.quoted(name))), Codes.SYNTAX, place, "syntax.name", name);
		});
	}

	private static Section section(String label, List<Row> rows, List<Column> columns) {
		return new Section(label == null ? "" : label, Paths.leafRows(rows).stream().map(row -> line(row, row.getComputed())).toList(),
				Paths.leafColumns(columns).stream().map(column -> line(column, column.getComputed())).toList());
	}

	private static Line line(Named line, Expression computed) {
		Optional<CellKind> kind = Paths.kind(line).map(said -> CellKind.valueOf(said.name()));
		return new Line(Paths.pathOf(line), line.getName() == null ? "" : line.getName(), Labels.path(line), kind, computed != null);
	}

	private Verdict totalVerdict(Named line, Table table) {
		Expression computed = line instanceof Row row ? row.getComputed() : ((Column) line).getComputed();
		return verdict((report.dsl.gzr.Verdict) line, line.getName(), line.getName() + " = " + Places.source(computed), table.getName());
	}

	private Optional<Verdict> check(List<Check> checks, String subject, String table) {
		return checks.stream().filter(check -> check.getSubject().equals(subject)).findFirst().map(check -> verdict(check, subject, subject, table));
	}

	/** By what they ask; what nobody can judge is told. */
	private Map<String, RollUpCheck> rollUpChecks(List<Check> checks) {
		Map<String, RollUpCheck> found = new LinkedHashMap<>();
		for (Check check : checks)
			if ("汇总".equals(check.getSubject()) && check.getAspect() != null) {
				if (FormModel.ROLL_UP_CHECKS.contains(check.getAspect()))
					found.put(check.getAspect(), new RollUpCheck(verdict(check, check.getAspect(), "汇总 " + check.getAspect(), ""), List.copyOf(check.getWords())));
				else
					problems.error(Codes.FORM, places.of(check), "form.rollup", check.getAspect(), FormModel.ROLL_UP_CHECKS);
			}
		return found;
	}

	/** @param lineOrRule its name; null, as that of the table, in a form that is not finished */
	private Verdict verdict(report.dsl.gzr.Verdict said, String lineOrRule, String formula, String inTable) {
		String name = lineOrRule == null ? formula : lineOrRule;
		String table = inTable == null ? "" : inTable;
		String code = said.getCode() != null ? said.getCode() : (table.isEmpty() ? owner : table) + "." + name;
		boolean unsaid = !said.eIsSet(GzrPackage.Literals.VERDICT__SEVERITY);
		Severity severity = unsaid || said.getSeverity() == null ? Severity.ERROR : Severity.valueOf(said.getSeverity().name());
		Wording wording = new Wording(said.getWording() == null ? formula : said.getWording(), said.getEnglish() == null ? "" : said.getEnglish());
		Verdict verdict = new Verdict(code, name, severity, said.isWaivable(), wording, formula, table);
		verdicts.add(verdict);
		return verdict;
	}

	private void formRule(Rule rule, List<Table> all, List<Identity> identities, List<TextRule> textRules) {
		Comparison claim = rule.getClaim();
		if (claim == null)
			return;
		Verdict verdict = verdict(rule, rule.getName(), String.join("，", ProseClaims.all(rule).stream().map(Places::source).toList()), "");
		IdentityCompiler compiler = new IdentityCompiler(null, all);
		if (ProseClaims.are(rule))
			guarded(rule, null, () -> textRules.addAll(prose(rule, verdict, compiler)));
		else if (claim.getLeft() instanceof Mention || Expressions.overHeads(claim.getLeft()))
			guarded(rule, null, () -> textRules.add(new TextRule(verdict, condition(rule, compiler), textClaim(claim))));
		else if (Expressions.table(claim.getLeft(), all).isPresent())
			guarded(rule, null, () -> textRules.add(new TextRule(verdict, condition(rule, compiler), differs(claim, all))));
		else
			identities.addAll(guarded(rule, List.of(), () -> compiler.rule(rule, verdict, condition(rule, compiler))));
	}

	private List<TextRule> prose(Rule rule, Verdict verdict, IdentityCompiler compiler) {
		Optional<Condition> condition = condition(rule, compiler);
		return new ProseClaims(compiler).of(rule).stream().map(claim -> new TextRule(verdict, condition, claim)).toList();
	}

	/** {@code 申请 ≠ 上年.申请} */
	private static TextClaim differs(Comparison claim, List<Table> all) {
		Optional<String> left = Expressions.table(claim.getLeft(), all);
		boolean last = claim.getRight() instanceof Reference right && right.getPath() != null && right.getPath().isLast();
		if (!last || !Expressions.table(claim.getRight(), all).equals(left) || !"≠".equals(claim.getOperator()))
			throw new NotLinear("form.differs");
		return new TextClaim.Differs(left.orElseThrow());
	}

	/** {@code 章 总体情况 雷同 <= 60%} */
	private static TextClaim alike(Mention chapter, Comparison claim) {
		if (!(claim.getRight() instanceof Literal limit) || !limit.isPercent() || claim.getOperator() == null)
			throw new NotLinear("form.alike");
		return new TextClaim.Alike(Places.referenced(chapter, GzrPackage.Literals.MENTION__CHAPTER), IdentityCompiler.operator(claim.getOperator()), Expressions.number(limit));
	}

	private TextClaim textClaim(Comparison claim) {
		if (claim.getLeft() instanceof Mention mention && mention.isAlike())
			return alike(mention, claim);
		if (claim.getLeft() instanceof Mention mention)
			return new TextClaim.Mention(Places.referenced(mention, GzrPackage.Literals.MENTION__CHAPTER), List.copyOf(mention.getWords()));
		List<String> exceptions = List.copyOf(claim.getExceptions());
		if (!(claim.getLeft() instanceof HeadValue left) || claim.getOperator() == null)
			throw new NotLinear("form.claim");
		if (claim.getRight() instanceof HeadValue right)
			return new TextClaim.Heads(left.getValue(), IdentityCompiler.operator(claim.getOperator()), right.getValue(), 0, exceptions);
		if (claim.getRight() instanceof Sum sum && sum.getLeft() instanceof HeadValue right && sum.getRight() instanceof Literal offset) {
			if (left.getValue().equals("落款单位") || right.getValue().equals("单位") || !Names.ascii(offset.getValue()).matches("\\d{1,4}"))
				throw new NotLinear("form.claim");
			int years = Integer.parseInt(Names.ascii(offset.getValue()));
			return new TextClaim.Heads(left.getValue(), IdentityCompiler.operator(claim.getOperator()), right.getValue(),
					"-".equals(sum.getOperator()) ? -years : years, exceptions);
		}
		throw new NotLinear("form.claim");
	}

	/** {@code 若 规章制定权 = 无}: a fact of the body where the left side names one, else a comparison of cells. */
	private Optional<Condition> condition(Rule rule, IdentityCompiler compiler) {
		Comparison condition = rule.getCondition();
		if (condition == null)
			return Optional.empty();
		if (condition.getLeft() instanceof Reference left && condition.getRight() instanceof Reference right && left.getPath().getSegments().size() == 1) {
			String attribute = Places.names(left.getPath()).get(0);
			Form form = form(rule);
			if (form != null && form.getAttributes().stream().anyMatch(known -> known.getName().equals(attribute)))
				return Optional.of(new Condition.Fact(attribute, Stream.concat(Stream.of(right), condition.getAlternatives().stream()).map(FormCompiler::fact).toList()));
		}
		return Optional.of(compiler.condition(condition));
	}

	private static String fact(Expression value) {
		if (value instanceof Reference reference && reference.getPath() != null && reference.getPath().getSegments().size() == 1)
			return Places.names(reference.getPath()).get(0);
		throw new NotLinear("form.claim");
	}

	private static Form form(EObject inside) {
		EObject at = inside;
		while (at != null && !(at instanceof Form))
			at = at.eContainer();
		return (Form) at;
	}

	private <T> T guarded(EObject at, T otherwise, Supplier<T> work) {
		try {
			return work.get();
		} catch (NotLinear e) {
			problems.error(Codes.FORM, places.of(at), e.getMessage(), e.arguments());
			return otherwise;
		}
	}
}

package report.dsl.cli;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import report.dsl.Workspace;
import report.dsl.balance.Arithmetic;
import report.dsl.balance.Trace;
import report.dsl.report.Report;
import report.dsl.report.Rules.Ref;

/** {@code gzr trace}: where a number of a report comes from, down to what was typed. */
@Command(name = "trace", sortOptions = false)
final class TraceCommand implements Callable<Integer> {
	private static final int NEAR = 8;

	@ParentCommand
	private GzrCommand gzr;

	@Parameters(index = "0", paramLabel = "FILE", descriptionKey = "trace.file")
	private String file;

	@Parameters(index = "1", paramLabel = "CELL", descriptionKey = "trace.cell")
	private String cell;

	@Option(names = "--json")
	private boolean json;

	@Override
	public Integer call() {
		List<Input> inputs = Inputs.of(List.of(file), gzr.io);
		if (inputs.size() != 1)
			throw Failure.usage("trace.one", file);
		Input input = inputs.get(0);
		Workspaces workspaces = new Workspaces(inputs, List.of(), gzr.io);
		workspaces.gather(inputs);
		Workspace workspace = workspaces.get();
		Report report = workspace.check(input.name(), input.read(gzr.io), input.file().orElse(null)).report()
				.orElseThrow(() -> Failure.unreadable("trace.noReport", input.name()));
		Trace trace = Trace.of(report, ref(report), workspace.reports());
		gzr.io.out().print(json ? json(trace) : lines(trace, 0));
		gzr.io.out().flush();
		return ExitCode.CLEAN;
	}

	private Ref ref(Report report) {
		List<Ref> found = Trace.cells(report, cell);
		if (found.isEmpty())
			throw Failure.usage("trace.unknown", cell, String.join("、", Trace.near(report, cell).stream().limit(NEAR).toList()));
		if (found.size() > 1)
			throw Failure.usage("trace.ambiguous", cell, String.join("、", found.stream().limit(NEAR).map(ref -> ref.table() + "." + ref.address()).toList()));
		return found.get(0);
	}

	private String lines(Trace trace, int depth) {
		StringBuilder lines = new StringBuilder("  ".repeat(depth));
		String whose = depth == 0 ? trace.cell() : trace.body() + "." + trace.year() + " " + trace.cell();
		lines.append(whose).append(" = ").append(number(trace.number()));
		if (!trace.number().equals(trace.stated()) && trace.stated().isPresent())
			lines.append(gzr.texts.say("trace.stated", number(trace.stated())));
		lines.append("  ").append(trace.place().file()).append(":").append(trace.place().line()).append(":").append(trace.place().column()).append(System.lineSeparator());
		trace.parts().forEach(part -> lines.append(lines(part, depth + 1)));
		return lines.toString();
	}

	private static String number(Optional<BigDecimal> number) {
		return number.map(Arithmetic::plain).orElse("?");
	}

	// ---- JSON

	private static String json(Trace trace) {
		StringWriter text = new StringWriter();
		try (JsonGenerator json = new JsonFactory().createGenerator(text).useDefaultPrettyPrinter()) {
			write(trace, json);
		} catch (IOException impossible) {
			throw new UncheckedIOException(impossible);
		}
		return text + System.lineSeparator();
	}

	private static void write(Trace trace, JsonGenerator json) throws IOException {
		json.writeStartObject();
		json.writeStringField("body", trace.body());
		json.writeNumberField("year", trace.year());
		json.writeStringField("cell", trace.ref().table() + "." + trace.ref().address());
		number("value", trace.number(), json);
		number("stated", trace.stated(), json);
		if (trace.origin().isPresent())
			json.writeStringField("origin", trace.origin().get().name().toLowerCase(java.util.Locale.ROOT));
		json.writeStringField("file", trace.place().file());
		json.writeNumberField("line", trace.place().line());
		json.writeNumberField("column", trace.place().column());
		json.writeArrayFieldStart("summands");
		for (Trace part : trace.parts())
			write(part, json);
		json.writeEndArray();
		json.writeEndObject();
	}

	private static void number(String name, Optional<BigDecimal> number, JsonGenerator json) throws IOException {
		if (number.isPresent())
			json.writeNumberField(name, number.get());
		else
			json.writeNullField(name);
	}
}

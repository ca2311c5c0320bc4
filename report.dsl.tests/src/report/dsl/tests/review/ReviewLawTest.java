package report.dsl.tests.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

import report.dsl.ReportFiles;
import report.dsl.Workspace;
import report.dsl.Workspace.Checked;
import report.dsl.pdf.Marked;
import report.dsl.pdf.PdfOptions;
import report.dsl.pdf.PdfPrinter;
import report.dsl.pdf.Typefaces;
import report.dsl.report.Block;
import report.dsl.report.Heading;
import report.dsl.report.Paragraph;
import report.dsl.report.Place;
import report.dsl.report.Report;
import report.dsl.report.Run;
import report.dsl.report.Table;
import report.dsl.report.Value;
import report.dsl.review.FindingsPart;
import report.dsl.review.Reviewed;
import report.dsl.review.Reviewed.Item;
import report.dsl.tests.Samples;

/**
 * Of every sample: each finding is on its page, and is marked on paper where it has a place there. Printed are the samples that are told something
 * that none before was.
 */
class ReviewLawTest {
	private static final PdfPrinter PRINTER = new PdfPrinter(PdfOptions.preview(Typefaces.shipped()));
	private final List<String> wrong = new ArrayList<>();
	private final Set<String> told = new HashSet<>();
	private int findings;
	private int marks;

	@Test
	void everyFindingIsOnItsPageAndMarkedWhereItHasAPlace() throws IOException {
		for (String folder : List.of("rules", "bad-input", "foia"))
			judge(Samples.in(Samples.SUITE.resolve(folder)));
		for (Path folder : Samples.folders(Samples.SUITE.resolve("across")))
			judge(Samples.in(folder));
		assertEquals(List.of(), wrong);
		assertTrue(findings > 250 && marks > 100, findings + " findings, " + marks + " marks");
	}

	private void judge(List<Path> files) throws IOException {
		Workspace workspace = Workspace.create(new ReportFiles());
		for (Path file : files) {
			Checked checked = Samples.check(workspace, file);
			if (!checked.findings().isEmpty())
				judge(file.getParent().getFileName() + "/" + Samples.name(file), checked);
		}
	}

	private void judge(String name, Checked checked) throws IOException {
		Reviewed reviewed = Reviewed.of(new Reviewed.Files(checked.fileName(), Optional.empty(), "pages/a.html", "y", "pdf/a.pdf"), checked);
		ByteArrayOutputStream pdf = new ByteArrayOutputStream();
		boolean printed = !checked.findings().stream().filter(finding -> told.add(finding.code() + finding.unwaived().key() + finding.waived().isPresent())).toList().isEmpty();
		List<Marked> marked = reviewed.asStated().filter(report -> printed).map(report -> PRINTER.printReview(report, reviewed.remarks(), Locale.CHINESE, pdf)).orElse(List.of());
		Document page = Jsoup.parse(FindingsPart.of(reviewed, marked, other -> Optional.empty(), Locale.CHINESE));
		findings += checked.findings().size();
		marks += marked.size();
		if (reviewed.items().size() != checked.findings().size() || page.select(".finding").size() != checked.findings().size())
			wrong.add(name + ": " + page.select(".finding").size() + " findings on the page");
		for (Item item : reviewed.items())
			judge(name + " " + item.finding().code(), item, checked, page, printed ? Optional.of(marked) : Optional.empty());
		if (pdf.size() > 0)
			annotations(name, pdf.toByteArray(), reviewed, marked);
	}

	private void judge(String name, Item item, Checked checked, Document page, Optional<List<Marked>> marked) {
		Element shown = page.getElementById("y-n" + item.number());
		String message = Jsoup.parse("<p></p>").selectFirst("p").text(item.finding().unwaived().in(Locale.CHINESE)).text();
		if (shown == null || !shown.text().contains(message))
			wrong.add(name + ": not on its page: " + message);
		boolean hasPlace = checked.report().map(report -> onPaper(report).anyMatch(place -> meets(place, item.finding().place()))).orElse(false);
		boolean isMarked = marked.isEmpty() || marked.get().stream().anyMatch(mark -> mark.number() == item.number() && mark.main());
		if (hasPlace && !isMarked)
			wrong.add(name + ": not marked at " + item.finding().place());
	}

	/** The places of all that is printed: written once more, from what the report is. */
	private static Stream<Place> onPaper(Report report) {
		Stream<Place> rest = Stream.concat(Stream.of(report.titlePlace()), report.signature().stream().map(signed -> signed.place()));
		Stream<Place> preface = report.preface().stream().flatMap(ReviewLawTest::runs);
		Stream<Place> chapters = report.chapters().stream().flatMap(chapter -> Stream.concat(Stream.of(chapter.place()), chapter.blocks().stream().flatMap(ReviewLawTest::runs)));
		Stream<Place> cells = report.tables().stream().flatMap(table -> table.cells().values().stream()).filter(value -> value.origin() != Value.Origin.COMPUTED).map(Value::place);
		return Stream.of(rest, preface, chapters, cells).flatMap(places -> places);
	}

	private static Stream<Place> runs(Block block) {
		List<Run> runs = block instanceof Paragraph paragraph ? paragraph.runs() : block instanceof Heading heading ? heading.runs() : List.of();
		return block instanceof Table ? Stream.empty() : runs.stream().filter(run -> !run.text().isBlank()).map(Run::place);
	}

	private static boolean meets(Place one, Place other) {
		return one.file().equals(other.file()) && one.offset() < other.offset() + Math.max(1, other.length()) && other.offset() < one.offset() + Math.max(1, one.length());
	}

	/** Each mark is an annotation around its box that says the finding. */
	private void annotations(String name, byte[] pdf, Reviewed reviewed, List<Marked> marked) throws IOException {
		try (PDDocument document = Loader.loadPDF(pdf)) {
			List<String> found = new ArrayList<>();
			for (int page = 0; page < document.getNumberOfPages(); page++)
				for (PDAnnotation annotation : document.getPage(page).getAnnotations())
					if (annotation.getSubtype().equals("Square"))
						found.add(annotation.getContents());
			List<String> hoped = marked.stream().map(mark -> contents(reviewed.items().get(mark.number() - 1))).sorted().toList();
			if (!found.stream().sorted().toList().equals(hoped))
				wrong.add(name + ": annotations " + found);
			String said = String.join("", document.getDocumentInformation().getTitle());
			if (!said.endsWith("（审核用）"))
				wrong.add(name + ": title " + said);
		}
	}

	private static String contents(Item item) {
		String kind = item.finding().waived().isPresent() ? "已豁免" : switch (item.finding().severity()) {
			case ERROR -> "错误";
			case WARNING -> "警告";
			case INFO -> "提示";
		};
		return item.number() + " " + kind + " " + item.finding().code() + "\n" + item.finding().message().in(Locale.CHINESE);
	}
}

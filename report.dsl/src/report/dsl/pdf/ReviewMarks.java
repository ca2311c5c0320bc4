package report.dsl.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.itextpdf.io.font.PdfEncodings;
import com.itextpdf.kernel.colors.Color;
import com.itextpdf.kernel.colors.ColorConstants;
import com.itextpdf.kernel.colors.DeviceRgb;
import com.itextpdf.kernel.font.PdfFont;
import com.itextpdf.kernel.geom.Rectangle;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfString;
import com.itextpdf.kernel.pdf.annot.PdfAnnotation;
import com.itextpdf.kernel.pdf.annot.PdfSquareAnnotation;
import com.itextpdf.kernel.pdf.canvas.PdfCanvas;
import com.itextpdf.kernel.pdf.xobject.PdfFormXObject;

import report.dsl.export.Cells;
import report.dsl.findings.Vocabulary;
import report.dsl.report.Place;
import report.dsl.report.Report;
import report.dsl.report.Rules.Ref;
import report.dsl.report.Table;

/** Frames what findings are about, each frame with the number of its finding, as annotations that a reader can list, answer and hide. */
final class ReviewMarks {
	/** Where more cells stand for one place, as they do for those that 其余 stands for, only the first is framed. */
	private static final int MANY = 12;
	/** Frames around the same thing stand in each other, up to so many. */
	private static final int NESTED = 3;
	private static final float STEP = 1.8f;
	/** How far inside a cell its first frame stands, so that it is told from the rules of the table. */
	private static final float INSIDE = 1.6f;
	private static final float BADGE = 10;
	private static final float LESSER_BADGE = 8;

	private final PdfDocument pdf;
	private final PdfFont font;
	private final Locale locale;
	private final Vocabulary words;
	private final Map<Ref, Place> places = new HashMap<>();
	private final Map<Ref, Position> cells = new HashMap<>();
	private final List<Position> texts;
	/** The frames that there are already, by their upper left corners. */
	private final Map<Corner, Taken> taken = new HashMap<>();

	private record Corner(int page, double x, double y) {
	}

	/** @param width of their badges beside each other */
	private record Taken(int frames, float width) {
	}

	/** @param positions where all of the report stands */
	ReviewMarks(PdfDocument pdf, Fonts fonts, Locale locale, Report report, List<Position> positions) {
		this.pdf = pdf;
		this.font = fonts.of(Face.HEI);
		this.locale = locale;
		this.words = Vocabulary.of(ReviewMarks.class, "paper", locale);
		List<Position> numbers = positions.stream().filter(position -> position.kind() == Position.Kind.CELL).toList();
		texts = positions.stream().filter(position -> position.kind() == Position.Kind.PROSE || position.kind() == Position.Kind.WHOLE).toList();
		int next = 0;
		for (Table table : report.tables())
			for (Cells.Cell cell : Cells.of(table)) {
				Ref ref = new Ref(table.form().name(), cell.address());
				places.put(ref, cell.value().place());
				if (next < numbers.size())
					cells.put(ref, numbers.get(next++));
			}
	}

	/** Draws the marks of all remarks. What has no place on paper gets none. */
	List<Marked> draw(List<Remark> remarks) {
		List<Marked> marked = new ArrayList<>();
		for (Remark remark : remarks)
			joined(boxes(remark)).forEach((position, main) -> {
				Marked mark = new Marked(remark.number(), main, position.page(), position.box());
				marked.add(mark);
				annotate(remark, mark, position);
			});
		return marked;
	}

	/** What is framed, and whether that is the place of the finding itself. */
	private Map<Position, Boolean> boxes(Remark remark) {
		Place place = remark.finding().place();
		Map<Position, Boolean> boxes = new LinkedHashMap<>();
		List<Ref> own = remark.cells().stream().filter(ref -> cells.containsKey(ref) && meets(places.get(ref), place)).toList();
		(own.size() > MANY ? own.subList(0, 1) : own).forEach(ref -> boxes.put(cells.get(ref), true));
		if (boxes.isEmpty())
			texts.stream().filter(text -> meets(text.place(), place)).forEach(text -> boxes.put(text, true));
		boolean main = boxes.isEmpty();
		remark.cells().stream().filter(ref -> cells.containsKey(ref) && !own.contains(ref)).forEach(ref -> boxes.putIfAbsent(cells.get(ref), main));
		return boxes;
	}

	/** Cells beside each other get one frame. */
	private static Map<Position, Boolean> joined(Map<Position, Boolean> boxes) {
		Map<Position, Boolean> joined = new LinkedHashMap<>();
		Position last = null;
		for (Map.Entry<Position, Boolean> next : boxes.entrySet()) {
			boolean beside = last != null && beside(last, next.getKey()) && joined.get(last).equals(next.getValue());
			Position all = beside ? around(last, next.getKey()) : next.getKey();
			if (beside)
				joined.remove(last);
			joined.put(all, next.getValue());
			last = all;
		}
		return joined;
	}

	private static boolean beside(Position one, Position other) {
		boolean line = one.kind() == Position.Kind.CELL && other.kind() == one.kind() && one.page() == other.page() && one.box().y() == other.box().y();
		return line && one.box().height() == other.box().height() && Math.abs(one.box().x() + one.box().width() - other.box().x()) < 1;
	}

	private static Position around(Position one, Position other) {
		double width = other.box().x() + other.box().width() - one.box().x();
		return new Position(one.kind(), one.place(), one.page(), new Position.Box(one.box().x(), one.box().y(), width, one.box().height()));
	}

	private static boolean meets(Place one, Place other) {
		return one.file().equals(other.file()) && one.offset() < other.offset() + Math.max(1, other.length())
				&& other.offset() < one.offset() + Math.max(1, one.length());
	}

	private void annotate(Remark remark, Marked mark, Position position) {
		Corner at = new Corner(mark.page(), mark.box().x(), mark.box().y());
		Taken before = taken.getOrDefault(at, new Taken(0, 0));
		float step = STEP * Math.min(before.frames(), NESTED) - (position.kind() == Position.Kind.CELL ? INSIDE : -0.5f);
		float badge = mark.main() ? BADGE : LESSER_BADGE;
		String number = Integer.toString(mark.number());
		float wide = Math.max(badge, font.getWidth(number, badge * 0.8f) + 3);
		taken.put(at, new Taken(before.frames() + 1, before.width() + wide + 1));
		Position.Box box = mark.box();
		Rectangle frame = new Rectangle((float) box.x() - step, (float) (Sheet.A4.getHeight() - box.y() - box.height()) - step,
				(float) box.width() + 2 * step, (float) box.height() + 2 * step);
		Rectangle corner = new Rectangle((float) box.x() - 4 + before.width(), frame.getTop() - (position.kind() == Position.Kind.CELL ? badge / 2 : 2), wide, badge);
		Rectangle all = Rectangle.getCommonRectangle(frame, corner);
		all.increaseHeight(2).increaseWidth(2).moveLeft(1).moveDown(1);
		PdfAnnotation annotation = new PdfSquareAnnotation(all).setContents(text(contents(remark))).setName(text("gzr-" + number + "-" + mark.page() + "-" + count(mark)))
				.setFlags(PdfAnnotation.PRINT).setColor(colour(remark.kind()))
				.put(PdfName.T, text(number + " " + words.say(remark.kind().key()))).put(PdfName.Subj, text(remark.finding().code()));
		annotation.setNormalAppearance(appearance(remark.kind(), mark.main(), number, frame, corner, all).getPdfObject());
		pdf.getPage(mark.page()).addAnnotation(annotation);
	}

	private int count(Marked mark) {
		return pdf.getPage(mark.page()).getAnnotsSize();
	}

	private String contents(Remark remark) {
		return remark.number() + " " + words.say(remark.kind().key()) + " " + remark.finding().code() + "\n" + remark.message(locale);
	}

	private static PdfString text(String text) {
		return new PdfString(text, PdfEncodings.UNICODE_BIG);
	}

	static Color colour(Remark.Kind kind) {
		return switch (kind) {
			case ERROR -> new DeviceRgb(176, 0, 0);
			case WARNING -> new DeviceRgb(150, 84, 0);
			case NOTE -> new DeviceRgb(0, 74, 153);
			case WAIVED -> new DeviceRgb(84, 84, 84);
		};
	}

	private PdfFormXObject appearance(Remark.Kind kind, boolean main, String number, Rectangle frame, Rectangle corner, Rectangle all) {
		PdfFormXObject form = new PdfFormXObject(new Rectangle(all.getWidth(), all.getHeight()));
		PdfCanvas canvas = new PdfCanvas(form, pdf);
		frame.moveLeft(all.getLeft()).moveDown(all.getBottom());
		corner.moveLeft(all.getLeft()).moveDown(all.getBottom());
		canvas.setStrokeColor(colour(kind)).setLineWidth(main ? 1.2f : 0.7f);
		switch (kind) {
			case ERROR -> canvas.setLineDash(0);
			case WARNING -> canvas.setLineDash(4, 2, 0);
			case NOTE, WAIVED -> canvas.setLineDash(1, 1.5f, 0);
		}
		canvas.rectangle(frame).stroke();
		badge(canvas, kind, number, corner);
		return form;
	}

	/** White on the colour for an error, the colour on white for all else. */
	private void badge(PdfCanvas canvas, Remark.Kind kind, String number, Rectangle corner) {
		boolean filled = kind == Remark.Kind.ERROR;
		canvas.setLineDash(0).setLineWidth(0.6f).setFillColor(filled ? colour(kind) : ColorConstants.WHITE);
		if (filled)
			canvas.rectangle(corner);
		else
			canvas.roundRectangle(corner.getX(), corner.getY(), corner.getWidth(), corner.getHeight(), corner.getHeight() / 2);
		float size = corner.getHeight() * 0.8f;
		canvas.fillStroke().setFillColor(filled ? ColorConstants.WHITE : colour(kind)).beginText().setFontAndSize(font, size)
				.moveText(corner.getX() + (corner.getWidth() - font.getWidth(number, size)) / 2, corner.getY() + (corner.getHeight() - 0.68f * size) / 2)
				.showText(number).endText();
	}
}

package report.dsl.evaluation;

import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EAttribute;

import report.dsl.evaluation.Pictures.Content;
import report.dsl.evaluation.Pictures.Found;
import report.dsl.evaluation.Pictures.None;
import report.dsl.findings.Finding.Repair;
import report.dsl.gzr.GzrPackage.Literals;
import report.dsl.gzr.Picture;
import report.dsl.parser.ProseScanner;
import report.dsl.picture.PictureFile;
import report.dsl.picture.PictureFile.Unusable;
import report.dsl.report.Chart;
import report.dsl.report.Drawing;
import report.dsl.report.Image;
import report.dsl.report.Place;

/** Reads pictures: their words, and the files or cells that they show. */
final class PictureReader {
	/** What stands for words that are still to be written. */
	private static final String AWAITED = "待填";
	private final Pictures pictures;
	private final ChartReader charts;
	private final Places places;
	private final Problems problems;
	private final Mending mending;
	private int number;

	PictureReader(Pictures pictures, ChartReader charts, Places places, Problems problems) {
		this.pictures = pictures;
		this.charts = charts;
		this.places = places;
		this.problems = problems;
		this.mending = new Mending(places);
	}

	/** Empty for one that says neither what it shows nor of which kind it is. */
	Optional<report.dsl.report.Picture> read(Picture picture) {
		if (picture.getPath() == null && picture.getKind() == null) {
			nothing(picture);
			return Optional.empty();
		}
		boolean chart = picture.getKind() != null;
		String caption = words(picture, Literals.PICTURE__CAPTION, "picture.caption", "");
		String alternative = chart && picture.getAlternativeKeyword() == null ? ""
				: words(picture, Literals.PICTURE__ALTERNATIVE, "picture.alternative", picture.getAlternativeKeyword() == null ? "替代 " : "");
		Optional<? extends Drawing> drawing = chart ? charts.read(picture) : image(picture);
		String described = drawing.filter(Chart.class::isInstance).map(Chart.class::cast).map(shown -> described(shown, alternative)).orElse(alternative);
		return Optional.of(new report.dsl.report.Picture(++number, caption, described, drawing.map(shown -> shown), places.of(picture)));
	}

	private static String described(Chart chart, String alternative) {
		return alternative.isEmpty() ? ChartReader.data(chart) : alternative + "（" + ChartReader.data(chart) + "）";
	}

	/** What stands behind it on its line was told already. */
	private void nothing(Picture picture) {
		Place place = places.of(picture);
		int end = place.offset() + place.length();
		String rest = places.text().substring(end, ProseScanner.lineEnd(places.text(), end)).strip();
		if (rest.isEmpty() || rest.startsWith("//"))
			problems.error(Codes.SYNTAX, place, "picture.nothing");
	}

	private String words(Picture picture, EAttribute feature, String key, String before) {
		String words = picture.eGet(feature) instanceof String written ? written.strip() : "";
		Place place = places.of(picture, feature);
		if (words.equals(AWAITED))
			problems.warning(Codes.AWAITED, place, key + ".awaited");
		else if (words.isEmpty())
			problems.error(List.of(added(picture, feature, before)), Codes.PICTURE, picture.eIsSet(feature) ? place : places.head(picture), key);
		return words;
	}

	/** Behind what has to stand before it; in place of an empty string. */
	private Repair added(Picture picture, EAttribute feature, String before) {
		String slot = '"' + AWAITED + '"';
		if (picture.eIsSet(feature))
			return Problems.replace(places.of(picture, feature), slot);
		EAttribute last = picture.getAlternativeKeyword() != null && feature == Literals.PICTURE__ALTERNATIVE ? Literals.PICTURE__ALTERNATIVE_KEYWORD
				: picture.getCaption() != null ? Literals.PICTURE__CAPTION : picture.getPath() != null ? Literals.PICTURE__PATH : Literals.PICTURE__KIND;
		Place behind = places.of(picture, last);
		return mending.insert(behind.offset() + behind.length(), " " + before + slot);
	}

	// ---- files

	private Optional<Image> image(Picture picture) {
		Place place = places.of(picture, Literals.PICTURE__PATH);
		String path = picture.getPath();
		Optional<String> elsewhere = elsewhere(path);
		if (elsewhere.isPresent()) {
			List<Repair> repairs = path.contains("\\") && elsewhere(path.replace('\\', '/')).isEmpty() ? List.of(Problems.replace(place, '"' + path.replace('\\', '/') + '"')) : List.of();
			problems.error(repairs, Codes.PICTURE, place, elsewhere.get(), path);
			return Optional.empty();
		}
		Found found = pictures.read(path);
		if (found instanceof None none)
			none(none, path, place);
		return found instanceof Content content ? image(path, content.bytes(), place) : Optional.empty();
	}

	/** Why a path is none below the report's own folder: the report has to say the same elsewhere. */
	private static Optional<String> elsewhere(String path) {
		if (path.isBlank())
			return Optional.of("picture.nothing");
		if (path.matches("(?i)[a-z][a-z0-9+.-]+:.*"))
			return Optional.of("picture.url");
		if (path.startsWith("/") || path.startsWith("\\") || path.matches("(?i)[a-z]:.*"))
			return Optional.of("picture.absolute");
		if (path.contains("\\"))
			return Optional.of("picture.backslash");
		return List.of(path.split("/", -1)).stream().anyMatch(name -> name.equals("..") || name.equals(".") || name.isEmpty()) ? Optional.of("picture.parent") : Optional.empty();
	}

	private void none(None none, String path, Place place) {
		switch (none) {
		case ABSENT -> {
			List<String> near = Problems.nearest(path, pictures.paths());
			problems.error(near.stream().map(name -> Problems.replace(place, '"' + name + '"')).toList(), Codes.PICTURE, place, "picture.absent", path,
					Problems.hint(path, pictures.paths()));
		}
		case UNREADABLE -> problems.error(Codes.PICTURE, place, "picture.unreadable", path);
		case TOO_LARGE -> problems.error(Codes.PICTURE, place, "picture.large", path, Pictures.LARGEST / 1_000_000);
		case UNKNOWN -> {
			// a text that stands alone
		}
		}
	}

	private Optional<Image> image(String path, byte[] content, Place place) {
		try {
			return Optional.of(PictureFile.read(path, content));
		} catch (Unusable unusable) {
			problems.error(Codes.PICTURE, place, unusable.getMessage(), unusable.arguments());
			return Optional.empty();
		}
	}
}

package report.dsl.ui.markers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiPredicate;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.osgi.util.NLS;

import report.dsl.findings.Finding;
import report.dsl.findings.Severity;
import report.dsl.ide.quickfix.QuickFix;
import report.dsl.ide.quickfix.QuickFixes;
import report.dsl.ide.snapshot.Snapshot;
import report.dsl.report.Place;
import report.dsl.ui.builder.SavedFiles.Checked;
import report.dsl.ui.preferences.GzrPreferences;

/** Findings as markers of a file: what the Problems view shows. */
public final class FindingMarkers {
	public static final String TYPE = "report.dsl.ui.finding";
	/** The finding's code, such as {@code T3-BAL}. */
	public static final String CODE = "code";
	/** The labels of the finding's quick fixes, a line each. */
	static final String FIXES = "fixes";
	/** Their descriptions, between {@link #BETWEEN}. */
	static final String FIX_DESCRIPTIONS = "fixDescriptions";
	static final String BETWEEN = "\u001E";
	/** A marker's text is limited to 64 kB. */
	private static final int FIXES_KEPT = 8;
	private static final int DESCRIPTION_KEPT = 2000;

	private FindingMarkers() {
	}

	/** What a finding says, its code first. */
	public static String message(Finding finding, Locale locale) {
		return finding.code() + " " + finding.message().in(locale);
	}

	/** Brings the markers of a file up to date; those that stay the same are not touched, those that moved are moved. */
	public static void update(IFile file, Checked checked) throws CoreException {
		Locale locale = GzrPreferences.locale();
		Severity minimal = GzrPreferences.minimalSeverity();
		Map<Place, String> cells = checked.snapshot().map(FindingMarkers::cells).orElse(Map.of());
		List<Map<String, Object>> wanted = new ArrayList<>();
		for (Finding finding : checked.findings())
			if (finding.severity().compareTo(minimal) <= 0)
				wanted.add(attributes(finding, checked.snapshot(), cells, locale));
		checked.failure().ifPresent(reason -> wanted.add(failure(NLS.bind(Messages.unreadable, reason))));
		update(file, wanted);
	}

	/** Adds a marker for what is wrong with making something of a file; goes when the file is checked next. */
	public static void addFailure(IFile file, String message) throws CoreException {
		file.createMarker(TYPE, failure(message));
	}

	public static void remove(IProject project) throws CoreException {
		if (project.isAccessible())
			project.deleteMarkers(TYPE, true, IResource.DEPTH_INFINITE);
	}

	private static Map<String, Object> failure(String message) {
		return Map.of(IMarker.MESSAGE, message, IMarker.SEVERITY, IMarker.SEVERITY_ERROR);
	}

	/** Where a number stands that only one cell has: that cell. */
	private static Map<Place, String> cells(Snapshot snapshot) {
		Map<Place, String> cells = new HashMap<>();
		snapshot.report().ifPresent(report -> report.tables().forEach(table -> table.cells()
				.forEach((address, value) -> cells.merge(value.place(), table.form().name(address), (one, other) -> ""))));
		return cells;
	}

	private static Map<String, Object> attributes(Finding finding, Optional<Snapshot> snapshot, Map<Place, String> cells, Locale locale) {
		Place place = finding.place();
		Map<String, Object> attributes = new HashMap<>();
		attributes.put(IMarker.MESSAGE, message(finding, locale));
		attributes.put(IMarker.SEVERITY, switch (finding.severity()) {
			case ERROR -> IMarker.SEVERITY_ERROR;
			case WARNING -> IMarker.SEVERITY_WARNING;
			case INFO -> IMarker.SEVERITY_INFO;
		});
		attributes.put(CODE, finding.code());
		attributes.put(IMarker.LINE_NUMBER, place.line());
		String cell = cells.getOrDefault(place, "");
		if (!cell.isEmpty())
			attributes.put(IMarker.LOCATION, cell);
		if (snapshot.isPresent()) {
			attributes.put(IMarker.CHAR_START, place.offset());
			attributes.put(IMarker.CHAR_END, place.offset() + place.length());
			fixes(attributes, QuickFixes.of(snapshot.get(), finding, locale));
		}
		return attributes;
	}

	private static void fixes(Map<String, Object> attributes, List<QuickFix> fixes) {
		if (fixes.isEmpty())
			return;
		List<QuickFix> kept = fixes.subList(0, Math.min(fixes.size(), FIXES_KEPT));
		attributes.put(FIXES, String.join("\n", kept.stream().map(QuickFix::label).toList()));
		attributes.put(FIX_DESCRIPTIONS, String.join(BETWEEN, kept.stream().map(QuickFix::description)
				.map(text -> text.substring(0, Math.min(text.length(), DESCRIPTION_KEPT))).toList()));
	}

	private static void update(IFile file, List<Map<String, Object>> wanted) throws CoreException {
		if (!file.exists())
			return;
		List<Existing> old = new ArrayList<>();
		for (IMarker marker : file.findMarkers(TYPE, false, IResource.DEPTH_ZERO))
			old.add(new Existing(marker, Objects.requireNonNullElse(marker.getAttributes(), Map.of())));
		List<Map<String, Object>> left = new ArrayList<>(wanted);
		pair(old, left, Map::equals);
		pair(old, left, same(CODE, IMarker.MESSAGE));
		pair(old, left, same(CODE, IMarker.CHAR_START));
		for (Existing gone : old)
			gone.marker().delete();
		for (Map<String, Object> missing : left)
			file.createMarker(TYPE, missing);
	}

	private record Existing(IMarker marker, Map<String, Object> attributes) {
	}

	private static BiPredicate<Map<String, Object>, Map<String, Object>> same(String... keys) {
		return (one, other) -> List.of(keys).stream().allMatch(key -> Objects.equals(one.get(key), other.get(key)));
	}

	/** Gives wanted attributes to existing markers that match; both leave their lists. */
	private static void pair(List<Existing> old, List<Map<String, Object>> wanted, BiPredicate<Map<String, Object>, Map<String, Object>> matches)
			throws CoreException {
		for (Iterator<Existing> rest = old.iterator(); rest.hasNext();) {
			Existing existing = rest.next();
			Optional<Map<String, Object>> match = wanted.stream().filter(attributes -> matches.test(existing.attributes(), attributes)).findFirst();
			if (match.isEmpty())
				continue;
			if (!existing.attributes().equals(match.get()))
				existing.marker().setAttributes(match.get());
			wanted.remove(match.get());
			rest.remove();
		}
	}
}

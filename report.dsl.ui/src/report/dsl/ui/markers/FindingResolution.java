package report.dsl.ui.markers;

import java.util.List;
import java.util.stream.Stream;

import org.eclipse.core.resources.IMarker;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.swt.graphics.Image;
import org.eclipse.ui.IMarkerResolutionRelevance;
import org.eclipse.ui.views.markers.WorkbenchMarkerResolution;

import report.dsl.evaluation.Codes;

/** One quick fix of a finding; the first one can be had for every finding of the kind, each mended by its own likeliest repair. */
final class FindingResolution extends WorkbenchMarkerResolution implements IMarkerResolutionRelevance {
	private final IMarker marker;
	private final int index;
	private final String label;
	private final String description;

	FindingResolution(IMarker marker, int index, String label, String description) {
		this.marker = marker;
		this.index = index;
		this.label = label;
		this.description = description;
	}

	@Override
	public String getLabel() {
		return label;
	}

	@Override
	public String getDescription() {
		return description.replace("&", "&amp;").replace("<", "&lt;").replace("\n", "<br/>");
	}

	@Override
	public Image getImage() {
		return null;
	}

	@Override
	public int getRelevanceForResolution() {
		return 100 - index;
	}

	@Override
	public IMarker[] findOtherMarkers(IMarker[] markers) {
		return index > 0 ? new IMarker[0] : Stream.of(markers).filter(this::isOfTheKind).toArray(IMarker[]::new);
	}

	/** What is awaited can only be inferred, each row for itself. */
	private boolean isOfTheKind(IMarker other) {
		String code = marker.getAttribute(FindingMarkers.CODE, "");
		String fixes = other.getAttribute(FindingMarkers.FIXES, "");
		return !other.equals(marker) && !fixes.isEmpty() && other.getAttribute(FindingMarkers.CODE, "").equals(code)
				&& (!code.equals(Codes.AWAITED) || fixes.equals(marker.getAttribute(FindingMarkers.FIXES, "")));
	}

	@Override
	public void run(IMarker one) {
		new FixJob(label, List.of(one)).schedule();
	}

	@Override
	public void run(IMarker[] all, IProgressMonitor monitor) {
		new FixJob(label, List.of(all)).schedule();
	}
}

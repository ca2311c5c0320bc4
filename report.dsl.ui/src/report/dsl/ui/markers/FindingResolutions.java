package report.dsl.ui.markers;

import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.filebuffers.LocationKind;
import org.eclipse.core.resources.IMarker;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.IMarkerResolutionGenerator2;

/** The quick fixes of a finding's marker. They were told when the marker was made, so that nothing is parsed to show them. */
public class FindingResolutions implements IMarkerResolutionGenerator2 {

	@Override
	public boolean hasResolutions(IMarker marker) {
		return !marker.getAttribute(FindingMarkers.FIXES, "").isEmpty() && !isDirty(marker);
	}

	/** While a text is unsaved its editor offers the fixes of the text as it is; those of a marker are older. */
	private static boolean isDirty(IMarker marker) {
		ITextFileBuffer buffer = FileBuffers.getTextFileBufferManager().getTextFileBuffer(marker.getResource().getFullPath(), LocationKind.IFILE);
		return buffer != null && buffer.isDirty();
	}

	@Override
	public IMarkerResolution[] getResolutions(IMarker marker) {
		if (!hasResolutions(marker))
			return new IMarkerResolution[0];
		String[] labels = marker.getAttribute(FindingMarkers.FIXES, "").split("\n");
		String[] descriptions = marker.getAttribute(FindingMarkers.FIX_DESCRIPTIONS, "").split(FindingMarkers.BETWEEN, -1);
		IMarkerResolution[] resolutions = new IMarkerResolution[labels.length];
		for (int index = 0; index < labels.length; index++)
			resolutions[index] = new FindingResolution(marker, index, labels[index], index < descriptions.length ? descriptions[index] : "");
		return resolutions;
	}
}

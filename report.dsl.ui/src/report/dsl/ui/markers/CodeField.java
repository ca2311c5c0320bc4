package report.dsl.ui.markers;

import org.eclipse.ui.views.markers.MarkerField;
import org.eclipse.ui.views.markers.MarkerItem;

/** The column of the Problems view with a finding's code. */
public class CodeField extends MarkerField {

	@Override
	public String getValue(MarkerItem item) {
		return item.getAttributeValue(FindingMarkers.CODE, "");
	}
}

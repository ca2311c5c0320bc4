package report.dsl.ui.preferences;

import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IPath;

/** What may be typed as an output folder. */
final class OutputFolders {

	private OutputFolders() {
	}

	/** Whether a text is the path of a folder in a project, or of the project itself. */
	static boolean isInside(String text) {
		IPath path = IPath.fromPortableString(text.strip());
		return !path.isAbsolute() && path.getDevice() == null && !(path.segmentCount() > 0 && path.segment(0).equals(".."))
				&& (path.isEmpty() || ResourcesPlugin.getWorkspace().validatePath("/p/" + path, IResource.FOLDER).isOK());
	}
}

package report.dsl.ui.tests;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IncrementalProjectBuilder;
import org.eclipse.core.runtime.CoreException;

import report.dsl.ui.builder.GzrNature;
import report.dsl.ui.markers.FindingMarkers;

/** What tests ask of projects that are checked, and of their markers. */
final class Markers {
	private static final Map<Integer, String> SEVERITIES = Map.of(IMarker.SEVERITY_ERROR, "error", IMarker.SEVERITY_WARNING, "warning", IMarker.SEVERITY_INFO,
			"info");

	private Markers() {
	}

	/** A new, empty project with the nature. */
	static IProject project(String name) throws CoreException {
		IProject project = Workbench.project(name);
		IProjectDescription description = project.getDescription();
		description.setNatureIds(new String[] { GzrNature.ID });
		project.setDescription(description, null);
		return project;
	}

	static void build(IProject project) throws CoreException {
		project.build(IncrementalProjectBuilder.INCREMENTAL_BUILD, null);
	}

	static IMarker[] of(IResource resource) throws CoreException {
		IMarker[] markers = resource.findMarkers(FindingMarkers.TYPE, true, IResource.DEPTH_INFINITE);
		Arrays.sort(markers, Comparator.comparing((IMarker marker) -> marker.getResource().getName()).thenComparing(Markers::line));
		return markers;
	}

	/** The markers, a line each: file:line, severity, the text marked, the cell, the message. */
	static String text(IResource resource) throws CoreException {
		return Stream.of(of(resource)).map(Markers::line).collect(Collectors.joining());
	}

	private static String line(IMarker marker) {
		String location = marker.getAttribute(IMarker.LOCATION, "");
		return marker.getResource().getName() + ":" + marker.getAttribute(IMarker.LINE_NUMBER, 0) + " " + SEVERITIES.get(marker.getAttribute(IMarker.SEVERITY, -1))
				+ " «" + marked(marker) + "»" + (location.isEmpty() ? "" : " (" + location + ")") + " " + marker.getAttribute(IMarker.MESSAGE, "") + "\n";
	}

	/** Empty, too, for a marker that a build takes away meanwhile. */
	private static String marked(IMarker marker) {
		int start = marker.getAttribute(IMarker.CHAR_START, -1);
		int end = marker.getAttribute(IMarker.CHAR_END, -1);
		try {
			String text = ((IFile) marker.getResource()).readString();
			return start < 0 || end < start || end > text.length() ? "" : text.substring(start, end);
		} catch (CoreException e) {
			throw new AssertionError(e);
		}
	}
}

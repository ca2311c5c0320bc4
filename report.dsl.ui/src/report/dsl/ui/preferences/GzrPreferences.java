package report.dsl.ui.preferences;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ProjectScope;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.preferences.DefaultScope;
import org.eclipse.core.runtime.preferences.IScopeContext;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.ui.preferences.ScopedPreferenceStore;

import report.dsl.findings.Severity;

/** What the preferences say: those of the workspace, and where a project has its own, the project's. Safe for use by any thread. */
public final class GzrPreferences {
	/** Of the preference nodes of every scope. */
	public static final String QUALIFIER = "report.dsl.ui";
	/** {@link #FOLLOW_ECLIPSE}, {@code zh} or {@code en}. */
	public static final String LANGUAGE = "language";
	static final String FOLLOW_ECLIPSE = "eclipse";
	/** A {@link Severity} by its name. */
	public static final String SEVERITY = "severity";
	/** Relative to the project; may be set for a project. */
	public static final String OUTPUT_FOLDER = "outputFolder";
	static final String DEFAULT_OUTPUT_FOLDER = "out";
	/** May be set for a project. */
	public static final String PDF_ON_BUILD = "pdfOnBuild";
	static final String FONTS_FOLDER = "fontsFolder";
	/** Whether to offer the nature when a report is opened in a project that lacks it. */
	public static final String OFFER_NATURE = "offerNature";
	private static final List<Runnable> LISTENERS = new CopyOnWriteArrayList<>();

	static {
		InstanceScope.INSTANCE.getNode(QUALIFIER).addPreferenceChangeListener(event -> LISTENERS.forEach(Runnable::run));
	}

	private GzrPreferences() {
	}

	/** The language of messages. */
	public static Locale locale() {
		String language = get(null, LANGUAGE, FOLLOW_ECLIPSE);
		return Locale.forLanguageTag(language.equals(FOLLOW_ECLIPSE) ? Platform.getNL().replace('_', '-') : language);
	}

	/** Findings that are less bad are not shown. */
	public static Severity minimalSeverity() {
		String name = get(null, SEVERITY, Severity.INFO.name());
		return List.of(Severity.values()).stream().filter(severity -> severity.name().equals(name)).findFirst().orElse(Severity.INFO);
	}

	/** Where a project's PDFs go: a folder of it, or the project itself. It need not exist. */
	public static IContainer outputFolder(IProject project) {
		IPath path = IPath.fromPortableString(get(project, OUTPUT_FOLDER, DEFAULT_OUTPUT_FOLDER).strip()).makeRelative();
		return path.isEmpty() || path.segment(0).equals("..") ? project : project.getFolder(path);
	}

	/** Where to look for fonts before those that ship with the product. */
	public static Optional<Path> fontsFolder() {
		String folder = get(null, FONTS_FOLDER, "");
		try {
			return folder.isBlank() ? Optional.empty() : Optional.of(Path.of(folder));
		} catch (InvalidPathException noPath) {
			return Optional.empty();
		}
	}

	/** Whether each build prints the reports that have no errors. */
	public static boolean pdfOnBuild(IProject project) {
		return Boolean.parseBoolean(get(project, PDF_ON_BUILD, "false"));
	}

	/** Whether to offer the nature when a report is opened in a project that lacks it. */
	public static boolean offerNature() {
		return Boolean.parseBoolean(get(null, OFFER_NATURE, "true"));
	}

	/** Called on the thread that changes a preference of the workspace. */
	public static void addListener(Runnable listener) {
		LISTENERS.add(listener);
	}

	public static void removeListener(Runnable listener) {
		LISTENERS.remove(listener);
	}

	/** For preference pages and other settings of the workspace. */
	public static ScopedPreferenceStore store() {
		return new ScopedPreferenceStore(InstanceScope.INSTANCE, QUALIFIER);
	}

	private static String get(IProject project, String key, String fallback) {
		IScopeContext[] scopes = project == null ? new IScopeContext[] { InstanceScope.INSTANCE, DefaultScope.INSTANCE }
				: new IScopeContext[] { new ProjectScope(project), InstanceScope.INSTANCE, DefaultScope.INSTANCE };
		return Platform.getPreferencesService().getString(QUALIFIER, key, fallback, scopes);
	}
}

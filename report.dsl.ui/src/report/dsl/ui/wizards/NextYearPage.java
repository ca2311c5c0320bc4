package report.dsl.ui.wizards;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ComboViewer;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

import report.dsl.ui.builder.SavedFiles;

/** Which report to start from. */
final class NextYearPage extends NewFilePage {
	private static final Pattern YEAR = Pattern.compile("(?:19|20|21)\\d\\d");
	private final IFile selected;
	private final List<IFile> reports = all();
	private ComboViewer source;

	/** @param selected proposed, or null */
	NextYearPage(IFile selected, IContainer container) {
		super(Messages.next_title, Messages.next_description, container);
		this.selected = selected;
	}

	private static List<IFile> all() {
		List<IFile> files = new ArrayList<>();
		for (IProject project : ResourcesPlugin.getWorkspace().getRoot().getProjects())
			try {
				files.addAll(SavedFiles.in(project));
			} catch (CoreException closedMeanwhile) {
				ILog.get().info(closedMeanwhile.getMessage(), closedMeanwhile);
			}
		return files;
	}

	@Override
	void createFields(Composite area) {
		new Label(area, SWT.NONE).setText(Messages.source);
		source = new ComboViewer(area, SWT.READ_ONLY);
		source.setContentProvider(ArrayContentProvider.getInstance());
		source.setLabelProvider(LabelProvider.createTextProvider(file -> ((IFile) file).getFullPath().makeRelative().toString()));
		source.setInput(reports);
		if (selected != null)
			source.setSelection(new StructuredSelection(selected));
		source.addSelectionChangedListener(event -> {
			propose(source().getParent());
			changed();
		});
		GridDataFactory.fillDefaults().grab(true, false).span(COLUMNS - 1, 1).applyTo(source.getControl());
	}

	@Override
	String problemInFields() {
		if (reports.isEmpty())
			return Messages.noReports;
		return source() == null ? Messages.noSource : null;
	}

	/** The name of last year's with its year advanced. */
	@Override
	String proposedName() {
		if (source() == null)
			return "";
		String name = source().getName();
		Matcher year = YEAR.matcher(name);
		return year.find() ? year.replaceFirst(String.valueOf(Integer.parseInt(year.group()) + 1)) : name.replaceFirst("(?i)\\.gzr$", "-2.gzr");
	}

	IFile source() {
		return (IFile) source.getStructuredSelection().getFirstElement();
	}
}

package report.dsl.ui.builder;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.resources.ICommand;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.IProjectNature;
import org.eclipse.core.resources.WorkspaceJob;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.osgi.util.NLS;

import report.dsl.ui.markers.FindingMarkers;

/** A project whose reports are checked at every build. */
public class GzrNature implements IProjectNature {
	public static final String ID = "report.dsl.ui.gzrNature";
	private IProject project;

	@Override
	public IProject getProject() {
		return project;
	}

	@Override
	public void setProject(IProject project) {
		this.project = project;
	}

	@Override
	public void configure() throws CoreException {
		IProjectDescription description = project.getDescription();
		List<ICommand> commands = new ArrayList<>(List.of(description.getBuildSpec()));
		if (commands.stream().anyMatch(command -> command.getBuilderName().equals(GzrBuilder.ID)))
			return;
		ICommand command = description.newCommand();
		command.setBuilderName(GzrBuilder.ID);
		commands.add(command);
		description.setBuildSpec(commands.toArray(ICommand[]::new));
		project.setDescription(description, null);
	}

	@Override
	public void deconfigure() throws CoreException {
		IProjectDescription description = project.getDescription();
		description.setBuildSpec(List.of(description.getBuildSpec()).stream().filter(command -> !command.getBuilderName().equals(GzrBuilder.ID))
				.toArray(ICommand[]::new));
		project.setDescription(description, null);
		FindingMarkers.remove(project);
	}

	/** Whether a project is checked. */
	public static boolean isOn(IProject project) {
		try {
			return project.isAccessible() && project.hasNature(ID);
		} catch (CoreException closedMeanwhile) {
			return false;
		}
	}

	/** Adds the nature or takes it away; may wait for the workspace. */
	public static void set(IProject project, boolean on, IProgressMonitor monitor) throws CoreException {
		if (isOn(project) == on || !project.isAccessible())
			return;
		IProjectDescription description = project.getDescription();
		List<String> natures = new ArrayList<>(List.of(description.getNatureIds()));
		if (on)
			natures.add(ID);
		else
			natures.remove(ID);
		description.setNatureIds(natures.toArray(String[]::new));
		project.setDescription(description, monitor);
	}

	/** The same in the background. */
	public static void setLater(IProject project, boolean on) {
		WorkspaceJob job = new WorkspaceJob(NLS.bind(Messages.nature, project.getName())) {
			@Override
			public IStatus runInWorkspace(IProgressMonitor monitor) throws CoreException {
				set(project, on, monitor);
				if (on)
					project.touch(monitor);
				return Status.OK_STATUS;
			}
		};
		job.setRule(project.getWorkspace().getRoot());
		job.schedule();
	}
}

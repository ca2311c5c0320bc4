package report.dsl.ui.builder;

import java.util.List;
import java.util.Map;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IncrementalProjectBuilder;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.resources.WorkspaceJob;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;

/** Has projects checked again, in the background, when what is shown of them changes. */
public final class Builds {

	private Builds() {
	}

	/** All projects with the nature. */
	public static void checkAll() {
		check(List.of(ResourcesPlugin.getWorkspace().getRoot().getProjects()));
	}

	/** One project, if it has the nature by then. */
	public static void check(IProject project) {
		check(List.of(project));
	}

	private static void check(List<IProject> projects) {
		WorkspaceJob job = new WorkspaceJob(Messages.checkingAgain) {
			@Override
			public IStatus runInWorkspace(IProgressMonitor monitor) throws CoreException {
				List<IProject> ours = projects.stream().filter(GzrNature::isOn).toList();
				SubMonitor progress = SubMonitor.convert(monitor, ours.size());
				for (IProject project : ours)
					project.build(IncrementalProjectBuilder.FULL_BUILD, GzrBuilder.ID, Map.of(), progress.split(1));
				return Status.OK_STATUS;
			}

			@Override
			public boolean belongsTo(Object family) {
				return family == ResourcesPlugin.FAMILY_MANUAL_BUILD;
			}
		};
		job.setRule(ResourcesPlugin.getWorkspace().getRuleFactory().buildRule());
		job.schedule();
	}
}

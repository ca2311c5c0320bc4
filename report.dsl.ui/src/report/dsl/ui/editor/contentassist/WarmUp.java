package report.dsl.ui.editor.contentassist;

import java.util.concurrent.atomic.AtomicBoolean;

import report.dsl.ide.contentassist.Completion;
import report.dsl.ide.snapshot.Snapshot;
import report.dsl.ui.editor.SnapshotReconciler;
import report.dsl.ui.preferences.GzrPreferences;

/** Has the tables of content assist read (a second or two) before somebody waits for them. */
public class WarmUp extends SnapshotReconciler {
	private static final AtomicBoolean DONE = new AtomicBoolean();

	@Override
	protected void taken(Snapshot snapshot) {
		if (!DONE.getAndSet(true))
			Completion.at(snapshot, snapshot.text().length(), GzrPreferences.locale());
	}
}

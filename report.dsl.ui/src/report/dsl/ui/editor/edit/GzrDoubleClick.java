package report.dsl.ui.editor.edit;

import org.eclipse.jface.text.DefaultTextDoubleClickStrategy;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.Region;

import report.dsl.ide.editing.Editing;

/** Selects a cell, a name, a citation, or a run of hanzi. */
public class GzrDoubleClick extends DefaultTextDoubleClickStrategy {

	@Override
	protected IRegion findExtendedDoubleClickSelection(IDocument document, int offset) {
		return Editing.word(document.get(), offset).map(region -> new Region(region.getOffset(), region.getLength())).orElse(null);
	}
}

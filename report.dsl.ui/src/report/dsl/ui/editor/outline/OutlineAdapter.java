package report.dsl.ui.editor.outline;

import org.eclipse.core.runtime.IAdapterFactory;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.views.contentoutline.IContentOutlinePage;

import report.dsl.ui.document.GzrDocuments;

/** Gives the Generic Editor an outline when it shows a .gzr text. */
public class OutlineAdapter implements IAdapterFactory {

	@Override
	public <T> T getAdapter(Object editor, Class<T> type) {
		if (type != IContentOutlinePage.class || !(editor instanceof ITextEditor text))
			return null;
		return GzrDocuments.of(text).map(document -> type.cast(new GzrOutlinePage(text, document))).orElse(null);
	}

	@Override
	public Class<?>[] getAdapterList() {
		return new Class<?>[] { IContentOutlinePage.class };
	}
}

package report.dsl.ui.editor.hyperlink;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.hyperlink.AbstractHyperlinkDetector;
import org.eclipse.jface.text.hyperlink.IHyperlink;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;

import report.dsl.ide.navigation.Navigation;
import report.dsl.ide.navigation.Navigation.Link;
import report.dsl.ui.document.GzrDocument;
import report.dsl.ui.document.GzrDocuments;
import report.dsl.ui.editor.Editors;

/** From a name to what it names. */
public class GzrHyperlinkDetector extends AbstractHyperlinkDetector {

	@Override
	public IHyperlink[] detectHyperlinks(ITextViewer viewer, IRegion region, boolean several) {
		GzrDocument document = viewer.getDocument() == null ? null : GzrDocuments.of(viewer.getDocument());
		if (document == null)
			return null;
		IHyperlink[] links = document.fresh().stream().flatMap(snapshot -> Navigation.definitions(snapshot, region.getOffset()).stream())
				.limit(several ? Integer.MAX_VALUE : 1).map(GzrHyperlink::new).toArray(IHyperlink[]::new);
		return links.length == 0 ? null : links;
	}

	private record GzrHyperlink(Link link) implements IHyperlink {
		@Override
		public IRegion getHyperlinkRegion() {
			return new Region(link.origin().getOffset(), link.origin().getLength());
		}

		@Override
		public String getTypeLabel() {
			return null;
		}

		@Override
		public String getHyperlinkText() {
			return link.label();
		}

		@Override
		public void open() {
			try {
				Editors.open(PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage(), link.target());
			} catch (PartInitException e) {
				ILog.get().warn(e.getMessage(), e);
			}
		}
	}
}

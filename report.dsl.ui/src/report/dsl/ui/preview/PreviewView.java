package report.dsl.ui.preview;

import java.text.MessageFormat;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.part.ViewPart;
import org.eclipse.xtext.util.TextRegion;

import report.dsl.findings.Finding;
import report.dsl.findings.Severity;
import report.dsl.ide.preview.Preview;
import report.dsl.ui.document.GzrDocument;
import report.dsl.ui.document.GzrDocuments;
import report.dsl.ui.preferences.GzrPreferences;
import report.dsl.ui.preview.Printing.Shown;

/** The pages of the report in the active editor, beside the text, as one types. */
public class PreviewView extends ViewPart {
	public static final String ID = "report.dsl.ui.preview";
	private static final String ZOOM = "zoom";
	private static final String SYNCHRONISED = "synchronised";
	private final Printing printing = new Printing(this::arrived);
	private final Runnable preferences = printing::again;
	private final Parts parts = new Parts();
	private PageCanvas canvas;
	private Composite banner;
	private Link bannerText;
	private EditorLink editor;
	private GzrDocument document;
	private boolean synchronised = true;
	private double zoom;

	@Override
	public void init(IViewSite site, IMemento memento) throws PartInitException {
		super.init(site, memento);
		if (memento == null)
			return;
		synchronised = !Boolean.FALSE.equals(memento.getBoolean(SYNCHRONISED));
		zoom = memento.getFloat(ZOOM) == null ? 0 : memento.getFloat(ZOOM);
	}

	@Override
	public void saveState(IMemento memento) {
		memento.putBoolean(SYNCHRONISED, synchronised);
		memento.putFloat(ZOOM, canvas.pages().fitsWidth() ? 0 : (float) canvas.pages().zoom());
	}

	@Override
	public void createPartControl(Composite parent) {
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
		createBanner(parent);
		canvas = new PageCanvas(parent, this::lead, GzrPreferences::locale);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(canvas);
		if (zoom > 0)
			canvas.zoomTo(zoom);
		canvas.show(Shown.NOTHING, Messages.empty);
		new PreviewActions(this, canvas).fill(getViewSite().getActionBars());
		GzrPreferences.addListener(preferences);
		getSite().getPage().addPartListener(parts);
		follow(getSite().getPage().getActiveEditor());
	}

	private void createBanner(Composite parent) {
		banner = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(2).margins(8, 5).applyTo(banner);
		Label icon = new Label(banner, SWT.NONE);
		icon.setImage(PlatformUI.getWorkbench().getSharedImages().getImage(ISharedImages.IMG_OBJS_ERROR_TSK));
		bannerText = new Link(banner, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(bannerText);
		bannerText.addListener(SWT.Selection, event -> errors(canvas.shown()).stream().findFirst()
				.ifPresent(error -> lead(new TextRegion(error.place().offset(), error.place().length()))));
		GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(banner);
		banner.setVisible(false);
	}

	@Override
	public void setFocus() {
		canvas.setFocus();
	}

	@Override
	public void dispose() {
		GzrPreferences.removeListener(preferences);
		getSite().getPage().removePartListener(parts);
		follow(null);
		printing.stop();
		super.dispose();
	}

	PageCanvas canvas() {
		return canvas;
	}

	boolean synchronised() {
		return synchronised;
	}

	void synchronise(boolean follow) {
		synchronised = follow;
		caretMoved();
	}

	// ---- from the editor

	/** Another .gzr editor; any other is none. */
	private void follow(IEditorPart part) {
		if (editor != null && part != null && editor.isTo(part))
			return;
		Optional<GzrDocument> next = part == null ? Optional.empty() : GzrDocuments.of(part);
		if (editor != null)
			editor.cut();
		editor = next.isEmpty() ? null : EditorLink.to(part, offset -> caretMoved());
		document = next.orElse(null);
		if (canvas != null && !canvas.isDisposed())
			canvas.show(Shown.NOTHING, document == null ? Messages.empty : "");
		showBanner(Shown.NOTHING);
		printing.follow(document);
	}

	private void arrived(Shown shown) {
		Display display = PlatformUI.getWorkbench().getDisplay();
		if (!display.isDisposed())
			display.asyncExec(() -> show(shown));
	}

	private void show(Shown shown) {
		if (canvas == null || canvas.isDisposed() || document == null)
			return;
		if (shown.view() != null && !shown.view().now().uri().equals(document.uri()))
			return;
		canvas.show(shown, Messages.noReport);
		showBanner(shown);
		caretMoved();
	}

	private void caretMoved() {
		Preview.View view = canvas.isDisposed() ? null : canvas.shown().view();
		if (view != null && editor != null)
			canvas.follow(synchronised && editor.offset() >= 0 ? view.at(editor.offset()) : List.of());
	}

	private void showBanner(Shown shown) {
		if (banner == null || banner.isDisposed())
			return;
		int errors = errors(shown).size();
		if (errors > 0)
			bannerText.setText(new MessageFormat(shown.view().preview().draft() ? Messages.errors_draft : Messages.errors_old).format(new Object[] {errors}));
		if (banner.getVisible() == errors > 0)
			return;
		banner.setVisible(errors > 0);
		((GridData) banner.getLayoutData()).exclude = errors == 0;
		banner.getParent().layout();
	}

	private static List<Finding> errors(Shown shown) {
		return shown.view() == null ? List.of()
				: shown.view().now().findings().stream().filter(finding -> finding.severity() == Severity.ERROR).toList();
	}

	// ---- to the editor

	private void lead(TextRegion region) {
		if (editor != null)
			editor.select(region);
	}

	/** Follows the active editor; what is no editor changes nothing. */
	private final class Parts implements IPartListener2 {
		@Override
		public void partActivated(IWorkbenchPartReference reference) {
			IWorkbenchPart part = reference.getPart(false);
			if (part instanceof IEditorPart active && getSite().getPage().isPartVisible(PreviewView.this))
				follow(active);
		}

		/** Nothing is printed for a view that nobody sees. */
		@Override
		public void partHidden(IWorkbenchPartReference reference) {
			if (reference.getPart(false) == PreviewView.this)
				follow(null);
		}

		@Override
		public void partVisible(IWorkbenchPartReference reference) {
			if (reference.getPart(false) == PreviewView.this)
				follow(getSite().getPage().getActiveEditor());
		}

		@Override
		public void partBroughtToTop(IWorkbenchPartReference reference) {
			partActivated(reference);
		}

		@Override
		public void partInputChanged(IWorkbenchPartReference reference) {
			if (reference.getPart(false) instanceof IEditorPart changed && editor != null && editor.isTo(changed)) {
				follow(null);
				follow(changed);
			}
		}

		@Override
		public void partClosed(IWorkbenchPartReference reference) {
			if (reference.getPart(false) instanceof IEditorPart closed && editor != null && editor.isTo(closed))
				follow(getSite().getPage().getActiveEditor());
		}
	}
}

package report.dsl.ui.editor.hover;

import java.util.Arrays;
import java.util.function.Consumer;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.text.AbstractInformationControl;
import org.eclipse.jface.text.AbstractReusableInformationControlCreator;
import org.eclipse.jface.text.IInformationControl;
import org.eclipse.jface.text.IInformationControlCreator;
import org.eclipse.jface.text.IInformationControlExtension2;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Cursor;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.editors.text.EditorsUI;

/** A small window with {@link RichText}. Not a browser: it is there at once, and on every system. */
public final class RichControl extends AbstractInformationControl implements IInformationControlExtension2 {
	private static final int MARGIN = 6;
	private static final int WIDTH = 560;
	private final Consumer<String> links;
	private StyledText text;

	private RichControl(Shell parent, Consumer<String> links) {
		super(parent, EditorsUI.getTooltipAffordanceString());
		this.links = links;
		create();
	}

	/** The window that has the focus. */
	private RichControl(Shell parent, Consumer<String> links, boolean resizable) {
		super(parent, resizable);
		this.links = links;
		create();
	}

	/** @param links what to do with what a link leads to */
	public static IInformationControlCreator creator(Consumer<String> links) {
		return new Creator(links, false);
	}

	@Override
	protected void createContent(Composite parent) {
		parent.setLayout(new FillLayout());
		text = new StyledText(parent, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL);
		text.setMargins(MARGIN, MARGIN, MARGIN, MARGIN);
		text.setLineSpacing(2);
		text.setAlwaysShowScrollBars(false);
		text.setFont(JFaceResources.getDialogFont());
		text.setCaret(null);
		text.addListener(SWT.MouseUp, event -> {
			String link = link(event);
			if (link != null) {
				setVisible(false);
				links.accept(link);
			}
		});
		text.addListener(SWT.MouseMove, event -> {
			Cursor hand = event.display.getSystemCursor(SWT.CURSOR_HAND);
			text.setCursor(link(event) == null ? null : hand);
		});
		setBackgroundColor(parent.getBackground());
		setForegroundColor(parent.getForeground());
	}

	private String link(Event event) {
		int offset = text.getOffsetAtPoint(new Point(event.x, event.y));
		return offset < 0 ? null : Arrays.stream(text.getStyleRanges()).filter(range -> range.start <= offset && offset < range.start + range.length)
				.map(range -> range.data).filter(String.class::isInstance).map(String.class::cast).findFirst().orElse(null);
	}

	@Override
	public void setForegroundColor(Color foreground) {
		super.setForegroundColor(foreground);
		text.setForeground(foreground);
	}

	@Override
	public void setBackgroundColor(Color background) {
		super.setBackgroundColor(background);
		text.setBackground(background);
	}

	@Override
	public void setInformation(String html) {
		RichText rich = RichText.of(html == null ? "" : html);
		text.setText(rich.text());
		for (StyleRange range : rich.styles())
			text.setStyleRange(range);
		Font font = text.getFont();
		for (int line = 0; line < text.getLineCount(); line++)
			if (text.getLine(line).startsWith("  \u2022"))
				text.setLineWrapIndent(line, 1, 2 * font.getFontData()[0].getHeight());
	}

	@Override
	public void setInput(Object input) {
		setInformation(input == null ? null : input.toString());
	}

	@Override
	public boolean hasContents() {
		return text.getCharCount() > 0;
	}

	@Override
	public Point computeSizeHint() {
		Point limits = getSizeConstraints();
		Point wanted = text.computeSize(SWT.DEFAULT, SWT.DEFAULT, true);
		if (wanted.x > WIDTH)
			wanted = text.computeSize(WIDTH, SWT.DEFAULT, true);
		Rectangle trim = computeTrim();
		int height = limits == null ? wanted.y : Math.min(wanted.y, Math.max(limits.y, WIDTH / 2));
		return new Point(wanted.x + trim.width + MARGIN, height + trim.height);
	}

	@Override
	public IInformationControlCreator getInformationPresenterControlCreator() {
		return new Creator(links, true);
	}

	private static final class Creator extends AbstractReusableInformationControlCreator {
		private final Consumer<String> links;
		private final boolean focused;

		Creator(Consumer<String> links, boolean focused) {
			this.links = links;
			this.focused = focused;
		}

		@Override
		protected IInformationControl doCreateInformationControl(Shell parent) {
			return focused ? new RichControl(parent, links, true) : new RichControl(parent, links);
		}
	}
}

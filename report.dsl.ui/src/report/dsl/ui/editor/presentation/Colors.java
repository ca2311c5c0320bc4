package report.dsl.ui.editor.presentation;

import java.util.Locale;
import java.util.Set;

import org.eclipse.jface.resource.ColorRegistry;
import org.eclipse.jface.text.TextAttribute;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.jface.util.PropertyChangeEvent;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.themes.IThemeManager;

import report.dsl.ide.syntaxcoloring.Style;

/** The colours of the theme (preferences: General, Appearance, Colors and Fonts, GZR). On the UI thread. */
public final class Colors {
	private static final String PREFIX = "report.dsl.ui.color.";
	private static final Set<Style> BOLD = Set.of(Style.KEYWORD, Style.CHAPTER, Style.AWAITED);
	private static final Set<Style> ITALIC = Set.of(Style.COMMENT);

	private Colors() {
	}

	static TextAttribute attribute(Style style) {
		int font = (BOLD.contains(style) ? SWT.BOLD : SWT.NORMAL) | (ITALIC.contains(style) ? SWT.ITALIC : SWT.NORMAL);
		return new TextAttribute(get(style.name()), null, font);
	}

	/** @param name the last part of a colour definition's id; null, which is a widget's own colour, where there is no such definition */
	public static Color get(String name) {
		ColorRegistry colors = themes().getCurrentTheme().getColorRegistry();
		return colors.get(PREFIX + name.toLowerCase(Locale.ROOT));
	}

	static void addListener(IPropertyChangeListener listener) {
		themes().addPropertyChangeListener(listener);
	}

	static void removeListener(IPropertyChangeListener listener) {
		themes().removePropertyChangeListener(listener);
	}

	static boolean changes(PropertyChangeEvent event) {
		return event.getProperty().equals(IThemeManager.CHANGE_CURRENT_THEME) || event.getProperty().startsWith(PREFIX);
	}

	private static IThemeManager themes() {
		return PlatformUI.getWorkbench().getThemeManager();
	}
}

package report.dsl.ui.templates;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.templates.DocumentTemplateContext;
import org.eclipse.jface.text.templates.Template;
import org.eclipse.jface.text.templates.TemplateContextType;
import org.eclipse.jface.text.templates.TemplateProposal;
import org.eclipse.jface.text.templates.persistence.TemplateStore;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Display;
import org.eclipse.text.templates.TemplatePersistenceData;
import org.eclipse.ui.editors.text.templates.ContributionContextTypeRegistry;
import org.eclipse.ui.editors.text.templates.ContributionTemplateStore;

import report.dsl.ide.snapshot.Snapshot;
import report.dsl.ui.preferences.GzrPreferences;

/** The templates that content assist offers. */
public final class GzrTemplates {
	private static final String KEY = "report.dsl.ui.templates";
	private static final String ICON = "icons/project/template.svg";
	/** Behind what completion itself proposes. */
	private static final int RELEVANCE = 1;
	private static ContributionContextTypeRegistry registry;
	private static TemplateStore store;
	private static volatile Image image;

	private GzrTemplates() {
	}

	/** The kinds of places that templates are for. */
	static synchronized ContributionContextTypeRegistry registry() {
		if (registry == null) {
			registry = new ContributionContextTypeRegistry();
			for (GzrContextType.Kind kind : GzrContextType.Kind.values())
				registry.addContextType(kind.id());
		}
		return registry;
	}

	/** Those supplied, with what the user made of them. */
	static synchronized TemplateStore store() {
		if (store == null) {
			store = new ContributionTemplateStore(registry(), GzrPreferences.store(), KEY);
			try {
				store.load();
			} catch (IOException damaged) {
				ILog.get().warn(damaged.getMessage(), damaged);
			}
			store.startListeningForPreferenceChanges();
		}
		return store;
	}

	/** What fits at an offset and begins as what is typed before it. Reads the document, changes nothing. */
	public static List<ICompletionProposal> at(ITextViewer viewer, int offset, Snapshot snapshot) {
		IDocument document = viewer.getDocument();
		List<ICompletionProposal> proposals = new ArrayList<>();
		if (document == null || offset > document.getLength())
			return proposals;
		String before = lineBefore(document, offset);
		for (GzrContextType.Kind kind : GzrContextType.Kind.at(snapshot, offset)) {
			TemplateContextType type = registry().getContextType(kind.id());
			for (TemplatePersistenceData data : store().getTemplateData(false))
				if (data.isEnabled() && data.getTemplate().getContextTypeId().equals(kind.id()))
					add(proposals, document, type, data.getTemplate(), offset, typed(before, data.getTemplate().getName(), kind));
		}
		return proposals;
	}

	private static void add(List<ICompletionProposal> proposals, IDocument document, TemplateContextType type, Template template, int offset, int typed) {
		if (typed < 0)
			return;
		DocumentTemplateContext context = new DocumentTemplateContext(type, document, offset - typed, typed);
		proposals.add(new TemplateProposal(template, context, new Region(offset - typed, typed), image(), RELEVANCE));
	}

	private static String lineBefore(IDocument document, int offset) {
		try {
			int start = document.getLineInformationOfOffset(offset).getOffset();
			return document.get(start, offset - start);
		} catch (BadLocationException changedMeanwhile) {
			return "";
		}
	}

	/** How much of a name stands before the caret; −1 where something else does. In prose every word stands beside another. */
	static int typed(String before, String name, GzrContextType.Kind kind) {
		String small = before.toLowerCase(Locale.ROOT);
		String word = name.toLowerCase(Locale.ROOT);
		for (int length = Math.min(small.length(), word.length()); length > 0; length--)
			if (small.endsWith(word.substring(0, length)) && (kind == GzrContextType.Kind.PROSE || small.substring(0, small.length() - length).isBlank()))
				return length;
		return kind == GzrContextType.Kind.PROSE || before.isBlank() ? 0 : -1;
	}

	/** Made on the UI thread, once. */
	private static Image image() {
		if (image == null)
			Display.getDefault().syncExec(() -> image = ResourceLocator.imageDescriptorFromBundle(GzrPreferences.QUALIFIER, ICON)
					.map(icon -> JFaceResources.getResources().createImageWithDefault(icon)).orElse(null));
		return image;
	}
}

package report.dsl.ui.editor;

import java.util.Locale;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ImageRegistry;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.jface.viewers.DecorationOverlayIcon;
import org.eclipse.jface.viewers.IDecoration;
import org.eclipse.swt.graphics.Image;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;

import report.dsl.findings.Severity;

/** The plugin's icons; their images are the workbench's and are not disposed of. */
public final class GzrImages {
	private static final String BUNDLE = "report.dsl.ui";

	private GzrImages() {
	}

	/** @param name of an icon in icons/editor/, without its ending; in any case */
	public static ImageDescriptor descriptor(String name) {
		String path = "icons/editor/" + name.toLowerCase(Locale.ROOT) + ".svg";
		return ResourceLocator.imageDescriptorFromBundle(BUNDLE, path).orElseGet(ImageDescriptor::getMissingImageDescriptor);
	}

	/** The image of {@link #descriptor}. On the UI thread. */
	public static Image get(String name) {
		String key = BUNDLE + "/" + name;
		ImageRegistry images = JFaceResources.getImageRegistry();
		if (images.get(key) == null)
			images.put(key, descriptor(name));
		return images.get(key);
	}

	/** The same with the mark of an error or a warning. */
	public static Image get(String name, Severity worst) {
		String mark = switch (worst) {
			case ERROR -> ISharedImages.IMG_DEC_FIELD_ERROR;
			case WARNING -> ISharedImages.IMG_DEC_FIELD_WARNING;
			case INFO -> null;
		};
		if (mark == null)
			return get(name);
		String key = BUNDLE + "/" + name + "/" + worst;
		ImageRegistry images = JFaceResources.getImageRegistry();
		if (images.get(key) == null) {
			ImageDescriptor overlay = PlatformUI.getWorkbench().getSharedImages().getImageDescriptor(mark);
			images.put(key, new DecorationOverlayIcon(get(name), overlay, IDecoration.BOTTOM_LEFT));
		}
		return images.get(key);
	}
}

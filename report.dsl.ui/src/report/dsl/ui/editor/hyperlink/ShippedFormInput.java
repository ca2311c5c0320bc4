package report.dsl.ui.editor.hyperlink;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

import org.eclipse.core.resources.IEncodedStorage;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.PlatformObject;
import org.eclipse.emf.common.util.URI;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IPersistableElement;
import org.eclipse.ui.IStorageEditorInput;

import report.dsl.ui.editor.EditorWords;
import report.dsl.ui.editor.GzrImages;

/** A form that ships with the product, to be read. */
public final class ShippedFormInput extends PlatformObject implements IStorageEditorInput {
	private final URI uri;
	private final String text;

	public ShippedFormInput(URI uri, String text) {
		this.uri = uri;
		this.text = text;
	}

	@Override
	public IEncodedStorage getStorage() {
		return new Storage();
	}

	@Override
	public boolean exists() {
		return true;
	}

	@Override
	public ImageDescriptor getImageDescriptor() {
		return GzrImages.descriptor("gzr");
	}

	/** The form's name, and that it is not the author's. */
	@Override
	public String getName() {
		String name = uri.trimFileExtension().lastSegment();
		return EditorWords.say("shippedForm", name.substring(name.lastIndexOf('-') + 1));
	}

	@Override
	public IPersistableElement getPersistable() {
		return null;
	}

	@Override
	public String getToolTipText() {
		return EditorWords.say("shippedForm.tooltip", uri.lastSegment());
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof ShippedFormInput input && input.uri.equals(uri);
	}

	@Override
	public int hashCode() {
		return uri.hashCode();
	}

	@Override
	public <T> T getAdapter(Class<T> type) {
		return type.isAssignableFrom(Storage.class) ? type.cast(getStorage()) : super.getAdapter(type);
	}

	/** Its name ends in .gzr, so that it is known for what it is. */
	private final class Storage extends PlatformObject implements IEncodedStorage {
		@Override
		public InputStream getContents() {
			return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
		}

		@Override
		public IPath getFullPath() {
			return null;
		}

		@Override
		public String getName() {
			return uri.lastSegment();
		}

		@Override
		public boolean isReadOnly() {
			return true;
		}

		@Override
		public String getCharset() {
			return StandardCharsets.UTF_8.name();
		}
	}
}

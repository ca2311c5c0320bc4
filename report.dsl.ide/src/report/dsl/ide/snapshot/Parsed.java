package report.dsl.ide.snapshot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.resource.IResourceFactory;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;

import com.google.inject.Injector;

import report.dsl.form.FormLibrary;
import report.dsl.gzr.Form;

/** Parses one text. Any thread, and many at once. */
final class Parsed {

	private Parsed() {
	}

	/** With every cross-reference resolved, so that any thread may read it. */
	static XtextResource linked(URI uri, String text, List<Form> neighbours) {
		XtextResource resource = unlinked(uri, text, neighbours);
		EcoreUtil.resolveAll(resource);
		return resource;
	}

	/** Cross-references are resolved when they are asked for. */
	static XtextResource unlinked(URI uri, String text, List<Form> neighbours) {
		Injector injector = Snapshots.injector();
		XtextResourceSet resources = injector.getInstance(XtextResourceSet.class);
		FormLibrary.of(resources).setNeighbours(neighbours);
		XtextResource resource = (XtextResource) injector.getInstance(IResourceFactory.class).createResource(uri);
		resources.getResources().add(resource);
		try {
			resource.reparse(text);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return resource;
	}
}

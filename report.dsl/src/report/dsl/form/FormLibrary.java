package report.dsl.form;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.emf.common.notify.impl.AdapterImpl;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;

import report.dsl.evaluation.FormModel;
import report.dsl.evaluation.Forms;
import report.dsl.evaluation.Places;
import report.dsl.evaluation.ReportEvaluator;
import report.dsl.gzr.Form;
import report.dsl.gzr.Model;

/**
 * The forms that reports of one resource set can follow: those of its own files, those of its neighbours, and those that ship with
 * the product. There is one library for a resource set, which goes with it. The shipped forms are read once for all of them and
 * never change after that, so that many threads can use them.
 */
public final class FormLibrary extends AdapterImpl implements Forms {
	private static final List<String> SHIPPED = List.of("annual-report-2021.gzr", "annual-report-2019.gzr");
	private final Map<Form, FormModel> compiled = new HashMap<>();
	private final ResourceSet resources;
	private List<Form> neighbours = List.of();

	private FormLibrary(ResourceSet resources) {
		this.resources = resources;
	}

	/** Read when first asked for, which is after the language was set up. */
	private static final class Shipped {
		static final List<Form> FORMS = read();

		private static List<Form> read() {
			XtextResourceSet resources = new XtextResourceSet();
			resources.setClasspathURIContext(FormLibrary.class); // in OSGi, Xtext's own class loader does not see the forms
			List<Form> forms = SHIPPED.stream().flatMap(name -> forms(load(uri(name), resources)).stream()).toList();
			EcoreUtil.resolveAll(resources);
			FormLibrary library = of(resources);
			forms.forEach(library::compiled);
			return forms;
		}
	}

	/** The library of a resource set. */
	public static FormLibrary of(ResourceSet resources) {
		FormLibrary known = (FormLibrary) EcoreUtil.getExistingAdapter(resources, FormLibrary.class);
		if (known != null)
			return known;
		FormLibrary library = new FormLibrary(resources);
		resources.eAdapters().add(library);
		return library;
	}

	@Override
	public boolean isAdapterForType(Object type) {
		return type == FormLibrary.class;
	}

	/** Where a shipped form is read from; the same on every machine. */
	private static URI uri(String name) {
		return URI.createURI("classpath:/report/dsl/form/" + name);
	}

	/** The shipped forms, newest first. */
	public List<Form> shipped() {
		return Shipped.FORMS;
	}

	/** Whether a form's file is one of those that ship with the product. */
	public static boolean ships(Resource resource) {
		return "classpath".equals(resource.getURI().scheme());
	}

	private static Resource load(URI uri, ResourceSet resources) {
		Resource resource = resources.createResource(uri);
		try (java.io.InputStream in = FormLibrary.class.getResourceAsStream(uri.lastSegment())) {
			resource.load(in, Map.of(XtextResource.OPTION_ENCODING, StandardCharsets.UTF_8.name()));
			return resource;
		} catch (java.io.IOException e) {
			throw new java.io.UncheckedIOException("a shipped form cannot be read: " + uri, e);
		}
	}

	/** Makes the forms of other resource sets known to this one. They must be linked already. */
	public void setNeighbours(List<Form> forms) {
		neighbours = List.copyOf(forms);
	}

	/** The forms of one resource. */
	public static List<Form> forms(Resource resource) {
		return resource.getContents().stream().filter(Model.class::isInstance).flatMap(model -> ((Model) model).getElements().stream())
				.filter(Form.class::isInstance).map(Form.class::cast).filter(form -> form.getName() != null).toList();
	}

	private Stream<Form> own() {
		return List.copyOf(resources.getResources()).stream().flatMap(resource -> forms(resource).stream());
	}

	/** All of them, the resource set's own first. */
	public List<Form> all() {
		return Stream.of(own(), neighbours.stream(), shipped().stream()).flatMap(forms -> forms).toList();
	}

	@Override
	public Optional<Form> byName(String name) {
		return all().stream().filter(form -> form.getName().equals(name)).findFirst();
	}

	@Override
	public Optional<Form> forYear(int year) {
		return shipped().stream().filter(form -> ReportEvaluator.inForce(form, year)).findFirst();
	}

	@Override
	public List<String> names() {
		return all().stream().map(Form::getName).distinct().toList();
	}

	@Override
	public FormModel compiled(Form form) {
		ResourceSet home = form.eResource().getResourceSet();
		return home == null || home == resources ? compiledHere(form) : of(home).compiledHere(form);
	}

	private synchronized FormModel compiledHere(Form form) {
		compiled.keySet().removeIf(old -> old.eResource() == null);
		FormModel known = compiled.get(form);
		if (known == null) {
			known = compile(form);
			compiled.put(form, known);
		}
		return known;
	}

	private static FormModel compile(Form form) {
		String text = NodeModelUtils.getNode(form).getRootNode().getText();
		return FormModel.of(form, new Places(form.eResource().getURI().lastSegment(), text));
	}
}

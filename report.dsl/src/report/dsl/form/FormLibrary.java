package report.dsl.form;

import java.util.ArrayList;
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

import report.dsl.evaluation.FormModel;
import report.dsl.evaluation.Forms;
import report.dsl.evaluation.Places;
import report.dsl.evaluation.ReportEvaluator;
import report.dsl.gzr.Form;
import report.dsl.gzr.Model;

/**
 * The forms that reports of one resource set can follow: those that ship with the product, and those of its own files. There is
 * one library for a resource set, which goes with it.
 */
public final class FormLibrary extends AdapterImpl implements Forms {
	private static final List<String> SHIPPED = List.of("annual-report-2021.gzr", "annual-report-2019.gzr");
	private final Map<Form, FormModel> compiled = new HashMap<>();
	private final ResourceSet resources;

	private FormLibrary(ResourceSet resources) {
		this.resources = resources;
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
		List<Form> forms = new ArrayList<>();
		for (String name : SHIPPED) {
			Resource resource = resources.getResource(uri(name), false);
			if (resource == null)
				resource = load(uri(name));
			forms.addAll(forms(resource));
		}
		return forms;
	}

	private Resource load(URI uri) {
		Resource resource = resources.createResource(uri);
		try (java.io.InputStream in = FormLibrary.class.getResourceAsStream(uri.lastSegment())) {
			resource.load(in, resources.getLoadOptions());
			return resource;
		} catch (java.io.IOException e) {
			throw new java.io.UncheckedIOException("a shipped form cannot be read: " + uri, e);
		}
	}

	/** The forms of one resource. */
	public static List<Form> forms(Resource resource) {
		return resource.getContents().stream().filter(Model.class::isInstance).flatMap(model -> ((Model) model).getElements().stream())
				.filter(Form.class::isInstance).map(Form.class::cast).filter(form -> form.getName() != null).toList();
	}

	private List<Form> own() {
		return List.copyOf(resources.getResources()).stream().filter(resource -> !"classpath".equals(resource.getURI().scheme()))
				.flatMap(resource -> forms(resource).stream()).toList();
	}

	/** All of them, the workspace's own first. */
	public List<Form> all() {
		return Stream.concat(own().stream(), shipped().stream()).toList();
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
		FormModel known = compiled.get(form);
		if (known != null)
			return known;
		compiled.keySet().removeIf(old -> old.eResource() == null);
		FormModel model = compile(form);
		compiled.put(form, model);
		return model;
	}

	private static FormModel compile(Form form) {
		String text = NodeModelUtils.getNode(form).getRootNode().getText();
		return FormModel.of(form, new Places(form.eResource().getURI().lastSegment(), text));
	}
}

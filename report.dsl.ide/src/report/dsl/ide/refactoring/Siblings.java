package report.dsl.ide.refactoring;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.EcoreUtil2;

import report.dsl.gzr.Form;
import report.dsl.gzr.FormChapter;
import report.dsl.gzr.Named;
import report.dsl.gzr.Report;
import report.dsl.gzr.Table;
import report.dsl.ide.snapshot.Snapshot;

/** The names that a thing must not have because others beside it have them. */
final class Siblings {

	private Siblings() {
	}

	static Set<String> of(Named named, Snapshot snapshot) {
		Stream<? extends Named> others = named instanceof Form ? snapshot.forms().all().stream()
				: named instanceof Table ? tables(named) : beside(named);
		return others.filter(other -> other != named)
				.flatMap(other -> Stream.of(other.getName(), other instanceof FormChapter chapter ? chapter.getLabel() : null)).filter(name -> name != null)
				.collect(Collectors.toSet());
	}

	private static Stream<Table> tables(EObject table) {
		EObject form = EcoreUtil2.getContainerOfType(table, Form.class);
		EObject home = form == null ? EcoreUtil2.getContainerOfType(table, Report.class) : form;
		return home == null ? Stream.empty() : EcoreUtil2.getAllContentsOfType(home, Table.class).stream();
	}

	private static Stream<Named> beside(EObject named) {
		Object list = named.eContainer() == null ? List.of() : named.eContainer().eGet(named.eContainingFeature());
		return list instanceof List<?> others ? others.stream().filter(Named.class::isInstance).map(Named.class::cast) : Stream.empty();
	}
}

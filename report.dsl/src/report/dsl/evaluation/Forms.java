package report.dsl.evaluation;

import java.util.List;
import java.util.Optional;

import report.dsl.gzr.Form;

/** The forms a report can follow. */
public interface Forms {

	/** The form that a report names, from the workspace or shipped. */
	Optional<Form> byName(String name);

	/** The shipped form in force for a year; empty where there is none. */
	Optional<Form> forYear(int year);

	/** Names of all of them. */
	List<String> names();

	/** The compiled form; compiled once. */
	FormModel compiled(Form form);
}

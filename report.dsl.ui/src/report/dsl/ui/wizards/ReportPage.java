package report.dsl.ui.wizards;

import java.time.Year;

import org.eclipse.core.resources.IContainer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;

/** The body and the year of a new report. */
final class ReportPage extends NewFilePage {
	/** Since when there are such reports. */
	private static final int FIRST_YEAR = 2008;
	private static final int LAST_YEAR = 2999;
	private Text body;
	private Spinner year;

	ReportPage(String title, String description, IContainer container) {
		super(title, description, container);
	}

	@Override
	void createFields(Composite area) {
		body = field(area, Messages.body, COLUMNS - 1);
		body.setMessage(Messages.body_example);
		body.addModifyListener(event -> changed());
		new Label(area, SWT.NONE).setText(Messages.year);
		year = new Spinner(area, SWT.BORDER);
		year.setValues(Year.now().getValue() - 1, FIRST_YEAR, LAST_YEAR, 0, 1, 1);
		year.addModifyListener(event -> changed());
		GridDataFactory.fillDefaults().span(COLUMNS - 1, 1).align(SWT.BEGINNING, SWT.CENTER).applyTo(year);
	}

	@Override
	public void setVisible(boolean visible) {
		super.setVisible(visible);
		if (visible)
			body.setFocus();
	}

	@Override
	String problemInFields() {
		return body().isEmpty() ? Messages.noBody : null;
	}

	@Override
	String proposedName() {
		return body().isEmpty() ? "" : body().replaceAll("[\\p{Cntrl}/\\\\:*?\"<>|]", "_") + "-" + year() + ".gzr";
	}

	String body() {
		return body.getText().strip();
	}

	int year() {
		return year.getSelection();
	}
}

package report.dsl.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

import org.eclipse.core.runtime.Platform;
import org.eclipse.help.HelpSystem;
import org.eclipse.help.IHelpResource;
import org.eclipse.help.IToc;
import org.eclipse.help.IUAElement;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.forms.widgets.ScrolledForm;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.Bundle;

/** The guide is in the help, F1 finds its way into it, and the cheat sheet opens. */
@ExtendWith(NoErrorsLogged.class)
class HelpTest {
	private static final Bundle HELP = Platform.getBundle("report.dsl.help");
	private static final Pattern HREF = Pattern.compile("href=\"(?:/report\\.dsl\\.help/)?([^\"#]+)");

	@Test
	void contents() {
		IToc guide = Arrays.stream(HelpSystem.getTocs()).filter(toc -> toc.getHref().equals("/report.dsl.help/toc.xml")).findFirst().orElseThrow();
		List<String> missing = new ArrayList<>();
		List<String> labels = new ArrayList<>();
		for (IUAElement topic : guide.getChildren()) {
			IHelpResource page = (IHelpResource) topic;
			labels.add(page.getLabel());
			if (HELP.getEntry(page.getHref().replace("/report.dsl.help/", "").replaceFirst("#.*", "")) == null)
				missing.add(page.getHref());
		}
		assertEquals(List.of(), missing);
		assertEquals(Collections.list(HELP.findEntries("guide", "*.html", false)).size() - 1, labels.size(), labels::toString); // the first page has no entry
		assertEquals("The first ten minutes", labels.get(0));
	}

	@Test
	void bothLanguagesHaveTheSamePages() throws Exception {
		for (String list : List.of("toc.xml", "contexts.xml", "cheatsheets/first-report.xml")) {
			List<String> english = links(list);
			assertEquals(english, links("nl/zh/" + list), list);
			for (String page : english) {
				assertNotNull(HELP.getEntry(page), page);
				assertNotNull(HELP.getEntry("nl/zh/" + page), "nl/zh/" + page);
			}
		}
	}

	private static List<String> links(String file) throws Exception {
		try (var in = HELP.getEntry(file).openStream()) {
			List<String> links = HREF.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8)).results().map(link -> link.group(1)).toList();
			assertTrue(links.size() > 3, file);
			return links;
		}
	}

	@Test
	void contexts() {
		for (String id : List.of("editor", "preview", "wizards", "preferences")) {
			assertNotNull(HelpSystem.getContext("report.dsl.ui." + id), id);
			assertTrue(HelpSystem.getContext("report.dsl.ui." + id).getRelatedTopics().length > 0, id);
		}
	}

	@Test
	void cheatSheet() throws Exception {
		ICommandService commands = PlatformUI.getWorkbench().getService(ICommandService.class);
		PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(
				commands.deserialize("org.eclipse.ui.cheatsheets.openCheatSheet(cheatSheetId=report.dsl.help.firstReport)"), null);
		String view = "org.eclipse.ui.cheatsheets.views.CheatSheetView";
		Workbench.until("the cheat sheet is open", () -> Workbench.page().findView(view) != null);
		Workbench.pause(1000);
		Workbench.screenshot("cheat-sheet");
		assertTrue(Widgets.all(Workbench.window().getShell(), ScrolledForm.class).stream()
				.anyMatch(form -> form.getText().contains("Your first report")));
		Workbench.page().hideView(Workbench.page().findView(view));
	}
}

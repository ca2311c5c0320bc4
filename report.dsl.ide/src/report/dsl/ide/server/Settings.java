package report.dsl.ide.server;

import java.util.Locale;
import java.util.Optional;

import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.TextDocumentClientCapabilities;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/** What the client can do, and which language its user reads. */
final class Settings {
	private ClientCapabilities client = new ClientCapabilities();
	/** The client's own language, or the machine's. */
	private Locale byDefault;
	private Optional<Locale> chosen = Optional.empty();

	Settings(Locale byDefault) {
		this.byDefault = byDefault;
	}

	void initialize(InitializeParams params) {
		if (params.getCapabilities() != null)
			client = params.getCapabilities();
		if (params.getLocale() != null && !params.getLocale().isEmpty())
			byDefault = Locale.forLanguageTag(params.getLocale().replace('_', '-'));
		choose(params.getInitializationOptions());
	}

	/** {@code locale} of the settings, bare or in {@code gzr}: zh or en; anything else is the client's own. */
	void choose(Object settings) {
		if (!(settings instanceof JsonObject object))
			return;
		JsonElement own = object.has("gzr") ? object.get("gzr") : object;
		if (own instanceof JsonObject values && values.get("locale") instanceof JsonPrimitive locale)
			chosen = locale.getAsString().matches("zh|en") ? Optional.of(Locale.forLanguageTag(locale.getAsString())) : Optional.empty();
	}

	Locale locale() {
		return chosen.orElse(byDefault);
	}

	private Optional<TextDocumentClientCapabilities> text() {
		return Optional.ofNullable(client.getTextDocument());
	}

	private Optional<WorkspaceClientCapabilities> workspace() {
		return Optional.ofNullable(client.getWorkspace());
	}

	boolean snippets() {
		return text().map(TextDocumentClientCapabilities::getCompletion).map(completion -> completion.getCompletionItem())
				.map(item -> item.getSnippetSupport()).orElse(false);
	}

	boolean relatedInformation() {
		return text().map(TextDocumentClientCapabilities::getPublishDiagnostics).map(diagnostics -> diagnostics.getRelatedInformation()).orElse(false);
	}

	boolean links() {
		return text().map(TextDocumentClientCapabilities::getDefinition).map(definition -> definition.getLinkSupport()).orElse(false);
	}

	boolean versionedEdits() {
		return workspace().map(WorkspaceClientCapabilities::getWorkspaceEdit).map(edit -> edit.getDocumentChanges()).orElse(false);
	}

	boolean watchesOnDemand() {
		return workspace().map(WorkspaceClientCapabilities::getDidChangeWatchedFiles).map(watch -> watch.getDynamicRegistration()).orElse(false);
	}

	boolean refreshesHints() {
		return workspace().map(WorkspaceClientCapabilities::getInlayHint).map(hint -> hint.getRefreshSupport()).orElse(false);
	}
}

package report.dsl.ide.server;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.xtext.util.ReplaceRegion;
import org.eclipse.xtext.util.TextRegion;

import report.dsl.ide.quickfix.QuickFix;
import report.dsl.ide.quickfix.QuickFixes;

/** Quick fixes as code actions. What a fix does to other rules stands in its title, because clients show nothing else of it. */
final class CodeActions {
	/** Everything that can be mended without a choice; a client may do it when it saves. */
	static final String FIX_ALL = CodeActionKind.SourceFixAll + ".gzr";
	private final View view;
	private final CodeActionParams params;
	private final Settings settings;
	private final Function<List<ReplaceRegion>, WorkspaceEdit> edit;

	CodeActions(View view, CodeActionParams params, Settings settings, Function<List<ReplaceRegion>, WorkspaceEdit> edit) {
		this.view = view;
		this.params = params;
		this.settings = settings;
		this.edit = edit;
	}

	List<Either<Command, CodeAction>> all() {
		List<Either<Command, CodeAction>> actions = new ArrayList<>();
		TextRegion region = view.region(params.getRange());
		if (wanted(CodeActionKind.QuickFix))
			for (QuickFix fix : QuickFixes.at(view.snapshot(), region.getOffset(), region.getLength(), settings.locale()))
				actions.add(Either.forRight(action(fix, CodeActionKind.QuickFix, actions.isEmpty())));
		if (wanted(FIX_ALL))
			QuickFixes.all(view.snapshot(), settings.locale()).ifPresent(fix -> actions.add(Either.forRight(action(fix, FIX_ALL, false))));
		return actions;
	}

	/** Whether a client asks for all kinds, or for this one or one that it belongs to. */
	private boolean wanted(String kind) {
		List<String> only = params.getContext() == null ? null : params.getContext().getOnly();
		return only == null || only.isEmpty() || only.stream().anyMatch(asked -> asked.isEmpty() || kind.equals(asked) || kind.startsWith(asked + "."));
	}

	private CodeAction action(QuickFix fix, String kind, boolean likeliest) {
		CodeAction action = new CodeAction(fix.effects().isEmpty() ? fix.label() : fix.label() + " – " + String.join("; ", fix.effects()));
		action.setKind(kind);
		action.setEdit(edit.apply(fix.edits()));
		if (likeliest && fix.findings().stream().anyMatch(finding -> !finding.repairs().isEmpty())) // else it is only inferred, and clients may not ask
			action.setIsPreferred(true);
		List<Diagnostic> mended = diagnostics(fix);
		if (!mended.isEmpty())
			action.setDiagnostics(mended);
		return action;
	}

	/** Those among the client's own that the fix mends. */
	private List<Diagnostic> diagnostics(QuickFix fix) {
		List<Diagnostic> known = params.getContext() == null ? null : params.getContext().getDiagnostics();
		if (known == null)
			return List.of();
		List<Diagnostic> mended = fix.findings().stream().map(finding -> Diagnoser.of(finding, view.positions(), settings)).toList();
		return known.stream().filter(diagnostic -> mended.stream()
				.anyMatch(own -> own.getRange().equals(diagnostic.getRange()) && own.getCode().equals(diagnostic.getCode()))).toList();
	}
}

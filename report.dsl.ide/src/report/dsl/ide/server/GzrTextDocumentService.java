package report.dsl.ide.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.DocumentHighlight;
import org.eclipse.lsp4j.DocumentHighlightKind;
import org.eclipse.lsp4j.DocumentHighlightParams;
import org.eclipse.lsp4j.DocumentRangeFormattingParams;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.FoldingRange;
import org.eclipse.lsp4j.FoldingRangeKind;
import org.eclipse.lsp4j.FoldingRangeRequestParams;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InlayHint;
import org.eclipse.lsp4j.InlayHintParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.LocationLink;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.PrepareRenameDefaultBehavior;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.SelectionRange;
import org.eclipse.lsp4j.SelectionRangeParams;
import org.eclipse.lsp4j.SemanticTokens;
import org.eclipse.lsp4j.SemanticTokensParams;
import org.eclipse.lsp4j.SemanticTokensRangeParams;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.Either3;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.eclipse.xtext.util.TextRegion;

import report.dsl.ide.codemining.CodeMining;
import report.dsl.ide.contentassist.Completion;
import report.dsl.ide.contentassist.Proposal;
import report.dsl.ide.folding.Folding;
import report.dsl.ide.folding.Folding.Fold;
import report.dsl.ide.formatting.Formatting;
import report.dsl.ide.hover.Hover;
import report.dsl.ide.navigation.Navigation;
import report.dsl.ide.outline.Outline;
import report.dsl.ide.syntaxcoloring.Coloring;

/** What a client asks of a document: each answer is one of the services over its snapshot, in the protocol's terms. */
final class GzrTextDocumentService implements TextDocumentService {
	private final Worker worker;
	private final Documents documents;
	private final Diagnoser diagnoser;
	private final Settings settings;
	private final CrossFile crossFile;

	GzrTextDocumentService(Worker worker, Documents documents, Diagnoser diagnoser, Settings settings, CrossFile crossFile) {
		this.worker = worker;
		this.documents = documents;
		this.diagnoser = diagnoser;
		this.settings = settings;
		this.crossFile = crossFile;
	}

	private <T> CompletableFuture<T> answer(TextDocumentIdentifier document, Function<View, T> work) {
		return worker.answer(cancel -> work.apply(crossFile.view(document.getUri(), cancel)));
	}

	private Locale locale() {
		return settings.locale();
	}

	// ---- the text

	@Override
	public void didOpen(DidOpenTextDocumentParams params) {
		worker.note(() -> {
			documents.opened(params.getTextDocument().getUri(), params.getTextDocument().getVersion(), params.getTextDocument().getText());
			diagnoser.soon();
		});
	}

	@Override
	public void didChange(DidChangeTextDocumentParams params) {
		VersionedTextDocumentIdentifier document = params.getTextDocument();
		diagnoser.arrived();
		worker.note(() -> {
			documents.changed(document.getUri(), document.getVersion() == null ? 0 : document.getVersion(), params.getContentChanges());
			diagnoser.soon();
		});
	}

	@Override
	public void didClose(DidCloseTextDocumentParams params) {
		worker.note(() -> {
			diagnoser.closed(Uris.of(params.getTextDocument().getUri()));
			documents.closed(params.getTextDocument().getUri());
			diagnoser.soon();
		});
	}

	@Override
	public void didSave(DidSaveTextDocumentParams params) {
		// what was saved is what was open
	}

	// ---- one document

	@Override
	public CompletableFuture<Either<List<CompletionItem>, CompletionList>> completion(CompletionParams params) {
		return answer(params.getTextDocument(), view -> {
			List<Proposal> proposals = Completion.at(view.snapshot(), view.offset(params.getPosition()), locale());
			List<CompletionItem> items = new ArrayList<>();
			proposals.forEach(proposal -> items.add(Symbols.completion(proposal, items.size(), view.positions(), settings.snippets())));
			// we know by pinyin what a further letter leaves; a client does not
			return Either.forRight(new CompletionList(true, items));
		});
	}

	@Override
	public CompletableFuture<org.eclipse.lsp4j.Hover> hover(HoverParams params) {
		return answer(params.getTextDocument(), view -> Hover.at(view.snapshot(), view.offset(params.getPosition()), locale())
				.map(hover -> new org.eclipse.lsp4j.Hover(new MarkupContent(MarkupKind.MARKDOWN, hover.markdown()), view.positions().range(hover.region()))).orElse(null));
	}

	@Override
	public CompletableFuture<List<Either<SymbolInformation, DocumentSymbol>>> documentSymbol(DocumentSymbolParams params) {
		return answer(params.getTextDocument(), view -> Outline.of(view.snapshot(), locale()).stream()
				.map(node -> Either.<SymbolInformation, DocumentSymbol>forRight(Symbols.document(node, view.positions()))).toList());
	}

	@Override
	public CompletableFuture<List<FoldingRange>> foldingRange(FoldingRangeRequestParams params) {
		return answer(params.getTextDocument(), view -> Folding.of(view.snapshot()).stream().map(fold -> fold(fold, view.positions())).toList());
	}

	private static FoldingRange fold(Fold fold, Positions positions) {
		int last = Math.max(fold.region().getOffset(), fold.region().getOffset() + fold.region().getLength() - 1);
		FoldingRange range = new FoldingRange(positions.line(fold.region().getOffset()), positions.line(last));
		if (fold.kind() == Folding.Kind.COMMENT)
			range.setKind(FoldingRangeKind.Comment);
		return range;
	}

	@Override
	public CompletableFuture<SemanticTokens> semanticTokensFull(SemanticTokensParams params) {
		return answer(params.getTextDocument(), view -> Tokens.of(Coloring.of(view.snapshot()), view.positions(), 0, Integer.MAX_VALUE));
	}

	@Override
	public CompletableFuture<SemanticTokens> semanticTokensRange(SemanticTokensRangeParams params) {
		return answer(params.getTextDocument(), view -> Tokens.of(Coloring.of(view.snapshot()), view.positions(), view.offset(params.getRange().getStart()),
				view.offset(params.getRange().getEnd())));
	}

	@Override
	public CompletableFuture<List<? extends DocumentHighlight>> documentHighlight(DocumentHighlightParams params) {
		return answer(params.getTextDocument(), view -> Navigation.occurrences(view.snapshot(), view.offset(params.getPosition())).stream()
				.map(found -> new DocumentHighlight(view.positions().range(found.region()), found.declaration() ? DocumentHighlightKind.Write : DocumentHighlightKind.Read))
				.toList());
	}

	@Override
	public CompletableFuture<List<InlayHint>> inlayHint(InlayHintParams params) {
		return answer(params.getTextDocument(), view -> {
			TextRegion part = view.region(params.getRange());
			return CodeMining.of(view.snapshot(), locale()).stream()
					.filter(mining -> part.getOffset() <= mining.offset() && mining.offset() <= part.getOffset() + part.getLength())
					.map(mining -> hint(mining, view.positions())).toList();
		});
	}

	private static InlayHint hint(CodeMining mining, Positions positions) {
		InlayHint hint = new InlayHint(positions.position(mining.offset()), Either.forLeft(mining.text()));
		hint.setPaddingLeft(true);
		if (!mining.tooltip().isEmpty())
			hint.setTooltip(mining.tooltip());
		return hint;
	}

	@Override
	public CompletableFuture<List<SelectionRange>> selectionRange(SelectionRangeParams params) {
		return answer(params.getTextDocument(), view -> params.getPositions().stream().map(position -> Selections.at(view, view.offset(position))).toList());
	}

	// ---- edits

	@Override
	public CompletableFuture<List<? extends TextEdit>> formatting(DocumentFormattingParams params) {
		return answer(params.getTextDocument(), view -> view.positions().edits(Formatting.format(view.snapshot(), new TextRegion(0, view.positions().text().length()))));
	}

	@Override
	public CompletableFuture<List<? extends TextEdit>> rangeFormatting(DocumentRangeFormattingParams params) {
		return answer(params.getTextDocument(), view -> view.positions().edits(Formatting.format(view.snapshot(), view.region(params.getRange()))));
	}

	@Override
	public CompletableFuture<List<Either<Command, CodeAction>>> codeAction(CodeActionParams params) {
		return answer(params.getTextDocument(), view -> new CodeActions(view, params, settings, edits -> crossFile.edit(java.util.Map.of(view.uri(), edits))).all());
	}

	// ---- several documents

	@Override
	public CompletableFuture<Either<List<? extends Location>, List<? extends LocationLink>>> definition(DefinitionParams params) {
		return answer(params.getTextDocument(), view -> {
			List<LocationLink> links = Navigation.definitions(view.snapshot(), view.offset(params.getPosition())).stream()
					.flatMap(link -> crossFile.location(link.target()).map(target -> new LocationLink(target.getUri(), target.getRange(), target.getRange(),
							view.positions().range(link.origin()))).stream()).toList();
			return settings.links() ? Either.forRight(links)
					: Either.forLeft(links.stream().map(link -> new Location(link.getTargetUri(), link.getTargetRange())).toList());
		});
	}

	@Override
	public CompletableFuture<List<? extends Location>> references(ReferenceParams params) {
		return crossFile.complete(() -> answer(params.getTextDocument(), view -> Navigation
				.references(documents.project(view.uri()), view.snapshot(), view.offset(params.getPosition()), params.getContext().isIncludeDeclaration()).stream()
				.flatMap(found -> crossFile.location(found).stream()).toList()));
	}

	@Override
	public CompletableFuture<Either3<Range, PrepareRenameResult, PrepareRenameDefaultBehavior>> prepareRename(PrepareRenameParams params) {
		return answer(params.getTextDocument(), view -> crossFile.prepareRename(view, view.offset(params.getPosition())));
	}

	@Override
	public CompletableFuture<WorkspaceEdit> rename(RenameParams params) {
		return crossFile.complete(() -> answer(params.getTextDocument(), view -> crossFile.rename(view, view.offset(params.getPosition()), params.getNewName())));
	}
}

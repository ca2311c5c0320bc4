package report.dsl.ide.server;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.CompletionItemLabelDetails;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.InsertTextFormat;
import org.eclipse.lsp4j.InsertTextMode;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.SymbolKind;
import org.eclipse.lsp4j.WorkspaceSymbol;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.xtext.util.TextRegion;

import report.dsl.ide.contentassist.Proposal;
import report.dsl.ide.outline.OutlineNode;

/** Named things, as the protocol shows them: outlines and completions. */
final class Symbols {

	private Symbols() {
	}

	// ---- outlines

	static DocumentSymbol document(OutlineNode node, Positions positions) {
		boolean inside = node.region().contains(node.name());
		DocumentSymbol symbol = new DocumentSymbol(name(node), kind(node.kind()), positions.range(node.region()),
				positions.range(inside ? node.name() : node.region()), node.detail());
		symbol.setChildren(node.children().stream().map(child -> document(child, positions)).toList());
		return symbol;
	}

	/** What of an outline has a name with a word in it, with the name of what it stands in. */
	static Stream<WorkspaceSymbol> named(OutlineNode node, String container, String word, String uri, Positions positions) {
		List<WorkspaceSymbol> found = new ArrayList<>();
		if (named(node.kind()) && node.label().contains(word))
			found.add(new WorkspaceSymbol(name(node), kind(node.kind()), Either.forLeft(new Location(uri, positions.range(node.name()))), container));
		return Stream.concat(found.stream(), node.children().stream().flatMap(child -> named(child, node.label(), word, uri, positions)));
	}

	private static boolean named(OutlineNode.Kind kind) {
		return kind != OutlineNode.Kind.PROSE && kind != OutlineNode.Kind.FACT && kind != OutlineNode.Kind.WAIVER && kind != OutlineNode.Kind.SIGNATURE;
	}

	/** The protocol allows no symbol without a name. */
	private static String name(OutlineNode node) {
		return node.label().isBlank() ? "?" : node.label();
	}

	private static SymbolKind kind(OutlineNode.Kind kind) {
		return switch (kind) {
		case REPORT -> SymbolKind.File;
		case FORM -> SymbolKind.Module;
		case CHAPTER -> SymbolKind.Namespace;
		case HEADING -> SymbolKind.Package;
		case PROSE -> SymbolKind.String;
		case TABLE -> SymbolKind.Class;
		case BLOCK -> SymbolKind.Struct;
		case ROW -> SymbolKind.Field;
		case COLUMN -> SymbolKind.Property;
		case RULE -> SymbolKind.Function;
		case SIGNATURE -> SymbolKind.Constant;
		case FACT -> SymbolKind.EnumMember;
		case WAIVER -> SymbolKind.Event;
		};
	}

	// ---- completions

	/** @param index by which clients sort; ours is the likeliest order */
	static CompletionItem completion(Proposal proposal, int index, Positions positions, boolean snippets) {
		CompletionItem item = new CompletionItem(proposal.label());
		item.setKind(kind(proposal.kind()));
		item.setSortText(String.format("%04d", index));
		// a client matches what was typed against this one text, letter by letter: each way to type the name stands in it
		item.setFilterText(String.join(" ", proposal.filter().isEmpty() ? List.of(proposal.label()) : proposal.filter()));
		if (!proposal.detail().isEmpty()) {
			CompletionItemLabelDetails details = new CompletionItemLabelDetails();
			details.setDescription(proposal.detail());
			item.setLabelDetails(details);
			item.setDetail(proposal.detail());
		}
		if (!proposal.documentation().isEmpty())
			item.setDocumentation(new MarkupContent(MarkupKind.MARKDOWN, proposal.documentation()));
		boolean snippet = snippets && !proposal.placeholders().isEmpty();
		org.eclipse.lsp4j.TextEdit edit = positions.edit(proposal.edit());
		if (snippet)
			edit.setNewText(snippet(proposal.edit().getText(), proposal.placeholders()));
		item.setTextEdit(Either.forLeft(edit));
		item.setInsertTextFormat(snippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText);
		item.setInsertTextMode(InsertTextMode.AsIs);
		return item;
	}

	/** The text with {@code ${1:…}} for its first stop, and so on. */
	static String snippet(String text, List<TextRegion> placeholders) {
		StringBuilder snippet = new StringBuilder();
		int end = 0;
		List<TextRegion> ordered = placeholders.stream().sorted((one, other) -> Integer.compare(one.getOffset(), other.getOffset())).toList();
		for (TextRegion stop : ordered) {
			snippet.append(escaped(text.substring(end, stop.getOffset()))).append("${").append(placeholders.indexOf(stop) + 1);
			end = stop.getOffset() + stop.getLength();
			if (stop.getLength() > 0)
				snippet.append(':').append(escaped(text.substring(stop.getOffset(), end)));
			snippet.append('}');
		}
		return snippet.append(escaped(text.substring(end))).append("$0").toString();
	}

	private static String escaped(String text) {
		return text.replaceAll("[\\\\$}]", "\\\\$0");
	}

	private static CompletionItemKind kind(Proposal.Kind kind) {
		return switch (kind) {
		case KEYWORD -> CompletionItemKind.Keyword;
		case FORM -> CompletionItemKind.Module;
		case CHAPTER -> CompletionItemKind.Class;
		case TABLE -> CompletionItemKind.Struct;
		case ROW -> CompletionItemKind.Field;
		case COLUMN -> CompletionItemKind.Property;
		case ATTRIBUTE -> CompletionItemKind.Enum;
		case VALUE -> CompletionItemKind.EnumMember;
		case RULE -> CompletionItemKind.Function;
		case CITATION -> CompletionItemKind.Reference;
		case TEMPLATE -> CompletionItemKind.Snippet;
		};
	}
}

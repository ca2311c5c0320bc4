package report.dsl.ide.contentassist;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.xtext.util.ReplaceRegion;

import report.dsl.evaluation.Labels;
import report.dsl.findings.Vocabulary;
import report.dsl.gzr.Named;
import report.dsl.ide.contentassist.Proposal.Kind;
import report.dsl.ide.hover.Card;
import report.dsl.ide.hover.Official;

/** Collects what fits the typed word, in the order of likeliness; what fits it better comes before. */
final class Proposals {
	private final Caret caret;
	private final Locale locale;
	private final List<Ranked> found = new ArrayList<>();
	private final Set<String> labels = new LinkedHashSet<>();
	private int start;
	private int end;

	private record Ranked(int rank, Proposal proposal) {
	}

	Proposals(Caret caret, Locale locale) {
		this.caret = caret;
		this.locale = locale;
		this.start = caret.wordStart();
		this.end = caret.wordEnd();
	}

	/** Replaces from an earlier offset on than from where the word begins. */
	void startAt(int offset) {
		start = offset;
	}

	Caret caret() {
		return caret;
	}

	Locale locale() {
		return locale;
	}

	/** Replaces up to a later offset than where the word ends. */
	void endAt(int offset) {
		end = offset;
	}

	String say(String key, Object... arguments) {
		return Vocabulary.of(Completion.class, locale).say(key, arguments);
	}

	/** What names something: its documentation tells what, and its printed label finds it, too. */
	void named(Kind kind, String label, Named named, String marked, String detail) {
		add(kind, label, Stream.of(named.getName(), Labels.of(named)), marked, detail, Official.card(named, locale));
	}

	void add(Kind kind, String label, String marked, String detail) {
		add(kind, label, Stream.empty(), marked, detail, new Card());
	}

	/**
	 * Takes a proposal where it fits.
	 *
	 * @param others further texts by which it is found
	 * @param marked the text, with {@link Snippet#stop}s
	 */
	void add(Kind kind, String label, Stream<String> others, String marked, String detail, Card documentation) {
		List<String> names = Stream.concat(Stream.of(label), others).distinct().toList();
		int rank = names.stream().mapToInt(name -> Pinyin.rank(name, caret.typed())).filter(fit -> fit >= 0).min().orElse(-1);
		if (rank < 0 || !labels.add(kind + label))
			return;
		Snippet snippet = Snippet.of(marked, caret.text().contains("\r\n") ? "\r\n" : "\n", caret.indent());
		List<String> filter = Stream.concat(names.stream(), names.stream().flatMap(name -> Pinyin.spellings(name).stream())).distinct().toList();
		ReplaceRegion edit = new ReplaceRegion(start, end - start, snippet.text() + gap(snippet.text()));
		found.add(new Ranked(rank, new Proposal(label, detail, documentation.markdown(), documentation.html(), kind, edit, snippet.stops(), filter)));
	}

	/** A blank where the text would run into the next word. */
	private String gap(String inserted) {
		String rest = caret.restOfLine();
		boolean joins = !rest.isEmpty() && Character.isLetterOrDigit(rest.charAt(0)) && Character.isLetterOrDigit(inserted.charAt(inserted.length() - 1));
		return joins ? " " : "";
	}

	List<Proposal> sorted() {
		return found.stream().sorted(Comparator.comparingInt(Ranked::rank)).map(Ranked::proposal).toList();
	}
}

package report.dsl.prose;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/**
 * 共 N 条，其中 a 条，b 条: a total and the parts that follow, or stand before it. As a list may run into what is no part of it, parts that add
 * up to the total at any point are right, and so are citations alone. Fewer than the total is wrong only where it is said to be one and little is missing, or
 * the rest is said too (其他 c 条), and nothing says that the list is open (等, 主要).
 */
final class Enumerations {
	/** Parts that come to less than this share of the total are some of them only, as published reports have it. */
	private static final BigDecimal NEARLY_ALL = new BigDecimal("0.75");
	private final Topic topic;

	Enumerations(Topic topic) {
		this.topic = topic;
	}

	/** A total that its parts do not come to; {@code at} in the passage's text. */
	record Broken(Passage passage, int at, BigDecimal total, List<BigDecimal> parts) {

		BigDecimal sum() {
			return parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
		}
	}

	List<Broken> broken(List<Passage> passages) {
		List<Broken> broken = new ArrayList<>();
		for (Passage passage : passages)
			for (String kind : List.of("head", "within"))
				for (Matcher head = topic.parts().get(kind).matcher(passage.text()); head.find();)
					broken(passage, head, broken);
		for (Passage passage : passages)
			for (Matcher tail = topic.parts().get("tail").matcher(passage.text()); tail.find();)
				summed(passage, tail, broken);
		return broken;
	}

	/** a 条、b 条，合计 N 条: the total behind its parts. Any of them up to it may be meant, and brackets tell too much. */
	private void summed(Passage passage, Matcher tail, List<Broken> broken) {
		int at = tail.start(1);
		int sentence = passage.sentence(at);
		int first = passage.text().indexOf(Passage.NUMBER, sentence);
		int from = Math.max(sentence, passage.text().lastIndexOf('，', first) + 1);
		if (from > tail.start())
			return;
		Numeral total = passage.numerals().get(at);
		List<Numeral> parts = parts(passage, from, tail.start(), tail.group("u"));
		boolean other = topic.parts().get("stop").matcher(passage.text()).region(from, tail.start()).find();
		if (total.rough() || other || parts.size() < 2 || total.cited() && parts.stream().allMatch(Numeral::cited))
			return;
		List<BigDecimal> values = parts.stream().map(Numeral::value).toList();
		BigDecimal sum = BigDecimal.ZERO;
		for (int i = values.size() - 1; i >= 0; i--) {
			sum = sum.add(values.get(i));
			if (i < values.size() - 1 && sum.compareTo(total.value()) == 0)
				return;
		}
		broken.add(new Broken(passage, at, total.value(), values));
	}

	private void broken(Passage passage, Matcher head, List<Broken> broken) {
		int at = head.start(1);
		Numeral total = passage.numerals().get(at);
		String text = passage.text();
		int clause = Math.max(passage.clause(at), text.lastIndexOf('，', at) + 1);
		if (total.rough() || topic.parts().get("aside").matcher(text).region(clause, at).find())
			return;
		int end = end(text, head.end());
		List<Numeral> numerals = parts(passage, head.end(), end, head.group("u"));
		if (total.cited() && numerals.stream().allMatch(Numeral::cited))
			return;
		List<BigDecimal> parts = numerals.stream().map(Numeral::value).toList();
		BigDecimal sum = BigDecimal.ZERO;
		for (int i = 0; i < parts.size(); i++) {
			sum = sum.add(parts.get(i));
			if (sum.compareTo(total.value()) == 0)
				return;
		}
		boolean whole = topic.parts().get("closed").matcher(text).region(head.end(), end).find()
				|| topic.parts().get("total").matcher(text.substring(passage.sentence(at), at)).find() && sum.compareTo(total.value().multiply(NEARLY_ALL)) >= 0;
		boolean open = topic.parts().get("open").matcher(text.substring(head.end(), end)).find();
		if (parts.size() > 1 && (sum.compareTo(total.value()) > 0 || whole && !open))
			broken.add(new Broken(passage, at, total.value(), parts));
	}

	/** The list ends with its sentence, or where another begins. */
	private int end(String text, int from) {
		Matcher stop = topic.parts().get("stop").matcher(text).region(from, text.length());
		return stop.find() ? stop.start() : text.length();
	}

	/** The numbers with the unit of the total, or none; a clause without any number ends the list. What stands in brackets is no part. */
	private List<Numeral> parts(Passage passage, int from, int end, String unit) {
		List<Numeral> parts = new ArrayList<>();
		String text = passage.text();
		for (int start = from; start < end;) {
			Matcher separator = topic.parts().get("separator").matcher(text).region(start, end);
			int next = separator.find() ? separator.end() : end;
			String clause = text.substring(start, next);
			if (clause.indexOf(Passage.NUMBER) < 0 && clause.indexOf(Passage.PERCENTAGE) < 0)
				break;
			boolean compared = topic.parts().get("compared").matcher(clause).find();
			for (int i = start; i < next && !compared; i++)
				if (text.charAt(i) == Passage.NUMBER && !bracketed(text, from, i) && counts(text, i + 1, end, unit))
					parts.add(passage.numerals().get(i));
			start = next;
		}
		return parts;
	}

	private static boolean bracketed(String text, int from, int at) {
		return text.lastIndexOf('（', at) >= from && text.lastIndexOf('（', at) > text.lastIndexOf('）', at);
	}

	private static boolean counts(String text, int behind, int end, String unit) {
		return text.startsWith(unit, behind) || behind >= end || "，。；、".indexOf(text.charAt(behind)) >= 0;
	}
}

package report.dsl.prose;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** N 件，占 p%: percentages that are no share of anything the number may be a share of. */
final class Shares {
	private final Topic topic;
	/** Where numbers stand that are cells'. */
	private final Supplier<Map<Passage, Set<Integer>>> cells;
	/** What those may be a share of. */
	private final List<BigDecimal> wholes;

	Shares(Topic topic, Supplier<Map<Passage, Set<Integer>>> cells, List<BigDecimal> wholes) {
		this.topic = topic;
		this.cells = cells;
		this.wholes = wholes;
	}

	/** A percentage, at a place of the passage's text, that is not what its number comes to. */
	record Broken(Passage passage, int at, BigDecimal percentage, BigDecimal part, BigDecimal whole) {
	}

	List<Broken> broken(List<Passage> passages) {
		List<Broken> broken = new ArrayList<>();
		for (Passage passage : passages) {
			if (!passage.plain().contains(topic.cue()))
				continue;
			for (Matcher beside = topic.parts().get("beside").matcher(passage.text()); beside.find();)
				check(passage, beside.start(1), beside.start(2), topic.parts().get("of-all").matcher(beside.group()).find(), broken);
			for (Matcher subject = topic.parts().get("subject").matcher(passage.text()); subject.find();)
				numberOf(passage, subject.group(1), subject.start(), subject.start(2), broken);
		}
		return broken;
	}

	/** 主动公开的政府信息占 p%: the number that the same words have before. */
	private void numberOf(Passage passage, String subject, int limit, int percentage, List<Broken> broken) {
		Pattern idle = topic.parts().get("idle");
		String words = idle.matcher(subject).replaceAll("");
		String text = passage.text();
		for (int at : passage.numerals().keySet())
			if (at < limit && text.charAt(at) == Passage.NUMBER && idle.matcher(text.substring(passage.sentence(at), at)).replaceAll("").endsWith(words)) {
				check(passage, at, percentage, false, broken);
				return;
			}
	}

	/** @param ofAll whether the words say what the whole is */
	private void check(Passage passage, int number, int at, boolean ofAll, List<Broken> broken) {
		Numeral part = passage.numerals().get(number);
		Numeral percentage = passage.numerals().get(at);
		if (part.rough() || percentage.rough() || percentage.cited())
			return;
		List<BigDecimal> known = new ArrayList<>();
		String text = passage.text();
		boolean ofCells = topic.parts().get("of-cells").matcher(text).region(passage.sentence(number), number).find();
		if (ofAll || ofCells || cells.get().getOrDefault(passage, Set.of()).contains(number))
			known.addAll(wholes);
		for (Map.Entry<Integer, Numeral> other : passage.numerals().entrySet())
			if (other.getKey() < number && other.getValue().sign() == Passage.NUMBER && sameUnit(text, other.getKey(), number)
					&& topic.parts().get("parted").matcher(text).region(other.getKey(), number).find())
				known.add(other.getValue().value());
		List<BigDecimal> possible = known.stream().filter(whole -> whole.signum() > 0 && whole.compareTo(part.value()) >= 0).toList();
		if (!possible.isEmpty() && possible.stream().noneMatch(whole -> fits(part.value(), whole, percentage.value())))
			broken.add(new Broken(passage, at, percentage.value(), part.value(), possible.stream()
					.min(Comparator.comparing(whole -> share(part.value(), whole, percentage.value()).subtract(percentage.value()).abs())).orElseThrow()));
	}

	private static boolean sameUnit(String text, int one, int other) {
		return one + 1 < text.length() && other + 1 < text.length() && text.charAt(one + 1) == text.charAt(other + 1);
	}

	/** Whether a percentage is the share, rounded or cut off. */
	static boolean fits(BigDecimal part, BigDecimal whole, BigDecimal percentage) {
		int scale = Math.max(0, percentage.scale());
		BigDecimal hundredfold = part.movePointRight(2);
		return hundredfold.divide(whole, scale, RoundingMode.HALF_UP).compareTo(percentage) == 0 || hundredfold.divide(whole, scale, RoundingMode.DOWN).compareTo(percentage) == 0;
	}

	/** The share as the percentage is written. */
	static BigDecimal share(BigDecimal part, BigDecimal whole, BigDecimal like) {
		return part.movePointRight(2).divide(whole, Math.max(0, like.scale()), RoundingMode.HALF_UP);
	}
}

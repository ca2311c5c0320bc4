package report.dsl.cli;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;

/** Works on inputs on all cores and hands the outcomes on in the order of the inputs. */
final class Batch {
	private static final int REDRAW_MILLIS = 100;

	private final CliIo io;
	private final AtomicInteger done = new AtomicInteger();

	Batch(CliIo io) {
		this.io = io;
	}

	void run(List<Input> inputs, Function<Input, Outcome> work, Consumer<Outcome> sink) {
		run(inputs, inputs, work, sink);
	}

	/** @param order in which to work on them */
	void run(List<Input> inputs, List<Input> order, Function<Input, Outcome> work, Consumer<Outcome> sink) {
		if (inputs.size() == 1) {
			sink.accept(work.apply(inputs.get(0)));
			return;
		}
		int threads = Math.min(Runtime.getRuntime().availableProcessors(), inputs.size());
		ExecutorService pool = Executors.newFixedThreadPool(threads);
		Progress progress = new Progress(io, inputs.size());
		try {
			Map<Input, Future<Outcome>> outcomes = new HashMap<>();
			order.forEach(input -> outcomes.computeIfAbsent(input, key -> pool.submit(() -> {
				Outcome outcome = work.apply(input);
				done.incrementAndGet();
				return outcome;
			})));
			for (Input input : inputs) {
				Outcome finished = await(outcomes.get(input), progress);
				if (!finished.text().isEmpty() || !finished.notes().isEmpty())
					progress.erase();
				sink.accept(finished);
				progress.draw(done.get());
			}
		} finally {
			progress.erase();
			pool.shutdownNow();
		}
	}

	private Outcome await(Future<Outcome> outcome, Progress progress) {
		while (true)
			try {
				return outcome.get(REDRAW_MILLIS, TimeUnit.MILLISECONDS);
			} catch (TimeoutException notYet) {
				progress.draw(done.get());
			} catch (ExecutionException problem) {
				throw problem.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(problem.getCause());
			} catch (InterruptedException problem) {
				Thread.currentThread().interrupt();
				throw new IllegalStateException(problem);
			}
	}
}

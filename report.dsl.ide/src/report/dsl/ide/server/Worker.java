package report.dsl.ide.server;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.lsp4j.jsonrpc.CancelChecker;
import org.eclipse.lsp4j.jsonrpc.CompletableFutures;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.xtext.service.OperationCanceledError;

/** Does what messages ask for, one after the other, so that each request sees just the text that was there when it was sent. */
final class Worker {
	private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
		Thread worker = new Thread(work, "gzr");
		worker.setDaemon(true);
		return worker;
	});
	private volatile boolean initialized;
	private volatile boolean down;

	void initialized() {
		initialized = true;
	}

	void shutDown() {
		down = true;
	}

	/** A notification: nothing is answered, whatever comes of it. */
	void note(Runnable work) {
		if (initialized && !down)
			thread.execute(() -> careful(work));
	}

	/** The same, after a while. */
	Future<?> note(Runnable work, long millis) {
		return thread.schedule(() -> careful(work), millis, TimeUnit.MILLISECONDS);
	}

	/** Nobody waits for a notification, so nobody else would hear of its failure. */
	private static void careful(Runnable work) {
		try {
			work.run();
		} catch (RuntimeException | StackOverflowError failed) {
			Logger.getLogger(Worker.class.getName()).log(Level.SEVERE, failed.toString(), failed);
		}
	}

	<T> CompletableFuture<T> answer(Function<CancelChecker, T> work) {
		if (!initialized)
			return refused(ResponseErrorCode.ServerNotInitialized, "initialize comes first");
		if (down)
			return refused(ResponseErrorCode.InvalidRequest, "shut down");
		return CompletableFutures.computeAsync(thread, cancel -> {
			cancel.checkCanceled();
			try {
				return work.apply(cancel);
			} catch (OperationCanceledError | OperationCanceledException cancelled) {
				throw new CancellationException();
			}
		});
	}

	private static <T> CompletableFuture<T> refused(ResponseErrorCode code, String message) {
		return CompletableFuture.failedFuture(new ResponseErrorException(new ResponseError(code, message, null)));
	}
}

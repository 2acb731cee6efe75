package org.madoguchi.photo.worker;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A process of its own that is asked over two pipes: started when it is needed, and again after it
 * was ended.
 *
 * <p>Thread rule: one thread at a time; {@link #end} may come from any.
 */
final class Worker {
  /** A picture of more pixels isn't decoded, whatever its file says. No camera here has as many. */
  private static final String MOST_PIXELS = "40000000";

  private final WorkerProgram program;
  private final int longestAnswer;
  private volatile @Nullable Process process;
  private @Nullable Frames frames;

  /**
   * Starts nothing yet.
   *
   * @param longestAnswer in bytes
   */
  Worker(WorkerProgram program, int longestAnswer) {
    this.program = program;
    this.longestAnswer = longestAnswer;
  }

  /**
   * Its answer.
   *
   * @throws IOException why there is none; it was ended then
   */
  byte[] ask(byte[] message) throws IOException {
    try {
      Frames worker = started();
      return within(
          program.silence(),
          () -> {
            worker.write(message);
            return worker.read();
          });
    } catch (TimeoutException e) {
      end();
      throw new IOException("the worker was silent for too long", e);
    } catch (IOException e) {
      end();
      throw new IOException("the worker failed: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      end();
      throw new IOException("interrupted", e);
    }
  }

  private Frames started() throws IOException, InterruptedException, TimeoutException {
    Process running = process;
    Frames known = frames;
    if (running != null && known != null && running.isAlive()) {
      return known;
    }
    end();
    var builder =
        new ProcessBuilder(program.command()).redirectError(ProcessBuilder.Redirect.INHERIT);
    // Nothing of this program's environment, but what its numbers may need on this processor.
    Map<String, String> kept =
        builder.environment().entrySet().stream()
            .filter(entry -> entry.getKey().startsWith("OPENBLAS_"))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    builder.environment().clear();
    builder.environment().putAll(kept);
    builder.environment().put("OPENCV_IO_MAX_IMAGE_PIXELS", MOST_PIXELS);
    Process started = builder.start();
    process = started;
    var fresh = new Frames(started.getInputStream(), started.getOutputStream(), longestAnswer);
    frames = fresh;
    if (!Answers.isReady(within(program.start(), fresh::read))) {
      throw new IOException("it didn't say that it is ready");
    }
    return fresh;
  }

  /** The pipes have no time-outs of their own; who waits at them is freed when the process dies. */
  private static byte[] within(Duration bound, Callable<byte[]> exchange)
      throws IOException, InterruptedException, TimeoutException {
    var task = new FutureTask<byte[]>(exchange);
    Thread.ofPlatform().daemon().name("photo-worker").start(task);
    try {
      return task.get(bound.toNanos(), TimeUnit.NANOSECONDS);
    } catch (ExecutionException e) {
      throw new IOException(String.valueOf(e.getCause()), e);
    }
  }

  /** Kills it, if it runs. */
  void end() {
    Process running = process;
    process = null;
    frames = null;
    if (running != null) {
      running.destroyForcibly();
    }
  }

  /** What runs now, for tests. */
  @Nullable Process running() {
    return process;
  }
}

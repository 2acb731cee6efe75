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
import org.madoguchi.photo.Measurement;
import org.madoguchi.photo.PhotoMeasurer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has pictures measured by a process of its own, which is started when it is needed, killed when it
 * is silent for too long or answers nonsense, and started again at the next picture.
 *
 * <p>Thread-safe; one picture at a time.
 */
public final class WorkerMeasurer implements PhotoMeasurer {
  private static final Logger LOG = LoggerFactory.getLogger(WorkerMeasurer.class);

  /** A picture of more pixels isn't decoded, whatever its file says. No camera here has as many. */
  private static final String MOST_PIXELS = "40000000";

  private final WorkerProgram program;
  private @Nullable Process process;
  private @Nullable Frames frames;
  private boolean closed;

  /** Starts nothing yet. */
  public WorkerMeasurer(WorkerProgram program) {
    this.program = program;
  }

  @Override
  public synchronized Measurement measure(byte[] encoded) {
    if (encoded.length > Frames.LONGEST_PICTURE) {
      return new Measurement.Unreadable();
    }
    if (closed) {
      return new Measurement.Unavailable("closed");
    }
    try {
      Frames worker = worker();
      byte[] answer =
          within(
              program.silence(),
              () -> {
                worker.write(encoded);
                return worker.read();
              });
      return Answers.measurement(answer);
    } catch (TimeoutException e) {
      return failed("the worker was silent for too long");
    } catch (IOException e) {
      return failed("the worker failed: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return failed("interrupted");
    }
  }

  private Frames worker() throws IOException, InterruptedException, TimeoutException {
    Process running = process;
    Frames known = frames;
    if (running != null && known != null && running.isAlive()) {
      return known;
    }
    kill();
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
    var fresh =
        new Frames(started.getInputStream(), started.getOutputStream(), Frames.LONGEST_ANSWER);
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

  private Measurement failed(String why) {
    LOG.warn("photo measurer: {}", why);
    kill();
    return new Measurement.Unavailable(why);
  }

  private void kill() {
    Process running = process;
    process = null;
    frames = null;
    if (running != null) {
      running.destroyForcibly();
    }
  }

  /** What runs now, for tests. */
  synchronized @Nullable Process running() {
    return process;
  }

  @Override
  public synchronized void close() {
    closed = true;
    kill();
  }
}

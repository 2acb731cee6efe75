package org.madoguchi.photo.worker;

import java.io.IOException;
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

  private final Worker worker;
  private boolean closed;

  /** Starts nothing yet. */
  public WorkerMeasurer(WorkerProgram program) {
    this.worker = new Worker(program, Frames.LONGEST_ANSWER);
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
      return Answers.measurement(worker.ask(encoded));
    } catch (IOException e) {
      worker.end(); // it may have answered, but not sensibly
      LOG.warn("photo measurer: {}", e.getMessage());
      return new Measurement.Unavailable(String.valueOf(e.getMessage()));
    }
  }

  /** What runs now, for tests. */
  synchronized @Nullable Process running() {
    return worker.running();
  }

  @Override
  public synchronized void close() {
    closed = true;
    worker.end();
  }
}

package org.madoguchi.photo.worker;

import java.io.IOException;
import java.net.ProtocolException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.madoguchi.photo.Codes;
import org.madoguchi.photo.Crop;
import org.madoguchi.photo.Cutting;
import org.madoguchi.photo.Measurement;
import org.madoguchi.photo.PaperCopy;
import org.madoguchi.photo.PhotoStudio;
import org.madoguchi.photo.worker.StudioMessages.Question;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has pictures measured, cut, read and made small by a process of its own, which is started when it
 * is needed, killed when it is silent for too long or answers nonsense, and started again at the
 * next picture.
 *
 * <p>Thread-safe; one picture at a time.
 */
public final class WorkerStudio implements PhotoStudio {
  private static final Logger LOG = LoggerFactory.getLogger(WorkerStudio.class);

  private final Worker worker;
  private boolean closed;

  /** Starts nothing yet. */
  public WorkerStudio(WorkerProgram program) {
    this.worker = new Worker(program, StudioMessages.LONGEST_ANSWER);
  }

  private interface Answer<T> {
    T of(byte[] message) throws IOException;
  }

  @Override
  public Measurement measure(byte[] encoded) {
    return ask(
        new Question.Measure(encoded),
        Answers::measurement,
        Measurement.Unreadable::new,
        Measurement.Unavailable::new);
  }

  @Override
  public Cutting cut(byte[] encoded, Crop crop) {
    return ask(
        new Question.Cut(encoded, crop),
        StudioMessages::cutting,
        Cutting.Unreadable::new,
        Cutting.Unavailable::new);
  }

  @Override
  public Codes codes(byte[] encoded) {
    return ask(
        new Question.ReadCodes(encoded),
        StudioMessages::codes,
        Codes.Unreadable::new,
        Codes.Unavailable::new);
  }

  @Override
  public PaperCopy paper(byte[] encoded, int most) {
    return ask(
        new Question.CopyPaper(encoded, most),
        message -> bounded(StudioMessages.copy(message), most),
        PaperCopy.Unreadable::new,
        PaperCopy.Unavailable::new);
  }

  private static PaperCopy bounded(PaperCopy copy, int most) throws IOException {
    if (copy instanceof PaperCopy.Made made && made.jpeg().length > most) {
      throw new ProtocolException("a copy of " + made.jpeg().length + " bytes");
    }
    return copy;
  }

  private synchronized <T> T ask(
      Question question,
      Answer<T> answer,
      Supplier<T> unreadable,
      Function<String, T> unavailable) {
    if (question.picture().length > Frames.LONGEST_PICTURE) {
      return unreadable.get();
    }
    if (closed) {
      return unavailable.apply("closed");
    }
    try {
      return answer.of(worker.ask(StudioMessages.of(question)));
    } catch (IOException e) {
      worker.end(); // it may have answered, but not sensibly
      LOG.warn("photo studio: {}", e.getMessage());
      return unavailable.apply(String.valueOf(e.getMessage()));
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

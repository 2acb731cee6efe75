package org.madoguchi.photo.worker;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import org.madoguchi.photo.Look;
import org.madoguchi.photo.Measurement;

/** A worker that goes wrong at a picture of one byte, in the way that its argument says. */
final class BadWorker {
  private BadWorker() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    String way = arguments[0];
    if (way.equals("ends-at-once")) {
      return;
    }
    if (way.equals("never-ready")) {
      new CountDownLatch(1).await();
    }
    var frames = new Frames(System.in, System.out, StudioMessages.LONGEST_QUESTION);
    frames.write(way.equals("not-ready") ? new byte[] {'X'} : Answers.ready());
    while (true) {
      if (StudioMessages.question(frames.read()).picture().length > 1) {
        frames.write(Answers.of(new Measurement.Seen(4, 3, new Look.NoFace())));
      } else {
        misbehave(way, frames);
      }
    }
  }

  private static void misbehave(String way, Frames frames)
      throws IOException, InterruptedException {
    switch (way) {
      case "hangs" -> new CountDownLatch(1).await();
      case "dies" -> Runtime.getRuntime().halt(139); // as after SIGSEGV
      case "babbles" -> frames.write(new byte[] {'?', 1, 2, 3});
      case "floods" -> frames.write(new byte[StudioMessages.LONGEST_ANSWER + 1]);
      case "prints" -> {
        System.out.print("[ INFO] a library that prints\n");
        System.out.flush();
      }
      default -> throw new IllegalArgumentException(way);
    }
  }
}

package org.madoguchi.photo.worker;

import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import org.madoguchi.photo.Measurement;
import org.madoguchi.photo.vision.PictureMeasurer;

/**
 * The program that measures pictures: they come by its standard input, and what was measured goes
 * by its standard output. It ends when its standard input does, so never outlives whoever asks.
 */
public final class CameraWorker {
  private CameraWorker() {}

  /** Measures until nobody asks any more. */
  public static void main(String[] arguments) throws IOException {
    try (var in = new FileInputStream(FileDescriptor.in);
        var out = new FileOutputStream(FileDescriptor.out)) {
      System.setOut(System.err); // whatever a library says is no answer
      var frames = new Frames(in, out, Frames.LONGEST_PICTURE);
      var measurer = new PictureMeasurer();
      frames.write(Answers.ready());
      while (true) {
        frames.write(Answers.of(measured(measurer, frames.read())));
      }
    } catch (EOFException nobodyAsks) {
      return;
    }
  }

  private static Measurement measured(PictureMeasurer measurer, byte[] picture) {
    try {
      return measurer.measure(picture);
    } catch (RuntimeException e) { // OpenCV says so of pictures that are too large or broken
      return new Measurement.Unreadable();
    }
  }
}

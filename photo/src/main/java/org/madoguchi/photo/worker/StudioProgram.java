package org.madoguchi.photo.worker;

import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import org.madoguchi.photo.Codes;
import org.madoguchi.photo.Crop;
import org.madoguchi.photo.Cutting;
import org.madoguchi.photo.Measurement;
import org.madoguchi.photo.PaperCopy;
import org.madoguchi.photo.vision.CodeFinder;
import org.madoguchi.photo.vision.PaperCopier;
import org.madoguchi.photo.vision.PhotoCutter;
import org.madoguchi.photo.vision.PictureMeasurer;
import org.madoguchi.photo.worker.StudioMessages.Question;

/**
 * The program that measures pictures, cuts photos out of them, reads their codes and makes them
 * small: they come by its standard input, and what was found goes by its standard output. It ends
 * when its standard input does, so never outlives whoever asks.
 */
public final class StudioProgram {
  private final PictureMeasurer measurer = new PictureMeasurer();
  private final PhotoCutter cutter = new PhotoCutter();
  private final CodeFinder finder = new CodeFinder();
  private final PaperCopier copier = new PaperCopier();

  private StudioProgram() throws IOException {}

  /** Works until nobody asks any more. */
  public static void main(String[] arguments) throws IOException {
    try (var in = new FileInputStream(FileDescriptor.in);
        var out = new FileOutputStream(FileDescriptor.out)) {
      System.setOut(System.err); // whatever a library says is no answer
      var frames = new Frames(in, out, StudioMessages.LONGEST_QUESTION);
      var studio = new StudioProgram();
      frames.write(Answers.ready());
      while (true) {
        frames.write(studio.answer(StudioMessages.question(frames.read())));
      }
    } catch (EOFException nobodyAsks) {
      return;
    }
  }

  private byte[] answer(Question question) {
    return switch (question) {
      case Question.Measure(byte[] picture) -> Answers.of(measured(picture));
      case Question.Cut(byte[] picture, Crop crop) -> StudioMessages.of(cut(picture, crop));
      case Question.ReadCodes(byte[] picture) -> StudioMessages.of(codes(picture));
      case Question.CopyPaper(byte[] picture, int most) -> StudioMessages.of(copy(picture, most));
    };
  }

  // OpenCV and ZXing say by an exception that a picture is too large or broken.

  private Measurement measured(byte[] picture) {
    try {
      return measurer.measure(picture);
    } catch (RuntimeException e) {
      return new Measurement.Unreadable();
    }
  }

  private Cutting cut(byte[] picture, Crop crop) {
    try {
      return cutter.cut(picture, crop);
    } catch (RuntimeException e) {
      return new Cutting.Unreadable();
    }
  }

  private Codes codes(byte[] picture) {
    try {
      return finder.codes(picture);
    } catch (RuntimeException e) {
      return new Codes.Unreadable();
    }
  }

  private PaperCopy copy(byte[] picture, int most) {
    try {
      return copier.copy(picture, most);
    } catch (RuntimeException e) {
      return new PaperCopy.Unreadable();
    }
  }
}

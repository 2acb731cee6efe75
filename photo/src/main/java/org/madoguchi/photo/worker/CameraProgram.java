package org.madoguchi.photo.worker;

import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import org.madoguchi.photo.camera.CameraDevice;
import org.madoguchi.photo.camera.CameraWish;
import org.madoguchi.photo.camera.Turn;
import org.madoguchi.photo.driver.V4l2Device;
import org.madoguchi.photo.vision.FrameMaker;

/**
 * The program that drives a camera: questions come by its standard input, answers go by its
 * standard output. It ends when its standard input does, so it never outlives whoever asks.
 */
public final class CameraProgram {
  private CameraProgram() {}

  /**
   * Arguments: the degrees that a picture is turned, its longer side in pixels, and the device;
   * empty takes the first one.
   */
  public static void main(String[] arguments) throws IOException {
    Turn turn = Turn.of(Integer.parseInt(arguments[0])).orElseThrow();
    int side = Integer.parseInt(arguments[1]);
    String device = arguments.length > 2 ? arguments[2] : "";
    try (CameraDevice camera = V4l2Device.ofThisMachine(new CameraWish(device, turn, side))) {
      serve(camera, turn);
    }
  }

  /**
   * Answers for a device until nobody asks any more.
   *
   * @param turn how its pictures are turned upright
   * @throws IOException what was asked is no question
   */
  public static void serve(CameraDevice camera, Turn turn) throws IOException {
    try (var in = new FileInputStream(FileDescriptor.in);
        var out = new FileOutputStream(FileDescriptor.out)) {
      System.setOut(System.err); // whatever a library says is no answer
      var frames = new Frames(in, out, CameraMessages.LONGEST_QUESTION);
      var maker = new FrameMaker(turn);
      frames.write(Answers.ready());
      while (true) {
        byte[] question = frames.read();
        frames.write(
            CameraMessages.asksToOpen(question)
                ? CameraMessages.of(camera.open())
                : CameraMessages.of(maker.of(camera.grab(CameraMessages.wait(question)))));
      }
    } catch (EOFException nobodyAsks) {
      return;
    }
  }
}

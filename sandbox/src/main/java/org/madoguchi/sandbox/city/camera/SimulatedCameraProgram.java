package org.madoguchi.sandbox.city.camera;

import java.io.IOException;
import java.time.Duration;
import org.madoguchi.photo.camera.CameraClock;
import org.madoguchi.photo.camera.CameraDevice;
import org.madoguchi.photo.camera.Opening;
import org.madoguchi.photo.camera.Turn;
import org.madoguchi.photo.worker.CameraProgram;

/**
 * A camera's process whose device is simulated: everything else of it, from the frame on, is the
 * product's. It sends pictures of 1920 x 1080, lying on their side, 30 a second.
 */
public final class SimulatedCameraProgram implements CameraDevice {
  private static final Duration PACE = Duration.ofNanos(1_000_000_000 / 30);

  private final NumberedJpeg jpeg;
  private final CameraClock clock = CameraClock.system();
  private int taken;
  private long due = clock.nanos();

  private SimulatedCameraProgram(int portrait) {
    jpeg = new NumberedJpeg(lying(Scene.portrait(portrait)).jpeg());
  }

  /** Argument: the number of a portrait. */
  public static void main(String[] arguments) throws IOException {
    try (var camera = new SimulatedCameraProgram(Integer.parseInt(arguments[0]))) {
      CameraProgram.serve(camera, Turn.QUARTER);
    }
  }

  /** As a camera sees it that is mounted a quarter to the left. */
  private static Scene lying(Scene upright) {
    var background = new java.awt.Color(upright.image().getRGB(2, 2));
    var person = upright.scaled(1080, 1350).image();
    return Scene.blank(1920, 1080, background)
        .drawn(
            pen -> {
              pen.rotate(-Math.PI / 2);
              pen.drawImage(person, -1080, 1920 - 1350, null);
            });
  }

  @Override
  public Opening open() {
    return new Opening.Opened("Simulated camera 見本", 1080, 1920);
  }

  /** The newest one: what nobody asked for is lost. */
  @Override
  public Raw grab(Duration wait) {
    long left = due - clock.nanos();
    if (left > 0) {
      clock.sleep(Duration.ofNanos(left));
    }
    long late = Math.max(0, clock.nanos() - due);
    due += (1 + late / PACE.toNanos()) * PACE.toNanos();
    return new Raw.Encoded(jpeg.number(++taken));
  }

  @Override
  public void close() {}
}

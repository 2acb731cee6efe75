package org.madoguchi.sandbox.city.camera;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.madoguchi.photo.camera.CameraClock;
import org.madoguchi.photo.camera.CameraDevice;
import org.madoguchi.photo.camera.Opening;
import org.madoguchi.photo.camera.Turn;
import org.madoguchi.photo.worker.CameraProgram;

/**
 * A camera's process whose device is a file: the JPEG that lies there is what it sees, ten times a
 * second, and another one as soon as it is put there. Everything else of it, from the frame on, is
 * the product's. Without the file it is unplugged.
 */
public final class PictureCameraProgram implements CameraDevice {
  private static final Duration PACE = Duration.ofMillis(100);

  private final Path file;
  private final CameraClock clock = CameraClock.system();
  private @Nullable FileTime since;
  private NumberedJpeg jpeg = new NumberedJpeg(new byte[2]);
  private int taken;

  private PictureCameraProgram(Path file) {
    this.file = file;
  }

  /** Argument: the file. */
  public static void main(String[] arguments) throws IOException {
    try (var camera = new PictureCameraProgram(Path.of(arguments[0]))) {
      CameraProgram.serve(camera, Turn.NONE);
    }
  }

  @Override
  public Opening open() {
    return new Opening.Opened("Simulated camera 見本", CameraStage.WIDTH, CameraStage.HEIGHT);
  }

  @Override
  public Raw grab(Duration wait) {
    clock.sleep(PACE);
    try {
      FileTime now = Files.getLastModifiedTime(file);
      if (!now.equals(since)) {
        jpeg = new NumberedJpeg(Files.readAllBytes(file));
        since = now;
      }
      return new Raw.Encoded(jpeg.number(++taken));
    } catch (IOException e) {
      return new Raw.Gone();
    }
  }

  @Override
  public void close() {}
}

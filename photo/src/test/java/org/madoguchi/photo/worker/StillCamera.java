package org.madoguchi.photo.worker;

import java.io.IOException;
import java.time.Duration;
import org.madoguchi.photo.TestPicture;
import org.madoguchi.photo.camera.CameraDevice;
import org.madoguchi.photo.camera.Opening;
import org.madoguchi.photo.camera.Turn;

/** A camera's program whose camera stands before one picture; it dies at the picture it is told. */
final class StillCamera implements CameraDevice {
  private final byte[] jpeg = TestPicture.collins().jpeg();
  private final int dies;
  private int pictures;

  private StillCamera(int dies) {
    this.dies = dies;
  }

  public static void main(String[] arguments) throws IOException {
    CameraProgram.serve(new StillCamera(Integer.parseInt(arguments[0])), Turn.NONE);
  }

  @Override
  public Opening open() {
    return new Opening.Opened("Still", 827, 1063);
  }

  @Override
  public Raw grab(Duration wait) {
    if (++pictures == dies) {
      Runtime.getRuntime().halt(139); // as after SIGSEGV
    }
    return new Raw.Encoded(jpeg);
  }

  @Override
  public void close() {}
}

package org.madoguchi.app.errand.intake.lobby;

import java.time.Duration;
import java.util.function.Consumer;
import org.madoguchi.photo.camera.CameraClock;
import org.madoguchi.photo.camera.Frame;

/**
 * Gives an officer what the camera sees, about four times a second; what comes between isn't kept.
 *
 * <p>Thread rule: one thread at a time, the camera's.
 */
final class CallFrames implements Consumer<Frame> {
  static final Duration PACE = Duration.ofMillis(250);

  private final CameraClock clock;
  private final Consumer<byte[]> send;
  private boolean sent;
  private long last;

  /**
   * @param send told of each JPEG; may wait
   */
  CallFrames(CameraClock clock, Consumer<byte[]> send) {
    this.clock = clock;
    this.send = send;
  }

  @Override
  public void accept(Frame frame) {
    long now = clock.nanos();
    if (!sent || now - last >= PACE.toNanos()) {
      sent = true;
      last = now;
      send.accept(SmallJpeg.of(frame.preview()));
    }
  }
}

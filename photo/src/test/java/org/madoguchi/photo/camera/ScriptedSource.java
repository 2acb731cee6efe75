package org.madoguchi.photo.camera;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Queue;
import org.madoguchi.photo.Pixels;

/** A camera that does what a test says, and the clock beside it: grabbing takes 100 ms. */
final class ScriptedSource implements CameraSource, CameraClock {
  static final Opening LARGE = new Opening.Opened("Scripted", 1080, 1920);
  static final Duration STEP = Duration.ofMillis(100);

  final Queue<Opening> openings = new ArrayDeque<>();
  final Queue<Grab> grabs = new ArrayDeque<>();
  Opening opening = LARGE;
  int opened;
  boolean closed;
  private long now = 1_000_000;
  private int noise;

  /** Grey, and each a little different. */
  Grab picture(int grey) {
    byte[] bgr = new byte[48];
    Arrays.fill(bgr, (byte) grey);
    return new Grab.Picture(new byte[] {(byte) grey, (byte) ++noise}, new Pixels(4, 4, bgr));
  }

  static Grab same(int grey) {
    byte[] bgr = new byte[48];
    Arrays.fill(bgr, (byte) grey);
    return new Grab.Picture(new byte[] {(byte) grey}, new Pixels(4, 4, bgr));
  }

  @Override
  public Opening open() {
    opened++;
    Opening next = openings.poll();
    return next == null ? opening : next;
  }

  @Override
  public Grab grab(Duration wait) {
    now += STEP.toNanos();
    Grab next = grabs.poll();
    return next == null ? picture(128) : next;
  }

  @Override
  public void close() {
    closed = true;
  }

  @Override
  public long nanos() {
    return now;
  }

  @Override
  public void sleep(Duration time) {
    now += time.toNanos();
  }
}

package org.madoguchi.sandbox.city.camera;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.madoguchi.photo.Pixels;
import org.madoguchi.photo.camera.CameraClock;
import org.madoguchi.photo.camera.CameraSource;
import org.madoguchi.photo.camera.Grab;
import org.madoguchi.photo.camera.OpenProblem;
import org.madoguchi.photo.camera.Opening;

/**
 * A camera before which scenes stand by turns, in this process. Each picture is another one by a
 * number in a comment, as the noise of a sensor makes it.
 *
 * <p>Thread rule: one owner thread; knobs may be turned from any.
 */
public final class SimulatedCamera implements CameraSource {
  private final IntFunction<Scene> scenes;
  private final Duration pace;
  private final CameraClock clock;
  private volatile CameraKnobs knobs = CameraKnobs.WELL;
  private boolean open;
  private int taken;
  private @Nullable Shown shown;

  /** What a scene looks like with these knobs, coded once. */
  private record Shown(Scene scene, CameraKnobs knobs, NumberedJpeg jpeg, Pixels preview) {}

  /**
   * @param scenes at least one; after the last the first follows
   * @param each pictures of a scene before the next one
   * @param pace between two pictures
   */
  public SimulatedCamera(List<Scene> scenes, int each, Duration pace, CameraClock clock) {
    this(taken -> scenes.get(taken / each % scenes.size()), pace, clock);
  }

  private SimulatedCamera(IntFunction<Scene> scenes, Duration pace, CameraClock clock) {
    this.scenes = scenes;
    this.pace = pace;
    this.clock = clock;
  }

  /** The same before which somebody else may step at any moment. */
  static SimulatedCamera of(Supplier<Scene> scene, Duration pace, CameraClock clock) {
    return new SimulatedCamera(_ -> scene.get(), pace, clock);
  }

  /** Turns all knobs. */
  public void set(CameraKnobs to) {
    knobs = to;
  }

  @Override
  public Opening open() {
    open = false;
    return switch (knobs.place()) {
      case UNPLUGGED -> new Opening.Refused(OpenProblem.ABSENT, "pulled out");
      case BUSY -> new Opening.Refused(OpenProblem.BUSY, "another program has it");
      case FORBIDDEN -> new Opening.Refused(OpenProblem.FORBIDDEN, "not allowed");
      case PLUGGED -> {
        open = true;
        BufferedImage first = scenes.apply(0).image();
        yield new Opening.Opened("Simulated camera 見本", first.getWidth(), first.getHeight());
      }
    };
  }

  @Override
  public Grab grab(Duration wait) {
    CameraKnobs turned = knobs;
    if (!open || turned.place() != CameraKnobs.Place.PLUGGED) {
      open = false;
      return new Grab.Gone();
    }
    clock.sleep(pace);
    return switch (turned.stream()) {
      case SILENT -> new Grab.Nothing();
      case DAMAGED -> new Grab.Broken();
      case FROZEN -> picture(turned, 0);
      case PICTURES, COVERED -> picture(turned, ++taken);
    };
  }

  private Grab picture(CameraKnobs turned, int number) {
    Scene scene = scenes.apply(taken);
    Shown now = shown;
    if (now == null || !now.scene().equals(scene) || !now.knobs().equals(turned)) {
      Scene seen = turned.seen(scene);
      now = new Shown(scene, turned, new NumberedJpeg(seen.jpeg()), preview(seen));
      shown = now;
    }
    return new Grab.Picture(now.jpeg().number(number), now.preview());
  }

  private static Pixels preview(Scene scene) {
    int width = scene.image().getWidth();
    int height = scene.image().getHeight();
    double scale = Math.min(1, (double) Pixels.LONGEST_SIDE / Math.max(width, height));
    BufferedImage small =
        scene
            .scaled(
                Math.max(1, (int) Math.round(width * scale)),
                Math.max(1, (int) Math.round(height * scale)))
            .image();
    byte[] bgr = ((DataBufferByte) small.getRaster().getDataBuffer()).getData();
    return new Pixels(small.getWidth(), small.getHeight(), Arrays.copyOf(bgr, bgr.length));
  }

  @Override
  public void close() {
    open = false;
  }
}

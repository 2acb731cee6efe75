package org.madoguchi.app.errand.support.lobby;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.camera.CameraFailures;
import org.madoguchi.photo.PhotoStudio;
import org.madoguchi.photo.camera.Camera;
import org.madoguchi.photo.camera.CameraView;
import org.madoguchi.photo.camera.Frame;
import org.madoguchi.photo.camera.LivePreview;

/**
 * The camera while a screen needs it: shows what it sees, and tells when it isn't well. It is
 * opened for that screen and let go after it.
 *
 * <p>Thread rule: made on any thread; {@link #close} waits for some seconds, so it belongs on a
 * thread that may. What is told comes on the camera's threads.
 */
public final class CameraInUse implements AutoCloseable {
  private final Camera camera;
  private final Viewfinder finder;
  private final Trouble trouble;
  private final LivePreview preview;
  private @Nullable FailureCode told;

  /** Who is told when the camera isn't well, and when it is again. */
  public interface Trouble {
    /**
     * @param now null: it is well
     */
    void is(@Nullable FailureCode now);
  }

  /**
   * Looks for codes.
   *
   * @param read what those of one picture say, one at least
   */
  public static CameraInUse reading(
      PhotoBooth booth, PhotoStudio studio, Consumer<List<String>> read, Trouble trouble) {
    return new CameraInUse(
        booth,
        trouble,
        (camera, use) ->
            LivePreview.ofCodes(camera, studio, booth.clock(), new CodeReading(use::seen, read)));
  }

  /** Looks at a person. */
  static CameraInUse posing(PhotoBooth booth, PhotoStudio studio, Posing posing, Trouble trouble) {
    return new CameraInUse(
        booth,
        trouble,
        (camera, use) ->
            new LivePreview(camera, studio, booth.clock(), posing.listening(use::seen)));
  }

  /**
   * Looks, and measures nothing.
   *
   * @param each told of the newest picture whenever it has done with the one before; may wait
   */
  public static CameraInUse showing(PhotoBooth booth, Consumer<Frame> each, Trouble trouble) {
    return new CameraInUse(
        booth, trouble, (camera, use) -> LivePreview.of(camera, booth.clock(), use::seen, each));
  }

  private interface PreviewOf {
    LivePreview of(Camera camera, CameraInUse use);
  }

  private CameraInUse(PhotoBooth booth, Trouble trouble, PreviewOf making) {
    camera = booth.camera();
    finder = booth.finder();
    this.trouble = trouble;
    preview = making.of(camera, this);
    booth.run(preview);
  }

  /** On the camera's thread. */
  private void seen(CameraView view) {
    if (view.frame() != null) {
      finder.show(view.frame().preview());
    }
    FailureCode now = CameraFailures.of(view.status()).orElse(null);
    if (!Objects.equals(now, told)) {
      told = now;
      trouble.is(now);
    }
  }

  @Override
  public void close() {
    preview.close();
    camera.close();
  }
}

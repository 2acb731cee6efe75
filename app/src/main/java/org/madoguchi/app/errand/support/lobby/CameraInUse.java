package org.madoguchi.app.errand.support.lobby;

import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.camera.CameraFailures;
import org.madoguchi.app.lobby.LobbyEvent;
import org.madoguchi.photo.PhotoStudio;
import org.madoguchi.photo.camera.Camera;
import org.madoguchi.photo.camera.CameraView;
import org.madoguchi.photo.camera.LivePreview;

/**
 * The camera while a screen needs it: shows what it sees, and tells when it isn't well. It is
 * opened for that screen and let go after it.
 *
 * <p>Thread rule: made on any thread; {@link #close} waits for some seconds, so it belongs on a
 * thread that may. What is told comes on the camera's threads.
 */
final class CameraInUse implements AutoCloseable {
  private final Camera camera;
  private final Viewfinder finder;
  private final Consumer<LobbyEvent> tell;
  private final LivePreview preview;
  private @Nullable FailureCode told;

  /** Looks for a form's code. */
  static CameraInUse reading(PhotoBooth booth, PhotoStudio studio, Consumer<LobbyEvent> tell) {
    return new CameraInUse(
        booth,
        tell,
        (camera, use) ->
            LivePreview.ofCodes(camera, studio, booth.clock(), new FormReading(use::seen, tell)));
  }

  /** Looks at a person. */
  static CameraInUse posing(
      PhotoBooth booth, PhotoStudio studio, Posing posing, Consumer<LobbyEvent> tell) {
    return new CameraInUse(
        booth,
        tell,
        (camera, use) ->
            new LivePreview(camera, studio, booth.clock(), posing.listening(use::seen)));
  }

  private interface PreviewOf {
    LivePreview of(Camera camera, CameraInUse use);
  }

  private CameraInUse(PhotoBooth booth, Consumer<LobbyEvent> tell, PreviewOf making) {
    camera = booth.camera();
    finder = booth.finder();
    this.tell = tell;
    preview = making.of(camera, this);
    preview.start();
  }

  /** On the camera's thread. */
  private void seen(CameraView view) {
    if (view.frame() != null) {
      finder.show(view.frame().preview());
    }
    FailureCode now = CameraFailures.of(view.status()).orElse(null);
    if (!Objects.equals(now, told)) {
      told = now;
      tell.accept(new SupportEvent.CameraIs(now));
    }
  }

  @Override
  public void close() {
    preview.close();
    camera.close();
  }
}

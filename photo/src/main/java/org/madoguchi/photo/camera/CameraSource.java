package org.madoguchi.photo.camera;

import java.time.Duration;

/**
 * Where pictures come from: a driver, or a simulation. Tells what happens and judges nothing;
 * {@link WatchedCamera} does.
 *
 * <p>Thread rule: one owner thread.
 */
public interface CameraSource extends AutoCloseable {
  /** Opens it anew, whatever was open before. Bounded. */
  Opening open();

  /**
   * The newest picture, which wasn't told yet.
   *
   * @param wait for how long to wait for one, a second at most
   */
  Grab grab(Duration wait);

  /** Lets it go. */
  @Override
  void close();
}

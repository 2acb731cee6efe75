package org.madoguchi.photo.camera;

/**
 * One camera. It is opened when the first picture is asked for, and opened anew after it was lost.
 * Its pictures stay in memory: nothing of them is written to a disk.
 *
 * <p>Thread rule: one owner thread. Every call is bounded, to about five seconds at worst.
 */
public interface Camera extends AutoCloseable {
  /**
   * Waits for the next picture, a second at most while all is well.
   *
   * @return how the camera is, and the picture if one came
   */
  CameraView next();

  /** Lets the camera go. */
  @Override
  void close();
}

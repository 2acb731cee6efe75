package org.madoguchi.photo.camera;

import org.madoguchi.photo.Hint;
import org.madoguchi.photo.Measurement;

/** Who is told what a camera sees. Must return soon, and must not throw. */
public interface PreviewListener {
  /** After each try to get a picture; called on the camera's thread. */
  void saw(CameraView view);

  /**
   * A picture was measured; called on the measuring thread.
   *
   * @param frame which one; older than what is on the screen by now
   * @param hint what to tell the person; stays the same as long as it should be read
   */
  void measured(Frame frame, Measurement measurement, Hint hint);
}

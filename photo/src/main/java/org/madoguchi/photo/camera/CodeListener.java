package org.madoguchi.photo.camera;

import org.madoguchi.photo.Codes;

/** Who is told which codes a camera sees. Must return soon, and must not throw. */
public interface CodeListener {
  /** After each try to get a picture; called on the camera's thread. */
  void saw(CameraView view);

  /** What was read in a picture; called on the working thread. */
  void read(Codes codes);
}

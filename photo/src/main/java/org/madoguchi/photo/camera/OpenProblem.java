package org.madoguchi.photo.camera;

/** Why a camera can't be opened. */
public enum OpenProblem {
  /** There is no such device. */
  ABSENT,
  /** The device takes no colour pictures: a node for metadata, an infrared camera, no camera. */
  NOT_A_CAMERA,
  /** This program's user may not use it. */
  FORBIDDEN,
  /** Another program uses it. */
  BUSY,
  /** Its USB bus has too little bandwidth left. */
  NO_BANDWIDTH,
  /** Something else; the detail says more. */
  FAILED
}

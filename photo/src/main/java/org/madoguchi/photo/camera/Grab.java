package org.madoguchi.photo.camera;

import org.madoguchi.photo.Pixels;

/** What came from an open camera. */
public sealed interface Grab {
  /** A whole picture; see {@link Frame}. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Picture(byte[] jpeg, Pixels preview) implements Grab {}

  /** None in the time. */
  record Nothing() implements Grab {}

  /** One that is cut off or damaged, as happens on a USB cable; it is dropped. */
  record Broken() implements Grab {}

  /** The device is gone. */
  record Gone() implements Grab {}

  /**
   * Nothing can be asked of it any more.
   *
   * @param why in technicians' words
   */
  record Failed(String why) implements Grab {}
}

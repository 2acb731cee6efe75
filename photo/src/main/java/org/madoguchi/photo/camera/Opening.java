package org.madoguchi.photo.camera;

/** What came of opening a camera. */
public sealed interface Opening {
  /**
   * It is open and takes pictures.
   *
   * @param name as the device tells it, for a technician
   * @param width that was granted, in pixels, of the picture when upright; a driver may grant
   *     another size than it was asked for
   * @param height likewise
   */
  record Opened(String name, int width, int height) implements Opening {}

  /**
   * It can't be used.
   *
   * @param detail in technicians' words; may be empty
   */
  record Refused(OpenProblem problem, String detail) implements Opening {}
}

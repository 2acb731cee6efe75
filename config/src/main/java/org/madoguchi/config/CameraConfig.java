package org.madoguchi.config;

/**
 * The camera of the lobby terminal.
 *
 * @param device path of its device node, such as {@code /dev/v4l/by-id/...}; empty: the first that
 *     takes colour pictures
 * @param turn clockwise, until its picture is upright, degrees: 0, 90, 180 or 270
 */
public record CameraConfig(String device, int turn) {
  /** The first one, mounted upright. */
  public static final CameraConfig FIRST = new CameraConfig("", 0);
}

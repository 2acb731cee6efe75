package org.madoguchi.photo.driver;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * An open device node that is asked what it is.
 *
 * <p>Thread rule: one thread.
 *
 * @param file its descriptor
 */
record V4l2Node(Kernel kernel, int file) {
  /** A driver that goes on telling for ever isn't believed. */
  private static final int MOST = 64;

  /**
   * A node's own capabilities.
   *
   * @param result of the call, negative if it failed
   * @param takesPictures whether this node does, not only the device that it is a part of
   */
  record Capability(int result, String name, boolean takesPictures) {}

  Capability capability() {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment told = arena.allocate(V4l2.CAPABILITY_BYTES, 8);
      int result = kernel.ioctl(file, V4l2.QUERY_CAPABILITY, told);
      if (result < 0) {
        return new Capability(result, "", false);
      }
      int whole = told.get(ValueLayout.JAVA_INT, V4l2.CAPABILITY_WHOLE);
      boolean own = (whole & V4l2.CAPABILITY_OF_NODE) != 0;
      int can = own ? told.get(ValueLayout.JAVA_INT, V4l2.CAPABILITY_NODE) : whole;
      int needed = V4l2.CAPABILITY_CAPTURE | V4l2.CAPABILITY_STREAMING;
      return new Capability(0, name(told), (can & needed) == needed);
    }
  }

  private static String name(MemorySegment told) {
    byte[] bytes =
        told.asSlice(V4l2.CAPABILITY_CARD, V4l2.CAPABILITY_CARD_BYTES)
            .toArray(ValueLayout.JAVA_BYTE);
    int length = 0;
    while (length < bytes.length && bytes[length] != 0) {
      length++;
    }
    return new String(bytes, 0, length, StandardCharsets.UTF_8).replaceAll("\\p{Cntrl}", "?");
  }

  /** All that it can take and this program can read. */
  List<Mode> modes() {
    List<Mode> modes = new ArrayList<>();
    try (Arena arena = Arena.ofConfined()) {
      for (int i = 0; i < MOST; i++) {
        MemorySegment format = arena.allocate(V4l2.FORMAT_DESCRIPTION_BYTES, 8);
        format.set(ValueLayout.JAVA_INT, 0, i);
        format.set(ValueLayout.JAVA_INT, V4l2.FORMAT_DESCRIPTION_TYPE, V4l2.CAPTURE);
        if (kernel.ioctl(file, V4l2.ENUMERATE_FORMATS, format) < 0) {
          break;
        }
        int pixels = format.get(ValueLayout.JAVA_INT, V4l2.FORMAT_DESCRIPTION_PIXELS);
        if (Mode.readable(pixels)) {
          sizes(arena, pixels, modes);
        }
      }
    }
    return modes;
  }

  private void sizes(Arena arena, int pixels, List<Mode> to) {
    for (int i = 0; i < MOST; i++) {
      MemorySegment size = arena.allocate(V4l2.SIZE_BYTES, 8);
      size.set(ValueLayout.JAVA_INT, 0, i);
      size.set(ValueLayout.JAVA_INT, V4l2.SIZE_PIXELS, pixels);
      if (kernel.ioctl(file, V4l2.ENUMERATE_SIZES, size) < 0) {
        if (i == 0) { // it doesn't tell: it may still grant the usual one
          to.add(new Mode(pixels, 1920, 1080));
        }
        return;
      }
      if (size.get(ValueLayout.JAVA_INT, V4l2.SIZE_TYPE) != V4l2.SIZE_DISCRETE) {
        to.add(
            new Mode(
                pixels,
                within(1920, size, V4l2.SIZE_STEP_LEAST_WIDTH, V4l2.SIZE_STEP_MOST_WIDTH),
                within(1080, size, V4l2.SIZE_STEP_LEAST_HEIGHT, V4l2.SIZE_STEP_MOST_HEIGHT)));
        return;
      }
      to.add(
          new Mode(
              pixels,
              size.get(ValueLayout.JAVA_INT, V4l2.SIZE_WIDTH),
              size.get(ValueLayout.JAVA_INT, V4l2.SIZE_HEIGHT)));
    }
  }

  private static int within(int wanted, MemorySegment size, int least, int most) {
    int from = size.get(ValueLayout.JAVA_INT, least);
    int through = Math.max(from, size.get(ValueLayout.JAVA_INT, most));
    return Math.clamp(wanted, from, through);
  }
}

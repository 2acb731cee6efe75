package org.madoguchi.photo.driver;

/**
 * Numbers of Video4Linux2 ({@code linux/videodev2.h}) on systems with pointers of 64 bits. A test
 * holds them to what a C compiler makes of that file.
 */
final class V4l2 {
  static final int CAPTURE = 1;
  static final int MEMORY_MAPPED = 1;
  static final int CAPABILITY_CAPTURE = 0x1;
  static final int CAPABILITY_STREAMING = 0x04000000;

  /** The device as a whole tells its capabilities apart from those of this node. */
  static final int CAPABILITY_OF_NODE = 0x80000000;

  static final int BUFFER_DAMAGED = 0x40;
  static final int FIELD_NONE = 1;
  static final int SIZE_DISCRETE = 1;

  static final int MJPG = fourCc("MJPG");
  static final int JPEG = fourCc("JPEG");
  static final int YUYV = fourCc("YUYV");

  /** {@code struct v4l2_capability}. */
  static final long QUERY_CAPABILITY = 0x80685600L;

  static final int CAPABILITY_BYTES = 104;
  static final int CAPABILITY_CARD = 16;
  static final int CAPABILITY_CARD_BYTES = 32;
  static final int CAPABILITY_WHOLE = 84;
  static final int CAPABILITY_NODE = 88;

  /** {@code struct v4l2_fmtdesc}. */
  static final long ENUMERATE_FORMATS = 0xC0405602L;

  static final int FORMAT_DESCRIPTION_BYTES = 64;
  static final int FORMAT_DESCRIPTION_TYPE = 4;
  static final int FORMAT_DESCRIPTION_PIXELS = 44;

  /** {@code struct v4l2_frmsizeenum}. */
  static final long ENUMERATE_SIZES = 0xC02C564AL;

  static final int SIZE_BYTES = 44;
  static final int SIZE_PIXELS = 4;
  static final int SIZE_TYPE = 8;
  static final int SIZE_WIDTH = 12;
  static final int SIZE_HEIGHT = 16;
  static final int SIZE_STEP_LEAST_WIDTH = 12;
  static final int SIZE_STEP_MOST_WIDTH = 16;
  static final int SIZE_STEP_LEAST_HEIGHT = 24;
  static final int SIZE_STEP_MOST_HEIGHT = 28;

  /** {@code struct v4l2_format}. */
  static final long SET_FORMAT = 0xC0D05605L;

  static final int FORMAT_BYTES = 208;
  static final int FORMAT_WIDTH = 8;
  static final int FORMAT_HEIGHT = 12;
  static final int FORMAT_PIXELS = 16;
  static final int FORMAT_FIELD = 20;
  static final int FORMAT_STRIDE = 24;

  /** {@code struct v4l2_requestbuffers}. */
  static final long REQUEST_BUFFERS = 0xC0145608L;

  static final int REQUEST_BYTES = 20;
  static final int REQUEST_TYPE = 4;
  static final int REQUEST_MEMORY = 8;

  /** {@code struct v4l2_buffer}. */
  static final long QUERY_BUFFER = 0xC0585609L;

  static final long QUEUE_BUFFER = 0xC058560FL;
  static final long DEQUEUE_BUFFER = 0xC0585611L;
  static final int BUFFER_BYTES = 88;
  static final int BUFFER_TYPE = 4;
  static final int BUFFER_USED = 8;
  static final int BUFFER_FLAGS = 12;
  static final int BUFFER_MEMORY = 60;
  static final int BUFFER_OFFSET = 64;
  static final int BUFFER_LENGTH = 72;

  /** An int: the buffers' type. */
  static final long STREAM_ON = 0x40045612L;

  static final long STREAM_OFF = 0x40045613L;

  private V4l2() {}

  private static int fourCc(String text) {
    return text.charAt(0) | text.charAt(1) << 8 | text.charAt(2) << 16 | text.charAt(3) << 24;
  }
}

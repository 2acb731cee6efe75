package org.madoguchi.photo.driver;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madoguchi.photo.camera.CameraDevice.Raw;

/**
 * Pictures that stream out of an open node, through memory that is shared with the driver. Only the
 * newest is told; older ones go back unread.
 *
 * <p>Thread rule: one thread.
 */
final class V4l2Stream {
  /** One is filled, one is ready, two wait: with fewer some drivers drop pictures. */
  private static final int BUFFERS = 4;

  /** A longer one is no picture of a camera here. */
  private static final int LONGEST = 32 << 20;

  private static final int POLL_IN = 1;
  private static final int POLL_ERROR_OR_HANG_UP = 8 | 16 | 32;

  private final Kernel kernel;
  private final int file;
  private final List<MemorySegment> buffers = new ArrayList<>();
  private Mode mode = new Mode(0, 0, 0);
  private int stride;
  private String step = "";
  private boolean gone;

  V4l2Stream(Kernel kernel, int file) {
    this.kernel = kernel;
    this.file = file;
  }

  /** What was granted: drivers say yes and take another size than they were asked for. */
  Mode mode() {
    return mode;
  }

  /** The call that was made last, for a technician. */
  String step() {
    return step;
  }

  /** 0, or the negative error number of the {@link #step} that failed. */
  int start(Mode wanted) {
    try (Arena arena = Arena.ofConfined()) {
      int failed = format(arena, wanted);
      if (failed < 0) {
        return failed;
      }
      failed = buffers(arena);
      if (failed < 0) {
        return failed;
      }
      for (int i = 0; i < buffers.size(); i++) {
        step = "VIDIOC_QBUF";
        failed = kernel.ioctl(file, V4l2.QUEUE_BUFFER, buffer(arena, i));
        if (failed < 0) {
          return failed;
        }
      }
      step = "VIDIOC_STREAMON";
      return Math.min(0, kernel.ioctl(file, V4l2.STREAM_ON, type(arena)));
    }
  }

  private int format(Arena arena, Mode wanted) {
    step = "VIDIOC_S_FMT";
    MemorySegment format = arena.allocate(V4l2.FORMAT_BYTES, 8);
    format.set(ValueLayout.JAVA_INT, 0, V4l2.CAPTURE);
    format.set(ValueLayout.JAVA_INT, V4l2.FORMAT_WIDTH, wanted.width());
    format.set(ValueLayout.JAVA_INT, V4l2.FORMAT_HEIGHT, wanted.height());
    format.set(ValueLayout.JAVA_INT, V4l2.FORMAT_PIXELS, wanted.pixels());
    format.set(ValueLayout.JAVA_INT, V4l2.FORMAT_FIELD, V4l2.FIELD_NONE);
    int failed = kernel.ioctl(file, V4l2.SET_FORMAT, format);
    if (failed < 0) {
      return failed;
    }
    mode =
        new Mode(
            format.get(ValueLayout.JAVA_INT, V4l2.FORMAT_PIXELS),
            format.get(ValueLayout.JAVA_INT, V4l2.FORMAT_WIDTH),
            format.get(ValueLayout.JAVA_INT, V4l2.FORMAT_HEIGHT));
    stride = Math.max(2 * mode.width(), format.get(ValueLayout.JAVA_INT, V4l2.FORMAT_STRIDE));
    return Mode.readable(mode.pixels()) ? 0 : -Errno.EINVAL;
  }

  private int buffers(Arena arena) {
    step = "VIDIOC_REQBUFS";
    MemorySegment request = arena.allocate(V4l2.REQUEST_BYTES, 8);
    request.set(ValueLayout.JAVA_INT, 0, BUFFERS);
    request.set(ValueLayout.JAVA_INT, V4l2.REQUEST_TYPE, V4l2.CAPTURE);
    request.set(ValueLayout.JAVA_INT, V4l2.REQUEST_MEMORY, V4l2.MEMORY_MAPPED);
    int failed = kernel.ioctl(file, V4l2.REQUEST_BUFFERS, request);
    if (failed < 0) {
      return failed;
    }
    int granted = request.get(ValueLayout.JAVA_INT, 0);
    for (int i = 0; i < Math.min(granted, BUFFERS); i++) {
      step = "VIDIOC_QUERYBUF";
      MemorySegment buffer = buffer(arena, i);
      failed = kernel.ioctl(file, V4l2.QUERY_BUFFER, buffer);
      if (failed < 0) {
        return failed;
      }
      step = "mmap";
      long length = Integer.toUnsignedLong(buffer.get(ValueLayout.JAVA_INT, V4l2.BUFFER_LENGTH));
      long offset = Integer.toUnsignedLong(buffer.get(ValueLayout.JAVA_INT, V4l2.BUFFER_OFFSET));
      MemorySegment mapped = length > LONGEST ? null : kernel.map(file, length, offset);
      if (mapped == null) {
        return -Errno.EAGAIN;
      }
      buffers.add(mapped);
    }
    return buffers.isEmpty() ? -Errno.EAGAIN : 0;
  }

  private static MemorySegment buffer(Arena arena, int index) {
    MemorySegment buffer = arena.allocate(V4l2.BUFFER_BYTES, 8);
    buffer.set(ValueLayout.JAVA_INT, 0, index);
    buffer.set(ValueLayout.JAVA_INT, V4l2.BUFFER_TYPE, V4l2.CAPTURE);
    buffer.set(ValueLayout.JAVA_INT, V4l2.BUFFER_MEMORY, V4l2.MEMORY_MAPPED);
    return buffer;
  }

  private static MemorySegment type(Arena arena) {
    MemorySegment type = arena.allocate(4, 4);
    type.set(ValueLayout.JAVA_INT, 0, V4l2.CAPTURE);
    return type;
  }

  Raw grab(int milliseconds) {
    if (gone) {
      return new Raw.Gone();
    }
    int events = kernel.poll(file, milliseconds);
    if (events == 0) {
      return new Raw.Nothing();
    }
    if (events < 0 || ((events & POLL_IN) == 0 && (events & POLL_ERROR_OR_HANG_UP) != 0)) {
      gone = true;
      return new Raw.Gone();
    }
    Raw newest = new Raw.Nothing();
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment waiting = null;
      for (int i = 0; i <= BUFFERS; i++) { // at most what there is: a fast camera fills them anew
        MemorySegment buffer = buffer(arena, 0);
        int result = kernel.ioctl(file, V4l2.DEQUEUE_BUFFER, buffer);
        if (result < 0) {
          gone = result != -Errno.EAGAIN;
          break;
        }
        giveBack(waiting);
        waiting = buffer;
      }
      if (waiting != null) {
        newest = copied(waiting);
        giveBack(waiting);
      }
    }
    return gone ? new Raw.Gone() : newest;
  }

  private void giveBack(@Nullable MemorySegment buffer) {
    if (buffer != null && kernel.ioctl(file, V4l2.QUEUE_BUFFER, buffer) < 0) {
      gone = true;
    }
  }

  private Raw copied(MemorySegment buffer) {
    int index = buffer.get(ValueLayout.JAVA_INT, 0);
    int used = buffer.get(ValueLayout.JAVA_INT, V4l2.BUFFER_USED);
    int flags = buffer.get(ValueLayout.JAVA_INT, V4l2.BUFFER_FLAGS);
    if (index < 0 || index >= buffers.size()) {
      gone = true; // not a buffer of ours: nothing that it says can be believed
      return new Raw.Gone();
    }
    MemorySegment mapped = buffers.get(index);
    if ((flags & V4l2.BUFFER_DAMAGED) != 0 || used <= 0 || used > mapped.byteSize()) {
      return new Raw.Damaged();
    }
    byte[] bytes = mapped.asSlice(0, used).toArray(ValueLayout.JAVA_BYTE);
    if (Mode.coded(mode.pixels())) {
      return new Raw.Encoded(bytes);
    }
    boolean whole = used >= (long) stride * (mode.height() - 1) + 2L * mode.width();
    return whole ? new Raw.Plain(bytes, mode.width(), mode.height(), stride) : new Raw.Damaged();
  }

  /** Ends the stream and closes the node, whatever state it is in. */
  void close() {
    try (Arena arena = Arena.ofConfined()) {
      var _ = kernel.ioctl(file, V4l2.STREAM_OFF, type(arena));
    }
    buffers.forEach(kernel::unmap);
    buffers.clear();
    kernel.close(file);
  }
}

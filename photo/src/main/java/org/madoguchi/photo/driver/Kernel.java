package org.madoguchi.photo.driver;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * The six calls to the system that a V4L2 device needs. Where one fails, what comes back is the
 * negative {@code errno}.
 *
 * <p>Thread rule: one thread.
 */
@SuppressWarnings("restricted") // calling native functions is what it is for
final class Kernel {
  private static final int READ_AND_WRITE = 2;

  /** So that no call waits: a device that is pulled out would keep it for ever. */
  private static final int NON_BLOCKING = 0x800;

  private static final int CLOSE_ON_EXEC = 0x80000;
  private static final int PROT_READ_WRITE = 3;
  private static final int MAP_SHARED = 1;
  private static final short POLL_IN = 1;
  private static final int EINTR = 4;
  private static final int EIO = 5;

  private static final StructLayout STATE = Linker.Option.captureStateLayout();
  private static final VarHandle ERRNO =
      STATE.varHandle(MemoryLayout.PathElement.groupElement("errno"));

  private final MemorySegment state = Arena.ofAuto().allocate(STATE);
  private final MemorySegment polled = Arena.ofAuto().allocate(8, 4);
  private final MethodHandle open;
  private final MethodHandle close;
  private final MethodHandle ioctl;
  private final MethodHandle poll;
  private final MethodHandle map;
  private final MethodHandle unmap;

  /**
   * The calls of a C library.
   *
   * @throws java.util.NoSuchElementException it lacks one
   */
  Kernel(SymbolLookup library) {
    ValueLayout number = ValueLayout.JAVA_INT;
    ValueLayout wide = ValueLayout.JAVA_LONG;
    ValueLayout pointer = ValueLayout.ADDRESS;
    Linker.Option variadic = Linker.Option.firstVariadicArg(2);
    open = function(library, "open", number, new MemoryLayout[] {pointer, number}, variadic);
    close = function(library, "close", number, new MemoryLayout[] {number});
    ioctl =
        function(library, "ioctl", number, new MemoryLayout[] {number, wide, pointer}, variadic);
    poll = function(library, "poll", number, new MemoryLayout[] {pointer, wide, number});
    map =
        function(
            library,
            "mmap",
            pointer,
            new MemoryLayout[] {pointer, wide, number, number, number, wide});
    unmap = function(library, "munmap", number, new MemoryLayout[] {pointer, wide});
  }

  /** Those of this process. */
  static Kernel ofThisSystem() {
    return new Kernel(Linker.nativeLinker().defaultLookup());
  }

  private static MethodHandle function(
      SymbolLookup in,
      String name,
      MemoryLayout result,
      MemoryLayout[] parameters,
      Linker.Option... more) {
    var options = new Linker.Option[more.length + 1];
    options[0] = Linker.Option.captureCallState("errno");
    System.arraycopy(more, 0, options, 1, more.length);
    return Linker.nativeLinker()
        .downcallHandle(in.findOrThrow(name), FunctionDescriptor.of(result, parameters), options);
  }

  private interface Call {
    int call() throws Throwable;
  }

  /** Repeats a call that a signal broke off. */
  private int result(Call call) {
    try {
      while (true) {
        int result = call.call();
        if (result >= 0) {
          return result;
        }
        int errno = errno();
        if (errno != EINTR) {
          return -errno;
        }
      }
    } catch (Throwable e) {
      throw new IllegalStateException("a system call can't be called", e);
    }
  }

  private int errno() {
    int errno = (int) ERRNO.get(state, 0L);
    return errno > 0 ? errno : EIO;
  }

  /** A file descriptor. */
  int open(String path) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment name = arena.allocateFrom(path);
      int flags = READ_AND_WRITE | NON_BLOCKING | CLOSE_ON_EXEC;
      return result(() -> (int) open.invokeExact(state, name, flags));
    }
  }

  int ioctl(int file, long request, MemorySegment argument) {
    return result(() -> (int) ioctl.invokeExact(state, file, request, argument));
  }

  /** The events that came, 0 if none did in this time. */
  int poll(int file, int milliseconds) {
    polled.set(ValueLayout.JAVA_INT, 0, file);
    polled.set(ValueLayout.JAVA_SHORT, 4, POLL_IN);
    polled.set(ValueLayout.JAVA_SHORT, 6, (short) 0);
    int result = result(() -> (int) poll.invokeExact(state, polled, 1L, milliseconds));
    return result > 0 ? polled.get(ValueLayout.JAVA_SHORT, 6) : result;
  }

  /** A device's memory; null if it can't be had. */
  @Nullable MemorySegment map(int file, long length, long offset) {
    try {
      MemorySegment mapped =
          (MemorySegment)
              map.invokeExact(
                  state, MemorySegment.NULL, length, PROT_READ_WRITE, MAP_SHARED, file, offset);
      return mapped.address() == -1 ? null : mapped.reinterpret(length);
    } catch (Throwable e) {
      throw new IllegalStateException("a system call can't be called", e);
    }
  }

  void unmap(MemorySegment mapped) {
    var _ = result(() -> (int) unmap.invokeExact(state, mapped, mapped.byteSize()));
  }

  void close(int file) {
    // Not repeated: what a signal broke off is closed all the same.
    try {
      var _ = (int) close.invokeExact(state, file);
    } catch (Throwable e) {
      throw new IllegalStateException("a system call can't be called", e);
    }
  }
}

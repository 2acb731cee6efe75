package org.madoguchi.config.service;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;

/** The service manager's end of a datagram socket. */
@SuppressWarnings("restricted") // calling native functions is what it is for
final class HeardDatagrams implements AutoCloseable {
  private static final int DONT_WAIT = 0x40;

  private final Arena arena = Arena.ofShared();
  private final int socket;

  HeardDatagrams(String path) {
    byte[] name = path.getBytes(StandardCharsets.UTF_8);
    if (name[0] == '@') {
      name[0] = 0;
    }
    MemorySegment address = arena.allocate(110, 2);
    address.set(ValueLayout.JAVA_SHORT, 0, (short) 1);
    MemorySegment.copy(name, 0, address, ValueLayout.JAVA_BYTE, 2, name.length);
    ValueLayout.OfInt number = ValueLayout.JAVA_INT;
    try {
      socket = (int) call("socket", number, number, number, number).invokeExact(1, 2, 0);
      int bound =
          (int)
              call("bind", number, number, ValueLayout.ADDRESS, number)
                  .invokeExact(socket, address, 2 + name.length);
      if (socket < 0 || bound != 0) {
        throw new IllegalStateException("can't listen at " + path);
      }
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  private static MethodHandle call(String name, MemoryLayout result, MemoryLayout... parameters) {
    Linker linker = Linker.nativeLinker();
    return linker.downcallHandle(
        linker.defaultLookup().findOrThrow(name), FunctionDescriptor.of(result, parameters));
  }

  /** The next one; waits for it. */
  String next() {
    return received(0);
  }

  /** Whether another one is there already. */
  boolean more() {
    return !received(DONT_WAIT).isEmpty();
  }

  private String received(int flags) {
    MemorySegment content = arena.allocate(200);
    try {
      long length =
          (long)
              call(
                      "recv",
                      ValueLayout.JAVA_LONG,
                      ValueLayout.JAVA_INT,
                      ValueLayout.ADDRESS,
                      ValueLayout.JAVA_LONG,
                      ValueLayout.JAVA_INT)
                  .invokeExact(socket, content, content.byteSize(), flags);
      return length <= 0
          ? ""
          : new String(
              content.asSlice(0, length).toArray(ValueLayout.JAVA_BYTE), StandardCharsets.UTF_8);
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    try {
      int _ = (int) call("close", ValueLayout.JAVA_INT, ValueLayout.JAVA_INT).invokeExact(socket);
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
    arena.close();
  }
}

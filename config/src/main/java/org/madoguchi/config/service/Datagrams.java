package org.madoguchi.config.service;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;

/**
 * Datagrams to a socket of this machine (unix(7)), which Java's own channels can't send. Linux.
 *
 * <p>Thread rule: any thread.
 */
@SuppressWarnings("restricted") // calling native functions is what it is for
final class Datagrams {
  private static final short AF_UNIX = 1;
  private static final int SOCK_DGRAM_CLOEXEC = 2 | 0x80000;

  /** Nobody who listens is an answer, not a signal that ends the process. */
  private static final int MSG_NOSIGNAL = 0x4000;

  private static final int LONGEST_PATH = 107;
  private static final int FAMILY_BYTES = 2;

  private static final ValueLayout.OfInt NUMBER = ValueLayout.JAVA_INT;
  private static final ValueLayout.OfLong WIDE = ValueLayout.JAVA_LONG;
  private static final MemoryLayout POINTER = ValueLayout.ADDRESS;

  private final MethodHandle socket;
  private final MethodHandle sendTo;
  private final MethodHandle close;

  /** By the C library of this process. */
  Datagrams() {
    SymbolLookup library = Linker.nativeLinker().defaultLookup();
    socket = function(library, "socket", NUMBER, NUMBER, NUMBER, NUMBER);
    sendTo = function(library, "sendto", WIDE, NUMBER, POINTER, WIDE, NUMBER, POINTER, NUMBER);
    close = function(library, "close", NUMBER, NUMBER);
  }

  private static MethodHandle function(
      SymbolLookup in, String name, MemoryLayout result, MemoryLayout... parameters) {
    return Linker.nativeLinker()
        .downcallHandle(in.findOrThrow(name), FunctionDescriptor.of(result, parameters));
  }

  /**
   * Sends one.
   *
   * @param path of the socket; {@code @} at its beginning means one that no file stands for
   * @return false: nobody took it
   */
  boolean send(String path, String text) {
    byte[] name = path.getBytes(StandardCharsets.UTF_8);
    if (name.length > LONGEST_PATH) {
      return false;
    }
    if (name[0] == '@') {
      name[0] = 0;
    }
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment address = arena.allocate(FAMILY_BYTES + LONGEST_PATH + 1L, 2);
      address.set(ValueLayout.JAVA_SHORT, 0, AF_UNIX);
      MemorySegment.copy(name, 0, address, ValueLayout.JAVA_BYTE, FAMILY_BYTES, name.length);
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      MemorySegment content = arena.allocate(bytes.length);
      MemorySegment.copy(bytes, 0, content, ValueLayout.JAVA_BYTE, 0, bytes.length);
      int open = (int) socket.invokeExact((int) AF_UNIX, SOCK_DGRAM_CLOEXEC, 0);
      if (open < 0) {
        return false;
      }
      long sent =
          (long)
              sendTo.invokeExact(
                  open,
                  content,
                  (long) bytes.length,
                  MSG_NOSIGNAL,
                  address,
                  FAMILY_BYTES + name.length);
      int _ = (int) close.invokeExact(open);
      return sent == bytes.length;
    } catch (Throwable e) {
      throw new IllegalStateException("a system call can't be called", e);
    }
  }
}

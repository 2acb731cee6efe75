package org.madoguchi.card.pcsc;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Locale;

/**
 * How an operating system's PC/SC looks in memory, after its published headers: pcsc-lite's {@code
 * winscard.h} and {@code wintypes.h} on Linux and macOS, {@code winscard.h} on Windows. Only 64-bit
 * Linux was ever tried.
 *
 * @param library what the system's loader finds it by
 * @param textSuffix of the names of functions that take text
 * @param dword bytes of DWORD and LONG: 4 or 8
 * @param handle bytes of SCARDCONTEXT and SCARDHANDLE: 4 or 8
 * @param answerToReset bytes of room for it in a reader state
 * @param packed a reader state ends without padding
 */
record PcscAbi(
    String library, String textSuffix, int dword, int handle, int answerToReset, boolean packed) {
  static final PcscAbi LINUX = new PcscAbi("libpcsclite.so.1", "", 8, 8, 33, false);
  static final PcscAbi MAC_OS =
      new PcscAbi("/System/Library/Frameworks/PCSC.framework/PCSC", "", 4, 4, 33, true);
  static final PcscAbi WINDOWS = new PcscAbi("winscard", "A", 4, 8, 36, false);

  private static final int POINTER = 8;

  /** That of the system underneath. */
  static PcscAbi ofThisSystem() {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    if (system.startsWith("windows")) {
      return WINDOWS;
    }
    return system.startsWith("mac") ? MAC_OS : LINUX;
  }

  ValueLayout dwordLayout() {
    return integer(dword);
  }

  ValueLayout handleLayout() {
    return integer(handle);
  }

  private static ValueLayout integer(int bytes) {
    return bytes == Integer.BYTES ? ValueLayout.JAVA_INT : ValueLayout.JAVA_LONG;
  }

  /** Where in a reader state (SCARD_READERSTATE) stands what the caller knows. */
  int currentState() {
    return 2 * POINTER; // after the name and the caller's own pointer
  }

  /** Where in a reader state stands what there is. */
  int eventState() {
    return currentState() + dword;
  }

  /** Bytes from one reader state to the next. */
  int readerState() {
    int end = currentState() + 3 * dword + answerToReset;
    return packed ? end : Math.ceilDiv(end, POINTER) * POINTER;
  }

  /** Bytes of a protocol control information (SCARD_IO_REQUEST). */
  int protocolControl() {
    return 2 * dword;
  }

  long dword(MemorySegment memory, long offset) {
    return read(memory, offset, dword);
  }

  long handle(MemorySegment memory) {
    return read(memory, 0, handle);
  }

  private static long read(MemorySegment memory, long offset, int bytes) {
    return bytes == Integer.BYTES
        ? Integer.toUnsignedLong(memory.get(ValueLayout.JAVA_INT_UNALIGNED, offset))
        : memory.get(ValueLayout.JAVA_LONG_UNALIGNED, offset);
  }

  void setDword(MemorySegment memory, long offset, long value) {
    if (dword == Integer.BYTES) {
      memory.set(ValueLayout.JAVA_INT_UNALIGNED, offset, (int) value);
    } else {
      memory.set(ValueLayout.JAVA_LONG_UNALIGNED, offset, value);
    }
  }
}

package org.madoguchi.card.pcsc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.junit.jupiter.api.Test;

class PcscAbiTest {
  /** As the C compilers of the three lay it out. */
  @Test
  void sizesOfReaderStates() {
    assertEquals(80, PcscAbi.LINUX.readerState());
    assertEquals(61, PcscAbi.MAC_OS.readerState());
    assertEquals(64, PcscAbi.WINDOWS.readerState());
  }

  /** A narrow one must not reach into its neighbour. */
  @Test
  void integersHaveTheirWidth() {
    try (Arena arena = Arena.ofConfined()) {
      for (PcscAbi abi : new PcscAbi[] {PcscAbi.LINUX, PcscAbi.MAC_OS, PcscAbi.WINDOWS}) {
        MemorySegment memory = arena.allocate(16).fill((byte) 0x5A);
        abi.setDword(memory, 1, 0x80100069L);
        assertEquals(0x80100069L, abi.dword(memory, 1));
        assertEquals(0x5A, memory.get(ValueLayout.JAVA_BYTE, 0));
        assertEquals(0x5A, memory.get(ValueLayout.JAVA_BYTE, 1 + abi.dword()));
      }
    }
  }
}

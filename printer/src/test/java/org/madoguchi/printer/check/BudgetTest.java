package org.madoguchi.printer.check;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Bounds are reached, added up to, and not passed. */
class BudgetTest {
  @Test
  void bytesAddUp() throws Unfit {
    var budget = new Budget();
    budget.unpacked(1);
    budget.unpacked(Bounds.UNPACKED - 1);
    assertEquals(PageFault.TOO_MUCH, assertThrows(Unfit.class, () -> budget.unpacked(1)).fault());
  }

  @Test
  void pixelsAddUp() throws Unfit {
    var budget = new Budget();
    budget.pixels(1);
    budget.pixels(Bounds.PIXELS - 1);
    assertEquals(PageFault.TOO_MUCH, assertThrows(Unfit.class, () -> budget.pixels(1)).fault());
  }

  @Test
  void whoIsInterruptedStops() throws Unfit {
    Budget.time();
    Thread.currentThread().interrupt();
    try {
      assertEquals(PageFault.TOO_LONG, assertThrows(Unfit.class, Budget::time).fault());
    } finally {
      assertTrue(Thread.interrupted());
    }
  }

  @Test
  void anOutputIsFullAtItsBound() throws IOException {
    var out = new BoundedOutput(5);
    out.write('a');
    out.write(new byte[] {'-', 'b', 'c', 'd', 'e', '-'}, 1, 4);
    assertArrayEquals(new byte[] {'a', 'b', 'c', 'd', 'e'}, out.toByteArray());
    assertThrows(BoundedOutput.Full.class, () -> out.write('f'));
    var other = new BoundedOutput(5);
    assertThrows(BoundedOutput.Full.class, () -> other.write(new byte[6], 0, 6));
  }
}

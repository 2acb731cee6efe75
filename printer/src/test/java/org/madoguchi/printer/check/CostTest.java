package org.madoguchi.printer.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What a drawing takes is added up, and stops at its bounds. */
class CostTest {
  private static void tooMuch(Executable work) {
    assertEquals(PageFault.TOO_MUCH, assertThrows(Unfit.class, work).fault());
  }

  @Test
  void oneAfterAnotherTakesBoth() throws Unfit {
    assertEquals(new Cost(11, 22, 33, 4), new Cost(1, 2, 3, 4).and(new Cost(10, 20, 30, 2)));
    assertEquals(new Cost(11, 22, 33, 5), new Cost(1, 2, 3, 4).and(new Cost(10, 20, 30, 5)));
  }

  @Test
  void whatIsRepeatedTakesItsTimes() throws Unfit {
    assertEquals(new Cost(3, 6, 9, 4), new Cost(1, 2, 3, 4).times(3));
    assertEquals(new Cost(0, 0, 0, 0), new Cost(1, 2, 3, 0).times(0));
    assertEquals(new Cost(0, 0, 0, 1), new Cost(0, 0, 0, 1).times(Long.MAX_VALUE));
  }

  @Test
  void noNumberIsLargeEnoughToBeginAnew() {
    tooMuch(() -> new Cost(4, 0, 0, 0).times(Long.MAX_VALUE / 2));
    tooMuch(() -> new Cost(0, 1L << 32, 0, 0).times(1L << 32));
    tooMuch(() -> new Cost(0, 0, 3, 0).times(Long.MAX_VALUE / 3 + 1));
  }

  @Test
  void whatIsShownLiesOneDeeper() throws Unfit {
    assertEquals(new Cost(1, 2, 3, 5), new Cost(1, 2, 3, 4).within());
  }

  @Test
  void theBoundsAreReachedAndNotPassed() throws Unfit {
    Cost most = new Cost(Bounds.OPERATORS, Bounds.PIXELS_DRAWN, Bounds.LETTERS, Bounds.FORMS);
    assertEquals(most, most.and(Cost.NONE));
    assertEquals(most, most.times(1));
    tooMuch(most::within);
    tooMuch(() -> most.and(new Cost(1, 0, 0, 0)));
    tooMuch(() -> most.and(new Cost(0, 1, 0, 0)));
    tooMuch(() -> most.and(new Cost(0, 0, 1, 0)));
    tooMuch(() -> Cost.NONE.and(new Cost(0, 0, 0, Bounds.FORMS + 1)));
  }
}

package org.madoguchi.printer.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Whatever work does, its caller gets a value. */
class BoundedLookTest {
  private static String of(BoundedLook bound, Supplier<String> work) {
    return bound.run(work, PageFault::name);
  }

  private static int deeper(int depth) {
    return depth < 0 ? 0 : deeper(depth + 1) + 1;
  }

  @Test
  void whatGoesWrongIsAValue() {
    var bound = new BoundedLook();
    assertEquals("fine", of(bound, () -> "fine"));
    assertEquals("TOO_MUCH", of(bound, () -> "" + deeper(0)));
    assertEquals(
        "TOO_MUCH",
        of(
            bound,
            () -> {
              throw new OutOfMemoryError("as when an array is too large");
            }));
    assertEquals(
        "UNREADABLE",
        of(
            bound,
            () -> {
              throw new ClassCastException("as PDFBox does");
            }));
    assertEquals("fine", of(bound, () -> "fine"));
  }

  @Test
  void whatDoesNotEndIsLeftAndDoesNotPileUp() throws InterruptedException {
    var bound = new BoundedLook(Duration.ofMillis(20));
    var end = new CountDownLatch(1);
    var ended = new CountDownLatch(BoundedLook.MOST);
    for (int i = 0; i < BoundedLook.MOST; i++) {
      assertEquals(
          "TOO_LONG",
          of(
              bound,
              () -> {
                boolean over = false;
                while (!over) {
                  try {
                    end.await();
                    over = true;
                  } catch (InterruptedException e) {
                    // as work that doesn't look
                  }
                }
                ended.countDown();
                return "too late";
              }));
    }
    assertEquals("TOO_LONG", of(bound, () -> "isn't begun"));
    end.countDown();
    ended.await();
    String again = "TOO_LONG";
    for (int i = 0; i < 10_000 && !again.equals("fine"); i++) {
      Thread.onSpinWait();
      again = of(bound, () -> "fine");
      Thread.sleep(1);
    }
    assertEquals("fine", again);
  }

  @Test
  void whoWaitsMayBeInterrupted() {
    Thread.currentThread().interrupt();
    assertEquals(
        "TOO_LONG",
        of(
            new BoundedLook(),
            () -> {
              try {
                Thread.sleep(60_000);
              } catch (InterruptedException e) {
                return "interrupted";
              }
              return "slept";
            }));
    assertTrue(Thread.interrupted());
  }
}

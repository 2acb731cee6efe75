package org.madoguchi.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class DeadlinesTest {
  @Test
  void everyForgottenFutureEndsAlsoThoseThatComeAfterTheTimerWasSet() throws Exception {
    Deadlines deadlines = new Deadlines(Duration.ofMillis(50));
    List<CompletableFuture<String>> forgotten = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      forgotten.add(deadlines.watch(new CompletableFuture<>(), "late"));
      deadlines.watch(new CompletableFuture<>(), "late").complete("in time");
      if (i % 50 == 0) { // also while the timer rings, and after it has found nothing
        assertEquals("late", forgotten.getLast().get(60, TimeUnit.SECONDS));
      }
    }
    for (CompletableFuture<String> future : forgotten) {
      assertEquals("late", future.get(60, TimeUnit.SECONDS));
    }
  }

  @Test
  void whatCameInTimeStays() throws Exception {
    Deadlines deadlines = new Deadlines(Duration.ofMillis(20));
    CompletableFuture<String> inTime = deadlines.watch(new CompletableFuture<>(), "late");
    inTime.complete("in time");
    CompletableFuture<String> late = deadlines.watch(new CompletableFuture<>(), "late");
    assertEquals("late", late.get(60, TimeUnit.SECONDS));
    assertEquals("in time", inTime.get());
  }

  /** One timer serves all: each ends at its own time, and one that came late isn't forgotten. */
  @Test
  void eachHasItsOwnEnd() {
    var timer = new HandTimer();
    var deadlines = new Deadlines(Duration.ofSeconds(2), timer);
    CompletableFuture<String> first = deadlines.watch(new CompletableFuture<>(), "over");
    timer.pass(Duration.ofSeconds(1));
    CompletableFuture<String> second = deadlines.watch(new CompletableFuture<>(), "over");
    CompletableFuture<String> quick = deadlines.watch(new CompletableFuture<>(), "over");
    quick.complete("done");
    timer.pass(Duration.ofSeconds(1));
    assertEquals("over", first.getNow("waits"));
    assertEquals("waits", second.getNow("waits"));
    timer.pass(Duration.ofSeconds(1));
    assertEquals("over", second.getNow("waits"));
    assertEquals("done", quick.getNow("waits"));
    CompletableFuture<String> later = deadlines.watch(new CompletableFuture<>(), "over");
    timer.pass(Duration.ofSeconds(2));
    assertEquals("over", later.getNow("waits"));
  }

  @Test
  void nothingEndsBeforeItsTime() {
    Deadlines deadlines = new Deadlines(Duration.ofDays(1));
    CompletableFuture<String> early = deadlines.watch(new CompletableFuture<>(), "late");
    assertFalse(early.isDone());
  }
}

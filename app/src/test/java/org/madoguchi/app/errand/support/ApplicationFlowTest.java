package org.madoguchi.app.errand.support;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.staff.Presented.Attested;

class ApplicationFlowTest {
  private static final Attested BY = Attested.UNTOLD;
  private static final List<ApplicationEvent> EVENTS =
      List.of(
          new ApplicationEvent.Confirmed(Route.ONLINE),
          new ApplicationEvent.Confirmed(Route.PAPER),
          new ApplicationEvent.Confirmed(Route.FORM),
          new ApplicationEvent.FormOrdered(),
          new ApplicationEvent.SendingBegun(BY),
          new ApplicationEvent.SiteTook(SiteState.COMPLETE),
          new ApplicationEvent.SiteRefused(FailureCode.FORM_STALE),
          new ApplicationEvent.SheetOut(BY),
          new ApplicationEvent.SheetHanded(BY),
          new ApplicationEvent.TurnedAway(FailureCode.RESIDENT_STOPPED, BY),
          new ApplicationEvent.Abandoned(FailureCode.SESSION_TIMED_OUT),
          new ApplicationEvent.PhotoDisagreed(FailureCode.PHOTO_DISAGREES));

  private static Set<ApplicationState> reached() {
    Set<ApplicationState> reached = new LinkedHashSet<>();
    Deque<ApplicationState> todo = new ArrayDeque<>(List.of(new ApplicationState.Gathering()));
    while (!todo.isEmpty()) {
      ApplicationState state = todo.pop();
      if (reached.add(state)) {
        EVENTS.forEach(e -> ApplicationFlow.next(state, e).ifPresent(todo::push));
      }
    }
    return reached;
  }

  @Test
  void everyStateIsReachedAndEveryOneHasAnEnd() {
    Set<Class<?>> kinds = new LinkedHashSet<>();
    for (ApplicationState state : reached()) {
      kinds.add(state.getClass());
      boolean ended = state instanceof ApplicationState.Ended;
      Optional<ApplicationState> left =
          ApplicationFlow.next(state, new ApplicationEvent.Abandoned(FailureCode.INTERRUPTED));
      assertEquals(!ended, left.isPresent(), () -> "left behind in " + state);
      if (ended) {
        EVENTS.forEach(e -> assertTrue(ApplicationFlow.next(state, e).isEmpty(), state + " " + e));
      }
    }
    assertEquals(8, kinds.size(), kinds::toString);
  }

  /** Sent without a clerk's look, printed in the middle of it, handed out unprinted: never. */
  @Test
  void nothingComesBeforeItsTurn() {
    for (ApplicationState state : reached()) {
      for (ApplicationEvent event : EVENTS) {
        switch (ApplicationFlow.next(state, event).orElse(null)) {
          case ApplicationState.Sending _ ->
              assertEquals(new ApplicationState.Ready(Route.ONLINE), state);
          case ApplicationState.Sent _ -> assertEquals(new ApplicationState.Sending(), state);
          case ApplicationState.Handed _ ->
              assertTrue(state instanceof ApplicationState.Printed, state::toString);
          case ApplicationState.Printed _ ->
              assertFalse(state instanceof ApplicationState.Sending, state::toString);
          case ApplicationState.Ordered _ -> assertEquals(new ApplicationState.Gathering(), state);
          case null, default -> {}
        }
      }
    }
  }

  /**
   * Nobody here knows whether the site has it: then only the site's word or the day's end counts.
   */
  @Test
  void whatIsBeingSentIsTurnedAwayByNobody() {
    ApplicationState sending = new ApplicationState.Sending();
    assertTrue(
        ApplicationFlow.next(
                sending, new ApplicationEvent.TurnedAway(FailureCode.RESIDENT_STOPPED, BY))
            .isEmpty());
    assertEquals(
        Optional.of(new ApplicationState.Ready(Route.ONLINE)),
        ApplicationFlow.next(sending, new ApplicationEvent.SiteRefused(FailureCode.PHOTO_REFUSED)));
  }

  @ParameterizedTest
  @CsvSource({
    "2025-11-28, false", // one year old tomorrow
    "2025-11-27, true",
    "2024-02-29, true",
  })
  void aPhotoFromOneYear(LocalDate birth, boolean needed) {
    assertEquals(needed, Application.needsPhoto(birth, LocalDate.parse("2026-11-27")));
  }

  @ParameterizedTest
  @CsvSource({
    "2011-11-29, false",
    "2011-11-28, true", // an age is reached on the eve of the birthday
    "2011-11-27, true",
    "2012-02-29, false",
  })
  void aSignatureFromFifteen(LocalDate birth, boolean may) {
    assertEquals(may, Application.maySign(birth, LocalDate.parse("2026-11-27")));
  }
}

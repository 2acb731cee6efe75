package org.madoguchi.app.lobby;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.LobbyCall.Place;
import org.madoguchi.app.branch.LobbyVisit;
import org.madoguchi.app.branch.LobbyVisit.End;
import org.madoguchi.app.errand.ErrandId;
import org.madoguchi.app.ui.TextSize;
import org.madoguchi.config.Language;

/** What is kept of a visit. */
class VisitTraceTest {
  private static final LobbyState START = new LobbyState.Start();
  private static final LobbyState CHOOSING = new At(Place.CHOOSING);
  private static final LobbyState PIN = new At(Place.PIN);
  private static final LobbyState SLIP = new At(Place.SLIP);

  /** Somewhere in an errand. */
  private record At(Place callPlace) implements ErrandState {
    @Override
    public ErrandId errand() {
      return ErrandId.CERTIFICATE;
    }
  }

  private final List<LobbyVisit> ended = new ArrayList<>();
  private final VisitTrace trace = new VisitTrace("lobby-1", ended::add);
  private Instant now = Instant.parse("2026-11-20T01:24:00Z");
  private LobbyState state = START;

  private VisitTraceTest to(LobbyState next, int seconds) {
    return to(next, seconds, false);
  }

  private VisitTraceTest to(LobbyState next, int seconds, boolean untouched) {
    now = now.plus(Duration.ofSeconds(seconds));
    trace.step(state, next, untouched, now);
    state = next;
    return this;
  }

  private static LobbyVisit visit(End end, Place place, long seconds) {
    return new LobbyVisit(
        "lobby-1", ErrandId.CERTIFICATE, end, Optional.empty(), place, Language.JA, false, seconds);
  }

  @Test
  void countsToTheSlipWhateverComesAfterIt() {
    to(CHOOSING, 5).to(PIN, 20).to(SLIP, 40).to(new LobbyState.Goodbye(), 30).to(START, 6, true);
    to(CHOOSING, 500).to(SLIP, 10).to(START, 60, true);
    assertEquals(List.of(visit(End.DONE, Place.SLIP, 60), visit(End.DONE, Place.SLIP, 10)), ended);
  }

  @Test
  void saysWhereItWasGivenUp() {
    to(CHOOSING, 0).to(PIN, 10).to(START, 10);
    to(CHOOSING, 0).to(START, 60, true);
    assertEquals(
        List.of(visit(End.GIVEN_UP, Place.PIN, 20), visit(End.LEFT, Place.CHOOSING, 60)), ended);
  }

  @Test
  void aProblemIsWhereItHappened() {
    trace.looks(Look.USUAL.in(Language.EN).sized(TextSize.LARGE));
    to(CHOOSING, 0)
        .to(PIN, 10)
        .to(new LobbyState.Problem(FailureCode.SESSION_TIMED_OUT, true), 60, true)
        .to(new LobbyState.Problem(FailureCode.SESSION_TIMED_OUT, false), 5)
        .to(START, 60, true);
    assertEquals(
        List.of(
            new LobbyVisit(
                "lobby-1",
                ErrandId.CERTIFICATE,
                End.PROBLEM,
                Optional.of(FailureCode.SESSION_TIMED_OUT),
                Place.PIN,
                Language.EN,
                true,
                135)),
        ended);
  }

  @Test
  void whoGoesOnAfterAProblemIsStillTheSame() {
    to(CHOOSING, 0)
        .to(new LobbyState.Problem(FailureCode.GATEWAY_TIMEOUT, false), 10)
        .to(CHOOSING, 10)
        .to(SLIP, 10)
        .to(START, 10);
    assertEquals(List.of(visit(End.DONE, Place.SLIP, 30)), ended);
  }

  @Test
  void withoutAnErrandThereIsNoVisit() {
    to(new LobbyState.Problem(FailureCode.UNFORESEEN, false), 1).to(START, 1);
    assertEquals(List.of(), ended);
  }

  @Test
  void aClockThatWasSetTellsNoImpossibleTime() {
    to(CHOOSING, 0).to(START, -100);
    to(CHOOSING, 0).to(START, 10_000_000);
    assertEquals(List.of(0L, 86_400L), ended.stream().map(LobbyVisit::seconds).toList());
  }
}

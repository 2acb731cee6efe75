package org.madoguchi.app.errand.booth.lobby;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.lobby.LobbyEvent;
import org.madoguchi.app.lobby.LobbyEvent.Touched;
import org.madoguchi.app.lobby.LobbyState;
import org.madoguchi.app.lobby.LobbyTouch;
import org.madoguchi.app.lobby.screens.ErrandScreenLaws;
import org.madoguchi.app.lobby.screens.RecordingInput;
import org.madoguchi.app.lobby.stops.Stop;
import org.madoguchi.config.Booth;
import org.madoguchi.config.Language;
import org.madoguchi.config.LocalizedText;
import org.madoguchi.config.OpeningHours.Span;

/** Screens and flow of booking. */
class BoothScreensTest {
  private static final String CITY = "99001";
  private static final String ID = "0".repeat(32);
  private static final LocalDate DAY = LocalDate.of(2026, 12, 5);

  private static final Booth BOOTH =
      booth("card-2026-12", "マイナンバーカード 出張申請", "My Number card booth");
  private static final List<Booth> OPEN =
      List.of(BOOTH, booth("pension-2026-12", "年金の 出張相談", "Pension advice"));
  private static final LocalDateTime SLOT = DAY.atTime(10, 20);

  private final BoothScreens errand = new BoothScreens();
  private final ErrandScreenLaws laws =
      new ErrandScreenLaws(
          errand,
          new BoothDetails(OPEN, Map.of(CITY, new LocalizedText("見本市", "Mihon City"))),
          new RecordingInput());

  private static Booth booth(String code, String ja, String en) {
    return new Booth(
        code,
        CITY,
        new LocalizedText(ja, en),
        Stream.of(0, 1, 7, 8, 14, 15)
            .map(DAY::plusDays)
            .map(d -> new Booth.Day(d, List.of(new Span(LocalTime.of(10, 0), LocalTime.of(16, 0)))))
            .toList(),
        20,
        2,
        new LocalizedText(
            "届いた 交付申請書と、運転免許証などの 本人確認書類を 二つ",
            "The application form, and two papers that say who you are"),
        Booth.BookUntil.DAY_BEFORE);
  }

  private static BoothState.Days days(int most) {
    SortedMap<LocalDateTime, Integer> free = new TreeMap<>();
    for (Booth.Day day : BOOTH.days()) {
      for (LocalTime time : BOOTH.slots(day.date())) {
        // the second day is full
        boolean full = day.date().equals(DAY.plusDays(1));
        free.put(day.date().atTime(time), full ? 0 : Math.min(most, time.getMinute() / 20));
      }
    }
    return new BoothState.Days(BOOTH, free);
  }

  private SortedMap<String, LobbyState> all() {
    List<LobbyState> states =
        List.of(
            new LobbyState.Start(),
            new BoothState.Which(),
            new BoothState.Looking(BOOTH),
            days(2),
            days(0),
            new BoothState.Slots(days(2), DAY),
            new BoothState.Holding(BOOTH, SLOT),
            new BoothState.Confirm(BOOTH, SLOT, ID),
            new BoothState.Booking(BOOTH, SLOT, ID),
            new BoothState.SlipOut(BOOTH, SLOT, "A 0427", code(), true),
            new BoothState.SlipOut(BOOTH, SLOT, "A 0427", code(), false),
            new LobbyState.Problem(FailureCode.APPOINTMENT_TAKEN, false),
            new LobbyState.Problem(FailureCode.BOOKING_CLOSED, false));
    SortedMap<String, LobbyState> named = new TreeMap<>();
    for (int i = 0; i < states.size(); i++) {
      named.put("%02d-%s".formatted(i, states.get(i).getClass().getSimpleName()), states.get(i));
    }
    return named;
  }

  private static String code() {
    return "MD1A-" + "A".repeat(26) + "-" + "A".repeat(16);
  }

  @ParameterizedTest
  @CsvSource({"JA, false", "JA, true", "EN, false", "EN, true"})
  void everyScreenIsWholeAndDrawnFromItsStops(Language language, boolean larger)
      throws IOException {
    laws.hold(all(), language, larger);
  }

  @ParameterizedTest
  @ValueSource(doubles = {3.2, 5.0, 5.6})
  void keysAreAtLeastTwentyMillimetresOnOtherPanels(double density) {
    laws.keysAreLargeEnough(all().values(), density);
  }

  @Test
  void everyKindOfStateIsASample() {
    assertEquals(
        kinds(BoothState.class).collect(Collectors.toSet()),
        BoothScreens.samples().stream().map(Object::getClass).collect(Collectors.toSet()));
  }

  private static Stream<Class<?>> kinds(Class<?> type) {
    return type.isSealed()
        ? Stream.of(type.getPermittedSubclasses()).flatMap(BoothScreensTest::kinds)
        : Stream.of(type);
  }

  /** No key is dead, and what is full does nothing. */
  @Test
  void everyStopMeansSomethingToTheFlow() {
    for (LobbyState sample : all().values()) {
      if (sample instanceof BoothState state) {
        for (Stop stop : laws.stops(state, Language.JA).ofScreen()) {
          LobbyState next = BoothFlow.next(state, new Touched(stop.action()), OPEN);
          if (stop.now()) {
            assertNotEquals(state, next, stop.id());
          } else {
            assertEquals(state, next, stop.id());
          }
        }
      }
    }
  }

  @Test
  void fromTheStartToTheEnd() {
    assertEquals(new BoothState.Looking(BOOTH), BoothFlow.begins(List.of(BOOTH)));
    List<LobbyEvent> events =
        List.of(
            pick(BOOTH.code()),
            new BoothEvent.Seen(days(2).free()),
            pick(DAY.toString()),
            pick(SLOT.toString()),
            new BoothEvent.Held(ID),
            new Touched(new LobbyTouch.Next()),
            new BoothEvent.Booked("A 0427", code(), true),
            new Touched(new LobbyTouch.Next()));
    List<String> seen = new ArrayList<>();
    LobbyState state = BoothFlow.begins(OPEN);
    for (LobbyEvent event : events) {
      seen.add(state.getClass().getSimpleName());
      state = BoothFlow.next(assertInstanceOf(BoothState.class, state), event, OPEN);
    }
    assertEquals(new LobbyState.Goodbye(), state);
    assertEquals(
        List.of("Which", "Looking", "Days", "Slots", "Holding", "Confirm", "Booking", "SlipOut"),
        seen);
  }

  /** Whoever goes back from the last question looks anew: the place is given back. */
  @Test
  void backAndAway() {
    LobbyEvent back = new Touched(new LobbyTouch.Back());
    BoothState.Confirm confirm = new BoothState.Confirm(BOOTH, SLOT, ID);
    assertEquals(new BoothState.Looking(BOOTH), BoothFlow.next(confirm, back, OPEN));
    assertEquals(days(2), BoothFlow.next(new BoothState.Slots(days(2), DAY), back, OPEN));
    assertEquals(new BoothState.Which(), BoothFlow.next(days(2), back, OPEN));
    assertEquals(new LobbyState.Start(), BoothFlow.next(days(2), back, List.of(BOOTH)));
    for (LobbyState state : all().values()) {
      if (state instanceof BoothState of && !of.working()) {
        LobbyState after = BoothFlow.next(of, new LobbyEvent.IdleExpired(), OPEN);
        assertEquals(
            of instanceof BoothState.SlipOut ? new LobbyState.Goodbye() : new LobbyState.Start(),
            after);
      }
    }
    assertEquals(
        new LobbyState.Problem(FailureCode.APPOINTMENT_TAKEN, false),
        BoothFlow.next(
            new BoothState.Holding(BOOTH, SLOT),
            new LobbyEvent.Failed(FailureCode.APPOINTMENT_TAKEN),
            OPEN));
  }

  @Test
  void theFirstFreeOneIsOneTouchAway() {
    assertEquals(
        new BoothState.Holding(BOOTH, DAY.atTime(10, 20)),
        BoothFlow.next(days(2), pick(BoothFlow.FIRST), OPEN));
    assertEquals(days(0), BoothFlow.next(days(0), pick(BoothFlow.FIRST), OPEN));
  }

  private static LobbyEvent pick(String what) {
    return new Touched(new LobbyTouch.Pick(what));
  }
}

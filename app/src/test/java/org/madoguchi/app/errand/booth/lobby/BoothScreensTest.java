package org.madoguchi.app.errand.booth.lobby;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import org.madoguchi.app.custody.ReceiptNumber;
import org.madoguchi.app.custody.ScanCode;
import org.madoguchi.app.errand.booth.Kept;
import org.madoguchi.app.errand.support.lobby.SupportTouch;
import org.madoguchi.app.errand.support.lobby.Viewfinder;
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
  private static final Wanted WANTED = Wanted.first(BOOTH);
  private static final Kept KEPT =
      new Kept(ID, "A 0427", CITY, BOOTH.name(), DAY.plusDays(7).atTime(14, 40), BOOTH);
  private static final Kept OF_NO_BOOTH =
      new Kept(ID, "A 0427", CITY, LocalizedText.same("gone-2026-12"), KEPT.slot(), null);
  private static final Wanted INSTEAD = new Wanted(BOOTH, KEPT);
  private static final ScanCode.AppointmentCode SLIP = new ScanCode.AppointmentCode(ID);

  private final BoothScreens errand = new BoothScreens(new Viewfinder());
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
    return new BoothState.Days(WANTED, free);
  }

  private SortedMap<String, LobbyState> all() {
    List<LobbyState> states =
        List.of(
            new LobbyState.Start(),
            new BoothState.Which(),
            new BoothState.Looking(WANTED),
            days(2),
            days(0),
            new BoothState.Slots(days(2), DAY),
            new BoothState.Holding(WANTED, SLOT),
            new BoothState.Confirm(WANTED, SLOT, ID),
            new BoothState.Booking(WANTED, SLOT, ID),
            new BoothState.SlipOut(WANTED, SLOT, "A 0427", code(), true),
            new BoothState.SlipOut(WANTED, SLOT, "A 0427", code(), false),
            new LobbyState.Problem(FailureCode.APPOINTMENT_TAKEN, false),
            new LobbyState.Problem(FailureCode.BOOKING_CLOSED, false),
            new BoothState.Begin(),
            new BoothState.ShowSlip(null, false),
            new BoothState.ShowSlip(null, true),
            new BoothState.ShowSlip(FailureCode.CAMERA_MISSING, false),
            new BoothState.TypeNumber(""),
            new BoothState.TypeNumber("A0427"),
            new BoothState.TypeNumber("A0427102"),
            new BoothState.TypeNumber("A04271440"),
            new BoothState.FindingSlip(SLIP),
            new BoothState.WrongSlip(FailureCode.APPOINTMENT_UNKNOWN),
            new BoothState.WrongSlip(FailureCode.APPOINTMENT_OVER),
            new BoothState.Mine(KEPT),
            new BoothState.Mine(OF_NO_BOOTH),
            new BoothState.Confirm(INSTEAD, SLOT, ID),
            new BoothState.SlipOut(INSTEAD, SLOT, "A 0427", code(), true),
            new BoothState.SlipOut(INSTEAD, SLOT, "A 0427", code(), false),
            new BoothState.AskCancel(KEPT),
            new BoothState.Cancelling(KEPT),
            new BoothState.Cancelled(KEPT));
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
  @CsvSource({"ja, false", "ja, true", "en, false", "en, true"})
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

  /** Both times stand there, however large the letters are: one is given up for the other. */
  @ParameterizedTest
  @CsvSource({"ja, false", "ja, true", "en, false", "en, true"})
  void whoMovesABookingSeesBothTimes(Language language, boolean larger) {
    laws.show(new BoothState.Confirm(INSTEAD, SLOT, ID), language, larger);
    List<String> words = laws.words();
    for (String time :
        language.equals(Language.JA) ? List.of("10時20分", "14時40分") : List.of("10:20", "14:40")) {
      assertTrue(words.stream().anyMatch(w -> w.contains(time)), time + " isn't in " + words);
    }
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
    assertEquals(new BoothState.Looking(WANTED), BoothFlow.books(List.of(BOOTH)));
    List<LobbyEvent> events =
        List.of(
            pick(BoothFlow.BOOK),
            pick(BOOTH.code()),
            new BoothEvent.Seen(days(2).free()),
            pick(DAY.toString()),
            pick(SLOT.toString()),
            new BoothEvent.Held(ID),
            new Touched(new LobbyTouch.Next()),
            new BoothEvent.Booked("A 0427", code(), true),
            new Touched(new LobbyTouch.Next()));
    List<String> seen = new ArrayList<>();
    LobbyState state = new BoothState.Begin();
    for (LobbyEvent event : events) {
      seen.add(state.getClass().getSimpleName());
      state = BoothFlow.next(assertInstanceOf(BoothState.class, state), event, OPEN);
    }
    assertEquals(new LobbyState.Goodbye(), state);
    assertEquals(
        List.of(
            "Begin", "Which", "Looking", "Days", "Slots", "Holding", "Confirm", "Booking",
            "SlipOut"),
        seen);
  }

  /** Whoever goes back from the last question looks anew: the place is given back. */
  @Test
  void backAndAway() {
    LobbyEvent back = new Touched(new LobbyTouch.Back());
    BoothState.Confirm confirm = new BoothState.Confirm(WANTED, SLOT, ID);
    assertEquals(new BoothState.Looking(WANTED), BoothFlow.next(confirm, back, OPEN));
    assertEquals(days(2), BoothFlow.next(new BoothState.Slots(days(2), DAY), back, OPEN));
    assertEquals(new BoothState.Which(), BoothFlow.next(days(2), back, OPEN));
    assertEquals(new BoothState.Begin(), BoothFlow.next(days(2), back, List.of(BOOTH)));
    for (LobbyState state : all().values()) {
      if (state instanceof BoothState of && !of.working()) {
        LobbyState after = BoothFlow.next(of, new LobbyEvent.IdleExpired(), OPEN);
        assertEquals(
            of instanceof BoothState.SlipOut || of instanceof BoothState.Cancelled
                ? new LobbyState.Goodbye()
                : new LobbyState.Start(),
            after);
      }
    }
    assertEquals(
        new LobbyState.Problem(FailureCode.APPOINTMENT_TAKEN, false),
        BoothFlow.next(
            new BoothState.Holding(WANTED, SLOT),
            new LobbyEvent.Failed(FailureCode.APPOINTMENT_TAKEN),
            OPEN));
  }

  @Test
  void theFirstFreeOneIsOneTouchAway() {
    assertEquals(
        new BoothState.Holding(WANTED, DAY.atTime(10, 20)),
        BoothFlow.next(days(2), pick(BoothFlow.FIRST), OPEN));
    assertEquals(days(0), BoothFlow.next(days(0), pick(BoothFlow.FIRST), OPEN));
  }

  private static List<String> walked(LobbyState from, LobbyEvent... events) {
    List<String> seen = new ArrayList<>();
    LobbyState state = from;
    for (LobbyEvent event : events) {
      state = BoothFlow.next(assertInstanceOf(BoothState.class, state), event, OPEN);
      seen.add(state.getClass().getSimpleName());
    }
    return seen;
  }

  @Test
  void whoHasASlipMovesItWithoutLosingItMeanwhile() {
    assertEquals(
        List.of(
            "ShowSlip",
            "FindingSlip",
            "Mine",
            "Looking",
            "Days",
            "Slots",
            "Holding",
            "Confirm",
            "Booking",
            "SlipOut",
            "Goodbye"),
        walked(
            new BoothState.Begin(),
            pick(BoothFlow.SLIP),
            new BoothEvent.SlipSeen(SLIP),
            new BoothEvent.Found(KEPT),
            pick(SlipFlow.MOVE),
            new BoothEvent.Seen(days(2).free()),
            pick(DAY.toString()),
            pick(SLOT.toString()),
            new BoothEvent.Held(ID),
            new Touched(new LobbyTouch.Next()),
            new BoothEvent.Booked("A 0427", code(), true),
            new Touched(new LobbyTouch.Next())));
    LobbyEvent back = new Touched(new LobbyTouch.Back());
    assertEquals(
        new BoothState.Mine(KEPT),
        BoothFlow.next(new BoothState.Days(INSTEAD, days(2).free()), back, OPEN));
    BoothState gone = new BoothState.Mine(OF_NO_BOOTH);
    assertEquals(gone, BoothFlow.next(gone, pick(SlipFlow.MOVE), OPEN));
  }

  /** One touch alone takes no booking away. */
  @Test
  void cancellingAsksOnce() {
    assertEquals(
        List.of("AskCancel", "Mine", "AskCancel", "Cancelling", "Cancelled", "Goodbye"),
        walked(
            new BoothState.Mine(KEPT),
            pick(SlipFlow.CANCEL),
            pick(SlipFlow.KEEP),
            pick(SlipFlow.CANCEL),
            pick(SlipFlow.CANCEL),
            new BoothEvent.Cancelled(),
            new Touched(new LobbyTouch.Next())));
    assertEquals(
        new BoothState.WrongSlip(FailureCode.APPOINTMENT_OVER),
        BoothFlow.next(
            new BoothState.Cancelling(KEPT),
            new BoothEvent.NotHere(FailureCode.APPOINTMENT_OVER),
            OPEN));
  }

  /** A number alone could be guessed: the time belongs to it. */
  @Test
  void theNumberIsTypedWithItsTime() {
    LobbyState state = new BoothState.TypeNumber("");
    for (String character : List.of("0", "a", "-")) {
      state = typed(state, character);
    }
    assertEquals(new BoothState.TypeNumber("A"), state);
    String number = ReceiptNumber.of(42).text().replace(" ", "");
    for (char character : (number.substring(1) + "09201").toCharArray()) {
      state = typed(state, String.valueOf(character));
    }
    assertEquals(new BoothState.TypeNumber(number + "0920"), state);
    assertEquals(
        new BoothState.FindingNumber(
            new BoothState.TypeNumber.OnSlip(ReceiptNumber.of(42), LocalTime.of(9, 20))),
        BoothFlow.next(
            assertInstanceOf(BoothState.class, state), new Touched(new LobbyTouch.Next()), OPEN));
    for (String wrong : List.of(number, number + "2400", number + "1260", "A00010920")) {
      BoothState here = new BoothState.TypeNumber(wrong);
      assertEquals(here, BoothFlow.next(here, new Touched(new LobbyTouch.Next()), OPEN), wrong);
    }
  }

  private static LobbyState typed(LobbyState state, String character) {
    return BoothFlow.next(
        assertInstanceOf(BoothState.class, state),
        new Touched(new SupportTouch.Type(character)),
        OPEN);
  }

  private static LobbyEvent pick(String what) {
    return new Touched(new LobbyTouch.Pick(what));
  }
}

package org.madoguchi.app.errand.support.lobby;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.errand.Availability;
import org.madoguchi.app.errand.support.Application;
import org.madoguchi.app.errand.support.ApplicationId;
import org.madoguchi.app.errand.support.Route;
import org.madoguchi.app.errand.support.SupportOffer;
import org.madoguchi.app.errand.support.Telling.Way;
import org.madoguchi.app.errand.support.Wishes;
import org.madoguchi.app.lobby.LobbyEvent;
import org.madoguchi.app.lobby.LobbyEvent.Touched;
import org.madoguchi.app.lobby.LobbyState;
import org.madoguchi.app.lobby.LobbyTouch;
import org.madoguchi.app.lobby.screens.ErrandScreenLaws;
import org.madoguchi.app.lobby.screens.RecordingInput;
import org.madoguchi.app.lobby.stops.Stop;
import org.madoguchi.config.Language;
import org.madoguchi.photo.Hint;

/** What follows on what, on the ways that people go and on any other. */
class SupportFlowTest {
  private static final LocalDate ADULT = LocalDate.of(1948, 5, 17);
  private static final LocalDate CHILD = LocalDate.of(2015, 5, 17);
  private static final LocalDate BABY = LocalDate.of(2026, 5, 17);

  private SupportFlow flow = flow(Set.of(Route.values()));

  private static SupportFlow flow(Set<Route> routes) {
    SupportOffer city = SampleScreens.offers().getFirst();
    return new SupportFlow(
        new Circumstances(
            List.of(
                new SupportOffer(
                    city.municipality(), routes, new Availability.Now(LocalTime.of(17, 0)))),
            SampleScreens.TODAY));
  }

  private static Touched pick(String what) {
    return new Touched(new LobbyTouch.Pick(what));
  }

  private static final LobbyEvent NEXT = new Touched(new LobbyTouch.Next());
  private static final LobbyEvent BACK = new Touched(new LobbyTouch.Back());

  private LobbyState walk(LobbyState from, LobbyEvent... events) {
    LobbyState state = from;
    for (LobbyEvent event : events) {
      state = flow.next(assertInstanceOf(SupportState.class, state), event);
    }
    return state;
  }

  private LobbyState begun() {
    return walk(flow.begins(), NEXT, new SupportEvent.Begun(SampleScreens.ID));
  }

  private LobbyState typed(LobbyState from, String text) {
    LobbyState state = from;
    for (int i = 0; i < text.length(); i++) {
      state = walk(state, new Touched(new SupportTouch.Type(text.substring(i, i + 1))));
    }
    return state;
  }

  private LobbyState born(LobbyState year, LocalDate date) {
    LobbyState state = walk(year, new Touched(new SupportTouch.Era(CalendarEra.WESTERN)));
    return walk(
        typed(state, String.valueOf(date.getYear())),
        NEXT,
        new Touched(new SupportTouch.Numeral(date.getMonthValue())),
        new Touched(new SupportTouch.Numeral(date.getDayOfMonth())));
  }

  private LobbyState withForm(LocalDate born) {
    return born(
        walk(
            begun(),
            pick("form-camera"),
            new SupportEvent.FormSeen(SampleScreens.FORM, Way.CAMERA),
            NEXT),
        born);
  }

  @Test
  void allTheWayByMail() {
    TakenPhoto photo = SampleScreens.photo(0xb0, List.of());
    LobbyState pose = withForm(ADULT);
    LobbyState choose =
        walk(
            pose,
            pick("take"),
            new SupportEvent.Counting(2),
            new SupportEvent.Taken(),
            new SupportEvent.Shot(photo));
    LobbyState name = walk(choose, pick("photo-1"), NEXT, NEXT, pick("online"));
    LobbyState email = walk(typed(name, "ミホン ハナコ"), NEXT);
    LobbyState confirm =
        walk(typed(email, "h.1"), new Touched(new SupportTouch.Domain("gmail.com")), NEXT);
    Told told = assertInstanceOf(SupportState.Confirm.class, confirm).told();
    Application application = told.application();
    assertEquals(SampleScreens.FORM, application.form());
    assertEquals(ADULT, application.birthDate());
    assertEquals(new Application.Contact("ミホン ハナコ", "h.1@gmail.com"), application.contact());
    assertTrue(Objects.requireNonNull(application.photo()).asShown());
    assertEquals(new Wishes(true, true, false), application.wishes());
    LobbyState slip =
        walk(confirm, NEXT, new SupportEvent.Done(), new SupportEvent.Slip("A 0001", "MD1E", true));
    assertInstanceOf(LobbyState.Goodbye.class, walk(slip, NEXT));
  }

  @Test
  void formIsOrderedWithoutAnythingMore() {
    LobbyState name = born(walk(begun(), pick("form-none")), ADULT);
    LobbyState confirm = walk(typed(name, "ミホン"), NEXT);
    Told told = assertInstanceOf(SupportState.Confirm.class, confirm).told();
    assertEquals("ミホン", told.order().name());
    assertEquals(ADULT, told.order().birthDate());
    assertTrue(told.ordering());
  }

  /** Under 15 no certificate to sign, under one year no photo. */
  @Test
  void ageDecides() {
    LobbyState child = walk(withForm(CHILD), pick("take"), new SupportEvent.Taken());
    LobbyState wish =
        walk(
            child, new SupportEvent.Shot(SampleScreens.photo(1, List.of())), pick("photo-1"), NEXT);
    Told told = assertInstanceOf(SupportState.Wish.class, wish).told();
    assertFalse(told.wishes().signature());
    assertEquals(wish, walk(wish, pick("signature")), "it can't be wished");
    Told baby = assertInstanceOf(SupportState.Wish.class, withForm(BABY)).told();
    assertNull(baby.photos().chosen());
    assertInstanceOf(
        SupportState.TypeName.class, walk(withForm(BABY), NEXT), "without a photo only by mail");
    flow = flow(EnumSet.of(Route.PAPER));
    assertInstanceOf(SupportState.FormAlone.class, withForm(BABY));
  }

  /** Somebody else's birth date was told first: what hung on it doesn't stay. */
  @Test
  void anotherBirthDateDecidesAnew() {
    LobbyState pose = withForm(ADULT);
    LobbyState choose =
        walk(
            pose,
            pick("take"),
            new SupportEvent.Taken(),
            new SupportEvent.Shot(SampleScreens.photo(1, List.of())));
    LobbyState wish = walk(choose, pick("photo-1"), NEXT, pick("braille"));
    Told told = assertInstanceOf(SupportState.Wish.class, wish).told();
    Told anew = told.born(BABY, SampleScreens.TODAY);
    assertNull(anew.photos().chosen());
    assertEquals(List.of(), anew.photos().taken());
    assertEquals(new Wishes(false, true, true), anew.wishes());
  }

  @Test
  void datesThatThereAreNot() {
    LobbyState year = walk(begun(), pick("form-none"));
    assertEquals(year, walk(year, NEXT), "nothing is typed");
    LobbyState future =
        typed(walk(year, new Touched(new SupportTouch.Era(CalendarEra.REIWA))), "9");
    assertEquals(future, walk(future, NEXT));
    LobbyState showa = typed(year, "64");
    LobbyState month = walk(showa, NEXT);
    assertEquals(month, walk(month, new Touched(new SupportTouch.Numeral(2))), "昭和64 has a week");
    LobbyState day = walk(month, new Touched(new SupportTouch.Numeral(1)));
    assertEquals(day, walk(day, new Touched(new SupportTouch.Numeral(8))));
    assertInstanceOf(
        SupportState.TypeName.class, walk(day, new Touched(new SupportTouch.Numeral(7))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a@b.jp",
        "hanako..mihon@docomo.ne.jp",
        "hanako.@ezweb.ne.jp",
        "a+b@mail.example.co.jp"
      })
  void addressesThatWork(String address) {
    assertTrue(CardSteps.isEmail(address));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "a", "a@", "@b.jp", "a@b", "a b@c.jp", "a@b..jp", "花子@b.jp", "a@b@c.jp"})
  void addressesThatDoNot(String address) {
    assertFalse(CardSteps.isEmail(address));
  }

  @Test
  void marksArePutToKana() {
    assertEquals("ガ", Kana.marked("カ", Kana.Mark.VOICED));
    assertEquals("カ", Kana.marked("ガ", Kana.Mark.VOICED));
    assertEquals("ヴ", Kana.marked("ウ", Kana.Mark.VOICED));
    assertEquals("パ", Kana.marked("バ", Kana.Mark.HALF_VOICED));
    assertEquals("カ", Kana.marked("カ", Kana.Mark.HALF_VOICED));
    assertEquals("シャ", Kana.marked("シヤ", Kana.Mark.SMALL));
    assertEquals("ツ", Kana.marked("ッ", Kana.Mark.SMALL));
    assertEquals("", Kana.marked("", Kana.Mark.SMALL));
    assertEquals("A", Kana.marked("A", Kana.Mark.VOICED));
  }

  @Test
  void whatGoesWrongCostsNothingThatWasTold() {
    SupportState sending = assertInstanceOf(SupportState.class, walk(confirmed(), NEXT));
    LobbyState problem = flow.next(sending, new LobbyEvent.Failed(FailureCode.GATEWAY_UNREACHABLE));
    assertEquals(new LobbyState.Problem(FailureCode.GATEWAY_UNREACHABLE, false), problem);
    SupportMemory memory = assertInstanceOf(SupportMemory.class, SupportMemory.after(sending));
    ApplicationId other = new ApplicationId("f".repeat(32));
    LobbyState again = walk(memory.again(), new SupportEvent.Begun(other));
    Told told = assertInstanceOf(SupportState.Confirm.class, again).told();
    assertEquals(other, told.id(), "the one before was given up");
    assertEquals(SampleScreens.FORM, told.form());
    SupportState.PrintingSlip slip = new SupportState.PrintingSlip(told);
    assertEquals(new SupportMemory(slip), SupportMemory.after(slip), "the branch has it");
  }

  private LobbyState confirmed() {
    Told told = SampleScreens.chosen().by(Route.ONLINE).named("ミホン").mailed("a@b.jp");
    return new SupportState.Confirm(told);
  }

  @Test
  void nobodyThereLeavesNothing() {
    for (LobbyState state : SampleScreens.all().values()) {
      if (state instanceof SupportState support) {
        LobbyState next = flow.next(support, new LobbyEvent.IdleExpired());
        assertTrue(
            next instanceof LobbyState.Start || next instanceof LobbyState.Goodbye,
            support::toString);
      }
    }
  }

  /**
   * Whatever is touched and whatever the devices say: nothing breaks, what is confirmed is whole,
   * and what age forbids is in no application.
   */
  @Test
  void anyWay() {
    ErrandScreenLaws laws =
        new ErrandScreenLaws(
            new SupportScreens(new Viewfinder()),
            new SupportDetails(SampleScreens.offers()),
            new RecordingInput());
    Random random = new Random(62);
    int confirmed = 0;
    int sent = 0;
    for (int visit = 0; visit < 400; visit++) {
      LobbyState state = flow.begins();
      for (int step = 0; step < 120 && state instanceof SupportState now; step++) {
        LobbyState next = flow.next(now, event(now, laws, random));
        if (next instanceof SupportState.Sending && !next.equals(now)) {
          assertInstanceOf(SupportState.Confirm.class, now);
          sent++;
        }
        if (next instanceof SupportState.Confirm(Told told)
            && !(now instanceof SupportState.Confirm)) {
          whole(told);
          confirmed++;
        }
        state = next;
      }
    }
    assertTrue(confirmed > 20 && sent > 5, confirmed + " " + sent);
  }

  private static void whole(Told told) {
    if (told.ordering()) {
      assertFalse(told.order().name().isBlank());
      return;
    }
    Application application = told.application();
    LocalDate born = application.birthDate();
    assertEquals(Application.needsPhoto(born, SampleScreens.TODAY), application.photo() != null);
    assertTrue(Application.maySign(born, SampleScreens.TODAY) || !application.wishes().signature());
    assertEquals(told.route() == Route.ONLINE, application.contact() != null);
  }

  private static LobbyEvent event(SupportState state, ErrandScreenLaws laws, Random random) {
    List<LobbyEvent> events = new ArrayList<>();
    for (Stop stop : laws.stops(state, Language.JA).ofScreen()) {
      if (!(stop.action() instanceof LobbyTouch.Stop)) {
        events.add(new Touched(stop.action()));
      }
    }
    switch (state) {
      case SupportState.Types t -> {
        events.add(new Touched(new SupportTouch.Erase()));
        for (int i = 0; i < 3; i++) {
          String digit = String.valueOf(random.nextInt(10));
          events.add(
              new Touched(new SupportTouch.Type(t instanceof SupportState.TypeName ? "ア" : digit)));
        }
        if (t instanceof SupportState.TypeForm f
            && f.text().length() < 20
            && random.nextBoolean()) {
          return new SupportEvent.Begun(SampleScreens.ID); // out of place
        }
      }
      case SupportState.Beginning _ -> events.add(new SupportEvent.Begun(SampleScreens.ID));
      case SupportState.ReadForm _ ->
          events.add(new SupportEvent.FormSeen(SampleScreens.FORM, Way.CAMERA));
      case SupportState.Pose _ -> {
        events.add(new SupportEvent.Counting(1));
        events.add(new SupportEvent.Taken());
        events.add(new SupportEvent.CameraIs(FailureCode.CAMERA_UNPLUGGED));
        events.add(new SupportEvent.CameraIs(null));
        events.add(new SupportEvent.Posed(Hint.READY));
      }
      case SupportState.Shooting _ ->
          events.add(new SupportEvent.Shot(SampleScreens.photo(9, List.of())));
      case SupportState.Sending _ -> events.add(new SupportEvent.Done());
      case SupportState.PrintingSlip _ -> events.add(new SupportEvent.Slip("A 1", "MD1E", true));
      default -> {}
    }
    if (random.nextInt(12) == 0) {
      events.add(BACK);
    }
    return events.get(random.nextInt(events.size()));
  }
}

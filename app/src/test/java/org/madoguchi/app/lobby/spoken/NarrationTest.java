package org.madoguchi.app.lobby.spoken;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.madoguchi.app.base.Texts;
import org.madoguchi.app.errand.certificate.lobby.CertificateState;
import org.madoguchi.app.lobby.LobbyState;
import org.madoguchi.app.lobby.LobbyTouch;
import org.madoguchi.app.lobby.LobbyView;
import org.madoguchi.app.lobby.LobbyWorld;
import org.madoguchi.app.lobby.Look;
import org.madoguchi.app.lobby.LookChoice;
import org.madoguchi.app.lobby.StaffCall;
import org.madoguchi.app.lobby.Visit;
import org.madoguchi.app.lobby.screens.LobbyScreens;
import org.madoguchi.app.lobby.stops.Stop;
import org.madoguchi.app.lobby.stops.Stops;
import org.madoguchi.app.voice.Utterance;
import org.madoguchi.app.voice.Utterance.Kind;
import org.madoguchi.app.voice.Voice;
import org.madoguchi.config.Language;

class NarrationTest {
  private static final Texts TEXTS = Texts.load(LobbyScreens.class, "lobby", Language.EN);
  private static final Voice ON = new Voice(true, 0, 0);
  private static final LobbyState LIST = new CertificateState.Municipalities();

  private static final Stop CITY = new Stop("city", "Mihon", new LobbyTouch.Next(), null);
  private static final Stop TOWN =
      new Stop("town", "Mihon Town", new LobbyTouch.Next(), "From Monday");
  private static final Stop STAFF =
      new Stop("call-staff", "Call staff", new LobbyTouch.CallStaff(), null);
  private static final Stops STOPS = new Stops(List.of(CITY, TOWN), List.of(STAFF), "city");

  private static Scene scene(LobbyState state, Voice voice, int idle, String at, String... read) {
    LobbyView view =
        new LobbyView(
            new Visit(state, null),
            Look.USUAL.in(Language.EN).spoken(voice),
            LookChoice.ofStaff(),
            LocalDateTime.of(2026, 11, 20, 10, 24),
            LobbyWorld.text("見本"),
            4,
            idle == 0 ? Optional.empty() : Optional.of(idle),
            StaffCall.State.NONE,
            false,
            Optional.empty(),
            false,
            List.of());
    return new Scene(view, STOPS, at, List.of(read), TEXTS);
  }

  private static List<String> texts(List<Utterance> said) {
    return said.stream().map(Utterance::text).toList();
  }

  @Test
  void onArrivalAllIsReadAndThenWhereOneStands() {
    Scene start = scene(new LobbyState.Start(), ON, 0, "city", "Before");
    Scene now = scene(LIST, ON, 0, "city", "Which city?", "Choose one.");
    assertEquals(
        List.of("Which city?", "Choose one.", "Mihon", "1 of 3"),
        texts(Narration.between(start, now)));
    assertEquals(TEXTS.get("spoken.begin"), Narration.between(null, now).getFirst().text());
  }

  @Test
  void nothingIsSaidWhileNobodyListens() {
    Scene quiet = scene(LIST, Voice.OFF, 0, "city", "Which city?");
    assertEquals(List.of(), Narration.between(null, quiet));
    assertEquals(List.of(), Narration.between(scene(LIST, ON, 0, "city", "Which city?"), quiet));
  }

  @Test
  void onTheSameScreenOnlyWhatChangedIsSaid() {
    Scene before = scene(LIST, ON, 0, "city", "Which city?", "None chosen");
    assertEquals(List.of(), Narration.between(before, before));
    Scene chosen = scene(LIST, ON, 0, "city", "Which city?", "Mihon is chosen");
    List<Utterance> said = Narration.between(before, chosen);
    assertEquals(List.of("Mihon is chosen"), texts(said));
    assertEquals(Kind.CHANGE, said.getFirst().kind(), "it cuts nothing off");
  }

  @Test
  void aStepSaysTheStopWithItsReasonAndItsPlace() {
    Scene before = scene(LIST, ON, 0, "city", "Which city?");
    Scene moved = scene(LIST, ON, 0, "town", "Which city?");
    List<Utterance> said = Narration.between(before, moved);
    assertEquals(List.of("Mihon Town", "From Monday", "2 of 3"), texts(said));
    assertEquals(Kind.STOP, said.getFirst().kind(), "it cuts off what is being said");
    assertEquals(List.of("Mihon Town", "From Monday"), texts(Narration.refused(moved, TOWN)));
    assertEquals(List.of(TEXTS.get("spoken.cannot")), texts(Narration.refused(moved, null)));
  }

  @Test
  void theCountdownIsSaidAtItsBeginningAndThenThreeTimes() {
    Scene last = scene(LIST, ON, 0, "city", "Which city?");
    int times = 0;
    for (int left = 60; left > 0; left--) {
      Scene now = scene(LIST, ON, left, "city", "Still there?");
      List<String> said = texts(Narration.between(last, now));
      String counted = TEXTS.get("spoken.seconds", left);
      assertEquals(left == 60 || List.of(20, 10, 5).contains(left), said.contains(counted));
      times += said.isEmpty() ? 0 : 1;
      last = now;
    }
    assertEquals(4, times);
  }

  @Test
  void rateAndVolumeAreSaidInSteps() {
    Scene before = scene(LIST, ON, 0, "city", "Which city?");
    Scene louder = scene(LIST, ON.louder(2), 0, "city", "Which city?");
    assertEquals(List.of(TEXTS.get("spoken.volume", 6)), texts(Narration.between(before, louder)));
  }

  @Test
  void whatIsTypedIsCountedAndNeverNamed() {
    LobbyState pin =
        new CertificateState.PinEntry(
            LobbyWorld.REQUEST, new org.madoguchi.card.RetryCount(3), 3, false);
    List<String> where = texts(Narration.where(scene(pin, ON, 0, "city", "PIN")));
    assertEquals(TEXTS.get("spoken.typed", 3), where.getFirst());
    assertFalse(scene(pin, ON, 0, "city", "PIN").toString().contains("PIN,"));
  }
}

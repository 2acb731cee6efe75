package org.madoguchi.app.lobby;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.errand.Availability;
import org.madoguchi.app.errand.ErrandId;
import org.madoguchi.app.errand.certificate.lobby.CertificateLobby;
import org.madoguchi.app.errand.certificate.lobby.CertificateMemory;
import org.madoguchi.app.errand.certificate.lobby.CertificateState;
import org.madoguchi.app.errand.sample.UmbrellaLobby;
import org.madoguchi.app.errand.sample.UmbrellaState;

/** What follows around whatever the errand is. */
class LobbyFlowTest {
  private static final ErrandId UMBRELLA = UmbrellaState.UMBRELLA;
  private static final Availability NOW = new Availability.Now(LocalTime.of(17, 0));

  private static Visit next(Visit visit, LobbyEvent event) {
    return next(visit, event, NOW);
  }

  private static Visit next(Visit visit, LobbyEvent event, Availability umbrellas) {
    LobbyErrand certificates = new CertificateLobby(new PuppetBranch(), false);
    LobbyErrand sample = new UmbrellaLobby(umbrellas, _ -> 7);
    return LobbyFlow.next(visit, event, Offering.now(List.of(certificates, sample)));
  }

  private static Visit touched(Visit visit, LobbyTouch touch) {
    return next(visit, new LobbyEvent.Touched(touch));
  }

  private static Visit problem(ErrandId errand, boolean cardOnReader) {
    Visit begun = touched(Visit.NOBODY, new LobbyTouch.ChooseErrand(errand));
    return begun.at(new LobbyState.Problem(FailureCode.CARD_FAULT, cardOnReader));
  }

  @Test
  void eachErrandBeginsWithWhatItKeepsInMind() {
    Visit certificate = touched(Visit.NOBODY, new LobbyTouch.ChooseErrand(ErrandId.CERTIFICATE));
    assertEquals(
        new Visit(new CertificateState.Municipalities(), CertificateMemory.NONE), certificate);
    Visit umbrella = touched(Visit.NOBODY, new LobbyTouch.ChooseErrand(UMBRELLA));
    assertEquals(new Visit(new UmbrellaState.Size(), ErrandMemory.of(UMBRELLA)), umbrella);
    assertEquals(Visit.NOBODY, touched(umbrella, new LobbyTouch.Back()), "nothing of it stays");
  }

  @Test
  void whatCannotBeHadNowIsNotBegun() {
    Availability later = new Availability.Later(LocalDateTime.of(2026, 11, 23, 9, 0));
    LobbyEvent chosen = new LobbyEvent.Touched(new LobbyTouch.ChooseErrand(UMBRELLA));
    assertEquals(Visit.NOBODY, next(Visit.NOBODY, chosen, later));
    Visit problem = problem(UMBRELLA, false);
    assertEquals(problem, next(problem, chosen, later));
    LobbyEvent again = new LobbyEvent.Touched(new LobbyTouch.TryAgain());
    assertEquals(Visit.NOBODY, next(problem, again, later));
  }

  @Test
  void aProblemWithTheCardOnTheReaderStaysUntilTheCardIsTaken() {
    for (ErrandId errand : List.of(ErrandId.CERTIFICATE, UMBRELLA)) {
      Visit problem = problem(errand, true);
      for (LobbyTouch touch :
          List.of(
              new LobbyTouch.Next(),
              new LobbyTouch.TryAgain(),
              new LobbyTouch.ChooseAgain(),
              new LobbyTouch.ChooseErrand(UMBRELLA))) {
        assertEquals(problem, touched(problem, touch));
      }
      Visit free = next(problem, new LobbyEvent.CardGone());
      assertEquals(problem(errand, false), free);
      assertEquals(Visit.NOBODY, touched(free, new LobbyTouch.Next()));
    }
  }

  @Test
  void tryingAgainBeginsAnewUnlessTheErrandKnowsMore() {
    assertInstanceOf(
        UmbrellaState.Size.class,
        touched(problem(UMBRELLA, false), new LobbyTouch.TryAgain()).state());
    assertEquals(Visit.NOBODY, touched(problem(UMBRELLA, false), new LobbyTouch.ChooseAgain()));
    assertEquals(
        Visit.NOBODY,
        touched(problem(ErrandId.CERTIFICATE, false), new LobbyTouch.TryAgain()),
        "nothing was confirmed");
  }

  @Test
  void oneErrandMayLeadToAnother() {
    Visit umbrella =
        touched(problem(ErrandId.CERTIFICATE, false), new LobbyTouch.ChooseErrand(UMBRELLA));
    assertEquals(new Visit(new UmbrellaState.Size(), ErrandMemory.of(UMBRELLA)), umbrella);
  }
}

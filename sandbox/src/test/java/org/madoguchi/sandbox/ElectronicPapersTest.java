package org.madoguchi.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.staff.Badge;
import org.madoguchi.app.branch.staff.DeskAnswer;
import org.madoguchi.app.branch.staff.Presented;
import org.madoguchi.app.errand.TurnedAway;
import org.madoguchi.app.errand.certificate.lobby.CertificateState;
import org.madoguchi.app.errand.electronic.CardOrderStanding;
import org.madoguchi.app.errand.electronic.lobby.CardToday;
import org.madoguchi.app.errand.electronic.lobby.ElectronicLobby;
import org.madoguchi.app.errand.electronic.lobby.ElectronicState;
import org.madoguchi.app.errand.electronic.lobby.Purpose;
import org.madoguchi.app.errand.papers.PaperSeen;
import org.madoguchi.app.errand.papers.PaperTick;
import org.madoguchi.app.lobby.LobbyState;
import org.madoguchi.app.lobby.LobbyTouch;
import org.madoguchi.sandbox.city.City;

/** What the card can't say yes to: lobby, desk, lobby. */
class ElectronicPapersTest extends ElectronicHands {
  private static final String LOCKED = "pin-locked";
  private static final List<PaperSeen> LICENCE =
      List.of(new PaperSeen("driving-licence", Set.of(PaperTick.NOT_EXPIRED)));

  private static Presented badge() {
    return Presented.typed(List.of(new Badge(City.badges().firstEntry().getValue())));
  }

  /** Asks for it, takes the slip, and stands at the desk. */
  private String atDesk() throws Exception {
    overview(LOCKED);
    choose(CardToday.Group.UNLOCK, "unlock-authentication");
    hands.lobby(ElectronicState.DeskFirst.class);
    takeAndGo();
    return assertInstanceOf(DeskAnswer.Shows.class, hands.desk.scan(hands.slipCode())).caseId();
  }

  @Test
  void aLockedPinIsSetAnewAfterAClerkHasSeenPapers() throws Exception {
    String order = atDesk();
    assertEquals(new DeskAnswer.Done(), hands.desk.papersSeen(order, LICENCE, badge()));
    hands.awaitJournal("\"event\":\"papers-noted\"");
    CardToday.OpenOrder open = overview(LOCKED).today().open();
    assertEquals(CardOrderStanding.OPEN, assertNotNullOrder(open).standing());
    hands.touch(new LobbyTouch.Pick("resume"));
    type(Purpose.NEW, "8085");
    type(Purpose.AGAIN, "8085");
    hands.lobby(ElectronicState.Finished.class);
    takeAndGo();
    assertTrue(hands.journal().stream().anyMatch(l -> l.contains("\"pin-set\"")));
    hands.choose("seal-registration");
    hands.lay(LOCKED);
    hands.typePin("8085");
    hands.lobby(CertificateState.TakeCard.class);
  }

  private static CardToday.OpenOrder assertNotNullOrder(
      CardToday.@org.jspecify.annotations.Nullable OpenOrder open) {
    assertNotNull(open);
    return open;
  }

  @Test
  void beforePapersAreSeenTheCardGoesNowhere() throws Exception {
    atDesk();
    CardToday.OpenOrder open = overview(LOCKED).today().open();
    assertEquals(CardOrderStanding.WAITING, assertNotNullOrder(open).standing());
    hands.touch(new LobbyTouch.Pick("resume"));
    hands.lobby(ElectronicState.DeskFirst.class);
  }

  /** Who came for a certificate isn't sent to the town hall for what can be had here. */
  @Test
  void aLockedPinLeadsHereFromACertificate() throws Exception {
    hands.choose("residence");
    hands.lay(LOCKED);
    hands.lobby(LobbyState.Problem.class, p -> p.why() == FailureCode.PIN_UNUSABLE);
    hands.touch(new LobbyTouch.ChooseErrand(ElectronicLobby.ID));
    hands.city.place().take();
    hands.lobby(LobbyState.Problem.class, p -> !p.cardOnReader());
    hands.touch(new LobbyTouch.ChooseErrand(ElectronicLobby.ID));
    hands.lobby(ElectronicState.Places.class);
  }

  @Test
  void whoIsNotTheHolderGetsNothing() throws Exception {
    String order = atDesk();
    assertEquals(
        new DeskAnswer.Done(), hands.desk.turnAway(order, TurnedAway.NOT_THE_HOLDER, badge()));
    hands.awaitJournal("\"why\":\"S25\"");
    lay(LOCKED);
    hands.lobby(LobbyState.Problem.class, p -> p.why() == FailureCode.MUNICIPAL_COUNTER);
    takenAfterProblem();
    assertNull(overview(LOCKED).today().open(), "told once");
  }
}

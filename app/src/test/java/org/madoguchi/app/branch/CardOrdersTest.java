package org.madoguchi.app.branch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.custody.CardOrderId;
import org.madoguchi.app.custody.CardOrderRequest;
import org.madoguchi.app.errand.Availability;
import org.madoguchi.app.errand.electronic.CardAuthorityLine.AuthorityAnswer;
import org.madoguchi.app.errand.electronic.CardAuthorityLine.FindAnswer;
import org.madoguchi.app.errand.electronic.CardAuthorityLine.ReadBackAnswer;
import org.madoguchi.app.errand.electronic.CardAuthorityLine.ScriptAnswer;
import org.madoguchi.app.errand.electronic.CardOperation;
import org.madoguchi.app.errand.electronic.CardOrderOffer;
import org.madoguchi.app.errand.electronic.CardOrderStanding;
import org.madoguchi.app.errand.electronic.CardOrders.Placing;
import org.madoguchi.app.errand.electronic.CardOrders.Preparation;
import org.madoguchi.app.errand.electronic.CardOrders.SlipAnswer;
import org.madoguchi.app.gateway.Gateway;
import org.madoguchi.card.PinReference;
import org.madoguchi.printer.PrintOutcome;
import org.madoguchi.printer.SlipContent;
import org.madoguchi.printer.device.PrinterProblem;

/** The branch's service for orders of cards, from the choice to the slip. */
class CardOrdersTest extends OrdersOfBranch {
  // ---- as it should be

  @Test
  void aRenewalThatTheCardHasSigned() throws Exception {
    CardOrderId id = activated();
    assertEquals(1, rows("electronic_asked"));
    assertEquals(new ReadBackAnswer.Confirmed(), orders().readBack(id, RIGHT));
    SlipAnswer.Out slip = slip(id);
    assertEquals(
        List.of(
            "card-order",
            "card-order-accepted",
            "card-write-opened",
            "card-activated",
            "card-read-back",
            "card-order-confirmed",
            "slip-issued"),
        events(id));
    assertEquals("renew-authentication", last("card-order").detail("operation"));
    assertEquals(BranchWorld.CITY, last("card-order").detail("municipality"));
    assertEquals(0, rows("electronic_asked"), "nothing of it rests");
    assertTrue(slip.printed());
    SlipContent content = world.paper.slips.getLast();
    assertEquals(slip.receipt(), content.receipt());
    assertEquals(slip.code(), content.code());
    assertEquals(List.of(new SlipContent.Row("利用者証明用電子証明書の更新", "済み")), content.rows());
    assertTrue(content.branch().contains("見本市"), content.branch());
    assertEquals(
        "Renewal of the user authentication certificate: done",
        Objects.requireNonNull(content.secondLanguage()).lines().getFirst());
    world.restart();
  }

  @Test
  void whatChangesTheCardIsWrittenDownBeforeItIsGivenOut() {
    CardOrderId id = opened(CardOperation.RENEW_SIGNATURE);
    assertInstanceOf(ScriptAnswer.Commands.class, orders().exchange(id, 0, List.of()));
    assertFalse(events(id).contains("card-write-opened"), "the channel changes nothing");
    assertInstanceOf(ScriptAnswer.Commands.class, orders().exchange(id, 1, List.of()));
    assertTrue(events(id).contains("card-write-opened"));
  }

  @Test
  void whatCannotBeWrittenDownIsNotGivenOut() throws Exception {
    CardOrderId id = opened(CardOperation.RENEW_SIGNATURE);
    orders().exchange(id, 0, List.of());
    try (Connection c = world.connection();
        Statement s = c.createStatement()) {
      s.executeUpdate("UPDATE electronic_order SET terminal = 'lobby-2'");
    }
    assertEquals(
        new ScriptAnswer.Refused(FailureCode.STORE_ALTERED), orders().exchange(id, 1, List.of()));
  }

  @Test
  void aPinIsSetAnewAndNobodyLearnsWhich() {
    CardOrderId id = writing(CardOperation.UNLOCK_SIGNATURE);
    assertInstanceOf(ScriptAnswer.SetPin.class, orders().exchange(id, 2, List.of()));
    assertEquals(new ScriptAnswer.Done(), orders().exchange(id, 3, List.of(new byte[2])));
    assertEquals("pin-set", events(id).getLast());
    assertEquals("signature", last("pin-set").detail("which"));
    orders().pinChanged(PinReference.TEXT, "lobby-1");
    assertEquals("text", last("pin-changed").detail("which"));
    assertEquals("", last("pin-changed").order());
  }

  @Test
  void aRevocationIsDoneWithItsScript() {
    CardOrderId id = writing(CardOperation.REVOKE_SIGNATURE);
    assertEquals(new ScriptAnswer.Done(), orders().exchange(id, 2, List.of()));
    assertEquals("card-order-confirmed", events(id).getLast());
  }

  @Test
  void theAuthorityIsAskedForItsNameOnceADay() {
    world.authority.down = true;
    assertInstanceOf(AuthorityAnswer.None.class, orders().authority());
    world.authority.down = false;
    assertInstanceOf(AuthorityAnswer.Authority.class, orders().authority());
    orders().authority();
    assertEquals(2, world.authority.asked.stream().filter("authority"::equals).count());
    world.now = world.now.plus(Duration.ofDays(1));
    orders().authority();
    assertEquals(3, world.authority.asked.stream().filter("authority"::equals).count());
  }

  // ---- offers

  @Test
  void whatIsEntrustedCanBeOrderedAtBothHours() {
    CardOrderOffer offer = orders().offers().getFirst();
    assertEquals(BranchWorld.CITY, offer.municipality().code());
    assertEquals(CardOperation.values().length, offer.operations().size());
    assertInstanceOf(Availability.Now.class, offer.availability());
    world.now = Instant.parse("2026-11-20T08:30:00Z"); // 17:30: the branch is open, the city isn't
    assertInstanceOf(Availability.Later.class, orders().offers().getFirst().availability());
    assertEquals(
        new Preparation.Failed(FailureCode.OUTSIDE_HOURS),
        orders().prepare(CardOperation.RENEW_SIGNATURE, BranchWorld.CITY, "lobby-1"));
  }

  @Test
  void whatIsNotEntrustedIsNotDrawnUp() {
    assertEquals(
        new Preparation.Failed(FailureCode.REQUEST_INVALID),
        orders().prepare(CardOperation.RENEW_SIGNATURE, "99999", "lobby-1"));
    world.municipality.challenges.clear();
    world.municipality.challenges.add(
        new Gateway.ChallengeAnswer.None(FailureCode.GATEWAY_TIMEOUT));
    assertEquals(
        new Preparation.Failed(FailureCode.GATEWAY_TIMEOUT),
        orders().prepare(CardOperation.RENEW_SIGNATURE, BranchWorld.CITY, "lobby-1"));
  }

  @Test
  void nothingIsKeptOfWhatIsOnlyDrawnUp() throws Exception {
    prepared(CardOperation.RENEW_SIGNATURE);
    assertEquals(0, rows("errand_case"));
  }

  // ---- placing

  @Test
  void aRefusalEndsIt() throws Exception {
    world.authority.refusal = FailureCode.RENEWAL_NOT_DUE;
    CardOrderRequest order = prepared(CardOperation.RENEW_SIGNATURE);
    Placing refused = new Placing.Refused(FailureCode.RENEWAL_NOT_DUE);
    assertEquals(refused, orders().place(order, CARD, CONSENT));
    assertEquals(List.of("card-order", "card-order-abandoned"), events(order.id()));
    world.authority.refusal = null;
    assertEquals(refused, orders().place(order, CARD, CONSENT), "it has ended");
    assertEquals(0, rows("electronic_asked"));
  }

  @Test
  void whoCannotBeReachedIsAskedTwice() {
    world.authority.down = true;
    CardOrderRequest order = prepared(CardOperation.RENEW_SIGNATURE);
    assertEquals(
        new Placing.Refused(FailureCode.CARD_AUTHORITY_UNREACHABLE),
        orders().place(order, CARD, CONSENT));
    assertEquals(2, world.authority.asked.stream().filter("order"::equals).count());
    assertEquals("card-order-abandoned", events(order.id()).getLast());
  }

  @Test
  void anOrderThatWasTakenUnheardIsInNobodysWay() {
    world.authority.lost = true;
    CardOrderRequest order = prepared(CardOperation.RENEW_SIGNATURE);
    assertInstanceOf(Placing.Refused.class, orders().place(order, CARD, CONSENT));
    world.authority.lost = false;
    assertEquals(CardOrderStanding.OPEN, world.authority.only().standing);
    assertEquals(new FindAnswer.Nothing(), orders().find(CARD, "lobby-1"));
    assertEquals(CardOrderStanding.ABANDONED, world.authority.only().standing);
  }

  @Test
  void theSameOrderAgainTellsHowItStands() {
    CardOrderRequest order = prepared(CardOperation.UNLOCK_TEXT);
    assertEquals(new Placing.NeedsPapers(false), orders().place(order, CARD, null));
    assertEquals(new Placing.NeedsPapers(false), orders().place(order, CARD, null));
    assertEquals(List.of("card-order", "card-order-accepted"), events(order.id()));
    assertEquals("papers", last("card-order-accepted").detail("needs"));
  }

  @Test
  void whoNeedsPapersIsLedToTheDesk() {
    CardOrderId id = waiting(CardOperation.UNLOCK_AUTHENTICATION);
    SlipContent content = world.paper.slips.getLast();
    assertEquals("窓口へ", content.rows().getFirst().value());
    assertTrue(content.nextSteps().getFirst().contains("係員"), content.nextSteps().toString());
    assertEquals(slip(id), slip(id), "the same slip");
    assertEquals(
        new ScriptAnswer.Refused(FailureCode.REQUEST_INVALID),
        orders().exchange(id, 0, List.of()),
        "nothing goes to the card before papers were seen");
  }

  @Test
  void aSlipThatDoesNotComeOutIsShown() {
    CardOrderId id = waiting(CardOperation.UNLOCK_AUTHENTICATION);
    world.slipPrinter.progress = List.of();
    world.slipPrinter.outcome = new PrintOutcome.NotPrinted(PrinterProblem.MEDIA_EMPTY);
    assertFalse(slip(id).printed());
    assertEquals("slip-not-printed", events(id).getLast());
  }
}

package org.madoguchi.app.branch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.custody.CardOrderId;
import org.madoguchi.app.custody.CardOrderRequest;
import org.madoguchi.app.errand.Availability;
import org.madoguchi.app.errand.electronic.CardAuthorityLine.AbandonAnswer;
import org.madoguchi.app.errand.electronic.CardAuthorityLine.FindAnswer;
import org.madoguchi.app.errand.electronic.CardAuthorityLine.ReadBackAnswer;
import org.madoguchi.app.errand.electronic.CardAuthorityLine.ScriptAnswer;
import org.madoguchi.app.errand.electronic.CardOperation;
import org.madoguchi.app.errand.electronic.CardOrderStanding;
import org.madoguchi.app.errand.electronic.CardOrders.Placing;
import org.madoguchi.app.errand.electronic.CardOrders.Preparation;
import org.madoguchi.app.errand.electronic.CardOrders.SlipAnswer;
import org.madoguchi.card.PinReference;
import org.madoguchi.config.Language;
import org.madoguchi.printer.SlipContent;

/** Orders of cards that break off, come from elsewhere or outlive a power cut. */
class CardOrdersBrokenOffTest extends OrdersOfBranch {
  // ---- breaking off

  @Test
  void beforeAnythingIsWrittenItIsGivenUp() {
    CardOrderId id = opened(CardOperation.RENEW_SIGNATURE);
    orders().exchange(id, 0, List.of());
    orders().interrupted(id, GONE);
    assertEquals("card-order-abandoned", events(id).getLast());
    assertEquals(CardOrderStanding.ABANDONED, world.authority.only().standing);
    int lines = events(id).size();
    orders().interrupted(id, GONE);
    orders().forbidden(id);
    assertInstanceOf(ScriptAnswer.Refused.class, orders().exchange(id, 1, List.of()));
    assertEquals(lines, events(id).size(), "what comes late changes nothing");
    assertEquals(new SlipAnswer.Failed(GONE), orders().slip(id, Language.JA));
  }

  @Test
  void afterThatItIsUnfinishedUntilTheCardComesAgain() {
    CardOrderId id = writing(CardOperation.RENEW_AUTHENTICATION);
    orders().interrupted(id, GONE);
    assertEquals("card-order-unfinished", events(id).getLast());
    assertEquals("writing", last("card-order-unfinished").detail("step"));
    assertEquals("途中", content(id).rows().getFirst().value());
    FindAnswer.Found found =
        assertInstanceOf(FindAnswer.Found.class, orders().find(CARD, "lobby-1"));
    assertEquals(id, found.id());
    orders().exchange(id, 0, List.of());
    orders().exchange(id, 5, List.of());
    assertEquals(new ScriptAnswer.Done(), orders().exchange(id, 6, List.of()));
    assertEquals(new ReadBackAnswer.Confirmed(), orders().readBack(id, RIGHT));
    assertEquals("card-order-confirmed", events(id).getLast());
  }

  private SlipContent content(CardOrderId id) {
    slip(id);
    return world.paper.slips.getLast();
  }

  @Test
  void anOrderWhoseSlipIsOutRestsEvenIfTheCardIsGone() {
    CardOrderId id = waiting(CardOperation.UNLOCK_AUTHENTICATION);
    orders().interrupted(id, GONE);
    assertEquals("slip-issued", events(id).getLast());
    assertEquals(CardOrderStanding.WAITING, world.authority.only().standing);
  }

  @Test
  void anAnswerThatWasLostInAScriptIsNoDeadEnd() {
    CardOrderId id = opened(CardOperation.RENEW_AUTHENTICATION);
    orders().exchange(id, 0, List.of());
    world.authority.lost = true;
    assertInstanceOf(ScriptAnswer.Refused.class, orders().exchange(id, 1, List.of()));
    world.authority.down = true;
    orders().interrupted(id, FailureCode.CARD_ORDER_UNFINISHED);
    assertEquals("card-order-accepted", events(id).getLast(), "nobody knows yet");
    world.authority.lost = false;
    world.authority.down = false;
    later(Duration.ofMinutes(2));
    assertEquals("card-write-opened", events(id).getLast(), "the authority has begun to write");
    assertInstanceOf(FindAnswer.Found.class, orders().find(CARD, "lobby-1"));
  }

  @Test
  void aConfirmationThatWasLostIsAskedForAgain() {
    CardOrderId id = activated();
    world.authority.lost = true;
    assertEquals(
        new ReadBackAnswer.Refused(FailureCode.CARD_ORDER_UNCONFIRMED),
        orders().readBack(id, RIGHT));
    assertEquals("card-activated", events(id).getLast());
    world.authority.lost = false;
    later(Duration.ofMinutes(2));
    assertEquals("card-order-confirmed", events(id).getLast());
    assertEquals(new ReadBackAnswer.Confirmed(), orders().readBack(id, RIGHT));
    assertEquals(1, events(id).stream().filter("card-order-confirmed"::equals).count());
  }

  @Test
  void whatDisagreesRaisesAnAlarmAndEndsIt() throws Exception {
    CardOrderId id = activated();
    assertEquals(
        new ReadBackAnswer.Disagreed(FailureCode.CARD_READ_BACK_DISAGREES),
        orders().readBack(id, WRONG));
    assertEquals("card-read-back-disagreed", events(id).getLast());
    assertEquals(
        FailureCode.CARD_READ_BACK_DISAGREES, world.branch.office().alarm().orElseThrow().why());
    assertEquals(0, rows("electronic_asked"));
    world.restart();
    world.readAlarm();
    assertEquals(Optional.empty(), world.branch.office().alarm());
    world.restart();
    assertEquals(Optional.empty(), world.branch.office().store());
  }

  @Test
  void whatAScriptMustNotDoRaisesAnAlarm() {
    CardOrderId early = opened(CardOperation.RENEW_SIGNATURE);
    orders().forbidden(early);
    assertEquals("card-order-abandoned", events(early).getLast());
    assertEquals(CardOrderStanding.ABANDONED, world.authority.only().standing);
    world.readAlarm();
    CardOrderId late = writing(CardOperation.RENEW_AUTHENTICATION);
    orders().forbidden(late);
    assertEquals("card-order-unfinished", events(late).getLast());
    assertEquals(
        FailureCode.CARD_COMMAND_FORBIDDEN, world.branch.office().alarm().orElseThrow().why());
    world.restart();
    assertEquals(Optional.empty(), world.branch.office().store(), "lines and rows agree");
  }

  @Test
  void whatStillWorksLetsAnOrderBeGivenUp() {
    CardOrderId id = writing(CardOperation.RENEW_AUTHENTICATION);
    FailureCode why = FailureCode.RESIDENT_STOPPED;
    assertEquals(
        new AbandonAnswer.Told(CardOrderStanding.WRITING), orders().abandon(id, null, why));
    assertEquals("card-write-opened", events(id).getLast());
    assertEquals(
        new AbandonAnswer.Told(CardOrderStanding.ABANDONED), orders().abandon(id, RIGHT, why));
    assertEquals("card-order-abandoned", events(id).getLast());
    assertEquals("B06", last("card-order-abandoned").detail("why"));
  }

  // ---- other offices

  @Test
  void anOrderOfAnotherOfficeIsTakenOver() throws Exception {
    AuthorityDouble.Entry entry =
        world.authority.elsewhere(
            CardOperation.RENEW_AUTHENTICATION, CARD, CardOrderStanding.ACTIVATED);
    assertInstanceOf(FindAnswer.Found.class, orders().find(CARD, "lobby-1"));
    assertInstanceOf(FindAnswer.Found.class, orders().find(CARD, "lobby-1"));
    assertEquals(List.of("card-order"), events(entry.id));
    assertEquals("activated", last("card-order").detail("found"));
    world.restart();
    assertEquals(Optional.empty(), world.branch.office().store());
    assertEquals(new ReadBackAnswer.Confirmed(), orders().readBack(entry.id, RIGHT));
    assertEquals("card-order-confirmed", events(entry.id).getLast());
    assertEquals(0, rows("electronic_asked"));
  }

  @Test
  void oneThatWaitsElsewhereStaysThere() {
    AuthorityDouble.Entry entry =
        world.authority.elsewhere(CardOperation.UNLOCK_TEXT, CARD, CardOrderStanding.WAITING);
    assertInstanceOf(FindAnswer.Found.class, orders().find(CARD, "lobby-1"));
    assertEquals(List.of(), events(entry.id));
    assertEquals(
        new AbandonAnswer.Told(CardOrderStanding.ABANDONED),
        orders().abandon(entry.id, null, FailureCode.RESIDENT_STOPPED));
  }

  @Test
  void oneThatWasFinishedElsewhereIsFinishedHereToo() {
    AuthorityDouble.Entry entry =
        world.authority.elsewhere(
            CardOperation.RENEW_AUTHENTICATION, CARD, CardOrderStanding.WRITING);
    orders().find(CARD, "lobby-1");
    orders().interrupted(entry.id, GONE);
    entry.standing = CardOrderStanding.CONFIRMED;
    later(Duration.ofMinutes(2));
    assertEquals("card-order-confirmed", events(entry.id).getLast());
  }

  /** The last message of a script may arrive long after the branch was told that it is lost. */
  @Test
  void whatReachesTheAuthorityLateIsLearntAllTheSame() {
    CardOrderId id = writing(CardOperation.REVOKE_SIGNATURE);
    orders().interrupted(id, GONE);
    later(Duration.ofMinutes(2));
    assertEquals("card-order-unfinished", events(id).getLast(), "it is being written, it says");
    world.authority.only().standing = CardOrderStanding.CONFIRMED;
    later(Duration.ofHours(1));
    assertEquals("card-order-confirmed", events(id).getLast());
  }

  @Test
  void whatRestsIsAskedForEverLessOften() {
    CardOrderId id = writing(CardOperation.REVOKE_SIGNATURE);
    orders().interrupted(id, GONE);
    long before = world.authority.asked.size();
    for (int minute = 0; minute < 24 * 60; minute++) {
      later(Duration.ofMinutes(1));
    }
    long asked = world.authority.asked.size() - before;
    assertTrue(asked >= 24 && asked < 40, "in a day: " + asked);
  }

  // ---- power cuts

  @Test
  void whatWasBeingWrittenIsAskedForAtTheStart() {
    CardOrderId id = activated();
    world.authority.only().standing = CardOrderStanding.CONFIRMED;
    world.restart();
    assertTrue(events(id).contains("recovered"));
    assertEquals("card-order-confirmed", events(id).getLast());
  }

  @Test
  void itStaysUnfinishedUntilTheAuthorityAnswers() {
    CardOrderId id = writing(CardOperation.REVOKE_SIGNATURE);
    world.authority.down = true;
    world.restart();
    assertEquals("recovered", events(id).getLast());
    later(Duration.ofMinutes(2));
    assertEquals("recovered", events(id).getLast());
    world.authority.down = false;
    world.authority.only().standing = CardOrderStanding.CONFIRMED;
    later(Duration.ofMinutes(2));
    assertEquals("card-order-confirmed", events(id).getLast());
  }

  @Test
  void whatNobodyStoodAtIsGivenUpAtTheStart() {
    CardOrderId id = opened(CardOperation.RENEW_SIGNATURE);
    world.restart();
    assertEquals("card-order-abandoned", events(id).getLast());
    assertEquals("B04", last("card-order-abandoned").detail("why"));
    assertEquals(CardOrderStanding.ABANDONED, world.authority.only().standing);
  }

  @Test
  void whoHasASlipFindsTheOrderAfterTheStart() {
    CardOrderId id = waiting(CardOperation.UNLOCK_AUTHENTICATION);
    world.restart();
    assertEquals("slip-issued", events(id).getLast());
    assertEquals(CardOrderStanding.WAITING, world.authority.only().standing);
  }

  @Test
  void whatNobodyCameForRunsOut() {
    CardOrderId id = waiting(CardOperation.UNLOCK_AUTHENTICATION);
    world.authority.only().standing = CardOrderStanding.ABANDONED;
    later(Duration.ofMinutes(30));
    assertEquals("slip-issued", events(id).getLast(), "its time hasn't come");
    later(Duration.ofHours(2));
    assertEquals("card-order-abandoned", events(id).getLast());
  }

  // ---- standing still

  @Test
  void aBrokenJournalOrdersNothing() throws Exception {
    CardOrderId id = opened(CardOperation.RENEW_SIGNATURE);
    CardOrderRequest order = prepared(CardOperation.RENEW_SIGNATURE);
    try (Connection c = world.connection();
        Statement s = c.createStatement()) {
      s.executeUpdate("UPDATE journal_head SET seq = seq + 1");
    }
    world.restart();
    FailureCode broken = FailureCode.JOURNAL_BROKEN;
    assertInstanceOf(Availability.Interrupted.class, orders().offers().getFirst().availability());
    assertEquals(
        new Preparation.Failed(broken),
        orders().prepare(CardOperation.RENEW_SIGNATURE, BranchWorld.CITY, "lobby-1"));
    assertEquals(new Placing.Refused(broken), orders().place(order, CARD, CONSENT));
    assertEquals(new ScriptAnswer.Refused(broken), orders().exchange(id, 0, List.of()));
    assertEquals(new FindAnswer.Unknown(broken), orders().find(CARD, "lobby-1"));
    assertEquals(new ReadBackAnswer.Refused(broken), orders().readBack(id, RIGHT));
    assertEquals(
        new AbandonAnswer.Refused(broken),
        orders().abandon(id, null, FailureCode.RESIDENT_STOPPED));
    assertEquals(new SlipAnswer.Failed(broken), orders().slip(id, Language.JA));
    orders().interrupted(id, GONE);
    orders().forbidden(id);
    orders().pinChanged(PinReference.TEXT, "lobby-1");
    assertEquals(CardOrderStanding.OPEN, world.authority.only().standing);
  }

  @Test
  void anOrderThatNobodyKnowsChangesNothing() throws Exception {
    CardOrderId id = new CardOrderId(1, 2);
    assertInstanceOf(ScriptAnswer.Refused.class, orders().exchange(id, 0, List.of()));
    orders().interrupted(id, GONE);
    orders().forbidden(id);
    assertInstanceOf(SlipAnswer.Failed.class, orders().slip(id, Language.JA));
    assertEquals(0, rows("errand_case"));
    assertEquals(Optional.empty(), world.branch.office().alarm());
  }
}

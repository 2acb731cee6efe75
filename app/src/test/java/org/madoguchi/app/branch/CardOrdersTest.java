package org.madoguchi.app.branch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.journal.JournalLine;
import org.madoguchi.app.custody.CardOrderId;
import org.madoguchi.app.custody.CardOrderRequest;
import org.madoguchi.app.errand.Availability;
import org.madoguchi.app.errand.electronic.CardAuthorityLine.AbandonAnswer;
import org.madoguchi.app.errand.electronic.CardAuthorityLine.AuthorityAnswer;
import org.madoguchi.app.errand.electronic.CardAuthorityLine.FindAnswer;
import org.madoguchi.app.errand.electronic.CardAuthorityLine.ReadBackAnswer;
import org.madoguchi.app.errand.electronic.CardAuthorityLine.ScriptAnswer;
import org.madoguchi.app.errand.electronic.CardConsent;
import org.madoguchi.app.errand.electronic.CardOperation;
import org.madoguchi.app.errand.electronic.CardOrderOffer;
import org.madoguchi.app.errand.electronic.CardOrderStanding;
import org.madoguchi.app.errand.electronic.CardOrders;
import org.madoguchi.app.errand.electronic.CardOrders.Placing;
import org.madoguchi.app.errand.electronic.CardOrders.Preparation;
import org.madoguchi.app.errand.electronic.CardOrders.SlipAnswer;
import org.madoguchi.app.errand.electronic.CardReadBack;
import org.madoguchi.app.gateway.Gateway;
import org.madoguchi.card.PinReference;
import org.madoguchi.config.Language;
import org.madoguchi.printer.PrintOutcome;
import org.madoguchi.printer.SlipContent;
import org.madoguchi.printer.device.PrinterProblem;

/** The branch's service for orders of cards, from the choice to the slip. */
class CardOrdersTest {
  private static final byte[] CARD = new byte[32];
  private static final CardConsent CONSENT =
      new CardConsent(new byte[] {1}, BranchWorld.TARO.certificate);
  private static final CardReadBack RIGHT =
      new CardReadBack(BranchWorld.TARO.certificate, AuthorityDouble.CHALLENGE);
  private static final CardReadBack WRONG =
      new CardReadBack(BranchWorld.TARO.certificate, new byte[] {2});
  private static final FailureCode GONE = FailureCode.CARD_REMOVED;

  @TempDir Path directory;
  private BranchWorld world;

  @BeforeEach
  void open() {
    world = new BranchWorld(directory);
  }

  @AfterEach
  void close() throws Exception {
    world.close();
  }

  private CardOrders orders() {
    return world.branch.cardOrders();
  }

  private CardOrderRequest prepared(CardOperation operation) {
    return assertInstanceOf(
            Preparation.Ready.class, orders().prepare(operation, BranchWorld.CITY, "lobby-1"))
        .order();
  }

  /** One that the card has signed, before its script. */
  private CardOrderId opened(CardOperation operation) {
    CardOrderRequest order = prepared(operation);
    Placing placing = orders().place(order, CARD, CONSENT);
    assertArrayEquals(
        AuthorityDouble.CHALLENGE,
        assertInstanceOf(Placing.Open.class, placing).readBackChallenge());
    return order.id();
  }

  /** One that waits for papers, with its slip. */
  private CardOrderId waiting(CardOperation operation) {
    CardOrderRequest order = prepared(operation);
    assertInstanceOf(Placing.NeedsPapers.class, orders().place(order, CARD, null));
    slip(order.id());
    return order.id();
  }

  private SlipAnswer.Out slip(CardOrderId id) {
    return assertInstanceOf(SlipAnswer.Out.class, orders().slip(id, Language.EN));
  }

  /** Its script goes on until the card may have changed. */
  private CardOrderId writing(CardOperation operation) {
    CardOrderId id = opened(operation);
    assertInstanceOf(ScriptAnswer.Commands.class, orders().exchange(id, 0, List.of()));
    assertInstanceOf(ScriptAnswer.Commands.class, orders().exchange(id, 1, List.of()));
    return id;
  }

  /** And until the card uses the new electronic certificate. */
  private CardOrderId activated() {
    CardOrderId id = writing(CardOperation.RENEW_AUTHENTICATION);
    assertEquals(new ScriptAnswer.Done(), orders().exchange(id, 2, List.of()));
    return id;
  }

  private List<String> events(CardOrderId id) {
    return world.journal().stream()
        .filter(l -> l.order().equals(id.toString()))
        .map(JournalLine::event)
        .toList();
  }

  private JournalLine last(String event) {
    return world.journal().reversed().stream()
        .filter(l -> l.event().equals(event))
        .findFirst()
        .orElseThrow();
  }

  private int rows(String table) throws Exception {
    try (Connection c = world.connection();
        Statement s = c.createStatement()) {
      return s.executeQuery("SELECT count(*) FROM " + table).getInt(1);
    }
  }

  private void later(Duration time) {
    world.now = world.now.plus(time);
    world.threads.again();
  }

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

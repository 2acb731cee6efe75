package org.madoguchi.app.branch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.closing.ClosingReport;
import org.madoguchi.app.branch.closing.TillCount;
import org.madoguchi.app.branch.journal.JournalExcerpt;
import org.madoguchi.app.branch.journal.JournalQuery;
import org.madoguchi.app.branch.staff.DeskAnswer;
import org.madoguchi.app.branch.staff.Finding;
import org.madoguchi.app.branch.staff.Presented;
import org.madoguchi.app.custody.CardOrderId;
import org.madoguchi.app.errand.CaseAtDesk;
import org.madoguchi.app.errand.CaseAtDesk.Todo;
import org.madoguchi.app.errand.TurnedAway;
import org.madoguchi.app.errand.electronic.CardAuthorityLine.FindAnswer;
import org.madoguchi.app.errand.electronic.CardAuthorityLine.ScriptAnswer;
import org.madoguchi.app.errand.electronic.CardOperation;
import org.madoguchi.app.errand.electronic.CardOrderStanding;
import org.madoguchi.app.errand.electronic.CardOrders.SlipAnswer;
import org.madoguchi.app.errand.electronic.PaperApproval;
import org.madoguchi.app.errand.papers.PaperSeen;
import org.madoguchi.app.errand.papers.PaperTick;
import org.madoguchi.config.Language;

/** Orders of cards at the desk: slip, papers, badge, the municipality's word. */
class OrdersAtDeskTest extends OrdersOfBranch {
  private static final List<PaperSeen> LICENCE =
      List.of(new PaperSeen("driving-licence", Set.of(PaperTick.NOT_EXPIRED)));
  private static final Presented BY_ANN = Presented.typed(List.of(BranchWorld.ANN));

  private CaseAtDesk.Todo todo(CardOrderId id) {
    return world.branch.office().ofId(id.toString()).orElseThrow().todo();
  }

  private DeskAnswer seen(CardOrderId id, List<PaperSeen> papers) {
    return world.branch.papersSeen(id.toString(), papers, BY_ANN);
  }

  private static DeskAnswer no(FailureCode why) {
    return new DeskAnswer.NotDone(why);
  }

  @Test
  void papersOpenWhatTheCardCouldNotSign() {
    CardOrderId id = waiting(CardOperation.UNLOCK_AUTHENTICATION);
    String code = slip(id).code();
    assertEquals(new DeskAnswer.Shows(id.toString()), world.branch.scan(code));
    CaseAtDesk shown = world.branch.office().cases().getFirst();
    assertEquals(slip(id).receipt(), shown.receipt());
    assertEquals("見本市", shown.municipality().ja());
    assertInstanceOf(Todo.SeePapers.class, shown.todo());
    assertEquals(new DeskAnswer.Done(), seen(id, LICENCE));
    assertInstanceOf(Todo.BackToLobby.class, todo(id));
    PaperApproval approval = Objects.requireNonNull(world.authority.orders.getLast().approval());
    assertEquals("07", approval.staff());
    assertEquals(List.of("A"), approval.papers());
    assertEquals("A", last("papers-noted").detail("classes"));
    assertEquals("07", last("papers-noted").detail("staff"));
    FindAnswer.Found found =
        assertInstanceOf(FindAnswer.Found.class, orders().find(CARD, "lobby-1"));
    assertEquals(CardOrderStanding.OPEN, found.standing());
    assertInstanceOf(ScriptAnswer.Commands.class, orders().exchange(id, 0, List.of()));
    world.restart();
    assertEquals(Optional.empty(), world.branch.office().store(), "journal and rows agree");
  }

  @Test
  void aTypedNumberShowsItToo() {
    CardOrderId id = waiting(CardOperation.UNLOCK_AUTHENTICATION);
    assertEquals(
        new DeskAnswer.Shows(id.toString()), world.branch.scan(slip(id).receipt(), BY_ANN));
  }

  @Test
  void somebodyAnswersForThePapers() {
    CardOrderId id = waiting(CardOperation.UNLOCK_AUTHENTICATION);
    assertEquals(
        no(FailureCode.BADGE_NEEDED),
        world.branch.papersSeen(id.toString(), LICENCE, Presented.scanned()));
    assertInstanceOf(Todo.SeePapers.class, todo(id));
  }

  @Test
  void whatDoesNotSufficeOpensNothing() {
    CardOrderId id = waiting(CardOperation.UNLOCK_AUTHENTICATION);
    FailureCode why = FailureCode.PAPERS_NOT_ENOUGH;
    assertEquals(no(why), seen(id, List.of()));
    assertEquals(no(why), seen(id, List.of(new PaperSeen("driving-licence", Set.of()))), "expired");
    assertEquals(
        no(why),
        seen(id, List.of(new PaperSeen("pension", Set.of(PaperTick.NAME)))),
        "a name alone");
    assertEquals(
        no(why), seen(id, List.of(new PaperSeen("library-card", Set.of(PaperTick.NAME)))), "none");
    assertEquals(CardOrderStanding.WAITING, world.authority.only().standing);
    assertEquals("slip-issued", events(id).getLast());
  }

  @Test
  void papersAreSeenOnce() {
    CardOrderId id = waiting(CardOperation.UNLOCK_AUTHENTICATION);
    seen(id, LICENCE);
    assertEquals(no(FailureCode.SCAN_OUT_OF_TURN), seen(id, LICENCE));
    assertEquals(
        no(FailureCode.SCAN_OUT_OF_TURN), world.branch.papersSeen("f".repeat(32), LICENCE, BY_ANN));
  }

  @Test
  void whatTheClerkSaidIsSaidAgainIfNobodyHeard() {
    CardOrderId id = waiting(CardOperation.UNLOCK_AUTHENTICATION);
    world.authority.down = true;
    assertEquals(new DeskAnswer.Done(), seen(id, LICENCE));
    assertEquals(CardOrderStanding.WAITING, world.authority.only().standing);
    world.authority.down = false;
    world.restart();
    orders().find(CARD, "lobby-1");
    assertEquals(CardOrderStanding.OPEN, world.authority.only().standing);
  }

  @Test
  void anOfficerHasTheLastWordWhereTheMunicipalityWantsOne() {
    world.authority.officers = true;
    CardOrderId id = waiting(CardOperation.UNLOCK_AUTHENTICATION);
    seen(id, LICENCE);
    assertInstanceOf(Todo.AwaitOfficer.class, todo(id));
    world.authority.only().officer = false;
    later(Duration.ofSeconds(11));
    assertInstanceOf(Todo.BackToLobby.class, todo(id));
    assertEquals("officer-agreed", events(id).getLast());
  }

  @Test
  void aRefusalAfterThePapersIsTold() {
    CardOrderId id = waiting(CardOperation.UNLOCK_AUTHENTICATION);
    world.authority.only().standing = CardOrderStanding.ABANDONED;
    seen(id, LICENCE);
    assertInstanceOf(Todo.Refused.class, todo(id));
    assertEquals(
        new DeskAnswer.Shows(id.toString()), world.branch.scan(slipOf(id)), "its slip tells why");
    later(Duration.ofMinutes(11));
    assertEquals(List.of(), world.branch.office().cases());
    assertEquals(no(FailureCode.CASE_ENDED), world.branch.scan(slipOf(id)));
  }

  private String slipOf(CardOrderId id) {
    return BranchWorld.codes().errand(id.toString());
  }

  @Test
  void anotherPersonsCardEndsIt() {
    CardOrderId id = waiting(CardOperation.UNLOCK_AUTHENTICATION);
    assertEquals(
        new DeskAnswer.Done(),
        world.branch.turnAway(id.toString(), TurnedAway.NOT_THE_HOLDER, BY_ANN));
    assertEquals(CardOrderStanding.ABANDONED, world.authority.only().standing);
    assertEquals("S25", last("card-order-abandoned").detail("why"));
    assertEquals("07", last("card-order-abandoned").detail("staff"));
    assertEquals(no(FailureCode.CASE_ENDED), world.branch.scan(slipOf(id)));
    assertEquals("scan-refused", world.journal().getLast().event());
    world.restart();
    assertEquals(Optional.empty(), world.branch.office().store());
  }

  /** The desk and the journal say why; in the lobby others read the screen. */
  @Test
  void aWardIsSentToTheMunicipality() {
    CardOrderId id = waiting(CardOperation.UNLOCK_SIGNATURE);
    assertEquals(
        new DeskAnswer.Done(), world.branch.turnAway(id.toString(), TurnedAway.WARD, BY_ANN));
    assertEquals("W09", last("card-order-abandoned").detail("why"));
    assertEquals("07", last("card-order-abandoned").detail("staff"));
    assertEquals(CardOrderStanding.ABANDONED, world.authority.only().standing);
    assertEquals(Optional.of(FailureCode.MUNICIPAL_COUNTER), orders().refusedAtDesk(CARD));
    assertEquals(
        new SlipAnswer.Failed(FailureCode.MUNICIPAL_COUNTER), orders().slip(id, Language.JA));
  }

  @Test
  void aWardsOtherOrderNamesNoCertificateForSignatures() {
    CardOrderId id = waiting(CardOperation.UNLOCK_AUTHENTICATION);
    world.branch.turnAway(id.toString(), TurnedAway.WARD, BY_ANN);
    assertEquals("O01", last("card-order-abandoned").detail("why"));
  }

  @Test
  void theLobbyTellsOnceWhyTheDeskRefused() {
    CardOrderId id = waiting(CardOperation.UNLOCK_AUTHENTICATION);
    assertEquals(Optional.empty(), orders().refusedAtDesk(CARD), "nothing yet");
    world.authority.only().standing = CardOrderStanding.ABANDONED;
    seen(id, LICENCE);
    assertInstanceOf(Todo.Refused.class, todo(id));
    assertEquals(Optional.empty(), orders().refusedAtDesk(new byte[] {7}), "another card");
    assertEquals(Optional.of(FailureCode.MUNICIPAL_COUNTER), orders().refusedAtDesk(CARD));
    assertEquals(Optional.empty(), orders().refusedAtDesk(CARD), "told already");
  }

  @Test
  void afterHalfAnHourNobodyComesBackForIt() {
    CardOrderId id = waiting(CardOperation.UNLOCK_AUTHENTICATION);
    world.branch.turnAway(id.toString(), TurnedAway.NOT_THE_HOLDER, BY_ANN);
    later(Duration.ofMinutes(31));
    assertEquals(Optional.empty(), orders().refusedAtDesk(CARD));
  }

  @Test
  void whoDoesNotWantItAnyMoreHearsNothing() {
    CardOrderId id = waiting(CardOperation.UNLOCK_AUTHENTICATION);
    world.branch.turnAway(id.toString(), TurnedAway.NOT_WANTED, BY_ANN);
    assertEquals(Optional.empty(), orders().refusedAtDesk(CARD));
  }

  /** Its whole life, by the case itself: a number may be another's by then, or not there at all. */
  @Test
  void aCasesLifeIsReadFromTheJournal() {
    CardOrderId id = waiting(CardOperation.UNLOCK_AUTHENTICATION);
    seen(id, LICENCE);
    List<String> read = new ArrayList<>();
    Optional<JournalQuery> next =
        Optional.of(new JournalQuery.LifeOfCase(id.toString(), slip(id).receipt(), 0));
    while (next.isPresent()) {
      JournalExcerpt page =
          ((Finding.Found<JournalExcerpt>) world.branch.journal(next.get())).what();
      page.entries().forEach(e -> read.add(e.line().event()));
      next = page.next();
    }
    assertEquals(events(id), read);
    assertEquals(
        List.of(),
        ((Finding.Found<JournalExcerpt>)
                world.branch.journal(new JournalQuery.LifeOfCase("0".repeat(32), "", 0)))
            .what()
            .entries());
  }

  @Test
  void aCardThatIsBeingWrittenIsNotTurnedAway() {
    CardOrderId id = writing(CardOperation.RENEW_AUTHENTICATION);
    assertEquals(
        no(FailureCode.SCAN_OUT_OF_TURN),
        world.branch.turnAway(id.toString(), TurnedAway.NOT_WANTED, BY_ANN));
    assertInstanceOf(Todo.Unfinished.class, todo(id));
  }

  @Test
  void nothingElseIsBegunWhilePapersLieThere() {
    CardOrderId id = waiting(CardOperation.UNLOCK_AUTHENTICATION);
    String code = slip(id).code();
    BranchWorld.Waiting open = world.waiting();
    world.branch.scan(open.slip().code());
    assertEquals(no(FailureCode.DESK_OCCUPIED), world.branch.scan(code));
    assertTrue(world.branch.office().open().isPresent());
    assertEquals(
        no(FailureCode.BADGE_NEEDED),
        world.branch.papersSeen(id.toString(), LICENCE, Presented.scanned()),
        "what another terminal has begun goes on");
    assertEquals(new DeskAnswer.Done(), seen(id, LICENCE));
  }

  @Test
  void theDaysEndNamesWhatIsUnfinished() {
    CardOrderId id = writing(CardOperation.RENEW_AUTHENTICATION);
    orders().interrupted(id, FailureCode.CARD_REMOVED);
    waiting(CardOperation.UNLOCK_TEXT);
    ClosingReport report =
        assertInstanceOf(Finding.Found.class, world.branch.closing()).what()
                instanceof ClosingReport r
            ? r
            : null;
    assertEquals(
        List.of(id.toString()),
        Objects.requireNonNull(report).unfinished().stream().map(CaseAtDesk::id).toList());
    world.branch.closeDay(TillCount.of(report, 0));
    assertEquals("1", last("day-closed").detail("unfinished"));
  }

  @Test
  void anAlarmComesFirst() {
    CardOrderId id = waiting(CardOperation.UNLOCK_AUTHENTICATION);
    orders().forbidden(opened(CardOperation.RENEW_SIGNATURE));
    assertEquals(no(FailureCode.ALARM_NOT_READ), seen(id, LICENCE));
  }
}

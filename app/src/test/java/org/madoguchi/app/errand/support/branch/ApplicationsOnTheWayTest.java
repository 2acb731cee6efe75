package org.madoguchi.app.errand.support.branch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.journal.JournalPages;
import org.madoguchi.app.branch.journal.JournalQuery;
import org.madoguchi.app.custody.ReceiptNumber;
import org.madoguchi.app.errand.CaseAtDesk.Todo;
import org.madoguchi.app.errand.Judged;
import org.madoguchi.app.errand.certificate.ReceiptHolders;
import org.madoguchi.app.errand.support.ApplicationId;
import org.madoguchi.app.errand.support.ApplicationSite.OrderAnswer;
import org.madoguchi.app.errand.support.ApplicationSite.SendAnswer;
import org.madoguchi.app.errand.support.ApplicationState;
import org.madoguchi.app.errand.support.FormOrder;
import org.madoguchi.app.errand.support.Route;
import org.madoguchi.app.errand.support.SiteState;
import org.madoguchi.app.errand.support.Telling.Beginning;
import org.madoguchi.config.Language;
import org.madoguchi.printer.PrintOutcome;
import org.madoguchi.printer.device.PrinterProblem;

/** What goes wrong with an application on its way, what is left of it, and its record. */
class ApplicationsOnTheWayTest extends ApplicationsAtBranch {
  // ---- what goes wrong on the way

  /** Of two messages at once one could be refused after the other was taken. */
  @Test
  void whileAnAnswerIsAwaitedItIsNotSentAgain() {
    ApplicationId id = world.confirmed(Route.ONLINE);
    world.site.meanwhile = world::again;
    send(id);
    assertEquals(1, world.site.sent.size());
    assertEquals(new ApplicationState.Sent(SiteState.MAIL_SENT), standing(id));
  }

  @Test
  void withoutAnAnswerItIsAskedAgainUnderTheSameName() {
    ApplicationId id = world.confirmed(Route.ONLINE);
    world.site.next.add(new SendAnswer.Unknown(FailureCode.GATEWAY_TIMEOUT));
    send(id);
    assertEquals(new ApplicationState.Sending(), standing(id));
    assertEquals(new Todo.Sending(), atDesk().getFirst().todo());
    world.restart();
    assertEquals(new ApplicationState.Sending(), standing(id));
    world.again();
    assertEquals(new ApplicationState.Sent(SiteState.MAIL_SENT), standing(id));
    assertEquals(2, world.site.sent.size());
    assertEquals(world.site.sent.getFirst().id(), world.site.sent.getLast().id());
  }

  @Test
  void whatTheSiteRefusesIsPrintedAfterAll() {
    ApplicationId id = world.confirmed(Route.ONLINE);
    world.site.next.add(new SendAnswer.Refused(FailureCode.PHOTO_REFUSED));
    send(id);
    assertEquals(
        new Todo.Judge(true, true, Optional.of(FailureCode.PHOTO_REFUSED)),
        atDesk().getFirst().todo());
    assertEquals(Optional.empty(), judge(id, judged(id, Judged.How.PRINT)));
    assertEquals(new ApplicationState.Printed(Route.ONLINE), standing(id));
  }

  @Test
  void aSheetThatDoesntComeOutIsPrintedAgain() {
    ApplicationId id = world.confirmed(Route.PAPER);
    world.outcome = new PrintOutcome.NotPrinted(PrinterProblem.MEDIA_JAM);
    assertEquals(Optional.empty(), judge(id, judged(id, Judged.How.PRINT)));
    assertEquals(new ApplicationState.Ready(Route.PAPER), standing(id));
    world.outcome = new PrintOutcome.Completed();
    assertEquals(Optional.empty(), judge(id, judged(id, Judged.How.PRINT)));
    assertEquals(new ApplicationState.Printed(Route.PAPER), standing(id));
  }

  @Test
  void nothingIsPrintedAmongSomebodyElsesPages() {
    ApplicationId id = world.confirmed(Route.PAPER);
    world.deskEmpty = false;
    assertEquals(Optional.of(FailureCode.DESK_NOT_EMPTY), judge(id, judged(id, Judged.How.PRINT)));
  }

  @Test
  void anOrderOfAFormWithoutAnAnswerIsAskedTwiceAndThenTold() {
    ApplicationId id = world.begun();
    world.site.orderAnswer = new OrderAnswer.Failed(FailureCode.GATEWAY_TIMEOUT);
    FormOrder order = new FormOrder("ミホン ハナコ", LocalDate.of(1951, 3, 4));
    assertEquals(Optional.of(FailureCode.GATEWAY_TIMEOUT), world.applications.order(id, order));
    assertEquals(2, world.site.ordered.size());
    assertEquals(new ApplicationState.Gathering(), standing(id));
  }

  @Test
  void nothingBeginsOutsideTheHoursOrElsewhere() {
    assertEquals(
        new Beginning.Failed(FailureCode.REQUEST_INVALID),
        world.applications.begin("99999", "lobby-1"));
    world.now = Instant.parse("2026-11-27T08:30:00Z"); // 17:30 there
    assertEquals(
        new Beginning.Failed(FailureCode.OUTSIDE_HOURS),
        world.applications.begin("99001", "lobby-1"));
  }

  // ---- nothing is left

  @Test
  void whoIsStillTellingWhenTheProgramEndsBeginsAnew() {
    ApplicationId id = world.begun();
    world.restart();
    assertEquals(new ApplicationState.GivenUp(FailureCode.INTERRUPTED), standing(id));
  }

  @Test
  void whoLeavesAfterConfirmingIsWaitedForUntilTheDaysEnd() {
    ApplicationId id = world.confirmed(Route.ONLINE);
    world.applications.giveUp(id, FailureCode.SESSION_TIMED_OUT);
    assertEquals(new ApplicationState.Ready(Route.ONLINE), standing(id));
    world.applications.dayEnds();
    assertEquals(new ApplicationState.GivenUp(FailureCode.APPLICATION_DAY_ENDED), standing(id));
    assertEquals(Optional.empty(), world.book.told(id));
  }

  @ParameterizedTest
  @EnumSource(
      value = Judged.How.class,
      names = {"SEND", "PRINT"})
  void afterTheEndNoPartOfThePhotoIsOnTheDisk(Judged.How how) throws IOException {
    ApplicationId id = world.confirmed(Route.ONLINE);
    assertEquals(Optional.empty(), judge(id, judged(id, how)));
    if (how == Judged.How.PRINT) {
      assertEquals(
          Optional.empty(), world.applications.desk().handed(id.hex(), SupportWorld.CLERK));
    }
    byte[] part = Arrays.copyOf(SupportWorld.JPEG, 64);
    for (byte[] content : files()) {
      String all = new String(content, StandardCharsets.ISO_8859_1);
      assertFalse(all.contains(new String(part, StandardCharsets.ISO_8859_1)));
      assertFalse(all.contains(SupportWorld.FORM));
      assertFalse(all.contains("hanako@"));
    }
    world.store.transaction(
        c -> {
          try (var rows = c.createStatement().executeQuery("SELECT count(*) FROM support_told")) {
            assertEquals(0, rows.getInt(1));
          }
          return true;
        });
  }

  // ---- the record

  @Test
  void itsLifeIsInTheJournalAndNothingPersonal() {
    ApplicationId id = world.confirmed(Route.ONLINE);
    ReceiptNumber receipt = receipt(id);
    send(id);
    List<String> life =
        new JournalPages(world.store, ReceiptHolders::holder)
            .from(new JournalQuery.Life(receipt), 100).stream().map(e -> e.line().event()).toList();
    assertEquals(
        List.of(
            "application-begun",
            "form-read",
            "photo-taken",
            "photo-chosen",
            "application-confirmed",
            "slip-issued",
            "application-sending",
            "application-sent"),
        life);
    assertEquals(Optional.empty(), world.ledger.disagreement(List.of(world.book.cases())));
    world.restart();
    assertEquals(Optional.empty(), world.ledger.disagreement(List.of(world.book.cases())));
  }

  @Test
  void whatSomebodyElseWroteIntoTheTablesIsFound() {
    ApplicationId id = world.confirmed(Route.ONLINE);
    world.store.transaction(
        c -> c.createStatement().executeUpdate("UPDATE errand_case SET state = 'sending'"));
    world.restart();
    assertEquals(
        Optional.of(FailureCode.STORE_ALTERED),
        world.ledger.disagreement(List.of(world.book.cases())));
    assertInstanceOf(ApplicationState.Sending.class, standing(id));
  }

  @Test
  void aSlipIsPrintedAgainUnderTheSameNumber() {
    ApplicationId id = world.confirmed(Route.ONLINE);
    String first = receipt(id).text();
    assertTrue(
        world.applications.slip(id, Language.EN).toString().contains(first), "another number");
  }
}

package org.madoguchi.sandbox.city.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.closing.ClosingReport;
import org.madoguchi.app.branch.closing.TillCount;
import org.madoguchi.app.branch.staff.DeskAnswer;
import org.madoguchi.app.branch.staff.Finding;
import org.madoguchi.app.custody.Digest;
import org.madoguchi.app.errand.CaseAtDesk;
import org.madoguchi.app.errand.CaseAtDesk.Outcome;
import org.madoguchi.app.errand.CaseAtDesk.Todo;
import org.madoguchi.app.errand.CaseContent;
import org.madoguchi.app.errand.Judged;
import org.madoguchi.sandbox.city.Persona;
import org.madoguchi.sandbox.city.site.CardSite;
import org.madoguchi.sandbox.city.site.FormRegister;

/** Applications from the resident's confirmation over a clerk's desk to the city's site. */
class ApplicationAtDeskTest {
  private static final Persona HANAKO = ApplicationDesk.HANAKO;

  @TempDir Path directory;
  private ApplicationDesk desk;

  @BeforeEach
  void open() throws IOException {
    desk = new ApplicationDesk(directory);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  /** The clerk scans it and looks. */
  private String looked(String slip) {
    return assertInstanceOf(DeskAnswer.Shows.class, desk.branch.scan(slip)).caseId();
  }

  private void judged(String id, Judged.How how, String... doubts) {
    if (!(desk.branch.caseContent(id) instanceof Finding.Found<CaseContent>(CaseContent content))) {
      throw new AssertionError("nothing to look at");
    }
    assertEquals(
        new DeskAnswer.Done(),
        desk.branch.judged(
            id, new Judged(content.lookedAt(), List.of(doubts), how), ApplicationDesk.badge()));
  }

  private Todo todo() {
    return desk.branch.office().cases().stream().map(CaseAtDesk::todo).findFirst().orElseThrow();
  }

  @Test
  void whatTheClerkSendsIsAtTheSiteAsTheResidentConfirmedIt() {
    judged(looked(desk.slip()), Judged.How.SEND, "hat");
    assertEquals(new Todo.Done(Outcome.MAIL_SENT), todo());
    assertEquals(
        Optional.of(Digest.of(ApplicationDesk.PHOTO)), desk.city.site.photoOf(HANAKO.id()));
    CardSite.Letter letter = desk.city.site.letters().getFirst();
    assertEquals("hanako@example.jp", letter.to());
    assertTrue(desk.city.site.follow(letter));
  }

  @Test
  void whatTheSiteRefusesGoesOnPaper() {
    desk.city.site.setClosed(true);
    String slip = desk.slip();
    String id = looked(slip);
    judged(id, Judged.How.SEND);
    assertEquals(
        new Todo.Judge(true, true, Optional.of(FailureCode.APPLICATION_SITE_CLOSED)), todo());
    judged(id, Judged.How.PRINT);
    assertEquals(new Todo.HandOver(), todo());
    byte[] sheet = desk.sheets.getFirst().pdf();
    assertEquals("%PDF", new String(sheet, 0, 4, StandardCharsets.US_ASCII));
    assertEquals(new DeskAnswer.Shows(id), desk.branch.scan(slip));
    assertEquals(new Todo.Done(Outcome.HANDED_OVER), todo());
    assertEquals(List.of(), desk.city.site.letters());
  }

  @Test
  void aFormThatIsStaleSaysSo() {
    judged(looked(desk.slip(FormRegister.idOf(HANAKO, true))), Judged.How.SEND);
    assertEquals(new Todo.Judge(true, true, Optional.of(FailureCode.FORM_STALE)), todo());
  }

  @Test
  void withoutAnAnswerItIsSentAgainByItselfAndOnce() {
    desk.city.faults.turn(GatewayFaults.of(GatewayFaults.Fault.DOWN));
    judged(looked(desk.slip()), Judged.How.SEND);
    assertEquals(new Todo.Sending(), todo());
    desk.city.faults.turn(GatewayFaults.NONE);
    desk.again();
    assertEquals(new Todo.Done(Outcome.MAIL_SENT), todo());
    assertEquals(1, desk.city.site.letters().size());
  }

  /** Somebody else's photo lay on the clerk's screen. */
  @Test
  void anotherPhotoStopsEverything() {
    String id = looked(desk.slip());
    Judged other = new Judged(Digest.of(new byte[] {1}), List.of(), Judged.How.SEND);
    assertEquals(
        new DeskAnswer.NotDone(FailureCode.PHOTO_DISAGREES),
        desk.branch.judged(id, other, ApplicationDesk.badge()));
    assertEquals(FailureCode.PHOTO_DISAGREES, desk.branch.office().alarm().orElseThrow().why());
    assertEquals(List.of(), desk.city.site.letters());
  }

  @Test
  void theDaysEndLeavesNothingHereAndNothingThere() throws IOException {
    String slip = desk.slip();
    if (!(desk.branch.closing() instanceof Finding.Found<ClosingReport>(ClosingReport report))) {
      throw new AssertionError("no report");
    }
    assertEquals(
        new DeskAnswer.Done(), desk.branch.closeDay(TillCount.of(report, report.cashYen())));
    assertEquals(new DeskAnswer.NotDone(FailureCode.CASE_ENDED), desk.branch.scan(slip));
    assertEquals(List.of(), desk.city.site.letters());
    String digits = FormRegister.idOf(HANAKO, false).digits();
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String all = Files.readString(file, StandardCharsets.ISO_8859_1);
        assertFalse(all.contains(digits) || all.contains("hanako@"), file.toString());
      }
    }
  }
}

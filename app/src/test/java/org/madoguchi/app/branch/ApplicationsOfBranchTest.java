package org.madoguchi.app.branch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.closing.ClosingReport;
import org.madoguchi.app.branch.closing.TillCount;
import org.madoguchi.app.branch.journal.JournalLine;
import org.madoguchi.app.branch.staff.Badge;
import org.madoguchi.app.branch.staff.DeskAnswer;
import org.madoguchi.app.branch.staff.Finding;
import org.madoguchi.app.branch.staff.Presented;
import org.madoguchi.app.custody.Digest;
import org.madoguchi.app.errand.CaseAtDesk;
import org.madoguchi.app.errand.CaseAtDesk.Todo;
import org.madoguchi.app.errand.CaseContent;
import org.madoguchi.app.errand.Judged;
import org.madoguchi.app.errand.TurnedAway;
import org.madoguchi.app.errand.support.ApplicantPhoto;
import org.madoguchi.app.errand.support.Application;
import org.madoguchi.app.errand.support.ApplicationId;
import org.madoguchi.app.errand.support.ApplicationSite.SendAnswer;
import org.madoguchi.app.errand.support.FormId;
import org.madoguchi.app.errand.support.Route;
import org.madoguchi.app.errand.support.Telling.Beginning;
import org.madoguchi.app.errand.support.Telling.SlipAnswer;
import org.madoguchi.app.errand.support.Wishes;
import org.madoguchi.config.Language;
import org.madoguchi.printer.PrintOutcome;
import org.madoguchi.printer.device.PrinterProblem;

/** Applications for cards in a whole branch. */
class ApplicationsOfBranchTest {
  private static final byte[] JPEG = "a photo".getBytes(StandardCharsets.US_ASCII);

  @TempDir Path directory;
  private BranchWorld world;

  @BeforeEach
  void open() {
    world = new BranchWorld(directory);
  }

  @AfterEach
  void close() throws SQLException {
    world.close();
  }

  /** One whose slip is out. */
  private record Told(ApplicationId id, String code, String receipt) {}

  private ApplicationId begun() {
    return assertInstanceOf(
            Beginning.Begun.class, world.branch.applications().begin(BranchWorld.CITY, "lobby-1"))
        .id();
  }

  private Told told(Route route) {
    ApplicationId id = begun();
    Application application =
        new Application(
            new FormId("12345678901234567890123"),
            LocalDate.of(1951, 3, 4),
            new ApplicantPhoto(JPEG, Digest.of(JPEG), List.of("tilt"), null),
            new Wishes(true, true, false),
            new Application.Contact("見本花子", "hanako@example.jp"));
    assertEquals(Optional.empty(), world.branch.applications().confirm(id, application, route));
    SlipAnswer.Out slip =
        assertInstanceOf(SlipAnswer.Out.class, world.branch.applications().slip(id, Language.JA));
    return new Told(id, slip.code(), slip.receipt());
  }

  private List<Todo> todos() {
    return world.branch.office().cases().stream().map(CaseAtDesk::todo).toList();
  }

  private int rowsTold() throws SQLException {
    try (Connection c = world.connection();
        Statement s = c.createStatement();
        ResultSet rows = s.executeQuery("SELECT count(*) FROM support_told")) {
      return rows.getInt(1);
    }
  }

  private TillCount counted() {
    if (world.branch.closing() instanceof Finding.Found<ClosingReport>(ClosingReport report)) {
      return TillCount.of(report, report.cashYen());
    }
    throw new AssertionError("no report");
  }

  private List<JournalLine> ends() {
    return world.journal().stream().filter(l -> l.event().equals("application-ended")).toList();
  }

  @Test
  void itsSlipIsShownAtTheDesk() {
    Told told = told(Route.ONLINE);
    assertEquals(List.of(new Todo.Judge(true, true, Optional.empty())), todos());
    assertEquals(new DeskAnswer.Shows(told.id().hex()), world.branch.scan(told.code()));
    assertEquals(
        new DeskAnswer.Shows(told.id().hex()), world.branch.scan(told.receipt().replace(" ", "")));
  }

  @Test
  void aRestartLeavesItAsItIsAndItsTablesAgreeWithTheJournal() {
    told(Route.ONLINE);
    world.restart();
    assertEquals(Optional.empty(), world.branch.office().standstill());
    assertEquals(List.of(new Todo.Judge(true, true, Optional.empty())), todos());
  }

  // ---- the desk

  private CaseContent content(Told told) {
    if (world.branch.caseContent(told.id().hex())
        instanceof Finding.Found<CaseContent>(CaseContent content)) {
      return content;
    }
    throw new AssertionError("nothing to look at");
  }

  private DeskAnswer judge(Told told, Judged.How how) {
    Judged judged = new Judged(content(told).lookedAt(), List.of("hat"), how);
    return world.branch.judged(told.id().hex(), judged, by(BranchWorld.ANN));
  }

  private static Presented by(Badge badge) {
    return new Presented("office-1", Presented.How.SCANNED, List.of(badge));
  }

  private Todo todo() {
    return todos().getFirst();
  }

  @Test
  void aClerkLooksAtItAndABadgeSendsIt() throws SQLException {
    Told told = told(Route.ONLINE);
    assertArrayEquals(JPEG, content(told).photo());
    Judged judged = new Judged(content(told).lookedAt(), List.of(), Judged.How.SEND);
    world.refused(
        FailureCode.BADGE_NEEDED,
        world.branch.judged(told.id().hex(), judged, Presented.scanned()));
    assertEquals(List.of(), world.site.sent);
    world.done(judge(told, Judged.How.SEND));
    assertEquals(new Todo.Done(CaseAtDesk.Outcome.MAIL_SENT), todo());
    assertEquals(0, rowsTold());
    assertEquals(
        new Finding.NotFound<>(FailureCode.SCAN_OUT_OF_TURN),
        world.branch.caseContent(told.id().hex()));
    assertTrue(
        world.journal().stream()
            .anyMatch(l -> l.event().equals("application-sending") && l.toString().contains("07")),
        "who sent it");
  }

  @Test
  void whatTheSiteRefusesIsPrintedAndHandedOverWithItsSlip() throws SQLException {
    world.site.next.add(new SendAnswer.Refused(FailureCode.PHOTO_REFUSED));
    Told told = told(Route.ONLINE);
    world.done(judge(told, Judged.How.SEND));
    assertEquals(new Todo.Judge(true, true, Optional.of(FailureCode.PHOTO_REFUSED)), todo());
    world.done(judge(told, Judged.How.PRINT));
    assertEquals(new Todo.HandOver(), todo());
    assertEquals(new DeskAnswer.Shows(told.id().hex()), world.branch.scan(told.code()));
    assertEquals(new Todo.Done(CaseAtDesk.Outcome.HANDED_OVER), todo());
    assertEquals(0, rowsTold());
  }

  @Test
  void aTypedNumberOrAKeyNeedsABadgeToHandItOver() {
    Told told = told(Route.PAPER);
    world.done(judge(told, Judged.How.PRINT));
    String typed = told.receipt().replace(" ", "");
    world.refused(FailureCode.BADGE_NEEDED, world.branch.scan(typed, Presented.typed(List.of())));
    world.refused(
        FailureCode.BADGE_NEEDED, world.branch.handed(told.id().hex(), Presented.scanned()));
    assertEquals(new Todo.HandOver(), todo());
    world.done(world.branch.handed(told.id().hex(), by(BranchWorld.BEN)));
    assertEquals(new Todo.Done(CaseAtDesk.Outcome.HANDED_OVER), todo());
  }

  @Test
  void whyASheetDidntComeOutIsSaid() {
    Told told = told(Route.PAPER);
    world.mfp.outcome = new PrintOutcome.NotPrinted(PrinterProblem.MEDIA_JAM);
    world.done(judge(told, Judged.How.PRINT));
    Todo.Judge again = assertInstanceOf(Todo.Judge.class, todo());
    assertTrue(again.refused().isPresent());
    world.mfp.outcome = new PrintOutcome.Completed();
    world.done(judge(told, Judged.How.PRINT));
    world.mfp.outcome = new PrintOutcome.NotPrinted(PrinterProblem.MEDIA_JAM);
    world.done(judge(told, Judged.How.PRINT)); // the first one came out badly
    assertTrue(assertInstanceOf(Todo.HandOver.class, todo()).notAgain().isPresent());
    world.mfp.outcome = new PrintOutcome.Completed();
    world.done(judge(told, Judged.How.PRINT));
    assertEquals(new Todo.HandOver(), todo());
  }

  /** Two people's photos at one desk have become one card before. */
  @Test
  void nothingElseBeginsWhileASheetLiesThere() {
    BranchWorld.Waiting certificate = world.waiting();
    Told first = told(Route.PAPER);
    Told second = told(Route.PAPER);
    world.done(judge(first, Judged.How.PRINT));
    world.refused(FailureCode.DESK_OCCUPIED, world.branch.scan(certificate.code()));
    world.refused(FailureCode.DESK_OCCUPIED, world.branch.scan(second.code()));
    world.refused(FailureCode.DESK_NOT_EMPTY, judge(second, Judged.How.PRINT));
    world.refused(FailureCode.DESK_NOT_EMPTY, world.branch.closeDay(counted()));
    assertEquals(new DeskAnswer.Shows(first.id().hex()), world.branch.scan(first.code()));
    assertEquals(new DeskAnswer.Shows(second.id().hex()), world.branch.scan(second.code()));
    world.done(world.branch.scan(certificate.code()));
    world.refused(FailureCode.DESK_OCCUPIED, world.branch.scan(second.code()));
    world.refused(FailureCode.DESK_NOT_EMPTY, judge(second, Judged.How.PRINT));
  }

  /** While it is coming out as well. */
  @Test
  void nothingElseBeginsWhileASheetIsOnItsWay() {
    BranchWorld.Waiting certificate = world.waiting();
    Told told = told(Route.PAPER);
    world.threads.hold();
    world.done(judge(told, Judged.How.PRINT));
    assertEquals(new Todo.Printing(), todo());
    world.refused(FailureCode.DESK_OCCUPIED, world.branch.scan(certificate.code()));
    world.threads.letGo();
    assertEquals(new Todo.HandOver(), todo());
  }

  @Test
  void anotherPhotoRaisesAnAlarmAndNothingIsShownUntilItIsRead() throws SQLException {
    Told told = told(Route.ONLINE);
    Told other = told(Route.ONLINE);
    Judged swapped = new Judged(Digest.of(new byte[] {1}), List.of(), Judged.How.SEND);
    world.refused(
        FailureCode.PHOTO_DISAGREES,
        world.branch.judged(told.id().hex(), swapped, by(BranchWorld.ANN)));
    assertEquals(List.of(), world.site.sent);
    assertEquals(1, rowsTold());
    assertEquals(
        new Finding.NotFound<>(FailureCode.ALARM_NOT_READ),
        world.branch.caseContent(other.id().hex()));
    world.done(
        world.branch.acknowledgeAlarm(
            world.branch.office().alarm().orElseThrow().number(), by(BranchWorld.BEN)));
    assertArrayEquals(JPEG, content(other).photo());
  }

  @Test
  void whoIsTurnedAwayLeavesNothing() throws SQLException {
    Told told = told(Route.ONLINE);
    world.done(
        world.branch.turnAway(told.id().hex(), TurnedAway.NOT_THE_HOLDER, by(BranchWorld.ANN)));
    assertEquals(0, rowsTold());
    assertEquals("S25", ends().getFirst().detail("why"));
    world.refused(FailureCode.CASE_ENDED, world.branch.scan(told.code()));
  }

  // ---- the day's end

  @Test
  void aClosingLeavesNothingThatAResidentTold() throws SQLException {
    Told told = told(Route.ONLINE);
    assertEquals(1, rowsTold());
    world.done(world.branch.closeDay(counted()));
    assertEquals(0, rowsTold());
    assertEquals(List.of(), todos());
    world.refused(FailureCode.CASE_ENDED, world.branch.scan(told.code()));
    assertEquals("A08", ends().getFirst().detail("why"));
    List<String> events = world.journal().stream().map(JournalLine::event).toList();
    assertTrue(
        events.indexOf("application-ended") < events.indexOf("day-closed"), events::toString);
  }

  /** Nobody is sent home because of a typing error in the till. */
  @Test
  void aClosingThatIsRefusedEndsNothing() throws SQLException {
    told(Route.ONLINE);
    TillCount count = counted();
    world.refused(
        FailureCode.TILL_UNEXPLAINED,
        world.branch.closeDay(new TillCount(count.closing(), count.dueYen(), 7)));
    assertEquals(1, rowsTold());
    assertEquals(List.of(new Todo.Judge(true, true, Optional.empty())), todos());
  }

  @Test
  void whoIsStillTellingGoesOnAfterAClosing() throws SQLException {
    ApplicationId id = begun();
    world.done(world.branch.closeDay(counted()));
    assertEquals(List.of(), ends());
    world.branch.applications().giveUp(id, FailureCode.RESIDENT_STOPPED);
    assertEquals(1, ends().size());
  }

  @Test
  void withoutAClosingItEndsWithTheDate() throws SQLException {
    told(Route.PAPER);
    world.now = world.now.plus(Duration.ofHours(13)); // 23:24
    world.threads.again();
    assertEquals(1, rowsTold());
    world.now = world.now.plus(Duration.ofHours(1));
    world.threads.again();
    assertEquals(0, rowsTold());
    assertEquals(List.of(), todos());
  }
}

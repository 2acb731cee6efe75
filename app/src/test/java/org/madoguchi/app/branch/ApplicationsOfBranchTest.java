package org.madoguchi.app.branch;

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
import org.madoguchi.app.branch.staff.DeskAnswer;
import org.madoguchi.app.branch.staff.Finding;
import org.madoguchi.app.custody.Digest;
import org.madoguchi.app.errand.CaseAtDesk;
import org.madoguchi.app.errand.CaseAtDesk.Todo;
import org.madoguchi.app.errand.support.ApplicantPhoto;
import org.madoguchi.app.errand.support.Application;
import org.madoguchi.app.errand.support.ApplicationId;
import org.madoguchi.app.errand.support.Applications.Beginning;
import org.madoguchi.app.errand.support.Applications.SlipAnswer;
import org.madoguchi.app.errand.support.FormId;
import org.madoguchi.app.errand.support.Route;
import org.madoguchi.app.errand.support.Wishes;
import org.madoguchi.config.Language;

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
    ClosingReport report =
        assertInstanceOf(Finding.Found.class, world.branch.closing()).what()
                instanceof ClosingReport r
            ? r
            : null;
    return TillCount.of(java.util.Objects.requireNonNull(report), report.cashYen());
  }

  private List<JournalLine> ends() {
    return world.journal().stream().filter(l -> l.event().equals("application-ended")).toList();
  }

  @Test
  void itsSlipIsShownAtTheDesk() {
    Told told = told(Route.ONLINE);
    assertEquals(List.of(new Todo.Judge(true, true, null)), todos());
    assertEquals(new DeskAnswer.Shows(told.id().hex()), world.branch.scan(told.code()));
    assertEquals(
        new DeskAnswer.Shows(told.id().hex()), world.branch.scan(told.receipt().replace(" ", "")));
  }

  @Test
  void aRestartLeavesItAsItIsAndItsTablesAgreeWithTheJournal() {
    told(Route.ONLINE);
    world.restart();
    assertEquals(Optional.empty(), world.branch.office().standstill());
    assertEquals(List.of(new Todo.Judge(true, true, null)), todos());
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
    assertEquals(List.of(new Todo.Judge(true, true, null)), todos());
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

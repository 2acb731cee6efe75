package org.madoguchi.app.notices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.journal.Journal;
import org.madoguchi.app.branch.journal.JournalMac;
import org.madoguchi.app.branch.staff.Presented;
import org.madoguchi.app.branch.store.Store;
import org.madoguchi.app.errand.CaseAtDesk;
import org.madoguchi.app.errand.CaseAtDesk.Todo;

/** The office's list says that the notice on the wall is out of date, until somebody confirms. */
class PostedNoticeTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-28T01:24:00Z"));
  private static final Presented.Attested CLERK = Presented.scanned().by(List.of());

  private final List<String> papers = new ArrayList<>();
  private Optional<FailureCode> troubles = Optional.empty();
  @TempDir Path directory;
  private Store store;
  private Journal journal;

  @BeforeEach
  void open() {
    store = new Store(directory.resolve("branch.sqlite"));
    journal =
        new Journal(store, CLOCK, new JournalMac(new SecretKeySpec(new byte[32], "HmacSHA256")));
  }

  @AfterEach
  void close() {
    store.close();
  }

  private static OrdinanceNotice notice(LocalDate... closed) {
    return OrdinanceNotice.of(OrdinanceNoticeTest.branch(Set.of(closed), "ipp://a/", List.of()));
  }

  /** As at each start of the program. */
  private PostedNotice started(@Nullable OrdinanceNotice notice) {
    return new PostedNotice(
        notice,
        store,
        journal,
        CLOCK,
        ZoneId.of("Asia/Tokyo"),
        true,
        (languages, written) -> {
          languages.forEach(l -> papers.add(l.title()));
          written.accept(troubles);
          return Optional.empty();
        });
  }

  @Test
  void untilSomebodyConfirms() {
    PostedNotice first = started(notice());
    CaseAtDesk ready = first.cases().getFirst();
    assertEquals(
        new Todo.PostNotice(OrdinanceNotice.inGroups(notice().digest()), false), ready.todo());
    assertEquals("掲示する案内が できています", ready.what().ja());
    assertEquals(Optional.of(FailureCode.SCAN_OUT_OF_TURN), first.handed("f".repeat(32), CLERK));
    assertEquals(Optional.empty(), first.handed(ready.id(), CLERK));
    assertEquals(List.of(), first.cases());
    assertEquals(List.of(), started(notice()).cases(), "a restart doesn't forget it");
    CaseAtDesk old = started(notice(LocalDate.of(2027, 2, 12))).cases().getFirst();
    assertEquals("掲示する案内が 古くなりました", old.what().ja());
    assertNotEquals(ready.id(), old.id());
    assertEquals(List.of(), started(notice()).cases(), "the one that hangs there is right again");
    List<String> lines = new ArrayList<>();
    journal.export(lines::add);
    assertEquals(1, lines.size());
    assertTrue(lines.getFirst().contains("\"event\":\"notice-posted\""), lines.toString());
  }

  private static boolean printed(PostedNotice of) {
    return assertInstanceOf(Todo.PostNotice.class, of.cases().getFirst().todo()).printed();
  }

  /** What came out of the MFP is known over restarts; another configuration is another notice. */
  @Test
  void whatWasPrinted() {
    PostedNotice first = started(notice());
    String id = first.cases().getFirst().id();
    troubles = Optional.of(FailureCode.PRINTER_OUT_OF_PAPER);
    assertEquals(Optional.empty(), first.print(id, CLERK));
    assertFalse(printed(first));
    troubles = Optional.empty();
    assertEquals(Optional.empty(), first.print(id, CLERK));
    assertTrue(printed(first));
    assertTrue(printed(started(notice())));
    assertFalse(printed(started(notice(LocalDate.of(2027, 2, 12)))));
    assertEquals(Optional.of(FailureCode.SCAN_OUT_OF_TURN), first.print("f".repeat(32), CLERK));
    assertEquals(4, papers.size(), "in both languages, twice");
    List<String> lines = new ArrayList<>();
    journal.export(lines::add);
    assertTrue(lines.getFirst().contains("notice-not-printed"), lines.toString());
    assertTrue(lines.getLast().contains("notice-printed"), lines.toString());
  }

  @Test
  void aBranchThatDoesNotAskForItIsToldNothing() {
    PostedNotice none = started(null);
    assertEquals(List.of(), none.cases());
    assertEquals(Optional.of(FailureCode.SCAN_OUT_OF_TURN), none.handed("", CLERK));
  }
}

package org.madoguchi.app.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.base.Latest;
import org.madoguchi.app.branch.OfficeSnapshot.Step;
import org.madoguchi.app.branch.journal.JournalExcerpt;
import org.madoguchi.app.branch.journal.JournalQuery;
import org.madoguchi.app.custody.ReceiptNumber;

/** A clerk reads the journal on the office screen. */
class JournalControllerTest {
  private static final Duration BOUND = Duration.ofMinutes(2);

  private static final String NOBODYS = ReceiptNumber.of(1).text().replace(" ", "");

  private final AtomicReference<Instant> now = new AtomicReference<>(Samples.NOW);
  private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();
  private final Latest<OfficeView> views = new Latest<>();
  private final PlayedDesk desk = new PlayedDesk(Samples.RESIDENCE, Samples.SEAL);
  private final OfficeSession session =
      new OfficeSession(
          desk,
          "build",
          ZoneId.of("Asia/Tokyo"),
          now::get,
          thread,
          Thread::startVirtualThread,
          views);

  @BeforeEach
  void idle() throws InterruptedException {
    see(v -> v.snapshot().waiting().size() == 2);
    later();
  }

  @AfterEach
  void end() {
    session.close();
    thread.shutdownNow();
  }

  private OfficeView see(Predicate<OfficeView> wanted) throws InterruptedException {
    Optional<OfficeView> seen = views.await(wanted, BOUND);
    assertTrue(seen.isPresent(), "not shown; last: " + views.get());
    return seen.get();
  }

  private void later() {
    now.updateAndGet(t -> t.plus(OfficeSession.SETTLE));
  }

  private void touch(OfficeTouch what) {
    session.touch(what);
  }

  private JournalExcerpt seeJournal(Predicate<JournalExcerpt> such) throws InterruptedException {
    OfficeView view =
        see(v -> v.panel() instanceof OfficePanel.Journal j && such.test(j.excerpt()));
    later();
    return assertInstanceOf(OfficePanel.Journal.class, view.panel()).excerpt();
  }

  private JournalExcerpt open() throws InterruptedException {
    touch(new OfficeTouch.Journal(JournalQuery.LATEST));
    return seeJournal(e -> e.query().equals(JournalQuery.LATEST));
  }

  @Test
  void pagesAreTurnedToTheOldestLineAndBack() throws Exception {
    JournalExcerpt page = open();
    int pages = 1;
    while (page.next().isPresent()) {
      JournalQuery next = page.next().get();
      touch(new OfficeTouch.Journal(next));
      page = seeJournal(e -> e.query().equals(next));
      pages++;
    }
    assertEquals(1, page.entries().getLast().line().seq());
    assertTrue(pages > 2);
    JournalQuery before = page.previous().orElseThrow();
    touch(new OfficeTouch.Journal(before));
    seeJournal(e -> e.query().equals(before));
    touch(new OfficeTouch.Back());
    see(v -> v.panel() instanceof OfficePanel.Work);
    assertEquals(List.of(), desk.done);
  }

  @Test
  void turningPagesDoesNotWait() throws Exception {
    open();
    JournalQuery second = new JournalQuery.Before(20);
    touch(new OfficeTouch.Journal(second));
    seeJournal(e -> e.query().equals(second));
    // All in the middle have the same keys: no pause is needed between them.
    for (long seq = 19; seq > 10; seq--) {
      JournalQuery next = new JournalQuery.Before(seq);
      touch(new OfficeTouch.Journal(next));
      see(v -> v.panel() instanceof OfficePanel.Journal j && j.excerpt().query().equals(next));
    }
  }

  private void typeReceipt(String number) {
    number.chars().forEach(c -> touch(new OfficeTouch.Typed((char) c)));
  }

  @Test
  void aReceiptNumberFindsItsLifeAndAWrongOneIsTypedAgain() throws Exception {
    open();
    touch(new OfficeTouch.SearchJournal());
    see(v -> v.panel() instanceof OfficePanel.SearchJournal);
    later();
    typeReceipt("A0428"); // its last digit can't be right
    OfficeView wrong = see(v -> v.refusal().isPresent());
    assertEquals(Optional.of(FailureCode.CODE_UNKNOWN), wrong.refusal());
    assertEquals(new OfficePanel.SearchJournal(""), wrong.panel());
    typeReceipt(NOBODYS.substring(0, 4));
    see(v -> v.refusal().isEmpty());
    typeReceipt(NOBODYS.substring(4));
    see(v -> v.refusal().isPresent());
    typeReceipt(JournalSamples.RECEIPT.text().replace(" ", ""));
    JournalExcerpt life = seeJournal(e -> e.query() instanceof JournalQuery.Life);
    assertEquals(new JournalQuery.Life(JournalSamples.RECEIPT, 0), life.query());
    assertFalse(life.entries().isEmpty());
    assertEquals(List.of(), desk.done, "looking for it opens nothing");
  }

  @Test
  void whatIsShownIsPrintedOnce() throws Exception {
    JournalExcerpt page = open();
    touch(new OfficeTouch.PrintJournal());
    see(v -> v.panel().equals(new OfficePanel.Journal(page, true)));
    later();
    touch(new OfficeTouch.PrintJournal());
    touch(new OfficeTouch.Back());
    see(v -> v.panel() instanceof OfficePanel.Work);
    assertEquals(List.of("print " + JournalQuery.LATEST), desk.done);
  }

  @Test
  void aSlipThatIsScannedGoesBeforeTheJournal() throws Exception {
    open();
    for (char c : "A0427\r".toCharArray()) {
      session.typed(c);
    }
    OfficeView open = see(v -> v.snapshot().open().isPresent());
    assertEquals(Step.SCAN_PAGES, open.snapshot().open().orElseThrow().step());
    assertInstanceOf(OfficePanel.Work.class, open.panel());
  }

  @Test
  void theJournalGoesWhenAnIssuanceIsOpenedElsewhere() throws Exception {
    open();
    desk.put(Samples.open(Samples.RESIDENCE, Step.PRINTING));
    see(v -> v.snapshot().open().isPresent() && v.panel() instanceof OfficePanel.Work);
  }
}

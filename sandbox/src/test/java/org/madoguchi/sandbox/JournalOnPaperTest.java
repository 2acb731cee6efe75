package org.madoguchi.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.OfficeSnapshot.Step;
import org.madoguchi.app.branch.journal.JournalExcerpt;
import org.madoguchi.app.branch.journal.JournalQuery;
import org.madoguchi.app.branch.staff.DeskAnswer;
import org.madoguchi.app.custody.ReceiptNumber;
import org.madoguchi.sandbox.city.mfp.MfpFault;

/** A branch that reads and prints its own journal while it works. */
class JournalOnPaperTest {
  @TempDir Path directory;
  private Hands hands;

  @BeforeEach
  void open() throws Exception {
    hands = Hands.overLan(directory);
  }

  @AfterEach
  void close() {
    hands.close();
  }

  /** From the lobby to the counter. */
  private JournalQuery.Life handedOver() throws Exception {
    hands.takeSlip("ordinary", "seal-registration");
    hands.leave();
    String receipt = hands.desk.office().waiting().getFirst().receipt();
    Hands.done(hands.desk.scan(hands.slipCode()));
    hands.open(Step.SCAN_PAGES);
    hands.scanAllPages();
    Hands.done(hands.desk.takeFee());
    Hands.done(hands.handOver());
    return new JournalQuery.Life(ReceiptNumber.read(receipt).orElseThrow());
  }

  @Test
  void aWholeLifeIsReadAndPrinted() throws Exception {
    JournalQuery.Life life = handedOver();
    JournalExcerpt first = Hands.found(hands.desk.journal(life));
    JournalExcerpt second = Hands.found(hands.desk.journal(first.next().orElseThrow()));
    assertEquals("requested", first.entries().getFirst().line().event());
    assertEquals("handed-over", second.entries().getLast().line().event());
    assertTrue(second.next().isEmpty());

    Hands.done(hands.desk.printJournal(first.query()));
    hands.awaitJournal("\"journal-printed\"");
    assertTrue(
        hands.journal().getLast().contains("\"receipt\":\"" + life.receipt().text() + "\""),
        hands.journal().getLast());
    // That it was printed is no part of the issuance's own life: no closing counts it.
    assertEquals(second, Hands.found(hands.desk.journal(second.query())));
    assertEquals(1, Hands.found(hands.desk.closing()).rows().size());

    int lines = hands.journal().size();
    Hands.done(hands.desk.printJournal(JournalQuery.LATEST));
    hands.awaitJournal("{\"first\":1,\"last\":%d},\"event\":\"journal-printed\"".formatted(lines));
    Path paper = Path.of("target", "closing", "journal.pdf");
    Files.createDirectories(paper.getParent());
    Files.write(paper, Files.readAllBytes(hands.city.certificate()));
  }

  @Test
  void nothingOfItComesOutAmongAnIssuancesPages() throws Exception {
    hands.takeSlip("ordinary", "seal-registration");
    hands.leave();
    Hands.done(hands.desk.scan(hands.slipCode()));
    hands.open(Step.SCAN_PAGES);
    assertEquals(
        new DeskAnswer.NotDone(FailureCode.DESK_NOT_EMPTY),
        hands.desk.printJournal(JournalQuery.LATEST));
  }

  @Test
  void aDeadMfpIsWrittenDown() throws Exception {
    hands.mfp(MfpFault.GONE, true);
    Hands.done(hands.desk.printJournal(JournalQuery.LATEST));
    hands.awaitJournal("\"journal-not-printed\"");
    assertTrue(hands.journal().getLast().contains("\"why\":\"M01\""), hands.journal().getLast());
  }

  @Test
  void aReceiptThatNobodyHadHasNoLines() {
    JournalQuery nobody = new JournalQuery.Life(ReceiptNumber.of(999));
    assertEquals(List.of(), Hands.found(hands.desk.journal(nobody)).entries());
    assertEquals(new DeskAnswer.NotDone(FailureCode.CODE_UNKNOWN), hands.desk.printJournal(nobody));
  }
}

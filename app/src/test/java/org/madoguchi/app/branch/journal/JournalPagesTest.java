package org.madoguchi.app.branch.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.staff.Destruction;
import org.madoguchi.app.branch.store.Store;
import org.madoguchi.app.custody.CertificateRequest;
import org.madoguchi.app.custody.Digest;
import org.madoguchi.app.custody.IssuanceId;
import org.madoguchi.app.custody.ReceiptNumber;
import org.madoguchi.app.custody.Statement;
import org.madoguchi.app.errand.certificate.DocumentVault;
import org.madoguchi.app.errand.certificate.FeeText;
import org.madoguchi.app.errand.certificate.FeeWay;
import org.madoguchi.app.errand.certificate.Issuance;
import org.madoguchi.app.errand.certificate.IssuanceEvent;
import org.madoguchi.app.errand.certificate.IssuanceStateColumns;
import org.madoguchi.app.errand.certificate.Ledger;
import org.madoguchi.app.errand.certificate.ReceiptHolders;
import org.madoguchi.app.errand.certificate.ReprintReason;
import org.madoguchi.app.errand.certificate.RestingDocument;
import org.madoguchi.app.errand.certificate.VoidReason;
import org.madoguchi.app.gateway.DocumentPages;
import org.madoguchi.config.Language;

/** A branch reads its journal while it works. */
class JournalPagesTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-20T01:24:00Z"));
  private static final int LINES = JournalExcerpt.LINES;

  @TempDir Path directory;
  private final Random ids = new Random(11);
  private Store store;
  private Ledger ledger;
  private JournalPages pages;

  @BeforeEach
  void open() {
    store = new Store(directory.resolve("branch.sqlite"));
    Journal journal =
        new Journal(store, CLOCK, new JournalMac(new SecretKeySpec(new byte[32], "HmacSHA256")));
    ledger =
        new Ledger(
            store,
            journal,
            new DocumentVault(new SecretKeySpec(new byte[32], "AES"), new SecureRandom()),
            CLOCK);
    pages = new JournalPages(store, ReceiptHolders::holder);
  }

  @AfterEach
  void close() {
    store.close();
  }

  /** One with a slip: three lines. */
  private Issuance waiting() {
    IssuanceId id = IssuanceId.random(ids);
    ledger.requested(
        Issuance.requested(
            new CertificateRequest(
                id, "b", "t", "99201", "seal", new TreeMap<>(), 1, 200, "c", CLOCK.instant())));
    byte[] page = new byte[] {1};
    byte[] document = DocumentPages.encode(List.of(page));
    Digest any = Digest.of(new byte[0]);
    ledger.accepted(
        id,
        new RestingDocument(
            new Statement(id, any, any, Digest.of(document), List.of(Digest.of(page)), "99201"),
            document,
            null));
    return ledger.slipIssued(id).orElseThrow();
  }

  private static ReceiptNumber receipt(Issuance issuance) {
    return java.util.Objects.requireNonNull(issuance.receipt());
  }

  private void called(int times) {
    for (int i = 0; i < times; i++) {
      ledger.note(JournalEntry.of(JournalEvent.STAFF_CALLED, "terminal", "lobby-1"));
    }
  }

  private static List<Long> places(JournalExcerpt excerpt) {
    return excerpt.entries().stream().map(e -> e.line().seq()).toList();
  }

  private static List<String> events(JournalExcerpt excerpt) {
    return excerpt.entries().stream().map(e -> e.line().event()).toList();
  }

  @Test
  void theLatestLinesComeFirstAndThePagesCoverAll() {
    called(3 * LINES + 2);
    List<Long> seen = new ArrayList<>();
    Optional<JournalQuery> next = Optional.of(JournalQuery.LATEST);
    while (next.isPresent()) {
      JournalExcerpt page = pages.read(next.get());
      assertTrue(page.entries().size() <= LINES);
      seen.addAll(places(page));
      next = page.next();
    }
    assertEquals(
        LongStream.rangeClosed(1, 3 * LINES + 2).map(i -> 3 * LINES + 3 - i).boxed().toList(),
        seen);
  }

  @Test
  void turningBackShowsTheSameLinesWhateverWasWrittenMeanwhile() {
    called(3 * LINES);
    JournalExcerpt first = pages.read(JournalQuery.LATEST);
    assertEquals(Optional.empty(), first.previous());
    JournalExcerpt second = pages.read(first.next().orElseThrow());
    called(4);
    JournalExcerpt back = pages.read(second.previous().orElseThrow());
    assertEquals(places(first), places(back));
    assertTrue(back.previous().isPresent(), "newer lines are there now");
  }

  @Test
  void anEmptyJournalHasAPageWithoutLines() {
    assertEquals(
        new JournalExcerpt(JournalQuery.LATEST, List.of(), Optional.empty(), Optional.empty()),
        pages.read(JournalQuery.LATEST));
  }

  @Test
  void aReceiptFindsItsIssuancesWholeLifeAndNothingElse() {
    Issuance mine = waiting();
    Issuance other = waiting();
    called(1);
    ledger.apply(
        mine.id(),
        new IssuanceEvent.VoidedByStaff(VoidReason.NOT_COLLECTED, Destruction.Attested.NOTHING));
    JournalExcerpt life = pages.read(new JournalQuery.Life(receipt(mine)));
    assertEquals(List.of("requested", "answer-sealed", "slip-issued", "voided"), events(life));
    assertTrue(life.next().isEmpty() && life.previous().isEmpty());
    assertTrue(
        life.entries().stream()
            .allMatch(e -> e.receipt().equals(Optional.of(receipt(mine).text()))));
    assertEquals(3, pages.read(new JournalQuery.Life(receipt(other))).entries().size());
    assertEquals(List.of(), pages.read(new JournalQuery.Life(ReceiptNumber.of(999))).entries());
    JournalExcerpt latest = pages.read(JournalQuery.LATEST);
    assertEquals("voided", events(latest).getFirst());
    assertEquals(Optional.empty(), latest.entries().get(1).receipt());
  }

  @Test
  void aLongLifeHasPagesToo() {
    Issuance mine = waiting();
    IntStream.range(0, 2 * LINES)
        .forEach(
            _ ->
                ledger.note(
                    mine.id(),
                    JournalEntry.of(
                        JournalEvent.SCAN_REFUSED, "why", FailureCode.CODE_UNKNOWN.code())));
    JournalExcerpt first = pages.read(new JournalQuery.Life(receipt(mine)));
    JournalExcerpt second = pages.read(first.next().orElseThrow());
    JournalExcerpt third = pages.read(second.next().orElseThrow());
    assertEquals("requested", events(first).getFirst());
    assertEquals(
        List.of(LINES, LINES, 3),
        List.of(first, second, third).stream().map(e -> e.entries().size()).toList());
    assertTrue(third.next().isEmpty());
    assertEquals(Optional.of(first.query()), second.previous());
  }

  /** However long the journal is: nothing is read but what is shown. */
  @Test
  void everyStatementGoesByAnIndex() {
    for (String sql : List.of(JournalPages.BEFORE, JournalPages.LIFE, JournalPages.LIFE_OF_CASE)) {
      List<String> plan =
          store.transaction(
              c -> {
                List<String> steps = new ArrayList<>();
                try (PreparedStatement explain = c.prepareStatement("EXPLAIN QUERY PLAN " + sql);
                    ResultSet row = explain.executeQuery()) {
                  while (row.next()) {
                    steps.add(row.getString("detail"));
                  }
                }
                return steps;
              });
      assertFalse(plan.isEmpty());
      for (String step : plan) {
        assertTrue(step.startsWith("SEARCH"), plan.toString());
      }
    }
  }

  @Test
  void everyReasonHasItsWordsInBothLanguages() {
    for (Language language : Language.OF_STAFF) {
      JournalWords words = JournalWords.in(language);
      for (VoidReason reason : VoidReason.values()) {
        said(words, "reason", IssuanceStateColumns.reason(reason));
      }
      for (ReprintReason reason : ReprintReason.values()) {
        said(words, "reason", IssuanceStateColumns.reason(reason));
      }
      for (FeeWay way :
          List.of(new FeeWay.Cash(), new FeeWay.Elsewhere(), new FeeWay.Exempt("a", "b"))) {
        said(words, "way", FeeText.way(way));
      }
    }
  }

  private static void said(JournalWords words, String detail, String code) {
    TreeMap<String, String> details = new TreeMap<>();
    details.put(detail, code);
    JournalLine line = new JournalLine(1, CLOCK.instant(), "voided", Optional.empty(), details, "");
    // "cash" is both the code and the English word.
    assertTrue(
        !words.details(line).isEmpty()
            && (code.equals("cash") || !words.details(line).equals(code)),
        code);
  }
}

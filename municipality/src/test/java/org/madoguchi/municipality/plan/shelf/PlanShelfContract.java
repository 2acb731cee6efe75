package org.madoguchi.municipality.plan.shelf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madoguchi.config.LocalizedText;
import org.madoguchi.config.MunicipalityOfficeConfig.Store;
import org.madoguchi.municipality.OfficeWorld;
import org.madoguchi.municipality.TestClock;
import org.madoguchi.municipality.audit.AuditTrail;
import org.madoguchi.municipality.plan.FollowUp.Actual;
import org.madoguchi.municipality.plan.PlanInputs;
import org.madoguchi.municipality.plan.PlanSample;
import org.madoguchi.municipality.plan.PlanSolver;
import org.madoguchi.municipality.plan.PostOffices;
import org.madoguchi.municipality.store.OfficeStore;

/** What holds for plans on every store. */
abstract class PlanShelfContract {
  private static final YearMonth APRIL = YearMonth.of(2027, 4);
  private static final PlanInputs SAMPLE =
      PlanSample.of(
          new PlanInputs.Body("99201", new LocalizedText("さくら市", "Sakura \"City\" \\"), false),
          true,
          LocalDate.of(2026, 12, 1));

  private static final AuditTrail AUDIT =
      new AuditTrail(new SecretKeySpec(new byte[32], "HmacSHA256"));

  private final TestClock clock = new TestClock(OfficeWorld.START);

  /** An empty database. */
  abstract Store store() throws Exception;

  private OfficeStore store;
  private PlanShelf shelf;

  @BeforeEach
  void opens() throws Exception {
    store = OfficeStore.open(store());
    shelf = new PlanShelf(store, AUDIT, clock);
  }

  @AfterEach
  void closes() {
    store.close();
  }

  private PlanShelf.Kept kept(String id) {
    return shelf.of(id).orElseThrow();
  }

  private static Actual actual(YearMonth month) {
    return new Actual(month, 1_000, 1_104, 3, 4, 7);
  }

  @Test
  void aPlanIsKeptAsItIs() {
    String id = shelf.make(SAMPLE, "aoki");
    clock.passes(Duration.ofMinutes(1));
    String other = shelf.make(SAMPLE, "baba");
    PlanShelf.Kept kept = kept(id);
    assertEquals(SAMPLE, kept.plan().inputs());
    assertEquals(1, kept.version());
    assertEquals("aoki", kept.officer());
    assertEquals(OfficeWorld.START, kept.changed());
    assertEquals(Optional.of(APRIL), kept.due());
    assertEquals(List.of(other, id), shelf.all().stream().map(PlanShelf.Kept::id).toList());
    assertEquals(Optional.empty(), shelf.of("0".repeat(32)));
  }

  @Test
  void whoHasntSeenTheLastChangeChangesNothing() {
    String id = shelf.make(SAMPLE, "aoki");
    PlanInputs better = PlanSolver.solve(SAMPLE).orElseThrow();
    assertTrue(shelf.change(id, 1, better, "baba"));
    assertFalse(shelf.change(id, 1, SAMPLE, "aoki"));
    assertFalse(shelf.record(id, 1, actual(APRIL), "aoki"));
    assertFalse(shelf.takeBack(id, 1, "aoki"));
    assertEquals(better, kept(id).plan().inputs());
    assertEquals("baba", kept(id).officer());
    assertEquals(2, kept(id).version());
  }

  @Test
  void monthsAreRecordedInTheirOrderAndTakenBack() {
    String id = shelf.make(SAMPLE, "aoki");
    assertFalse(shelf.record(id, 1, actual(APRIL.plusMonths(1)), "aoki"), "April is due");
    assertTrue(shelf.record(id, 1, actual(APRIL), "aoki"));
    assertFalse(shelf.record(id, 2, actual(APRIL), "aoki"), "it is there");
    assertTrue(shelf.record(id, 2, actual(APRIL.plusMonths(1)), "aoki"));
    assertEquals(2, kept(id).actuals().size());
    assertEquals(actual(APRIL), kept(id).actuals().getFirst());
    assertEquals(
        208, kept(id).followed(PostOffices.NONE).orElseThrow().months().getLast().backlog());
    assertTrue(shelf.takeBack(id, 3, "aoki"));
    assertEquals(List.of(actual(APRIL)), kept(id).actuals());
    assertTrue(shelf.takeBack(id, 4, "aoki"));
    assertTrue(shelf.takeBack(id, 5, "aoki"), "nothing is left to take");
    assertEquals(Optional.empty(), kept(id).followed(PostOffices.NONE));
  }

  @Test
  void whatIsOfNoMonthAnyMoreIsDropped() {
    String id = shelf.make(SAMPLE, "aoki");
    assertTrue(shelf.record(id, 1, actual(APRIL), "aoki"));
    PlanInputs later = PlanSample.of(SAMPLE.body(), true, LocalDate.of(2027, 12, 1));
    assertTrue(shelf.change(id, 2, later, "aoki"));
    assertEquals(List.of(), kept(id).actuals());
    assertEquals(Optional.of(YearMonth.of(2028, 4)), kept(id).due());
  }

  /** Lines of the record, as far as they tell who did what to which plan. */
  private List<String> lines() {
    return store.reading(
        in -> in.createQuery("SELECT line FROM audit ORDER BY number").mapTo(String.class).list());
  }

  @Test
  void eachChangeIsALineOfTheRecordWithWhoMadeIt() {
    String id = shelf.make(SAMPLE, "aoki");
    PlanInputs better = PlanSolver.solve(SAMPLE).orElseThrow();
    assertTrue(shelf.change(id, 1, better, "baba"));
    assertTrue(shelf.record(id, 2, actual(APRIL), "aoki"));
    assertTrue(shelf.takeBack(id, 3, "baba"));
    assertTrue(shelf.takeBack(id, 4, "baba"), "nothing is taken back, so no line");
    assertFalse(shelf.change(id, 1, SAMPLE, "aoki"), "nothing is changed, so no line");
    assertTrue(shelf.delete(id, 5, "aoki"));
    List<String> lines = lines();
    assertEquals(5, lines.size(), lines::toString);
    List<String> what =
        List.of("plan-made", "plan-changed", "plan-recorded", "plan-taken-back", "plan-deleted");
    List<String> who = List.of("aoki", "baba", "aoki", "baba", "aoki");
    for (int i = 0; i < what.size(); i++) {
      String line = lines.get(i);
      assertTrue(line.contains("\"what\":\"%s\"".formatted(what.get(i))), line);
      assertTrue(line.contains("\"officer\":\"%s\"".formatted(who.get(i))), line);
      assertTrue(line.contains("\"plan\":\"%s\"".formatted(id)), line);
    }
    assertTrue(lines.get(2).contains("\"month\":\"2027-04\""), lines.get(2));
    assertEquals(
        lines.get(1).replaceAll(".*\"sha256\":\"([0-9a-f]{64})\".*", "$1"),
        lines.get(4).replaceAll(".*\"sha256\":\"([0-9a-f]{64})\".*", "$1"),
        "what was deleted is what was there");
    assertEquals(Optional.empty(), store.reading(AUDIT::check));
    store.changing(
        in -> in.execute("UPDATE audit SET line = replace(line, 'baba', 'aoki') WHERE number = 2"));
    assertEquals(2, store.reading(AUDIT::check).orElseThrow().line());
  }

  @Test
  void whatIsDeletedIsGoneWithItsRecordAndOnlyAsItWasSeen() {
    String id = shelf.make(SAMPLE, List.of(actual(APRIL)), "aoki");
    String other = shelf.make(SAMPLE, List.of(actual(APRIL)), "aoki");
    assertTrue(shelf.takeBack(id, 1, "baba"));
    assertFalse(shelf.delete(id, 1, "aoki"), "it has changed since");
    assertTrue(shelf.delete(id, 2, "aoki"));
    assertFalse(shelf.delete(id, 2, "aoki"));
    assertEquals(Optional.empty(), shelf.of(id));
    assertEquals(List.of(actual(APRIL)), kept(other).actuals());
  }

  @Test
  void aPlanTakesTheRecordThatComesWithIt() {
    String id = shelf.make(SAMPLE, List.of(actual(APRIL), actual(APRIL.plusMonths(1))), "aoki");
    assertEquals(2, kept(id).actuals().size());
    PlanInputs better = PlanSolver.solve(SAMPLE).orElseThrow();
    assertFalse(shelf.change(id, 7, better, List.of(), "baba"));
    assertEquals(2, kept(id).actuals().size());
    assertTrue(shelf.change(id, 1, better, List.of(actual(APRIL)), "baba"));
    assertEquals(List.of(actual(APRIL)), kept(id).actuals());
  }

  @Test
  void ofTwoAtOnceOneIsRecorded() throws Exception {
    String id = shelf.make(SAMPLE, "aoki");
    List<Callable<Boolean>> both =
        IntStream.range(0, 8)
            .<Callable<Boolean>>mapToObj(_ -> () -> shelf.record(id, 1, actual(APRIL), "aoki"))
            .toList();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      int done = 0;
      for (var each : threads.invokeAll(both)) {
        done += each.get() ? 1 : 0;
      }
      assertEquals(1, done);
    }
    assertEquals(1, kept(id).actuals().size());
  }
}

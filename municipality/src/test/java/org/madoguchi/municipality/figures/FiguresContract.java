package org.madoguchi.municipality.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.madoguchi.municipality.TestFigures.NOVEMBER;
import static org.madoguchi.municipality.TestFigures.OCTOBER;
import static org.madoguchi.municipality.TestFigures.hash;
import static org.madoguchi.municipality.TestFigures.head;
import static org.madoguchi.municipality.TestFigures.lines;
import static org.madoguchi.municipality.TestFigures.signed;
import static org.madoguchi.municipality.TestFigures.usual;

import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madoguchi.config.MunicipalityOfficeConfig.Store;
import org.madoguchi.figures.FiguresFault;
import org.madoguchi.figures.Measure;
import org.madoguchi.figures.MonthFigures;
import org.madoguchi.municipality.OfficeWorld;
import org.madoguchi.municipality.TestClock;
import org.madoguchi.municipality.TestFigures;
import org.madoguchi.municipality.audit.AuditTrail;
import org.madoguchi.municipality.store.OfficeStore;

/** What holds for figures on every store. */
abstract class FiguresContract {
  private static final Taking COUNTED = new Taking.Taken(Taking.As.COUNTED);
  private static final Taking AGAIN = new Taking.Taken(Taking.As.AGAIN);
  private static final Taking KEPT = new Taking.Taken(Taking.As.KEPT);
  private static final String SAKURA = "sakura-ekimae";
  private static final Place CITY = Place.municipality("99201");

  private final TestClock clock = new TestClock(OfficeWorld.START);
  private final Registry registry = RegistryReaderTest.registry(TestFigures.REGISTRY);
  private final AuditTrail audit =
      new AuditTrail(new javax.crypto.spec.SecretKeySpec(new byte[32], "HmacSHA256"));

  /** An empty database. */
  abstract Store store() throws Exception;

  /** Whether a second program may use it at the same time. */
  abstract boolean shared();

  private Store settings = new Store("", "", null);
  private OfficeStore store;
  private FiguresDesk desk;

  @BeforeEach
  void opens() throws Exception {
    settings = store();
    store = OfficeStore.open(settings);
    desk = desk(store);
  }

  @AfterEach
  void closes() {
    assertEquals(Optional.empty(), store.reading(audit::check), "the record holds");
    store.close();
  }

  private FiguresDesk desk(OfficeStore at) {
    return new FiguresDesk(at, audit, clock, registry, TestFigures.journals(), TestFigures.seers());
  }

  private static Taking refused(FiguresFault why) {
    return new Taking.Refused(why);
  }

  private long certificates(Place place, YearMonth month) {
    return desk.rollUp(place, month).totals().sum(Measure.CERTIFICATES_HANDED_OVER);
  }

  private long told(String what) {
    return store.reading(
        in ->
            in.createQuery("SELECT COUNT(*) FROM audit WHERE line LIKE ?")
                .bind(0, "%\"what\":\"" + what + "\"%")
                .mapTo(Long.class)
                .one());
  }

  @Test
  void countsOnce() {
    byte[] file = usual(SAKURA, NOVEMBER, 7);
    assertEquals(COUNTED, desk.figures(file, SAKURA));
    assertEquals(AGAIN, desk.figures(file, SAKURA));
    assertEquals(
        AGAIN, desk.figures(usual(SAKURA, NOVEMBER, 7), SAKURA), "signed anew, and the same");
    assertEquals(8, certificates(Place.NATION, NOVEMBER));
    assertEquals(List.of(NOVEMBER), desk.months());
    assertEquals(1, told("figures-counted"));
  }

  /** The sums that are kept say the same as whole roll-ups, also after one was taken out again. */
  @Test
  void theCourseIsThatOfTheRollUps() {
    desk.figures(usual("hama", OCTOBER, 90), "hama");
    desk.figures(usual("yama", OCTOBER, 4), "yama");
    desk.figures(usual(SAKURA, OCTOBER.minusMonths(2), 3), SAKURA);
    desk.figures(usual(SAKURA, NOVEMBER, 7), SAKURA);
    desk.figures(usual("kita", NOVEMBER, 2), "kita");
    desk.figures(signed(TestFigures.month(SAKURA, NOVEMBER, lines(SAKURA, 1, 120), 9)), SAKURA);
    desk.figures(usual("midori", NOVEMBER, 50), "midori");
    desk.head(head("midori", 100, hash("another", 100)), "midori");
    for (Place place :
        List.of(
            Place.NATION,
            Place.prefecture("99"),
            Place.prefecture("13"),
            CITY,
            Place.office(SAKURA),
            Place.office("midori"))) {
      Course course = desk.course(place, NOVEMBER);
      assertEquals(OCTOBER.minusMonths(2), course.months().getFirst().month());
      assertEquals(4, course.months().size());
      for (Course.Month month : course.months()) {
        RollUp whole = desk.rollUp(place, month.month());
        String what = place + " " + month.month();
        assertEquals(whole.coverage().due(), month.due(), what);
        assertEquals(whole.coverage().reported(), month.reported(), what);
        for (Measure measure : FiguresFiles.MAIN) {
          assertEquals(
              whole.totals().sum(measure), month.sums().getOrDefault(measure, 0L), what + measure);
        }
      }
    }
    assertEquals(
        Map.of(Measure.CERTIFICATES_HANDED_OVER, 13L, Measure.FEES_TAKEN, 3300L),
        desk.course(Place.NATION, NOVEMBER).months().getLast().sums());
  }

  @Test
  void addsUpFromOfficeToNation() {
    desk.figures(usual(SAKURA, NOVEMBER, 7), SAKURA);
    desk.figures(usual("midori", NOVEMBER, 0), "midori");
    desk.figures(usual("kita", NOVEMBER, 2), "kita");
    desk.figures(usual("hama", NOVEMBER, 5), "hama");
    desk.figures(usual("hama", OCTOBER, 90), "hama");
    assertEquals(17, certificates(Place.NATION, NOVEMBER));
    assertEquals(11, certificates(Place.prefecture("99"), NOVEMBER));
    assertEquals(8, certificates(CITY, NOVEMBER));
    assertEquals(8, certificates(Place.office(SAKURA), NOVEMBER));
    RollUp nation = desk.rollUp(Place.NATION, NOVEMBER);
    assertEquals(5, nation.coverage().due());
    assertEquals(List.of("minami"), nation.coverage().missing().stream().map(Office::id).toList());
    assertEquals(2, nation.parts().size());
    assertEquals(
        Map.of("certificates", 5L, "intake", 1L),
        nation.totals().byKind(Measure.ENTRUSTED_OFFICES));
    RollUp city = desk.rollUp(CITY, NOVEMBER);
    assertEquals(
        List.of("midori 0 of 1", "minami nothing", "sakura-ekimae 8 of 1"),
        city.parts().stream()
            .map(
                p ->
                    p.coverage().nothing()
                        ? p.place().code() + " nothing"
                        : "%s %d of %d"
                            .formatted(
                                p.place().code(),
                                p.totals().sum(Measure.CERTIFICATES_HANDED_OVER),
                                p.coverage().due()))
            .toList());
  }

  @Test
  void aLaterFileCountsOnlyIfItContainsTheEarlierOnesLines() {
    desk.figures(signed(TestFigures.month(SAKURA, NOVEMBER, lines("j", 1, 100), 7)), SAKURA);
    byte[] other = signed(TestFigures.month(SAKURA, NOVEMBER, lines("k", 1, 120), 50));
    byte[] shorter = signed(TestFigures.month(SAKURA, NOVEMBER, lines("j", 1, 90), 6));
    byte[] longer = signed(TestFigures.month(SAKURA, NOVEMBER, lines("j", 1, 110), 9));
    assertEquals(KEPT, desk.figures(other, SAKURA));
    assertEquals(KEPT, desk.figures(other, SAKURA));
    assertEquals(KEPT, desk.figures(shorter, SAKURA));
    assertEquals(8, certificates(CITY, NOVEMBER));
    assertEquals(COUNTED, desk.figures(longer, SAKURA));
    assertEquals(10, certificates(CITY, NOVEMBER));
    assertEquals(10, certificates(Place.office(SAKURA), NOVEMBER));
    assertEquals(2, desk.kept(CITY, NOVEMBER).size());
    assertEquals(FiguresFault.F03, desk.kept(Place.NATION, NOVEMBER).getFirst().why());
    assertEquals(List.of(), desk.kept(Place.prefecture("13"), NOVEMBER));
    assertEquals(1, told("figures-superseded"));
    assertEquals(2, told("figures-kept"));
  }

  @Test
  void aHeadThatDisagreesIsTold() {
    assertEquals(COUNTED, desk.head(head(SAKURA, 100, hash("j", 100)), SAKURA));
    assertEquals(AGAIN, desk.head(head(SAKURA, 100, hash("j", 100)), SAKURA));
    assertEquals(refused(FiguresFault.F02), desk.head(head(SAKURA, 100, hash("k", 100)), SAKURA));
    assertEquals(
        refused(FiguresFault.F02),
        desk.figures(signed(TestFigures.month(SAKURA, NOVEMBER, lines("k", 1, 100), 7)), SAKURA));
    assertEquals(
        refused(FiguresFault.F02),
        desk.figures(signed(TestFigures.month(SAKURA, NOVEMBER, lines("k", 100, 180), 7)), SAKURA),
        "its first line is that of the head");
    assertEquals(
        COUNTED,
        desk.figures(signed(TestFigures.month(SAKURA, NOVEMBER, lines("j", 1, 100), 7)), SAKURA));
    assertEquals(8, certificates(Place.NATION, NOVEMBER));
    assertEquals(2, told("figures-refused"));
  }

  @Test
  void whicheverOfTheTwoComesFirst() {
    desk.figures(signed(TestFigures.month(SAKURA, NOVEMBER, lines("k", 1, 100), 7)), SAKURA);
    desk.figures(usual("midori", NOVEMBER, 3), "midori");
    assertEquals(COUNTED, desk.head(head(SAKURA, 100, hash("j", 100)), SAKURA));
    assertEquals(4, certificates(CITY, NOVEMBER), "it doesn't count any more");
    assertEquals(0, certificates(Place.office(SAKURA), NOVEMBER));
    assertEquals(
        List.of(FiguresFault.F02),
        desk.kept(CITY, NOVEMBER).stream().map(FiguresReports.Kept::why).toList());
    assertEquals(
        COUNTED,
        desk.figures(signed(TestFigures.month(SAKURA, NOVEMBER, lines("j", 1, 100), 6)), SAKURA));
    assertEquals(11, certificates(CITY, NOVEMBER));
  }

  @Test
  void refusesWhatWontDo() {
    byte[] good = usual(SAKURA, NOVEMBER, 7);
    byte[] changed = good.clone();
    changed[good.length / 3] ^= 1;
    MonthFigures figures = TestFigures.month(SAKURA, NOVEMBER, lines("j", 1, 2), 7);
    assertEquals(refused(FiguresFault.F01), desk.figures(changed, SAKURA));
    assertEquals(refused(FiguresFault.F01), desk.figures(new byte[3], SAKURA));
    assertEquals(
        refused(FiguresFault.F01), desk.figures(TestFigures.signedBy("midori", figures), SAKURA));
    assertEquals(new Taking.NotYours(), desk.figures(good, "midori"));
    assertEquals(refused(FiguresFault.F04), desk.figures(usual("nobody", NOVEMBER, 7), "nobody"));
    assertEquals(
        refused(FiguresFault.F04),
        desk.figures(usual("yama", NOVEMBER, 7), "yama"),
        "it was entrusted until October");
    YearMonth december = NOVEMBER.plusMonths(1);
    assertEquals(refused(FiguresFault.F06), desk.figures(usual(SAKURA, december, 7), SAKURA));
    clock.passes(Duration.ofDays(31));
    assertEquals(COUNTED, desk.figures(usual(SAKURA, december, 7), SAKURA));
    assertEquals(new Taking.NotYours(), desk.head(head(SAKURA, 1, hash("j", 1)), "midori"));
    for (String seer : List.of(SAKURA, "midori")) {
      assertEquals(
          refused(FiguresFault.F01),
          desk.head(TestFigures.headSeenBy(seer, SAKURA, 1, hash("j", 1)), SAKURA),
          "a branch is no witness of itself, and none of another");
    }
    assertEquals(
        refused(FiguresFault.F01), desk.head(usual(SAKURA, NOVEMBER, 7), SAKURA), "no head");
    assertEquals(0, desk.rollUp(Place.NATION, NOVEMBER).coverage().reported());
  }

  /** One after the other at random; what counts in the end is added up by itself. */
  @Test
  void sumsAreThoseOfTheFilesThatCount() {
    for (long seed = 1; seed <= 3; seed++) {
      Random random = new Random(seed);
      YearMonth month = YearMonth.of(2026, 4).plusMonths(seed);
      Map<String, MonthFigures> counting = new HashMap<>();
      for (int i = 0; i < 30; i++) {
        String office = List.of(SAKURA, "midori", "kita", "hama", "yama").get(random.nextInt(5));
        MonthFigures one =
            TestFigures.month(
                office, month, lines("j", 1, 10 + random.nextInt(20)), random.nextInt(9));
        if (COUNTED.equals(desk.figures(signed(one), office))) {
          counting.put(office, one);
        }
      }
      Totals all = new Totals();
      counting.values().forEach(f -> all.add(Totals.of(f)));
      for (Measure each :
          List.of(Measure.CERTIFICATES_HANDED_OVER, Measure.FEES_TAKEN, Measure.VISITS)) {
        assertEquals(
            all.byKind(each),
            desk.rollUp(Place.NATION, month).totals().byKind(each),
            "seed " + seed);
      }
    }
  }

  /** The same bytes by eight threads over two programs, and all offices at once. */
  @Test
  void countsOnceHoweverManySendAtOnce() throws Exception {
    try (OfficeStore second = shared() ? OfficeStore.open(settings) : null) {
      List<FiguresDesk> desks = second == null ? List.of(desk) : List.of(desk, desk(second));
      List<String> offices = List.of(SAKURA, "midori", "minami", "kita", "hama");
      Map<String, byte[]> files =
          offices.stream().collect(Collectors.toMap(o -> o, o -> usual(o, NOVEMBER, 7)));
      List<Callable<Taking>> all = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        FiguresDesk one = desks.get(i % desks.size());
        files.forEach((office, file) -> all.add(() -> one.figures(file, office)));
      }
      Collections.shuffle(all, new Random(7));
      List<Taking> answers = new ArrayList<>();
      try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
        for (Future<Taking> each : threads.invokeAll(all)) {
          answers.add(each.get());
        }
      }
      assertEquals(5, Collections.frequency(answers, COUNTED));
      assertEquals(35, Collections.frequency(answers, AGAIN));
      assertEquals(40, certificates(Place.NATION, NOVEMBER));
      assertEquals(5, told("figures-counted"));
      assertTrue(desk.rollUp(Place.NATION, NOVEMBER).coverage().missing().isEmpty());
    }
  }
}

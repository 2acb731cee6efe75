package org.madoguchi.municipality.figures;

import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.madoguchi.figures.Figure;
import org.madoguchi.figures.JournalSpan;
import org.madoguchi.figures.Measure;
import org.madoguchi.figures.MonthFigures;
import org.madoguchi.figures.TimeClasses;
import org.madoguchi.municipality.TestFigures;
import org.madoguchi.municipality.TestKeys;
import org.madoguchi.municipality.TestOffice;
import org.madoguchi.municipality.envelope.OfficeKeys;

/**
 * A made-up country's post offices, and what each tells of each month: the same for the same seed.
 * All offices sign with one key under a certificate of their own. Immutable, any thread.
 */
final class Country {
  private static final int PREFECTURES = 47;
  private static final int MUNICIPALITIES = 1741;

  /** Journal lines of an office in a month: fifty a day. */
  private static final int LINES = 1500;

  private static final List<String> KINDS = List.of("juminhyo", "inkan", "koseki");

  private final int offices;
  private final int months;
  private final YearMonth last;
  private final long seed;
  private final List<OfficeKeys.Pair> keys;
  private final List<String> municipalities = new ArrayList<>();

  /**
   * A country.
   *
   * @param last its latest month
   */
  Country(int offices, int months, YearMonth last, long seed) {
    this.offices = offices;
    this.months = months;
    this.last = last;
    this.seed = seed;
    for (int i = 0; i < MUNICIPALITIES; i++) {
      municipalities.add("%02d%03d".formatted(i % PREFECTURES + 1, 101 + i / PREFECTURES));
    }
    keys =
        IntStream.range(0, offices).parallel().mapToObj(i -> TestFigures.sameKey(id(i))).toList();
  }

  int offices() {
    return offices;
  }

  List<YearMonth> months() {
    return IntStream.range(0, months).mapToObj(i -> last.minusMonths(months - 1L - i)).toList();
  }

  String id(int office) {
    return "po-%05d".formatted(office);
  }

  private String municipality(int office) {
    return municipalities.get(office % MUNICIPALITIES);
  }

  /** Of all offices, entrusted from the first month on. */
  String registry() {
    StringBuilder csv = new StringBuilder(RegistryReader.HEADER).append('\n');
    for (int i = 0; i < offices; i++) {
      String at = municipality(i);
      csv.append(
          "%s,郵便局%d,%s,%s,certificates,%s-01,%n"
              .formatted(id(i), i, at.substring(0, 2), at, months().getFirst()));
    }
    return csv.toString();
  }

  /** What an office did in a month; forty figures or so. */
  MonthFigures figures(int office, YearMonth month) {
    SplittableRandom random =
        new SplittableRandom(
            seed + 1_000L * office + month.getYear() * 12L + month.getMonthValue());
    Map<String, Figure> all = new HashMap<>();
    String about = municipality(office);
    for (String kind : KINDS) {
      int copies = 1 + random.nextInt(5);
      put(all, Measure.CERTIFICATES_HANDED_OVER, about, kind, copies);
      put(all, Measure.COPIES_HANDED_OVER, about, kind, copies + random.nextInt(3));
      put(all, Measure.PAGES_HANDED_OVER, about, kind, copies + random.nextInt(9));
      put(all, Measure.FEES_TAKEN, about, kind, 300L * copies);
      put(all, Measure.SLIP_TO_HAND_OVER, "", TimeClasses.of(random.nextInt(900)), copies);
    }
    put(all, Measure.FEES_BY_WAY, about, "cash", 300L * random.nextInt(20));
    put(all, Measure.EXEMPTIONS, about, "juminhyo", random.nextInt(3));
    put(all, Measure.PRINT_RUNS, "", "", 3 + random.nextInt(12));
    put(all, Measure.APPLICATIONS_SENT, "", "online", random.nextInt(8));
    put(all, Measure.PHOTO_TRIES, "", "support", random.nextInt(20));
    put(all, Measure.INTAKES_BEGUN, about, "", random.nextInt(9));
    put(all, Measure.INTAKES_ACCEPTED, about, "addressee-only", random.nextInt(7));
    put(all, Measure.INTAKES_REFUSED, about, "papers-missing", random.nextInt(2));
    put(all, Measure.TIME_IN_CALL, "", TimeClasses.of(random.nextInt(1200)), random.nextInt(7));
    for (String kind : List.of("renew", "unlock-pin")) {
      put(all, Measure.CARD_ORDERS_DONE, "", kind, random.nextInt(6));
    }
    put(all, Measure.PINS_SET, "", "user-authentication", random.nextInt(5));
    put(all, Measure.PORTAL_REGISTRATIONS, "", "insurance", random.nextInt(5));
    put(all, Measure.APPOINTMENTS_CAME, "", "tax", random.nextInt(4));
    for (String kind : List.of("certificate", "electronic", "intake")) {
      put(all, Measure.VISITS, "", kind, 5 + random.nextInt(30));
    }
    for (String kind : List.of("done", "given-up")) {
      put(all, Measure.VISITS_BY_END, "", kind, 1 + random.nextInt(30));
    }
    for (String kind : List.of("ja", "en")) {
      put(all, Measure.VISITS_BY_LANGUAGE, "", kind, 1 + random.nextInt(30));
    }
    for (String kind : List.of("usual", "larger")) {
      put(all, Measure.VISITS_BY_TEXT, "", kind, 1 + random.nextInt(30));
    }
    put(all, Measure.TOUCH_TO_SLIP, "", TimeClasses.of(random.nextInt(400)), 1 + random.nextInt(9));
    put(all, Measure.STAFF_CALLED, "", "help", random.nextInt(6));
    return new MonthFigures(
        id(office),
        month,
        ZoneId.of("Asia/Tokyo"),
        lines(office, month),
        "1.0.0",
        all.values().stream().sorted().toList());
  }

  /** Twice the same is added up, and nothing is left out. */
  private static void put(
      Map<String, Figure> all, Measure measure, String about, String kind, long value) {
    if (value > 0) {
      all.merge(
          measure.key() + about + kind,
          new Figure(measure, about, kind, value),
          (one, more) -> new Figure(measure, about, kind, one.value() + more.value()));
    }
  }

  private JournalSpan lines(int office, YearMonth month) {
    long first = 1L + (long) LINES * months().indexOf(month);
    return TestFigures.lines(id(office), first, first + LINES - 1);
  }

  byte[] signed(int office, MonthFigures figures) {
    return TestFigures.signed(keys.get(office), figures);
  }

  /** The head of its journal at the end of a month, countersigned. */
  byte[] head(int office, YearMonth month) {
    JournalSpan lines = lines(office, month);
    return TestFigures.head(keys.get(office), id(office), lines.last(), lines.lastHash());
  }

  /** For calls as that office. */
  OfficeKeys.Pair client(int office) {
    return TestKeys.named(TestOffice.BRANCHES, keys.get(office), id(office));
  }

  /** A month's true sums, added up by themselves: by measure and kind. */
  Map<String, Long> truth(YearMonth month) {
    Map<String, Long> truth = new TreeMap<>();
    for (int i = 0; i < offices; i++) {
      for (Figure each : figures(i, month).figures()) {
        truth.merge(each.measure().key() + " " + each.kind(), each.value(), Long::sum);
      }
    }
    return truth;
  }
}

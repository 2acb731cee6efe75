package org.madoguchi.municipality.figures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.madoguchi.config.ConfigReading;
import org.madoguchi.config.MunicipalityOfficeConfig;
import org.madoguchi.figures.CountersignedHead;
import org.madoguchi.figures.FiguresFault;
import org.madoguchi.figures.FiguresTrust;
import org.madoguchi.figures.JournalSpan;
import org.madoguchi.figures.Measure;
import org.madoguchi.figures.MonthFigures;
import org.madoguchi.figures.SignedFigures;
import org.madoguchi.municipality.audit.AuditLine;
import org.madoguchi.municipality.audit.AuditTrail;
import org.madoguchi.municipality.store.OfficeStore;

/**
 * Takes what post offices send of their months and journals: each thing once, however often and to
 * however many programs at one database it is sent.
 *
 * <p>Thread rule: any thread; blocks on the database. All throw {@code StoreFailure} if it fails:
 * nothing was taken then, and it may be sent again.
 */
public final class FiguresDesk {
  private final OfficeStore store;
  private final AuditTrail audit;
  private final InstantSource clock;
  private final FiguresCheck check;
  private final @Nullable FiguresTrust seers;
  private final FiguresMonths months;

  /**
   * A desk.
   *
   * @param seers who vouches for those who countersign journals' heads; null: none are taken
   */
  public FiguresDesk(
      OfficeStore store,
      AuditTrail audit,
      InstantSource clock,
      Registry registry,
      FiguresTrust trust,
      @Nullable FiguresTrust seers) {
    this.store = store;
    this.audit = audit;
    this.clock = clock;
    this.seers = seers;
    check = new FiguresCheck(registry, trust);
    months = new FiguresMonths(store);
  }

  /** It can't be opened; the message says why. */
  public static final class Unusable extends Exception {
    private static final long serialVersionUID = 1;

    Unusable(String message) {
      super(message);
    }
  }

  /**
   * The desk of a configuration.
   *
   * @throws Unusable if a file that it names won't do
   */
  public static FiguresDesk of(
      MunicipalityOfficeConfig.Figures config,
      OfficeStore store,
      AuditTrail audit,
      InstantSource clock)
      throws Unusable {
    Path seers = config.headTrust();
    return new FiguresDesk(
        store,
        audit,
        clock,
        read(RegistryReader.read(config.registry())).with(kinds(config.kinds())),
        trust(config.journalTrust()),
        seers == null ? null : trust(seers));
  }

  private static KindNames kinds(@Nullable Path file) throws Unusable {
    return file == null ? KindNames.NONE : read(KindNamesReader.read(file));
  }

  private static <T> T read(ConfigReading<T> reading) throws Unusable {
    return switch (reading) {
      case ConfigReading.Read<T> r -> r.value();
      case ConfigReading.Mistakes<T> m ->
          throw new Unusable(
              String.join(
                  System.lineSeparator(), m.mistakes().stream().map(Object::toString).toList()));
    };
  }

  /** The certificates of a PEM file. */
  static FiguresTrust trust(Path file) throws Unusable {
    try {
      return FiguresTrust.pem(Files.readAllBytes(file));
    } catch (IOException | IllegalArgumentException e) {
      throw new Unusable("%s holds no certificate (PEM)".formatted(file));
    }
  }

  /** Whether heads are taken. */
  public boolean takesHeads() {
    return seers != null;
  }

  /** The offices. */
  public Registry registry() {
    return check.registry();
  }

  /**
   * Takes a month's signed figures.
   *
   * @param client the office that sends them
   */
  public Taking figures(byte[] cms, String client) {
    return switch (check(cms)) {
      case FiguresCheck.Wrong(FiguresFault why) -> new Taking.Refused(why);
      case FiguresCheck.Sound sound when !sound.office().id().equals(client) ->
          new Taking.NotYours();
      case FiguresCheck.Sound(SignedFigures.Opened file, Office office) -> taken(file, office, cms);
    };
  }

  /** What is to be said of a file by itself. */
  FiguresCheck.Result check(byte[] cms) {
    return check.check(cms, clock.instant());
  }

  /** Whose journal a countersigned head is of; empty if it is none, or none are taken. */
  Optional<String> whose(byte[] head) {
    FiguresTrust believed = seers;
    return believed == null
        ? Optional.empty()
        : CountersignedHead.open(head, check.trust(), believed).map(CountersignedHead::branch);
  }

  /** Takes what was looked at, in one transaction. */
  Taking taken(SignedFigures.Opened file, Office office, byte[] cms) {
    months.need(file.figures().month());
    return store.changing(in -> taken(in, file, office, cms));
  }

  private Taking taken(Handle in, SignedFigures.Opened file, Office office, byte[] cms) {
    MonthFigures figures = file.figures();
    YearMonth month = figures.month();
    lock(in, office.id());
    String digest = digest(file.json());
    FiguresReports reports = new FiguresReports(in, office.id(), month);
    Optional<String> before = reports.state(digest);
    if (before.isPresent()) {
      return new Taking.Taken(before.get().equals("kept") ? Taking.As.KEPT : Taking.As.AGAIN);
    }
    if (contradicted(in, office.id(), figures.lines())) {
      note(in, "figures-refused", office.id(), month, digest, FiguresFault.F02);
      return new Taking.Refused(FiguresFault.F02);
    }
    Optional<FiguresReports.Counted> counted = reports.counted();
    if (counted.isPresent() && !figures.lines().contains(counted.get().lines())) {
      reports.insert(figures, digest, office, clock.millis(), FiguresFault.F03, cms);
      note(in, "figures-kept", office.id(), month, digest, FiguresFault.F03);
      return new Taking.Taken(Taking.As.KEPT);
    }
    FiguresSums.Change change = new FiguresSums.Change();
    counted.ifPresent(
        c -> {
          FiguresSums.delete(in, office.id(), month, c.municipality(), change);
          reports.set(c.digest(), "superseded", null);
          note(in, "figures-superseded", office.id(), month, c.digest(), null);
        });
    reports.insert(figures, digest, office, clock.millis(), null, cms);
    FiguresSums.insert(in, figures, office.municipality(), change);
    FiguresSums.apply(in, month, change);
    note(in, "figures-counted", office.id(), month, digest, null);
    return new Taking.Taken(Taking.As.COUNTED);
  }

  /** Whoever comes second waits here until the first has ended. */
  private static void lock(Handle in, String office) {
    in.createUpdate(
            "INSERT INTO figures_office (office, taken) VALUES (?, 1)"
                + " ON CONFLICT (office) DO UPDATE SET taken = figures_office.taken + 1")
        .bind(0, office)
        .execute();
  }

  /** Whether a head tells another hash of the span's first or last line. */
  private static boolean contradicted(Handle in, String office, JournalSpan lines) {
    return in.createQuery(
                "SELECT COUNT(*) FROM figures_head WHERE office = ?"
                    + " AND ((line = ? AND hash <> ?) OR (line = ? AND hash <> ?))")
            .bind(0, office)
            .bind(1, lines.last())
            .bind(2, lines.lastHash())
            // of a month without a line the first one isn't there yet
            .bind(3, lines.empty() ? lines.last() : lines.first())
            .bind(4, lines.firstHash())
            .mapTo(Long.class)
            .one()
        > 0;
  }

  /**
   * Takes a countersigned head of a journal.
   *
   * @param client the office that sends it
   * @throws IllegalStateException if none are taken
   */
  public Taking head(byte[] cms, String client) {
    FiguresTrust believed = seers;
    if (believed == null) {
      throw new IllegalStateException("no heads are taken");
    }
    Optional<CountersignedHead> head = CountersignedHead.open(cms, check.trust(), believed);
    if (head.isEmpty()) {
      return new Taking.Refused(FiguresFault.F01);
    }
    if (!head.get().branch().equals(client)) {
      return new Taking.NotYours();
    }
    return registry().of(client).isEmpty()
        ? new Taking.Refused(FiguresFault.F04)
        : store.changing(in -> taken(in, head.get(), cms));
  }

  private Taking taken(Handle in, CountersignedHead head, byte[] cms) {
    lock(in, head.branch());
    Optional<String> known =
        in.createQuery("SELECT hash FROM figures_head WHERE office = ? AND line = ?")
            .bind(0, head.branch())
            .bind(1, head.line())
            .mapTo(String.class)
            .findOne();
    if (known.isPresent()) {
      if (known.get().equals(head.hash())) {
        return new Taking.Taken(Taking.As.AGAIN);
      }
      note(in, "head-refused", head.branch(), null, head.hash(), FiguresFault.F02);
      return new Taking.Refused(FiguresFault.F02);
    }
    in.createUpdate(
            "INSERT INTO figures_head (office, line, hash, received, cms) VALUES (?, ?, ?, ?, ?)")
        .bind(0, head.branch())
        .bind(1, head.line())
        .bind(2, head.hash())
        .bind(3, clock.millis())
        .bind(4, cms)
        .execute();
    for (FiguresReports.Month each : FiguresReports.against(in, head)) {
      FiguresSums.Change change = new FiguresSums.Change();
      FiguresSums.delete(in, head.branch(), each.month(), each.municipality(), change);
      new FiguresReports(in, head.branch(), each.month())
          .set(each.digest(), "kept", FiguresFault.F02);
      FiguresSums.apply(in, each.month(), change);
      note(in, "figures-kept", head.branch(), each.month(), each.digest(), FiguresFault.F02);
    }
    return new Taking.Taken(Taking.As.COUNTED);
  }

  private void note(
      Handle in,
      String what,
      String office,
      @Nullable YearMonth month,
      String digest,
      @Nullable FiguresFault why) {
    TreeMap<String, String> details = new TreeMap<>();
    details.put("branch", office);
    details.put("sha256", digest);
    if (month != null) {
      details.put("month", month.toString());
    }
    if (why != null) {
      details.put("why", why.name());
    }
    Instant now = clock.instant();
    audit.add(in, new AuditLine(now, what, "", "", details));
  }

  /** By which a file's content is known. */
  static String digest(byte[] json) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(json));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /**
   * Gives out what offices have sent, as they sent it, to be handed on to an upper level.
   *
   * @param month of that month alone, but all heads; null: of all
   * @param to gets a name and the bytes
   * @return how many
   */
  public int originals(@Nullable YearMonth month, BiConsumer<String, byte[]> to) {
    return store.reading(in -> Originals.each(in, month, to));
  }

  // ---- what is looked at

  /** Months of which anything was reported, the latest first. */
  public List<YearMonth> months() {
    return store.reading(FiguresMonths::all);
  }

  /**
   * How a place went until a month, from the first month of which anything was reported on, {@link
   * Course#MOST} at most: of the main measures, from the sums that are kept. Blocks.
   */
  public Course course(Place place, YearMonth until) {
    YearMonth first =
        months().stream().min(Comparator.naturalOrder()).filter(until::isAfter).orElse(until);
    YearMonth earliest = until.minusMonths(Course.MOST - 1L);
    YearMonth from = first.isBefore(earliest) ? earliest : first;
    List<YearMonth> shown =
        Stream.iterate(from, month -> !month.isAfter(until), month -> month.plusMonths(1)).toList();
    return store.reading(in -> course(in, place, shown));
  }

  private Course course(Handle in, Place place, List<YearMonth> shown) {
    Map<YearMonth, Map<Measure, Long>> sums =
        FiguresSums.course(in, place, shown, FiguresFiles.MAIN);
    Map<YearMonth, Integer> reported = FiguresReports.counted(in, place, shown);
    return new Course(
        place,
        shown.stream()
            .map(
                month ->
                    new Course.Month(
                        month,
                        sums.getOrDefault(month, Map.of()),
                        registry().due(place, month).size(),
                        reported.getOrDefault(month, 0)))
            .toList());
  }

  /** A place's month. */
  public RollUp rollUp(Place place, YearMonth month) {
    return store.reading(
        in ->
            RollUp.of(
                registry(),
                place,
                month,
                FiguresSums.of(in, place, month),
                FiguresReports.counted(in, place, month)));
  }

  /** Files of a place's month that don't count until a person has looked, by office. */
  public List<FiguresReports.Kept> kept(Place place, YearMonth month) {
    return store.reading(in -> FiguresReports.kept(in, month)).stream()
        .filter(k -> registry().of(k.office()).filter(place::has).isPresent())
        .toList();
  }
}

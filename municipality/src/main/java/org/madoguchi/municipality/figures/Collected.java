package org.madoguchi.municipality.figures;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.madoguchi.figures.FiguresFault;
import org.madoguchi.figures.FiguresTrust;
import org.madoguchi.figures.MonthFigures;
import org.madoguchi.figures.SignedFigures;
import org.madoguchi.municipality.figures.RollUp.Part;

/**
 * Signed files that lie in a folder, taken by the rules of {@link FiguresDesk} without a database:
 * in the order in which their offices signed them, whatever they are called. Not thread-safe.
 */
public final class Collected {
  private final FiguresCheck check;
  private final Instant now;
  private final @Nullable YearMonth only;
  private final List<Named> sound = new ArrayList<>();
  private final SortedMap<String, Said> said = new TreeMap<>();

  /** What counts, by month and office. */
  private final SortedMap<YearMonth, SortedMap<String, Named>> counting = new TreeMap<>();

  private record Named(String name, SignedFigures.Opened file) {
    String office() {
      return file.figures().branch();
    }
  }

  /**
   * Nothing yet.
   *
   * @param only the month that is wanted; null: all
   */
  public Collected(Registry registry, FiguresTrust trust, @Nullable YearMonth only, Instant now) {
    check = new FiguresCheck(registry, trust);
    this.only = only;
    this.now = now;
  }

  /** What became of a file. */
  public sealed interface Said {
    /** It counts. */
    record Counted(String office, YearMonth month) implements Said {}

    /** The same is in another file. */
    record Again(String as) implements Said {}

    /** A later file contains its lines. */
    record Superseded(String by) implements Said {}

    /** It is of a month that isn't wanted. */
    record OtherMonth(YearMonth month) implements Said {}

    /** It isn't taken. */
    record Refused(FiguresFault why) implements Said {}
  }

  /** A file's content. */
  public void add(String name, byte[] cms) {
    switch (check.check(cms, now)) {
      case FiguresCheck.Wrong(FiguresFault why) -> said.put(name, new Said.Refused(why));
      case FiguresCheck.Sound(SignedFigures.Opened file, Office _) -> {
        YearMonth month = file.figures().month();
        if (only != null && !only.equals(month)) {
          said.put(name, new Said.OtherMonth(month));
        } else {
          sound.add(new Named(name, file));
        }
      }
    }
  }

  /** Puts all that was added together; what became of each file, by name. */
  public SortedMap<String, Said> end() {
    sound.sort(
        Comparator.comparing((Named n) -> n.file().at())
            .thenComparing(n -> n.file().json(), Arrays::compareUnsigned)
            .thenComparing(Named::name));
    Map<String, String> seen = new HashMap<>();
    for (Named each : sound) {
      String same = seen.putIfAbsent(FiguresDesk.digest(each.file().json()), each.name());
      if (same == null) {
        decide(each);
      } else {
        said.put(each.name(), new Said.Again(same));
      }
    }
    sound.clear();
    return said;
  }

  private void decide(Named one) {
    MonthFigures figures = one.file().figures();
    SortedMap<String, Named> month =
        counting.computeIfAbsent(figures.month(), _ -> new TreeMap<>());
    Named before = month.get(one.office());
    if (before != null && !figures.lines().contains(before.file().figures().lines())) {
      said.put(one.name(), new Said.Refused(FiguresFault.F03));
      return;
    }
    if (before != null) {
      said.put(before.name(), new Said.Superseded(one.name()));
    }
    month.put(one.office(), one);
    said.put(one.name(), new Said.Counted(one.office(), figures.month()));
  }

  /** The months of which anything counts; the one that is wanted in any case. */
  public NavigableSet<YearMonth> months() {
    NavigableSet<YearMonth> months = new TreeSet<>(counting.keySet());
    Optional.ofNullable(only).ifPresent(months::add);
    return months;
  }

  /** A month's sums of the nation, and of every place below it. */
  public List<Part> places(YearMonth month) {
    SortedMap<String, Totals> offices = new TreeMap<>();
    counting
        .getOrDefault(month, new TreeMap<>())
        .forEach((office, named) -> offices.put(office, Totals.of(named.file().figures())));
    RollUp nation = rollUp(Place.NATION, month, offices);
    List<Part> places = new ArrayList<>();
    places.add(new Part(nation.place(), nation.totals(), nation.coverage()));
    below(nation, offices, places);
    return places;
  }

  private void below(RollUp above, SortedMap<String, Totals> offices, List<Part> places) {
    for (Part each : above.parts()) {
      places.add(each);
      if (each.place().level() != Place.Level.OFFICE) {
        below(rollUp(each.place(), above.month(), offices), offices, places);
      }
    }
  }

  private RollUp rollUp(Place place, YearMonth month, SortedMap<String, Totals> offices) {
    Registry registry = check.registry();
    Map<Place, Totals> sums = new HashMap<>();
    offices.forEach(
        (id, totals) ->
            registry
                .of(id)
                .filter(place::has)
                .ifPresent(
                    o -> sums.computeIfAbsent(place.part(o), _ -> new Totals()).add(totals)));
    return RollUp.of(registry, place, month, sums, offices.keySet());
  }

  /** A month's files. */
  public FiguresFiles files(YearMonth month) {
    return new FiguresFiles(month, check.registry(), places(month));
  }
}

package org.madoguchi.municipality.figures;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.madoguchi.figures.Measure;
import org.madoguchi.municipality.plan.Demand;
import org.madoguchi.municipality.plan.Plan;
import org.madoguchi.municipality.plan.PostOffices;

/**
 * What post offices' figures tell of plans for issuing cards (decision 80). Keeps what it has read:
 * made for one request. Not thread-safe.
 */
public final class PlanFigures {
  /** Its card is given out at the municipality's window, where it is counted. */
  private static final String AT_WINDOW = "counter";

  /** Every card has this certificate; who renews the one for signing renews this one with it. */
  private static final String RENEWED = "renew-authentication";

  private final BiFunction<String, YearMonth, List<RollUp.Part>> municipalities;
  private final YearMonth present;

  /**
   * Of figures that are somewhere.
   *
   * @param municipalities those of a prefecture (two digits) in a month
   * @param present the month that isn't over
   */
  private PlanFigures(
      BiFunction<String, YearMonth, List<RollUp.Part>> municipalities, YearMonth present) {
    this.municipalities = municipalities;
    this.present = present;
  }

  /** Of the figures that a program holds. Blocks on the database. */
  public static PlanFigures of(FiguresDesk desk, YearMonth present) {
    Map<Map.Entry<String, YearMonth>, List<RollUp.Part>> read = new HashMap<>();
    return new PlanFigures(
        (prefecture, month) ->
            read.computeIfAbsent(
                Map.entry(prefecture, month),
                _ -> desk.rollUp(Place.prefecture(prefecture), month).parts()),
        present);
  }

  /** Of files that were put together. */
  public static PlanFigures of(Collected collected, YearMonth present) {
    Map<YearMonth, List<RollUp.Part>> read = new HashMap<>();
    return new PlanFigures((_, month) -> read.computeIfAbsent(month, collected::places), present);
  }

  /** Where there are no figures. */
  public static PlanFigures none() {
    return new PlanFigures((_, _) -> List.of(), YearMonth.of(1, 1));
  }

  /** The months of a plan that are over, as far as post offices were to report there. */
  public PostOffices of(Plan plan) {
    String code = plan.inputs().body().code();
    SortedMap<YearMonth, PostOffices.Month> months = new TreeMap<>();
    for (Plan.Month each : plan.months()) {
      if (each.month().isBefore(present)) {
        of(plan.inputs().demand(), code, each.month()).ifPresent(m -> months.put(each.month(), m));
      }
    }
    return new PostOffices(months);
  }

  private Optional<PostOffices.Month> of(Demand demand, String code, YearMonth month) {
    return municipalities.apply(Place.prefectureOf(code), month).stream()
        .filter(p -> p.place().equals(Place.municipality(code)) && p.coverage().due() > 0)
        .findFirst()
        .map(
            p ->
                new PostOffices.Month(
                    p.coverage().due(),
                    p.coverage().missing().stream().map(Office::name).toList(),
                    counted(demand, p.totals())));
  }

  private static long counted(Demand demand, Totals totals) {
    return switch (demand) {
      case Demand.Issue _ ->
          totals.sum(Measure.INTAKES_ACCEPTED)
              - totals.byKind(Measure.INTAKES_ACCEPTED).getOrDefault(AT_WINDOW, 0L);
      case Demand.Renewal _ -> totals.byKind(Measure.CARD_ORDERS_DONE).getOrDefault(RENEWED, 0L);
    };
  }
}

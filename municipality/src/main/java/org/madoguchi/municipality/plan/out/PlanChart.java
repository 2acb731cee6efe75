package org.madoguchi.municipality.plan.out;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.madoguchi.municipality.chart.ChartLine;
import org.madoguchi.municipality.chart.LineChart;
import org.madoguchi.municipality.plan.Figures;
import org.madoguchi.municipality.plan.FollowUp;
import org.madoguchi.municipality.plan.Plan;

/**
 * A plan as a picture: what is planned, issued, possible and waiting, month by month. The same
 * numbers stand in {@link PlanTables}.
 *
 * <p>Thread rule: any thread; needs a font with Japanese letters.
 */
public final class PlanChart {
  private final Plan plan;
  private final @Nullable FollowUp followed;
  private final PlanWords words;

  /**
   * A chart.
   *
   * @param followed null: nothing is recorded yet
   */
  public PlanChart(Plan plan, @Nullable FollowUp followed, PlanWords words) {
    this.plan = plan;
    this.followed = followed;
    this.words = words;
  }

  /** SVG 1.1, in UTF-8. */
  public byte[] svg() {
    return chart().svg();
  }

  /** PNG. */
  public byte[] png() {
    return chart().png();
  }

  /** What the picture shows, for those who don't see it. */
  public String inWords() {
    List<Plan.Month> months = plan.months();
    return words.say(
        "chart.says",
        words.month(months.getFirst().month()),
        words.month(months.getLast().month()),
        Figures.grouped(months.stream().mapToLong(Plan.Month::planned).min().orElse(0)),
        Figures.grouped(months.stream().mapToLong(Plan.Month::planned).max().orElse(0)),
        Figures.grouped(months.stream().mapToLong(Plan.Month::capacity).min().orElse(0)),
        Figures.grouped(months.stream().mapToLong(Plan.Month::capacity).max().orElse(0)),
        Figures.grouped(backlogs().getLast()));
  }

  private LineChart chart() {
    List<Plan.Month> months = plan.months();
    LineChart chart =
        new LineChart(
            words.say("chart.title", plan.inputs().body().name().in(words.language())),
            months.stream().map(m -> m.month().toString()).toList(),
            words.say("chart.month"),
            words.say("chart.cards"));
    line(chart, "planned", months.stream().map(Plan.Month::planned), ChartLine.FIRST);
    if (followed != null) {
      line(
          chart,
          "issued",
          followed.months().stream().map(FollowUp.Month::issued),
          ChartLine.SECOND);
    }
    line(chart, "capacity", months.stream().map(Plan.Month::capacity), ChartLine.THIRD);
    line(chart, "backlog", backlogs().stream(), ChartLine.FOURTH);
    return chart;
  }

  /** What really waited, and from there on what would wait as planned. */
  private List<Long> backlogs() {
    List<Long> backlogs = new ArrayList<>();
    long waiting = plan.inputs().waiting();
    for (Plan.Month each : plan.months()) {
      waiting =
          recorded(each)
              .map(FollowUp.Month::backlog)
              .orElse(Math.max(0, waiting + each.planned() - each.capacity()));
      backlogs.add(waiting);
    }
    return backlogs;
  }

  private Optional<FollowUp.Month> recorded(Plan.Month month) {
    return Stream.ofNullable(followed)
        .flatMap(f -> f.months().stream())
        .filter(m -> m.actual().month().equals(month.month()))
        .findFirst();
  }

  private void line(LineChart chart, String what, Stream<Long> numbers, ChartLine as) {
    chart.line(words.say("chart." + what), numbers.map(OptionalLong::of).toList(), as);
  }
}

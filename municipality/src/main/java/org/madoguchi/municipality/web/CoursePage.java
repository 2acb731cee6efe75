package org.madoguchi.municipality.web;

import java.time.YearMonth;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalLong;
import org.madoguchi.figures.FiguresWords;
import org.madoguchi.figures.Measure;
import org.madoguchi.figures.MeasureUnit;
import org.madoguchi.municipality.chart.ChartLine;
import org.madoguchi.municipality.chart.LineChart;
import org.madoguchi.municipality.figures.Course;
import org.madoguchi.municipality.figures.FiguresFiles;
import org.madoguchi.municipality.figures.Registry;
import org.madoguchi.municipality.plan.Figures;
import org.madoguchi.municipality.plan.out.PlanWords;

/** How a place's figures went: the picture, and the same numbers as a table. */
final class CoursePage {
  /** What is drawn: what is counted, not yen, and no more than there are ways to draw a line. */
  private static final List<Measure> DRAWN =
      FiguresFiles.MAIN.stream()
          .filter(m -> m.unit() == MeasureUnit.COUNT)
          .limit(ChartLine.values().length)
          .toList();

  private final Visit visit;
  private final Registry registry;
  private final Course course;
  private final FiguresWords names;
  private final PlanWords plan;

  CoursePage(Visit visit, Registry registry, Course course) {
    this.visit = visit;
    this.registry = registry;
    this.course = course;
    names = FiguresWords.in(visit.language());
    plan = new PlanWords(visit.language());
  }

  Answer answer() {
    YearMonth until = course.months().getLast().month();
    String at = FiguresAddress.at(until, course.place());
    Sheet sheet = new Sheet(visit, title());
    sheet.add(
        Html.of("p").set("class", "where").add(Html.link(at, visit.say("figures.course.back"))),
        picture(at),
        table());
    return sheet
        .add(
            Html.of("ul")
                .add(
                    Html.of("li")
                        .add(
                            Html.link(
                                at + FiguresAddress.COURSE + ".png", visit.say("plans.file.png")))))
        .answer(200);
  }

  private String title() {
    return visit.say("figures.course.title", FiguresPages.name(visit, registry, course.place()));
  }

  private Html picture(String at) {
    return Html.of("figure")
        .set("class", "chart")
        .add(
            Html.of("img")
                .set("src", at + FiguresAddress.COURSE + ".svg")
                .set(
                    "alt",
                    visit.say(
                        "figures.course.says",
                        plan.month(course.months().getFirst().month()),
                        plan.month(course.months().getLast().month()))));
  }

  /** A line for each measure that isn't 0 all the time; a month without a report is a gap. */
  LineChart chart() {
    LineChart chart =
        new LineChart(
            title(),
            course.months().stream().map(m -> m.month().toString()).toList(),
            visit.say("chart.month"),
            visit.say("unit.count"));
    Iterator<ChartLine> lines = List.of(ChartLine.values()).iterator();
    for (Measure measure : DRAWN) {
      List<OptionalLong> heights = course.months().stream().map(m -> sum(m, measure)).toList();
      if (heights.stream().anyMatch(h -> h.orElse(0) > 0)) {
        chart.line(names.name(measure), heights, lines.next());
      }
    }
    return chart;
  }

  private static OptionalLong sum(Course.Month month, Measure measure) {
    return month.reported() == 0
        ? OptionalLong.empty()
        : OptionalLong.of(month.sums().getOrDefault(measure, 0L));
  }

  private Html table() {
    Html head = Html.of("tr").add(column("month"), column("reported").set("class", "number"));
    FiguresFiles.MAIN.forEach(
        m -> head.add(Html.of("th", names.name(m)).set("scope", "col").set("class", "number")));
    Html body = Html.of("tbody");
    for (Course.Month each : course.months()) {
      Html row =
          Html.of("tr")
              .add(
                  Html.of("th")
                      .set("scope", "row")
                      .add(
                          Html.link(
                              FiguresAddress.at(each.month(), course.place()),
                              plan.month(each.month()))),
                  cell(visit.say("figures.of", each.due(), each.reported())));
      for (Measure measure : FiguresFiles.MAIN) {
        OptionalLong sum = sum(each, measure);
        row.add(cell(sum.isPresent() ? Figures.grouped(sum.getAsLong()) : FiguresPages.NOTHING));
      }
      body.add(row);
    }
    return Html.of("table")
        .set("class", "figures")
        .add(
            Html.of("caption", visit.say("figures.course.caption")),
            Html.of("thead").add(head),
            body);
  }

  private Html column(String name) {
    return Html.of("th", visit.say("figures.column." + name)).set("scope", "col");
  }

  private static Html cell(String text) {
    return Html.of("td", text).set("class", "number");
  }
}

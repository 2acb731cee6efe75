package org.madoguchi.municipality.web;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.madoguchi.figures.FiguresWords;
import org.madoguchi.figures.Measure;
import org.madoguchi.figures.MeasureUnit;
import org.madoguchi.figures.TimeClasses;
import org.madoguchi.municipality.figures.Coverage;
import org.madoguchi.municipality.figures.FiguresFiles;
import org.madoguchi.municipality.figures.FiguresReports;
import org.madoguchi.municipality.figures.Office;
import org.madoguchi.municipality.figures.Place;
import org.madoguchi.municipality.figures.Registry;
import org.madoguchi.municipality.figures.RollUp;
import org.madoguchi.municipality.plan.Figures;
import org.madoguchi.municipality.plan.out.PlanWords;

/** A month of a place: how many have reported, what was done, and the same of each of its parts. */
final class FiguresPages {
  /** So many offices are named; the rest is found a level further down, and in the files. */
  private static final int NAMED = 20;

  private static final Set<String> NUMBERS = Set.of("value", "reported");

  /** What stands for a number that nobody has reported. */
  static final String NOTHING = "―";

  private final Visit visit;
  private final Registry registry;
  private final RollUp rollUp;
  private final FiguresWords names;
  private final PlanWords plan;

  FiguresPages(Visit visit, Registry registry, RollUp rollUp) {
    this.visit = visit;
    this.registry = registry;
    this.rollUp = rollUp;
    names = FiguresWords.in(visit.language());
    plan = new PlanWords(visit.language());
  }

  /**
   * The page.
   *
   * @param months of which anything was reported, the latest first
   * @param kept files that don't count
   */
  Answer answer(List<YearMonth> months, List<FiguresReports.Kept> kept) {
    Sheet sheet =
        new Sheet(
            visit, visit.say("figures.title", name(rollUp.place()), plan.month(rollUp.month())));
    sheet.add(where(), choose(months), coverage());
    if (!kept.isEmpty()) {
      sheet.add(kept(kept));
    }
    if (!rollUp.coverage().nothing()) {
      sheet.add(sums());
    }
    if (!rollUp.parts().isEmpty()) {
      sheet.add(parts());
    }
    return sheet.add(files()).answer(200);
  }

  private String name(Place place) {
    return name(visit, registry, place);
  }

  /** What a place is called. */
  static String name(Visit visit, Registry registry, Place place) {
    return place.level() == Place.Level.NATION
        ? visit.say("figures.nation")
        : registry.name(place, visit.language());
  }

  /** The way up. */
  private Html where() {
    List<Place> above = new ArrayList<>();
    for (Place place = rollUp.place(); place.level() != Place.Level.NATION; ) {
      place = registry.above(place);
      above.addFirst(place);
    }
    Html where = Html.of("p").set("class", "where");
    for (Place each : above) {
      where.add(
          Html.link(FiguresAddress.at(rollUp.month(), each), name(each)), Html.of("span", "›"));
    }
    return where.add(Html.of("span", name(rollUp.place())).set("aria-current", "page"));
  }

  private Html choose(List<YearMonth> months) {
    TreeSet<YearMonth> all = new TreeSet<>(months);
    all.add(rollUp.month());
    Html select = Html.of("select").set("name", "month").set("id", "month");
    for (YearMonth each : all.descendingSet()) {
      Html option = Html.of("option", plan.month(each)).set("value", each.toString());
      select.add(each.equals(rollUp.month()) ? option.set("selected") : option);
    }
    return Html.of("form")
        .set("method", "get")
        .set("action", FiguresAddress.CHOOSE)
        .set("class", "choose")
        .add(
            Visit.hidden("place", FiguresAddress.after(rollUp.place())),
            Html.of("label", visit.say("figures.month")).set("for", "month"),
            select,
            Visit.button(visit.say("figures.show"), "quiet"));
  }

  private Html coverage() {
    Coverage coverage = rollUp.coverage();
    Html part = Html.of("div").set("class", coverage.missing().isEmpty() ? "summary" : "notice");
    part.add(Html.of("p", visit.say("figures.coverage", coverage.due(), coverage.reported())));
    if (!coverage.missing().isEmpty()) {
      String named =
          coverage.missing().stream()
              .limit(NAMED)
              .map(Office::name)
              .collect(Collectors.joining(visit.say("list.between")));
      int more = coverage.missing().size() - NAMED;
      part.add(
          Html.of(
              "p",
              more > 0
                  ? visit.say("figures.missing.more", named, more)
                  : visit.say("figures.missing", named)),
          Html.of("p", visit.say("figures.missing.what")));
    }
    return part;
  }

  private Html kept(List<FiguresReports.Kept> kept) {
    Html list = Html.of("ul");
    for (FiguresReports.Kept each : kept) {
      list.add(
          Html.of(
              "li",
              visit.say(
                  "figures.kept.one",
                  name(Place.office(each.office())),
                  visit.local(each.received()).toLocalDate(),
                  each.why(),
                  names.words(each.why()),
                  names.cure(each.why()))));
    }
    return Html.of("section")
        .set("class", "stop")
        .add(Html.of("h2", visit.say("figures.kept", kept.size())), list);
  }

  private Html sums() {
    Html body = Html.of("tbody");
    Map<Measure, Map<String, Long>> measures = new TreeMap<>();
    rollUp
        .totals()
        .cells()
        .forEach(
            (cell, value) ->
                measures
                    .computeIfAbsent(cell.measure(), _ -> new TreeMap<>())
                    .put(cell.kind(), value));
    measures.forEach(
        (measure, kinds) ->
            body.add(
                Html.of("tr")
                    .add(
                        Html.of("th", names.name(measure)).set("scope", "row"),
                        number(whole(measure, kinds)),
                        Html.of("td", visit.say("unit." + measure.unit().word())),
                        Html.of("td", split(measure, kinds)))));
    return table("figures.sums", List.of("measure", "value", "unit", "split"), body);
  }

  /** An office may have several duties, and is one office. */
  private long whole(Measure measure, Map<String, Long> kinds) {
    return measure == Measure.ENTRUSTED_OFFICES
        ? rollUp.coverage().due()
        : kinds.values().stream().mapToLong(Long::longValue).sum();
  }

  /** How it splits; of times how long they took. */
  private String split(Measure measure, Map<String, Long> kinds) {
    if (measure.unit() == MeasureUnit.SECONDS_CLASS) {
      return visit.say(
          "figures.times", seconds(TimeClasses.median(kinds)), seconds(TimeClasses.p95(kinds)));
    }
    return kinds.keySet().equals(Set.of(""))
        ? ""
        : kinds.entrySet().stream()
            .map(
                e ->
                    visit.say(
                        "figures.kind",
                        registry.kinds().of(e.getKey(), visit.words()),
                        Figures.grouped(e.getValue())))
            .collect(Collectors.joining(visit.say("list.between")));
  }

  private String seconds(OptionalLong most) {
    return most.isPresent()
        ? visit.say("figures.at-most", Figures.grouped(most.getAsLong()))
        : visit.say("figures.over");
  }

  private Html parts() {
    List<String> columns = new ArrayList<>(List.of("place", "reported"));
    FiguresFiles.MAIN.forEach(m -> columns.add("measure." + m.key()));
    Html body = Html.of("tbody");
    for (RollUp.Part each : rollUp.parts()) {
      Coverage coverage = each.coverage();
      Html row =
          Html.of("tr")
              .add(
                  Html.of("th")
                      .set("scope", "row")
                      .add(
                          Html.link(
                              FiguresAddress.at(rollUp.month(), each.place()), name(each.place()))),
                  Html.of("td", reported(each)).set("class", "number"));
      for (Measure measure : FiguresFiles.MAIN) {
        row.add(
            coverage.nothing()
                ? Html.of("td", NOTHING).set("class", "number")
                : number(each.totals().sum(measure)));
      }
      body.add(row);
    }
    return table("figures.parts", columns, body);
  }

  private String reported(RollUp.Part part) {
    Coverage coverage = part.coverage();
    return part.place().level() == Place.Level.OFFICE
        ? visit.say(coverage.nothing() ? "figures.no-report" : "figures.report")
        : visit.say("figures.of", coverage.due(), coverage.reported());
  }

  private Html table(String caption, List<String> columns, Html body) {
    Html head = Html.of("tr");
    for (String each : columns) {
      String name =
          each.startsWith("measure.")
              ? Measure.of(each.substring("measure.".length())).map(names::name).orElse(each)
              : visit.say("figures.column." + each);
      Html cell = Html.of("th", name).set("scope", "col");
      head.add(
          NUMBERS.contains(each) || each.startsWith("measure.")
              ? cell.set("class", "number")
              : cell);
    }
    return Html.of("table")
        .set("class", "figures")
        .add(Html.of("caption", visit.say(caption)), Html.of("thead").add(head), body);
  }

  private static Html number(long value) {
    return Html.of("td", Figures.grouped(value)).set("class", "number");
  }

  private Html files() {
    String at = FiguresAddress.at(rollUp.month(), rollUp.place());
    Html list =
        Html.of("ul")
            .add(
                Html.of("li")
                    .add(Html.link(at + FiguresAddress.COURSE, visit.say("figures.course.link"))));
    for (String each : List.of("xlsx", "csv", "json")) {
      list.add(
          Html.of("li").add(Html.link(at + "/figures." + each, visit.say("figures.file." + each))));
    }
    return Html.of("section").add(Html.of("h2", visit.say("plans.files")), list);
  }
}

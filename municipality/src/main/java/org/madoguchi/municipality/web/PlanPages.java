package org.madoguchi.municipality.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.madoguchi.municipality.figures.PlanFigures;
import org.madoguchi.municipality.plan.Figures;
import org.madoguchi.municipality.plan.FollowUp;
import org.madoguchi.municipality.plan.PostOffices;
import org.madoguchi.municipality.plan.out.PlanChart;
import org.madoguchi.municipality.plan.out.PlanFiles;
import org.madoguchi.municipality.plan.out.PlanTables;
import org.madoguchi.municipality.plan.out.PlanWords;
import org.madoguchi.municipality.plan.out.Table;
import org.madoguchi.municipality.plan.shelf.PlanShelf.Kept;

/** A plan's page: its form, chart, table and advice. */
final class PlanPages {
  /** Columns of the table on the page; the files have all. */
  private static final Set<String> SHOWN =
      Set.of(
          "month",
          "planned",
          "capacity",
          "backlog",
          "dedicated",
          "required",
          "weekend_days",
          "staff_required",
          "remarks");

  private static final Set<String> SHOWN_RECORD =
      Set.of(
          "month",
          "planned",
          "issued",
          "off_percent",
          "off_so_far_percent",
          "backlog",
          "post_offices",
          "remarks");

  private PlanPages() {}

  /** By what it plans, and when. */
  static String name(Visit visit, Kept plan) {
    PlanWords words = new PlanWords(visit.language());
    return visit.say(
        plan.plan().inputs().demand() instanceof org.madoguchi.municipality.plan.Demand.Issue
            ? "plans.name.issue"
            : "plans.name.renewal",
        words.month(plan.plan().months().getFirst().month()),
        words.month(plan.plan().months().getLast().month()));
  }

  static Html radio(String name, String value, String text, boolean chosen) {
    Html input = Html.of("input").set("type", "radio").set("name", name).set("value", value);
    return Html.of("label").add(chosen ? input.set("checked") : input, Html.of("span", text));
  }

  /**
   * One plan.
   *
   * @param form as it is shown, with what was typed
   * @param mistakes in it; empty: none
   */
  static Answer one(
      Visit visit,
      Kept kept,
      PlanFigures figures,
      PlanForm form,
      List<String> mistakes,
      int status) {
    PlanWords words = new PlanWords(visit.language());
    PostOffices postOffices = figures.of(kept.plan());
    FollowUp followed = kept.followed(postOffices).orElse(null);
    PlanFiles files = new PlanFiles(kept.plan(), followed, words);
    Sheet sheet = new Sheet(visit, name(visit, kept));
    String place = kept.plan().inputs().body().name().in(visit.language());
    if (!place.equals(visit.place())) {
      sheet.say(place);
    }
    if (!mistakes.isEmpty()) {
      Html list = Html.of("ul");
      mistakes.forEach(m -> list.add(Html.of("li", m)));
      sheet.add(
          Html.of("div")
              .set("class", "stop")
              .set("role", "alert")
              .add(Html.of("p", visit.say("plans.not-saved")), list));
    }
    Html results =
        Html.of("div")
            .set("class", "results")
            .add(summary(words, kept), chart(kept, files.chart()))
            .add(
                shown(visit, words, files.tables().getFirst(), SHOWN, "plan"),
                PlanAdvicePart.of(visit, words, files.findings()),
                PlanRecordPart.of(
                    visit, words, kept, shownRecord(visit, words, followed), postOffices));
    return sheet
        .add(
            Html.of("div").set("class", "plan").add(PlanFormPart.of(visit, kept, form), results),
            downloads(visit, kept),
            PlanUploadPart.of(visit, kept.id(), "" + kept.version(), PlanUpload.NONE),
            delete(visit, kept))
        .add(
            Html.of("p")
                .add(
                    Html.link(PlanAddress.LIST, visit.say("plans.all"))
                        .set("class", "button quiet")))
        .answer(status);
  }

  private static Html summary(PlanWords words, Kept kept) {
    Html summary = Html.of("div").set("class", "summary");
    words.summary(kept.plan()).forEach(line -> summary.add(Html.of("p", line)));
    return summary;
  }

  private static Html chart(Kept kept, PlanChart chart) {
    return Html.of("figure")
        .set("class", "chart")
        .add(
            Html.of("img")
                .set("src", PlanAddress.at(kept.id()) + "/chart.svg?version=" + kept.version())
                .set("alt", chart.inWords()));
  }

  /** Some columns of a table. */
  static Html shown(
      Visit visit, PlanWords words, Table table, Set<String> columns, String caption) {
    Html head = Html.of("tr");
    List<Integer> places =
        table.columns().stream()
            .filter(columns::contains)
            .map(c -> table.columns().indexOf(c))
            .toList();
    places.forEach(
        p ->
            head.add(
                Html.of("th", words.say("cell." + table.columns().get(p))).set("scope", "col")));
    Html body = Html.of("tbody");
    for (List<Object> row : table.rows()) {
      Html line = Html.of("tr");
      for (int place : places) {
        Object cell = row.get(place);
        line.add(
            place == 0
                ? Html.of("th", cell.toString()).set("scope", "row")
                : cell instanceof Number number ? number(number) : Html.of("td", cell.toString()));
      }
      body.add(line);
    }
    return Html.of("table")
        .set("class", "figures")
        .add(
            Html.of("caption", visit.say("plans.table." + caption)),
            Html.of("thead").add(head),
            body);
  }

  private static Html number(Number number) {
    String text =
        number instanceof java.math.BigDecimal decimal
            ? decimal.toPlainString()
            : Figures.grouped(number.longValue());
    return Html.of("td", text).set("class", "number");
  }

  private static Html shownRecord(Visit visit, PlanWords words, @Nullable FollowUp followed) {
    return shown(visit, words, PlanTables.record(followed), SHOWN_RECORD, "record");
  }

  /** Opened first, so that nobody deletes a plan by one press. */
  private static Html delete(Visit visit, Kept kept) {
    return Html.of("details")
        .add(
            Html.of("summary", visit.say("plans.delete")),
            visit
                .form("/plan-delete", kept.id(), "plan-delete")
                .add(
                    Visit.hidden("version", "" + kept.version()),
                    Html.of("p", visit.say("plans.delete.what")),
                    Visit.button(visit.say("plans.delete.do"), "quiet")));
  }

  private static Html downloads(Visit visit, Kept kept) {
    Html list = Html.of("ul");
    Map<String, String> files =
        Map.of(
            "/plan.xlsx",
            "xlsx",
            "/plan.csv",
            "csv",
            "/plan.json",
            "json",
            "/plan.toml",
            "toml",
            "/record.csv",
            "record",
            "/chart.png",
            "png");
    files.keySet().stream()
        .sorted()
        .forEach(
            f ->
                list.add(
                    Html.of("li")
                        .add(
                            Html.link(
                                PlanAddress.at(kept.id()) + f,
                                visit.say("plans.file." + Objects.requireNonNull(files.get(f)))))));
    return Html.of("section").add(Html.of("h2", visit.say("plans.files")), list);
  }
}

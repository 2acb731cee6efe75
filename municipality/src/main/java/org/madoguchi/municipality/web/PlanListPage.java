package org.madoguchi.municipality.web;

import java.util.ArrayList;
import java.util.List;
import org.madoguchi.config.ConfigMistake;
import org.madoguchi.municipality.figures.PlanFigures;
import org.madoguchi.municipality.plan.Figures;
import org.madoguchi.municipality.plan.FollowUp;
import org.madoguchi.municipality.plan.out.PlanFiles;
import org.madoguchi.municipality.plan.out.PlanWords;
import org.madoguchi.municipality.plan.shelf.PlanShelf.Kept;

/** All plans, and the ways to a new one: made here, or from a file. */
final class PlanListPage {
  private PlanListPage() {}

  static Answer of(Visit visit, List<Kept> plans, PlanFigures figures) {
    Sheet sheet = new Sheet(visit, visit.say("plans.title"));
    boolean many = plans.stream().map(PlanSummary::code).distinct().count() > 1;
    if (plans.isEmpty()) {
      sheet.say(visit.say("plans.none"));
    } else {
      sheet.add(table(visit, plans, figures, many));
    }
    if (many) {
      sheet.add(
          Html.of("p")
              .add(
                  Html.link(PlanAddress.SUMMARY, visit.say("plans.summary"))
                      .set("class", "button")));
    }
    return sheet
        .add(
            Html.of("h2", visit.say("plans.new")),
            visit
                .form("/plan-new", "", "plan-new")
                .add(
                    Html.of("fieldset")
                        .add(
                            Html.of("legend", visit.say("plans.kind")),
                            PlanPages.radio(
                                "kind", "renewal", visit.say("plans.kind.renewal"), true),
                            PlanPages.radio("kind", "issue", visit.say("plans.kind.issue"), false)),
                    Visit.button(visit.say("plans.make"), "go")),
            PlanUploadPart.of(visit, "", "", PlanUpload.NONE))
        .toQueue()
        .answer(200);
  }

  /**
   * A file has mistakes: each with its place, and its text to be mended and sent again.
   *
   * @param id of the plan whose place it was to take; empty: a new one
   */
  static Answer wrongFile(
      Visit visit, String id, String version, PlanUpload sent, List<ConfigMistake> mistakes) {
    return new Sheet(visit, visit.say("plans.upload.wrong"))
        .add(
            PlanUploadPart.mistakes(visit, mistakes),
            PlanUploadPart.of(visit, id, version, sent),
            Html.of("p")
                .add(
                    Html.link(PlanAddress.LIST, visit.say("plans.all"))
                        .set("class", "button quiet")))
        .answer(400);
  }

  private static Html table(Visit visit, List<Kept> plans, PlanFigures figures, boolean many) {
    List<String> columns =
        new ArrayList<>(List.of("plan", "cards", "recorded", "advice", "changed"));
    if (many) {
      columns.add(1, "place");
    }
    Html head = Html.of("tr");
    columns.forEach(
        c -> head.add(Html.of("th", visit.say("plans.column." + c)).set("scope", "col")));
    Html body = Html.of("tbody");
    PlanWords words = new PlanWords(visit.language());
    for (Kept each : plans) {
      FollowUp followed = each.followed(figures.of(each.plan())).orElse(null);
      PlanFiles files = new PlanFiles(each.plan(), followed, words);
      long flags = files.findings().stream().map(f -> f.flag()).distinct().count();
      Html row =
          Html.of("tr")
              .add(
                  Html.of("th")
                      .set("scope", "row")
                      .add(Html.link(PlanAddress.at(each.id()), PlanPages.name(visit, each))));
      if (many) {
        row.add(Html.of("td", each.plan().inputs().body().name().in(visit.language())));
      }
      body.add(
          row.add(
              Html.of("td", Figures.grouped(each.plan().cards())).set("class", "number"),
              Html.of(
                  "td",
                  visit.say("plans.recorded", each.actuals().size(), each.plan().months().size())),
              Html.of("td", flags == 0 ? visit.say("plan.good") : visit.say("plans.flags", flags)),
              Html.of(
                  "td",
                  visit.say(
                      "plans.changed",
                      visit.local(each.changed()).toLocalDate(),
                      visit.officerName(each.officer())))));
    }
    return Html.of("table")
        .set("class", "figures")
        .add(Html.of("caption", visit.say("plans.caption")), Html.of("thead").add(head), body);
  }
}

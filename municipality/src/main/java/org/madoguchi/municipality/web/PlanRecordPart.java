package org.madoguchi.municipality.web;

import java.util.List;
import org.madoguchi.municipality.plan.Demand;
import org.madoguchi.municipality.plan.Figures;
import org.madoguchi.municipality.plan.PostOffices;
import org.madoguchi.municipality.plan.out.PlanWords;
import org.madoguchi.municipality.plan.shelf.PlanShelf.Kept;

/** What became of a plan: a table, and a form for the month that is due. */
final class PlanRecordPart {
  static final List<String> FIELDS =
      List.of("issued", "arrived", "windows", "weekend_days", "staff");

  private PlanRecordPart() {}

  static Html of(Visit visit, PlanWords words, Kept kept, Html table, PostOffices postOffices) {
    Html part = Html.of("section").add(Html.of("h2", visit.say("plans.record")));
    if (!kept.actuals().isEmpty()) {
      part.add(table);
    }
    if (!postOffices.months().isEmpty()) {
      part.add(postOffices(words, kept, postOffices));
    }
    kept.due()
        .ifPresent(
            month -> {
              Html fields =
                  Html.of("fieldset")
                      .add(Html.of("legend", visit.say("plans.due", words.month(month))));
              FIELDS.forEach(
                  f ->
                      fields.add(
                          PlanFormPart.typed(
                              f, words.say("cell." + f), "", PlanField.Kind.NUMBER)));
              part.add(
                  visit
                      .form("/plan-record", kept.id(), "plan-record." + month)
                      .set("class", "inputs")
                      .add(
                          Visit.hidden("version", "" + kept.version()),
                          Visit.hidden("month", month.toString()),
                          fields,
                          Visit.button(visit.say("plans.record.save"), "go")));
            });
    if (!kept.actuals().isEmpty()) {
      part.add(
          visit
              .form("/plan-take-back", kept.id(), "plan-take-back")
              .add(
                  Visit.hidden("version", "" + kept.version()),
                  Visit.button(
                      visit.say("plans.take-back", words.month(kept.actuals().getLast().month())),
                      "quiet")));
    }
    return part;
  }

  /** What the program knows from post offices' figures; nobody has to type it. */
  private static Html postOffices(PlanWords words, Kept kept, PostOffices postOffices) {
    Html head = Html.of("tr");
    for (String column : List.of("month", "post_offices", "post_offices_reported", "missing")) {
      head.add(Html.of("th", words.say("cell." + column)).set("scope", "col"));
    }
    Html body = Html.of("tbody");
    postOffices
        .months()
        .forEach(
            (month, told) -> {
              String done = told.done().stream().mapToObj(Figures::grouped).findFirst().orElse("―");
              body.add(
                  Html.of("tr")
                      .add(
                          Html.of("th", words.month(month)).set("scope", "row"),
                          Html.of("td", done).set("class", "number"),
                          Html.of("td", told.reported()).set("class", "number"),
                          Html.of("td", String.join(words.say("list.between"), told.missing()))));
            });
    boolean issue = kept.plan().inputs().demand() instanceof Demand.Issue;
    return Html.of("div")
        .add(
            Html.of("table")
                .set("class", "figures")
                .add(
                    Html.of("caption", words.say("post-offices.caption")),
                    Html.of("thead").add(head),
                    body),
            Html.of("p", words.say("post-offices." + (issue ? "issue" : "renewal")))
                .set("class", "hint"),
            Html.of("p", words.say("post-offices.not-told")).set("class", "hint"));
  }
}

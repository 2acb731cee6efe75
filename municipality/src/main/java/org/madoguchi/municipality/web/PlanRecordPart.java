package org.madoguchi.municipality.web;

import java.util.List;
import org.madoguchi.municipality.plan.out.PlanWords;
import org.madoguchi.municipality.plan.shelf.PlanShelf.Kept;

/** What became of a plan: a table, and a form for the month that is due. */
final class PlanRecordPart {
  static final List<String> FIELDS =
      List.of("issued", "arrived", "windows", "weekend_days", "staff");

  private PlanRecordPart() {}

  static Html of(Visit visit, PlanWords words, Kept kept, Html table) {
    Html part = Html.of("section").add(Html.of("h2", visit.say("plans.record")));
    if (!kept.actuals().isEmpty()) {
      part.add(table);
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
}

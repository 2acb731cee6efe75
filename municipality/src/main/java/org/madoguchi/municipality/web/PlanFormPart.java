package org.madoguchi.municipality.web;

import java.util.List;
import org.madoguchi.municipality.plan.shelf.PlanShelf.Kept;

/** A plan's form. */
final class PlanFormPart {
  private PlanFormPart() {}

  static Html of(Visit visit, Kept kept, PlanForm form) {
    Html all =
        visit
            .form("/plan-save", kept.id(), "plan-save." + kept.version())
            .add(Visit.hidden("version", "" + kept.version()))
            .set("class", "inputs")
            .add(Visit.button(visit.say("plans.save"), "go"));
    for (String table :
        List.of(
            "demand", "months", "windows", "staff", "terminals", "measures", "costs", "flags")) {
      all.add(group(visit, table, form));
    }
    return all.add(
        Html.of("p", visit.say("plans.kept")).set("class", "hint"),
        Visit.button(visit.say("plans.save"), "go large"));
  }

  private static Html group(Visit visit, String table, PlanForm form) {
    Html group = Html.of("fieldset").add(Html.of("legend", visit.say("field." + table)));
    PlanField.in(table)
        .filter(f -> form.values().containsKey(f.key()))
        .forEach(f -> group.add(field(visit, f, form.get(f.key()))));
    if (table.equals("months")) {
      group.add(Html.of("p", PlanForm.label(visit, PlanForm.SHARES)).set("class", "hint"));
      for (String each : List.of("equal", "ramp", PlanForm.OWN)) {
        boolean chosen = form.get(PlanForm.SHARES).equals(each);
        if (chosen || !each.equals(PlanForm.OWN)) {
          group.add(
              PlanPages.radio(PlanForm.SHARES, each, visit.say("plans.shares." + each), chosen));
        }
      }
    }
    return group;
  }

  private static Html field(Visit visit, PlanField field, String value) {
    String label = PlanForm.label(visit, field.key());
    if (field.kind() == PlanField.Kind.FLAG) {
      Html box =
          Html.of("input").set("type", "checkbox").set("name", field.key()).set("value", "yes");
      return Html.of("label")
          .add(value.equals("true") ? box.set("checked") : box, Html.of("span", label));
    }
    return typed(field.key(), label, value, field.kind());
  }

  /** A line to type in. */
  static Html typed(String name, String label, String value, PlanField.Kind kind) {
    Html input =
        Html.of("input")
            .set("type", "text")
            .set("name", name)
            .set("value", value)
            .set("autocomplete", "off");
    if (kind == PlanField.Kind.NUMBER) {
      input.set("inputmode", "numeric");
    } else if (kind == PlanField.Kind.DECIMAL) {
      input.set("inputmode", "decimal");
    }
    return Html.of("label").set("class", "typed").add(Html.of("span", label), input);
  }
}

package org.madoguchi.municipality.web;

import java.util.List;
import org.madoguchi.config.Language;
import org.madoguchi.municipality.plan.Finding;
import org.madoguchi.municipality.plan.out.PlanWords;

/** What a plan is advised, each with the sentence that it comes from. */
final class PlanAdvicePart {
  private PlanAdvicePart() {}

  static Html of(Visit visit, PlanWords words, List<Finding> findings) {
    Html part = Html.of("section").add(Html.of("h2", words.say("sheet.advice")));
    if (findings.isEmpty()) {
      return part.add(Html.of("p", words.say("plan.good")).set("class", "done"));
    }
    for (PlanWords.Advice each : words.advice(findings)) {
      Html one =
          Html.of("article")
              .set("class", "advice")
              .add(
                  Html.of("h3", each.flag() + " " + each.title()),
                  Html.of(
                      "p",
                      each.months().isEmpty()
                          ? each.what()
                          : visit.say("plans.when", each.months(), each.what())),
                  Html.of("p", each.advice()).set("class", "notice"),
                  Html.of("p", visit.say("plans.threshold", each.threshold()))
                      .set("class", "hint"));
      Html quote =
          Html.of("blockquote")
              .add(Html.of("p", "「" + each.flag().sentence() + "」").set("lang", "ja"));
      if (!visit.language().equals(Language.JA)) {
        quote.add(Html.of("p", words.say("flag." + each.flag() + ".gist")));
      }
      part.add(
          one.add(
              quote, Html.of("p").add(Html.of("cite", each.flag().source()).set("lang", "ja"))));
    }
    return part.add(Html.of("p", words.say("plan.threshold-note")).set("class", "hint"));
  }
}

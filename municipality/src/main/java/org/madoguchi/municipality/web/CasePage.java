package org.madoguchi.municipality.web;

import org.madoguchi.municipality.desk.OpenPackage;
import org.madoguchi.municipality.envelope.IntakePackage;

/** An open package: what was told, what is to be compared, what comes next. */
final class CasePage {
  private CasePage() {}

  static Answer of(Visit visit, OpenPackage open, String said) {
    IntakePackage content = open.content();
    Html steps = Html.of("ol").set("class", "steps");
    for (int item = 0; item < open.items(); item++) {
      steps.add(
          Html.of("li")
              .add(
                  Html.link(Items.at(open.id(), item), PackageWords.item(visit, content, item)),
                  mark(visit, open, item)));
    }
    steps.add(
        Html.of("li")
            .add(
                Html.link(Items.at(open.id()) + "/decide", visit.say("step.decide")),
                Html.of("span", visit.say(open.allLooked() ? "mark.now" : "mark.later"))
                    .set("class", "mark")));
    String next =
        Items.next(open)
            .map(item -> visit.say("case.next", PackageWords.item(visit, content, item)))
            .orElse(visit.say("case.decide"));
    return new Sheet(visit, visit.say("case.title", visit.branch(open.branch())))
        .say(visit.say("case.since", visit.clock(open.received()), visit.since(open.received())))
        .add(
            Html.of("p").add(Html.link(Items.onward(open), next).set("class", "button go large")),
            steps,
            Html.of("h2", visit.say("case.told")),
            PackageWords.facts(visit, content),
            visit
                .form("/give-back", open.id(), "give-back")
                .set("class", "foot")
                .add(
                    Visit.button(visit.say("case.give-back"), "quiet"),
                    Html.of("span", visit.say("case.give-back.what"))))
        .beside(CallPanel.of(visit, open, said))
        .answer(200);
  }

  /** How an item stands, by a word; the colour only repeats it. */
  static Html mark(Visit visit, OpenPackage open, int item) {
    String how =
        !open.looked().contains(item) ? "open" : open.agree().contains(item) ? "agrees" : "differs";
    return Html.of("span", visit.say("mark." + how)).set("class", "mark " + how);
  }
}

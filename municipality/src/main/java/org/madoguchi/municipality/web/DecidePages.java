package org.madoguchi.municipality.web;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.madoguchi.municipality.desk.OpenPackage;
import org.madoguchi.municipality.desk.Reason;
import org.madoguchi.municipality.desk.Verdict;

/** Choosing a decision, and confirming it. */
final class DecidePages {
  private DecidePages() {}

  /**
   * What there is to choose from.
   *
   * @param problem why it is shown again; empty: it isn't
   * @param status of HTTP
   */
  static Answer choose(Visit visit, OpenPackage open, String problem, int status) {
    boolean looked = open.allLooked();
    Sheet sheet = new Sheet(visit, visit.say(looked ? "decide.title" : "decide.early"));
    if (!problem.isEmpty()) {
      sheet.add(alert(problem));
    }
    if (!looked) {
      sheet.say(visit.say("decide.missing"));
      sheet.add(items(visit, open, item -> !open.looked().contains(item)));
      sheet.add(
          Html.of("p")
              .add(
                  Html.link(Items.onward(open), visit.say("decide.look-first"))
                      .set("class", "button go")));
    }
    Html form = visit.form("/choose", open.id(), "choose").set("class", "choose");
    if (looked && open.allAgree()) {
      form.add(group(visit, "accept", Choice.all().filter(Choice::accepts).toList()));
    } else if (looked) {
      sheet.add(
          Html.of("p", differs(visit, open)).set("class", "notice"),
          items(visit, open, item -> !open.agree().contains(item)));
    }
    if (looked) {
      form.add(
          group(visit, "refuse", Choice.all().filter(v -> v instanceof Verdict.Refused).toList()));
    } else {
      sheet.add(Html.of("h2", visit.say("decide.broken")));
    }
    form.add(group(visit, "suspend", List.of(new Verdict.Suspended())))
        .add(
            Html.of("div")
                .set("class", "keys")
                .add(
                    Visit.button(visit.say("decide.on"), looked ? "go" : "quiet"),
                    Html.link(Items.at(open.id()), visit.say("look.back"))
                        .set("class", "button quiet")));
    return sheet.add(form).answer(status);
  }

  private static Html alert(String problem) {
    return Html.of("p", problem).set("class", "stop").set("role", "alert");
  }

  /** The ways to some of what is compared. */
  private static Html items(Visit visit, OpenPackage open, IntPredicate which) {
    Html list = Html.of("ul");
    IntStream.range(0, open.items())
        .filter(which)
        .forEach(
            item ->
                list.add(
                    Html.of("li")
                        .add(
                            Html.link(
                                Items.at(open.id(), item),
                                PackageWords.item(visit, open.content(), item)))));
    return list;
  }

  private static String differs(Visit visit, OpenPackage open) {
    List<String> names =
        IntStream.range(0, open.items())
            .filter(item -> !open.agree().contains(item))
            .mapToObj(item -> PackageWords.item(visit, open.content(), item))
            .toList();
    return visit.say("decide.differs", String.join(visit.say("list.between"), names));
  }

  private static Html group(Visit visit, String name, List<Verdict> verdicts) {
    Html group =
        Html.of("fieldset").set("class", name).add(Html.of("legend", visit.say("decide." + name)));
    for (Verdict each : verdicts) {
      String word = Choice.word(each);
      Html label =
          Html.of("label")
              .add(
                  Html.of("input")
                      .set("type", "radio")
                      .set("name", "verdict")
                      .set("value", word)
                      .set("required"),
                  Html.of("span", visit.say("verdict." + word)));
      group.add(label);
    }
    return group;
  }

  /** One sentence that says what will happen. */
  static Answer confirm(Visit visit, OpenPackage open, Verdict verdict) {
    String word = Choice.word(verdict);
    Sheet sheet =
        new Sheet(visit, visit.say("confirm.title"))
            .add(
                Html.of("p", visit.say("confirm." + word, visit.branch(open.branch())))
                    .set("class", "sentence"),
                PackageWords.identity(visit, open.content()));
    if (open.content().photo().length > 0) {
      sheet.add(
          Html.of("img")
              .set("class", "small")
              .set("src", Items.at(open.id()) + "/photo.jpg")
              .set("alt", visit.say("look.photo")));
    }
    if (verdict instanceof Verdict.Refused(Reason why)) {
      sheet.say(visit.say("confirm.hears", visit.say("told." + why.told())));
    }
    return sheet
        .say(visit.say(verdict instanceof Verdict.Suspended ? "confirm.erased" : "confirm.final"))
        .add(
            visit
                .form("/decide", open.id(), "decide." + word)
                .add(
                    Visit.hidden("verdict", word),
                    Html.of("div")
                        .set("class", "keys")
                        .add(
                            Visit.button(visit.say("confirm.yes"), "go"),
                            Html.link(
                                    Items.at(open.id()) + "/decide", visit.say("confirm.otherwise"))
                                .set("class", "button quiet"))))
        .answer(200);
  }
}

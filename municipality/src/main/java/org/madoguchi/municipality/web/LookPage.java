package org.madoguchi.municipality.web;

import org.madoguchi.municipality.desk.OpenPackage;
import org.madoguchi.municipality.envelope.IntakePackage;

/** One thing that is compared: the photo beside the face, or a paper. */
final class LookPage {
  private LookPage() {}

  /**
   * The page.
   *
   * @param item 0 the photo, from 1 the papers; within the package
   */
  static Answer of(Visit visit, OpenPackage open, int item, String said) {
    IntakePackage content = open.content();
    Sheet sheet = new Sheet(visit, PackageWords.item(visit, content, item));
    sheet.add(
        Html.of("p")
            .set("class", "where")
            .add(
                Html.link(Items.at(open.id()), visit.say("look.back")),
                Html.of("span", visit.say("look.place", item + 1, open.items())),
                CasePage.mark(visit, open, item)));
    if (item > 0) {
      IntakePackage.Paper paper = content.papers().get(item - 1);
      sheet.add(paper(visit, open, paper, item));
    } else if (content.photo().length == 0) {
      sheet.say(visit.say("look.child.what"));
    } else {
      sheet.add(
          Html.of("div")
              .set("class", "pair")
              .add(
                  figure(Items.at(open.id()) + "/photo.jpg", visit.say("look.photo")),
                  figure(Items.at(open.id()) + "/face.jpg", visit.say("look.face"))));
    }
    return sheet
        .add(
            Html.of("div")
                .set("class", "question")
                .add(question(visit, open, content, item), PackageWords.identity(visit, content)))
        .beside(CallPanel.of(visit, open, said))
        .answer(200);
  }

  private static Html paper(Visit visit, OpenPackage open, IntakePackage.Paper paper, int item) {
    String picture = Items.at(open.id(), item) + ".jpg";
    return Html.of("div")
        .set("class", "paper")
        .add(
            Html.link(picture, "")
                .add(
                    Html.of("img")
                        .set("src", picture)
                        .set("alt", visit.say("look.paper.alt", PackageWords.paper(visit, paper)))),
            Html.of("div")
                .add(
                    Html.of("p", visit.say("look.ticks", PackageWords.ticks(visit, paper))),
                    Html.of("p", visit.say("look.paper.full")).set("class", "hint")));
  }

  private static Html figure(String picture, String name) {
    return Html.of("figure")
        .add(Html.of("img").set("src", picture).set("alt", name), Html.of("figcaption", name));
  }

  private static Html question(Visit visit, OpenPackage open, IntakePackage content, int item) {
    String kind = item > 0 ? "paper" : content.photo().length == 0 ? "child" : "photo";
    return visit
        .form("/look", open.id(), "look." + item)
        .add(
            Html.of("h2", visit.say("look.question." + kind)).set("id", "question"),
            Visit.hidden("item", "" + item),
            Html.of("div")
                .set("class", "keys")
                .set("role", "group")
                .set("aria-labelledby", "question")
                .add(
                    Visit.button(visit.say("look.yes." + kind), "go")
                        .set("name", "agrees")
                        .set("value", "yes"),
                    Visit.button(visit.say("look.no." + kind), "quiet")
                        .set("name", "agrees")
                        .set("value", "no")));
  }
}

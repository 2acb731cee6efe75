package org.madoguchi.municipality.web;

import java.util.List;
import org.madoguchi.municipality.desk.OpenPackage;

/** The call with the resident: the live picture, phrases and the telephone. */
final class CallPanel {
  /** In the order in which they are mostly needed; the codes are those of the interface. */
  static final List<String> PHRASES =
      List.of(
          "face-camera",
          "come-closer",
          "hold-still",
          "take-off-hat",
          "turn-paper",
          "show-paper",
          "wait",
          "thank-you");

  private CallPanel() {}

  private static Html again(Visit visit) {
    return Html.link(visit.path(), visit.say("call.new-picture"));
  }

  /**
   * The panel.
   *
   * @param said the phrase that was just sent; empty: none
   */
  static Html of(Visit visit, OpenPackage open, String said) {
    String picture = Items.at(open.id()) + "/live.jpg";
    Html panel =
        Html.of("aside")
            .set("aria-labelledby", "call")
            .add(
                Html.of("h2", visit.say("call.title")).set("id", "call"),
                Html.of("div")
                    .set("class", "live")
                    .add(
                        Html.of("img")
                            .set("id", "live")
                            .set("src", picture)
                            .set("alt", visit.say("call.alt"))),
                Html.of("p", visit.say("call.none")).set("id", "live-none").set("hidden"),
                Html.of("p", visit.say("call.paused") + " ")
                    .set("id", "live-paused")
                    .set("hidden")
                    .add(again(visit)),
                Html.of("noscript")
                    .add(Html.of("p").add(again(visit).set("class", "button quiet"))),
                Html.of("p", visit.say("call.phone", visit.phone())).set("class", "notice"));
    Html phrases =
        visit
            .form("/phrase", open.id(), "phrase")
            .set("class", "phrases")
            .add(Visit.hidden("back", visit.path()), Html.of("h3", visit.say("call.phrases")));
    if (PHRASES.contains(said)) {
      phrases.add(
          Html.of("p", visit.say("call.said", visit.say("phrase." + said)))
              .set("role", "status")
              .set("class", "done"));
    }
    for (String each : PHRASES) {
      phrases.add(
          Visit.button(visit.say("phrase." + each), "quiet")
              .set("name", "phrase")
              .set("value", each));
    }
    return panel.add(phrases, Html.of("script").set("src", "/live.js").set("defer"));
  }
}

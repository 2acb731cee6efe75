package org.madoguchi.municipality.web;

import java.util.List;
import org.madoguchi.config.ConfigMistake;

/** The form by which a plan's file is sent; after mistakes with its text, to be mended there. */
final class PlanUploadPart {
  static final String ADDRESS = "/plan-upload";
  private static final int ROWS = 24;

  private PlanUploadPart() {}

  /** What its token is for. */
  static String action(String version) {
    return "plan-upload." + version;
  }

  /**
   * The form.
   *
   * @param id of the plan whose place it takes; empty: a new one
   * @param version of that plan that was seen; empty: a new one
   * @param typed what was sent before and had mistakes
   */
  static Html of(Visit visit, String id, String version, PlanUpload typed) {
    Html form =
        visit
            .form(ADDRESS, id, action(version))
            .set("enctype", "multipart/form-data")
            .add(Visit.hidden("version", version));
    for (String name : List.of("plan", "record")) {
      String text = name.equals("plan") ? typed.plan() : typed.record();
      form.add(file(visit, name));
      if (!text.isEmpty()) {
        form.add(text(visit, name, text));
      }
    }
    return Html.of("section")
        .add(
            Html.of("h2", visit.say(id.isEmpty() ? "plans.upload" : "plans.upload.instead")),
            Html.of("p", visit.say("plans.upload.hint")).set("class", "hint"),
            form.add(Visit.button(visit.say("plans.upload.send"), "go")));
  }

  private static Html file(Visit visit, String name) {
    return Html.of("label")
        .set("class", "sent")
        .add(
            Html.of("span", visit.say("plans.upload." + name)),
            Html.of("input")
                .set("type", "file")
                .set("name", name + "-file")
                .set("accept", name.equals("plan") ? ".toml" : ".csv"));
  }

  private static Html text(Visit visit, String name, String text) {
    return Html.of("label")
        .set("class", "sent")
        .add(
            Html.of("span", visit.say("plans.upload." + name + ".text")),
            // a browser leaves out the first line's end (HTML Living Standard 13.1.2.5)
            Html.of("textarea", "\n" + text)
                .set("name", name + "-text")
                .set("rows", "" + ROWS)
                .set("wrap", "off") // so that lines are those that mistakes name
                .set("spellcheck", "false"));
  }

  /** Each mistake with its place, as an editor numbers lines and columns. */
  static Html mistakes(Visit visit, List<ConfigMistake> mistakes) {
    Html list = Html.of("ul");
    for (ConfigMistake each : mistakes) {
      String place = "%s:%d:%d".formatted(each.file(), each.line(), each.column());
      String fault = "fault." + each.code();
      list.add(
          Html.of(
              "li",
              each.code().isEmpty()
                  ? visit.say("plans.mistake", place, each.message())
                  : visit.say(
                      "plans.upload.mistake",
                      place,
                      each.code() + " " + visit.say(fault + ".words"),
                      visit.say(fault + ".cure"),
                      each.message())));
    }
    return Html.of("div")
        .set("class", "stop")
        .set("role", "alert")
        .add(Html.of("p", visit.say("plans.not-saved")), list);
  }
}

package org.madoguchi.municipality.web;

/** A page that says why there is nothing else to see, and what to do. */
final class MessagePage {
  private MessagePage() {}

  /**
   * The page.
   *
   * @param status of HTTP; it is on the page too, for whoever is asked for help
   * @param key of its words
   */
  static Answer.Page of(Visit visit, int status, String key) {
    Sheet sheet =
        new Sheet(visit, visit.say("message." + key + ".title"))
            .say(visit.say("message." + key))
            .add(Html.of("p", visit.say("message.code", status)).set("class", "hint"));
    return (visit.officer().isEmpty() ? sheet : sheet.toQueue()).answer(status);
  }

  /** What to say where nobody has answered but the server itself. */
  static Answer.Page ofServer(Visit visit, int status) {
    return of(
        visit,
        status,
        switch (status) {
          case 404 -> "not-found";
          case 405 -> "only-forms";
          case 500 -> "bug";
          default -> "unread";
        });
  }
}

package org.madoguchi.municipality.web;

/** A page that says why there is nothing else to see, and what to do. */
final class MessagePage {
  private MessagePage() {}

  static Answer.Page of(Visit visit, int status, String key) {
    return sheet(visit, key).answer(status);
  }

  static Sheet sheet(Visit visit, String key) {
    Sheet sheet =
        new Sheet(visit, visit.say("message." + key + ".title")).say(visit.say("message." + key));
    return visit.officer().isEmpty() ? sheet : sheet.toQueue();
  }
}

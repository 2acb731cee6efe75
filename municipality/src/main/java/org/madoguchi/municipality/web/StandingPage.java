package org.madoguchi.municipality.web;

import java.util.Optional;
import org.madoguchi.municipality.desk.CaseStanding;
import org.madoguchi.municipality.desk.IntakeState;

/** Why a package isn't open to this officer, and what to do. */
final class StandingPage {
  private StandingPage() {}

  /**
   * The page.
   *
   * @param standing empty: there is no such case
   */
  static Answer of(Visit visit, String id, Optional<CaseStanding> standing) {
    if (standing.isEmpty()) {
      return MessagePage.of(visit, 404, "unknown");
    }
    CaseStanding now = standing.get();
    String branch = visit.branch(now.branch());
    boolean mine = now.officer().equals(visit.officer());
    if (now.withdrawn()) {
      return told(visit, now.state() == IntakeState.DECIDED ? "dropped" : "withdrawn", branch)
          .answer(409);
    }
    return switch (now.state()) {
      case WAITING -> waits(visit, id, branch);
      case DECIDED, SUSPENDED ->
          mine
              ? done(visit, now, branch)
              : told(visit, "decided", branch, visit.officerName(now.officer())).answer(409);
      // opened by this officer between two looks into the database: loading it again shows it
      case OPENED ->
          told(visit, mine ? "again" : "other", branch, visit.officerName(now.officer()))
              .answer(409);
      case WITHDRAWN -> told(visit, "withdrawn", branch).answer(409);
    };
  }

  private static Sheet told(Visit visit, String key, Object... values) {
    return new Sheet(visit, visit.say("standing." + key + ".title", values))
        .say(visit.say("standing." + key, values))
        .toQueue();
  }

  private static Answer waits(Visit visit, String id, String branch) {
    return new Sheet(visit, visit.say("standing.waiting.title", branch))
        .say(visit.say("standing.waiting", branch))
        .add(visit.form("/open", id, "open").add(Visit.button(visit.say("standing.open"), "go")))
        .toQueue()
        .answer(409);
  }

  private static Answer done(Visit visit, CaseStanding now, String branch) {
    return new Sheet(visit, visit.say("done." + now.decision(), branch))
        .say(visit.say("done.what." + now.decision()))
        .add(
            visit
                .form("/open-next", "", "open-next")
                .add(Visit.button(visit.say("queue.open-next"), "go large")))
        .toQueue()
        .answer(200);
  }
}

package org.madoguchi.municipality.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.madoguchi.municipality.desk.OfficersQueue.Waiting;

/** Those that wait. */
final class QueuePage {
  /** Only where there is nothing to press: a page that changes under a hand is worse than none. */
  private static final int LOOK_AGAIN_SECONDS = 15;

  private QueuePage() {}

  static Answer of(Visit visit, List<Waiting> queue) {
    List<Waiting> waiting = queue.stream().filter(w -> w.officer().isEmpty()).toList();
    Sheet sheet =
        new Sheet(
            visit,
            waiting.isEmpty()
                ? visit.say("queue.none")
                : visit.say(
                    "queue.title", waiting.size(), visit.since(waiting.getFirst().received())));
    Optional<Waiting> mine = mine(visit, queue);
    if (mine.isPresent()) {
      sheet.add(
          Html.of("p", visit.say("queue.mine", visit.branch(mine.get().branch())))
              .set("class", "notice"),
          Html.of("p")
              .add(
                  Html.link(Items.at(mine.get().id()), visit.say("queue.go-on"))
                      .set("class", "button go large")));
    } else if (!waiting.isEmpty()) {
      sheet.add(
          visit
              .form("/open-next", "", "open-next")
              .add(Visit.button(visit.say("queue.open-next"), "go large")));
    } else {
      sheet.say(visit.say("queue.none.what"));
    }
    if (waiting.isEmpty() && mine.isEmpty()) {
      sheet.again(LOOK_AGAIN_SECONDS);
    } else {
      sheet.add(Html.of("p").add(Html.link("/", visit.say("queue.again"))));
    }
    if (!waiting.isEmpty()) {
      sheet.say(branches(visit, waiting));
    }
    if (!queue.isEmpty()) {
      sheet.add(table(visit, queue));
    }
    return sheet.answer(200);
  }

  /** The one that this officer opened first. */
  static Optional<Waiting> mine(Visit visit, List<Waiting> queue) {
    return queue.stream().filter(w -> w.officer().equals(visit.officer())).findFirst();
  }

  private static Html table(Visit visit, List<Waiting> queue) {
    Html head = Html.of("tr");
    for (String column : List.of("place", "waited", "branch", "state")) {
      head.add(Html.of("th", visit.say("column." + column)).set("scope", "col"));
    }
    head.add(Html.of("td"));
    Html body = Html.of("tbody");
    int place = 0;
    for (Waiting each : queue) {
      boolean waits = each.officer().isEmpty();
      body.add(row(visit, each, waits ? "" + ++place : "–"));
    }
    return Html.of("table")
        .add(Html.of("caption", visit.say("queue.caption")), Html.of("thead").add(head), body);
  }

  private static Html row(Visit visit, Waiting each, String place) {
    String branch = visit.branch(each.branch());
    boolean mine = each.officer().equals(visit.officer());
    Html act = Html.of("td");
    String state;
    if (each.officer().isEmpty()) {
      state = visit.say("state.waiting");
      act.add(
          visit
              .form("/open", each.id(), "open")
              .add(
                  Visit.button(visit.say("queue.open"), "quiet")
                      .set("aria-label", visit.say("queue.open.which", place, branch))));
    } else if (mine) {
      state = visit.say("state.mine");
      act.add(
          Html.link(Items.at(each.id()), visit.say("queue.go-on")).set("class", "button quiet"));
    } else {
      state = visit.say("state.other", visit.officerName(each.officer()));
    }
    return Html.of("tr")
        .set("class", each.officer().isEmpty() ? "waits" : "open")
        .add(
            Html.of("td", place),
            Html.of("td", visit.since(each.received())),
            Html.of("th", branch).set("scope", "row"),
            Html.of("td", state),
            act);
  }

  /** How many wait at each post office, those with most first. */
  private static String branches(Visit visit, List<Waiting> waiting) {
    Map<String, Long> counts =
        waiting.stream()
            .collect(
                Collectors.groupingBy(
                    w -> visit.branch(w.branch()), TreeMap::new, Collectors.counting()));
    return counts.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .map(e -> visit.say("queue.branch", e.getKey(), e.getValue()))
        .collect(Collectors.joining(visit.say("list.between")));
  }
}

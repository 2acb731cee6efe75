package org.madoguchi.sandbox.proof.storm;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a branch's journal says of applications that are taken in, line by line. */
final class IntakeJournal {
  private static final Pattern ORDER = Pattern.compile("\"order\":\"([0-9a-f]{32})\"");
  private static final Pattern EVENT = Pattern.compile("\"event\":\"([a-z-]+)\"");
  private static final Pattern DECISION = Pattern.compile("\"decision\":\"([a-z-]+)\"");

  private final Map<String, Life> intakes = new LinkedHashMap<>();

  /** How one ended, as the journal says. */
  enum End {
    NONE,
    CLOSED,
    REFUSED,
    GIVEN_UP,
    DISAGREED
  }

  /**
   * What became of one.
   *
   * @param decided by officers, in order
   */
  record Life(List<String> decided, End end) {
    private Life ends(End other) {
      return new Life(decided, other);
    }

    private Life decided(String decision) {
      List<String> all = new ArrayList<>(decided);
      all.add(decision);
      return new Life(all, decision.equals("refused") ? End.REFUSED : end);
    }
  }

  /** One line more. */
  void line(String line) {
    Matcher order = ORDER.matcher(line);
    Matcher event = EVENT.matcher(line);
    if (!order.find() || !event.find()) {
      return;
    }
    String id = order.group(1);
    if (event.group(1).equals("intake-begun")) {
      intakes.put(id, new Life(List.of(), End.NONE));
    }
    Matcher decision = DECISION.matcher(line);
    intakes.computeIfPresent(
        id,
        (_, life) ->
            switch (event.group(1)) {
              case "decided" -> decision.find() ? life.decided(decision.group(1)) : life;
              case "intake-closed" -> life.ends(End.CLOSED);
              case "decision-disagreed" -> life.ends(End.DISAGREED);
              case "intake-ended" -> life.ends(End.GIVEN_UP);
              default -> life;
            });
  }

  /** What became of each. */
  Map<String, Life> all() {
    return intakes;
  }
}

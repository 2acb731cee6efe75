package org.madoguchi.sandbox.proof.storm;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a branch's journal says of orders of cards, line by line. */
final class CardJournal {
  private static final Pattern ORDER = Pattern.compile("\"order\":\"([0-9a-f]{32})\"");
  private static final Pattern EVENT = Pattern.compile("\"event\":\"([a-z-]+)\"");
  private static final Pattern ALARMING = Pattern.compile("\"why\":\"W0[57]\"");

  private final Map<String, Told> orders = new HashMap<>();

  /** How an order ended, as the journal says. */
  enum End {
    NONE,
    CONFIRMED,
    ABANDONED,
    DISAGREED
  }

  /**
   * What it says of an order.
   *
   * @param known whether it says anything
   * @param alarms how often something raised one
   */
  record Told(boolean known, End end, int alarms) {
    static final Told NOTHING = new Told(false, End.NONE, 0);
  }

  /** One line more. */
  void line(String line) {
    Matcher order = ORDER.matcher(line);
    Matcher event = EVENT.matcher(line);
    if (!order.find() || !event.find()) {
      return;
    }
    Told before = of(order.group(1));
    End end =
        switch (event.group(1)) {
          case "card-order-confirmed", "pin-set" -> End.CONFIRMED;
          case "card-order-abandoned" -> End.ABANDONED;
          case "card-read-back-disagreed" -> End.DISAGREED;
          default -> before.end();
        };
    boolean raises = event.group(1).startsWith("card-") && ALARMING.matcher(line).find();
    orders.put(order.group(1), new Told(true, end, before.alarms() + (raises ? 1 : 0)));
  }

  /** What it said of an order. */
  Told of(String id) {
    return orders.getOrDefault(id, Told.NOTHING);
  }
}

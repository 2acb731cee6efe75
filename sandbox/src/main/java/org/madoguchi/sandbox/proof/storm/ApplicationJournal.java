package org.madoguchi.sandbox.proof.storm;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a branch's journal says of applications for cards, line by line. */
final class ApplicationJournal {
  private static final Pattern ORDER = Pattern.compile("\"order\":\"([0-9a-f]{32})\"");
  private static final Pattern EVENT = Pattern.compile("\"event\":\"([a-z-]+)\"");

  /** A form's number, or an address for mail: neither has a place in a journal. */
  private static final Pattern TOLD =
      Pattern.compile("(?<![0-9a-f])[0-9]{23}(?![0-9a-f])|[a-z0-9]@[a-z]");

  private static final String UNANSWERED = "\"why\":\"A07\"";

  private final Map<String, End> applications = new LinkedHashMap<>();
  private boolean tells;

  /** How an application ended, as the journal says. */
  enum End {
    NONE,
    SENT,
    HANDED,
    ORDERED,
    /** Nobody will know whether the site has it. */
    UNANSWERED,
    GIVEN_UP,
    DISAGREED
  }

  /** One line more. */
  void line(String line) {
    tells |= TOLD.matcher(line).find();
    Matcher order = ORDER.matcher(line);
    Matcher event = EVENT.matcher(line);
    if (!order.find() || !event.find()) {
      return;
    }
    String id = order.group(1);
    switch (event.group(1)) {
      case "application-begun" -> applications.put(id, End.NONE);
      case "application-sent" -> applications.put(id, End.SENT);
      case "photo-sheet-handed" -> applications.put(id, End.HANDED);
      case "form-ordered" -> applications.put(id, End.ORDERED);
      case "photo-disagreed" -> applications.put(id, End.DISAGREED);
      case "application-ended" ->
          applications.put(id, line.contains(UNANSWERED) ? End.UNANSWERED : End.GIVEN_UP);
      default -> {}
    }
  }

  /** How each ended. */
  Map<String, End> all() {
    return applications;
  }

  /** Whether something that a resident told is in it. */
  boolean tells() {
    return tells;
  }
}

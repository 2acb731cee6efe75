package org.madoguchi.sandbox.proof.storm;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a branch's journal says of appointments at booths, line by line. */
public final class BoothJournal {
  private static final Pattern ORDER = Pattern.compile("\"order\":\"([0-9a-f]{32})\"");
  private static final Pattern EVENT = Pattern.compile("\"event\":\"([a-z-]+)\"");
  private static final Pattern BOOTH = Pattern.compile("\"booth\":\"([^\"]+)\"");
  private static final Pattern SLOT = Pattern.compile("\"slot\":\"([^\"]+)\"");
  private static final Pattern PLACE = Pattern.compile("\"place\":\"?(\\d+)");

  private final Map<String, Life> appointments = new LinkedHashMap<>();

  /** Nothing was read yet. */
  public BoothJournal() {}

  /**
   * How one stands.
   *
   * @param standing name of the line that told of it last: booked, came, missed or
   *     booking-cancelled
   */
  public record Life(String booth, LocalDateTime slot, int place, String standing) {
    /** Whether its place is nobody else's. */
    public boolean taken() {
      return !standing.equals("booking-cancelled");
    }
  }

  /** One line more. */
  public void line(String line) {
    Matcher event = EVENT.matcher(line);
    Matcher order = ORDER.matcher(line);
    if (!event.find() || !order.find()) {
      return;
    }
    switch (event.group(1)) {
      case "booked" ->
          appointments.put(
              order.group(1),
              new Life(
                  of(BOOTH, line),
                  LocalDateTime.parse(of(SLOT, line)),
                  Integer.parseInt(of(PLACE, line)),
                  "booked"));
      case "booking-moved" ->
          appointments.computeIfPresent(
              order.group(1),
              (_, life) ->
                  new Life(
                      life.booth(),
                      LocalDateTime.parse(of(SLOT, line)),
                      Integer.parseInt(of(PLACE, line)),
                      life.standing()));
      case "came", "missed", "booking-cancelled" ->
          appointments.computeIfPresent(
              order.group(1),
              (_, life) -> new Life(life.booth(), life.slot(), life.place(), event.group(1)));
      default -> {}
    }
  }

  private static String of(Pattern member, String line) {
    Matcher found = member.matcher(line);
    if (!found.find()) {
      throw new IllegalStateException("a journal line of another form");
    }
    return found.group(1);
  }

  /** Of that case; null: there is none. */
  public @Nullable Life of(String id) {
    return appointments.get(id);
  }

  public Collection<Life> all() {
    return appointments.values();
  }
}

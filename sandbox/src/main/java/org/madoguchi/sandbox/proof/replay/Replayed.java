package org.madoguchi.sandbox.proof.replay;

import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How a replay ended.
 *
 * @param failure what didn't hold; null if it failed closed
 * @param wrongHandOver whether papers went to the wrong person
 */
public record Replayed(Accident accident, @Nullable String failure, boolean wrongHandOver) {
  /** The only good end of an accident. */
  public static final String FAILED_CLOSED = "failed-closed";

  /** Whether it ended as it must. */
  public boolean failedClosed() {
    return failure == null && !wrongHandOver;
  }

  /** {@link #FAILED_CLOSED}, or what happened in place of it. */
  public String outcome() {
    if (wrongHandOver) {
      return "wrong-hand-over";
    }
    return failure == null ? FAILED_CLOSED : "missed: " + failure;
  }

  /** For JSON. */
  public SortedMap<String, Object> members() {
    SortedMap<String, Object> members = new TreeMap<>();
    members.put("name", accident.name());
    members.put("date", accident.date());
    members.put("place", accident.place());
    members.put("cause", accident.cause());
    members.put("instead", accident.instead());
    members.put("outcome", outcome());
    members.put("wrongHandOver", wrongHandOver);
    return members;
  }
}

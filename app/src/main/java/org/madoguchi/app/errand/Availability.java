package org.madoguchi.app.errand;

import java.time.LocalDateTime;
import java.time.LocalTime;
import org.madoguchi.config.OpeningHours;

/** Whether something can be had now. */
public sealed interface Availability {
  /** It can, until then today. */
  record Now(LocalTime until) implements Availability {}

  /** Not now; from then on. */
  record Later(LocalDateTime from) implements Availability {}

  /** Not now, and nobody can say when (gateway unreachable, or no opening in sight). */
  record Interrupted() implements Availability {}

  /**
   * By the clock, and by whether what it needs is there.
   *
   * @param hours of everybody who has to be there for it
   * @param now in the branch's zone
   * @param running whether branch and gateway work
   */
  public static Availability at(OpeningHours hours, LocalDateTime now, boolean running) {
    return hours
        .openUntil(now)
        .<Availability>map(until -> running ? new Now(until) : new Interrupted())
        .or(() -> hours.nextOpening(now).map(Later::new))
        .orElseGet(Interrupted::new);
  }

  /** Of two places: the longest "now"; else whether one is stopped; else the earliest "later". */
  static Availability better(Availability a, Availability b) {
    return switch (a) {
      case Now(LocalTime until) ->
          b instanceof Now(LocalTime other) && other.isAfter(until) ? b : a;
      case Later(var from) ->
          switch (b) {
            case Now _ -> b;
            case Later(var other) -> other.isBefore(from) ? b : a;
            case Interrupted _ -> b;
          };
      // Not the hours of another certificate: what should be there now isn't.
      case Interrupted _ -> b instanceof Now ? b : a;
    };
  }
}

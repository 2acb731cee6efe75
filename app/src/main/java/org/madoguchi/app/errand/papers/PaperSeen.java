package org.madoguchi.app.errand.papers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.madoguchi.app.custody.Digest;

/**
 * A paper that a clerk has looked at, as an office terminal says it. What it counts as, the branch
 * finds in the municipality's table. Immutable; no number of it.
 *
 * @param code of its row, {@code [a-z0-9-]{1,32}}
 * @param ticks what was found on it
 * @param picture digest of its picture that was on the screen, where pictures are wanted
 */
public record PaperSeen(String code, Set<PaperTick> ticks, Optional<Digest> picture) {
  public PaperSeen {
    ticks = Set.copyOf(ticks);
  }

  /** One of which no picture was taken. */
  public PaperSeen(String code, Set<PaperTick> ticks) {
    this(code, ticks, Optional.empty());
  }

  /**
   * The same by a municipality's table.
   *
   * @param accepted its rows of that day
   * @return empty if one of them isn't in it
   */
  public static Optional<List<Shown.Paper>> in(List<AcceptedPaper> accepted, List<PaperSeen> seen) {
    List<Shown.Paper> shown = new ArrayList<>();
    for (PaperSeen one : seen) {
      Optional<AcceptedPaper> row =
          accepted.stream().filter(p -> p.code().equals(one.code())).findFirst();
      if (row.isEmpty()) {
        return Optional.empty();
      }
      shown.add(new Shown.Paper(row.get().row(), one.ticks()));
    }
    return Optional.of(List.copyOf(shown));
  }

  /** Whether that one counts on that day. */
  public static boolean counts(Shown.Paper shown, LocalDate day) {
    return shown.counts(day);
  }

  /** The classes of those that count on that day, {@code A} or {@code B}, as they were seen. */
  public static List<String> classes(List<Shown.Paper> shown, LocalDate day) {
    return shown.stream().filter(p -> p.counts(day)).map(p -> p.row().paperClass().name()).toList();
  }
}

package org.madoguchi.config;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * Something that the lobby terminal tells while nobody uses it. Immutable.
 *
 * @param code stable name
 * @param days on which it is told
 * @param text what it says
 */
public record Notice(String code, DayRange days, LocalizedText text) {
  /**
   * The one that is told at that moment: of those of the day, one after another, each for a minute.
   * Whoever reads slowly reads it to its end.
   *
   * @param now in the branch's zone
   */
  public static Optional<Notice> at(List<Notice> all, LocalDateTime now) {
    List<Notice> today = all.stream().filter(n -> n.days().holds(now.toLocalDate())).toList();
    int minute = now.getHour() * 60 + now.getMinute();
    return today.isEmpty() ? Optional.empty() : Optional.of(today.get(minute % today.size()));
  }
}

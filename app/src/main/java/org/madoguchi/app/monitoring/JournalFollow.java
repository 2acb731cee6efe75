package org.madoguchi.app.monitoring;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.branch.journal.JournalCheck;
import org.madoguchi.app.branch.journal.JournalEvent;
import org.madoguchi.app.branch.journal.JournalFault;
import org.madoguchi.app.branch.journal.JournalLine;
import org.madoguchi.app.branch.journal.JournalWalk;
import org.madoguchi.app.figures.MonthCount;
import org.madoguchi.figures.MonthFigures;

/**
 * Follows the journal: verifies each line as it comes, and counts this month. When a month begins
 * it counts from the first line anew, since a case that goes on is told of in lines of before.
 *
 * <p>Not thread-safe: one thread's. May throw {@link org.madoguchi.app.branch.store.StoreFailure};
 * it goes on at the next time then.
 */
final class JournalFollow {
  /**
   * A place at a booth is booked without a clerk, and nothing of it lies at a desk over night: what
   * its lines tell. Its slip's line alone doesn't say whose it is; other cases have more than that.
   */
  private static final Set<String> BOOKINGS =
      Stream.of(
              JournalEvent.SLIP_ISSUED,
              JournalEvent.SLIP_NOT_PRINTED,
              JournalEvent.APPOINTMENT_BOOKED,
              JournalEvent.APPOINTMENT_MOVED,
              JournalEvent.APPOINTMENT_CANCELLED,
              JournalEvent.APPOINTMENT_CAME,
              JournalEvent.APPOINTMENT_MISSED)
          .map(JournalEvent::text)
          .collect(Collectors.toUnmodifiableSet());

  private final JournalWalk walk;
  private final String branch;
  private final ZoneId zone;
  private final String build;

  private @Nullable YearMonth month;
  private MonthCount count;
  private @Nullable JournalCheck check;
  private Optional<JournalFault> fault = Optional.empty();
  private @Nullable Instant lastLine;
  private @Nullable Instant lastScan;
  private @Nullable Instant unclosed;

  JournalFollow(JournalWalk walk, String branch, ZoneId zone, String build) {
    this.walk = walk;
    this.branch = branch;
    this.zone = zone;
    this.build = build;
    count = new MonthCount(branch, YearMonth.of(1970, 1), zone, build); // until it has begun
  }

  /** Takes what has come since the last time. */
  void goOn(Instant now) {
    YearMonth current = YearMonth.from(now.atZone(zone));
    JournalCheck following = check;
    if (following == null || !current.equals(month)) {
      unclosed = null;
      count = new MonthCount(branch, current, zone, build);
      following = walk.begin(this::line);
      check = following;
      month = current;
      fault = Optional.empty();
    }
    if (fault.isEmpty()) {
      fault = walk.goOn(following);
    }
  }

  private void line(JournalLine line) {
    count.line(line);
    lastLine = line.at();
    if (scanned(line)) {
      lastScan = line.at();
    }
    if (line.is(JournalEvent.DAY_CLOSED)) {
      unclosed = null;
    } else if (unclosed == null && atDesk(line)) {
      unclosed = line.at();
    }
  }

  private static boolean atDesk(JournalLine line) {
    return line.issuance().isPresent()
        || (!line.order().isEmpty() && !BOOKINGS.contains(line.event()));
  }

  /** Lines that come from a code that somebody scanned or typed at the desk. */
  private static boolean scanned(JournalLine line) {
    return line.is(JournalEvent.RELEASED)
        || line.is(JournalEvent.PAGE_SCANNED)
        || line.is(JournalEvent.SCAN_REFUSED)
        || line.is(JournalEvent.VOIDED_PAGE_SCANNED);
  }

  /** Whether every line that was followed holds. */
  boolean sound() {
    return fault.isEmpty();
  }

  /** Lines that hold. */
  long lines() {
    JournalCheck following = check;
    return following == null ? 0 : following.lines();
  }

  /** When the last line was written; null: there is none. */
  @Nullable Instant lastLine() {
    return lastLine;
  }

  /** When something was last scanned at the desk; null: never. */
  @Nullable Instant lastScan() {
    return lastScan;
  }

  /**
   * How long the day's end is overdue: since the end of the first day with work at the desk that no
   * closing covers. Zero on that day itself, and if there is none.
   */
  Duration overdue(Instant now) {
    Instant first = unclosed;
    if (first == null) {
      return Duration.ZERO;
    }
    LocalDate day = LocalDate.ofInstant(first, zone);
    Duration since = Duration.between(day.plusDays(1).atStartOfDay(zone).toInstant(), now);
    return since.isNegative() ? Duration.ZERO : since;
  }

  /** What was counted of this month. */
  MonthFigures figures() {
    JournalCheck following = check;
    return count.end(following == null ? "0".repeat(64) : following.lastHash());
  }
}

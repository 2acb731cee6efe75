package org.madoguchi.printer.ipp;

import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.madoguchi.printer.device.JobReport;
import org.madoguchi.printer.device.JobTicket;

/**
 * Whether a job that a printer shows under a number is the one that was sent. Numbers come again
 * after a restart, names are cut, kept back or replaced; so each thing that the printer tells is
 * weighed, and where nothing tells, it isn't known. Pure.
 */
public enum JobIdentity {
  OURS,
  ANOTHER,
  NOT_KNOWN;

  /** A cut name of ours tells the run and 32 bits of the issuance from here on. */
  private static final int SHORTEST_CUT = 11;

  /** Clocks of printers and of this machine part that far while nothing is wrong. */
  private static final Duration SLACK = Duration.ofMinutes(2);

  /**
   * Compares.
   *
   * @param name the name that was sent
   * @param ticket what the printer gave for the job
   * @param now what it shows under that number
   * @param linkHeld whether it has answered all the time since the ticket was given, so that it
   *     can't have been switched off in between
   * @param since how long ago the ticket was given
   */
  public static JobIdentity of(
      String name, JobTicket ticket, JobReport now, boolean linkHeld, Duration since) {
    if (!ticket.uuid().isEmpty() && !now.uuid().isEmpty()) {
      return ticket.uuid().equals(now.uuid()) ? OURS : ANOTHER;
    }
    String shown = now.name();
    if (shown != null && bears(shown, name)) {
      return OURS;
    }
    boolean tells = shown != null && !shown.isBlank() && !shown.equals(ticket.shownName());
    if (tells && !isCut(shown, name)) {
      // It shows a name, and that is neither ours nor the one it gave to our job.
      return ticket.shownName() == null ? NOT_KNOWN : ANOTHER;
    }
    if (restarted(ticket, now, since)) {
      return NOT_KNOWN;
    }
    if (ticket.createdAt() > 0 && now.createdAt() != 0) {
      return ticket.createdAt() == now.createdAt() ? OURS : ANOTHER;
    }
    return linkHeld || isCut(shown, name) ? OURS : NOT_KNOWN;
  }

  /** Whether that name, as a printer shows it, is this one: alone or behind a number of its own. */
  public static boolean bears(String shown, String name) {
    String small = shown.strip().toLowerCase(Locale.ROOT);
    String ours = name.toLowerCase(Locale.ROOT);
    return small.equals(ours) || small.endsWith(" " + ours);
  }

  /** Whether it may be this name, cut. */
  static boolean isCut(@Nullable String shown, String name) {
    return shown != null
        && shown.strip().length() >= SHORTEST_CUT
        && name.toLowerCase(Locale.ROOT).startsWith(shown.strip().toLowerCase(Locale.ROOT));
  }

  /** Whether a name from a printer's list leaves open that it stands for this one. */
  static boolean leavesOpen(@Nullable String shown, String name) {
    return shown == null || shown.isBlank() || isCut(shown, name);
  }

  /** A printer that was never off has been up since then. One whose clock stands isn't asked. */
  private static boolean restarted(JobTicket ticket, JobReport now, Duration since) {
    if (ticket.upTime() <= 0 || now.upTime() <= 0 || now.upTime() == ticket.upTime()) {
      return false;
    }
    long expected = ticket.upTime() + since.toSeconds();
    return Math.abs(now.upTime() - expected) > SLACK.toSeconds() + since.toSeconds() / 10;
  }
}

package org.madoguchi.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import org.madoguchi.app.branch.staff.Finding;
import org.madoguchi.app.figures.OfficeFigures;
import org.madoguchi.app.lobby.LobbyState;
import org.madoguchi.app.lobby.LobbyTouch;
import org.madoguchi.app.office.OfficePanel;
import org.madoguchi.sandbox.city.City;
import org.madoguchi.sandbox.tour.TourFailure;

/**
 * A month is over: the branch counts it from its journal, signs it and sends it, and the officers'
 * program counts it.
 */
final class FiguresTour {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final long LOOK_MILLIS = 100;

  private final SandboxBranch branch;
  private final TourSteps steps;

  FiguresTour(SandboxBranch branch, TourSteps steps) {
    this.branch = branch;
    this.steps = steps;
  }

  /** What is done in that month: one certificate, from the first touch to the hand-over. */
  static void monthBefore(SandboxBranch branch, TourSteps steps) throws TourFailure {
    new Tour(branch, steps).run();
    // else the visit ends when nobody has touched anything for a while
    steps.act("touch", () -> branch.box().lobby().touch(new LobbyTouch.Next()));
    steps.see("start-again", LobbyState.Start.class);
  }

  /** At the far end, and on the office's screen. */
  void arrives() throws TourFailure {
    steps.seeOffice("ready", _ -> true);
    steps.act("last month's figures are sent", this::sent);
    steps.touchOffice("figures");
    steps.seeOffice(
        "figures", v -> v.panel() instanceof OfficePanel.Figures f && arrived(f.figures()));
  }

  private void sent() throws TourFailure {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!(branch.box().branch().figures() instanceof Finding.Found<OfficeFigures>(var figures)
        && arrived(figures))) {
      if (System.nanoTime() > end) {
        throw new TourFailure("last month's figures don't arrive");
      }
      try {
        Thread.sleep(LOOK_MILLIS);
      } catch (InterruptedException e) {
        throw new TourFailure("interrupted");
      }
    }
  }

  private static boolean arrived(OfficeFigures figures) {
    OfficeFigures.Month last = figures.last();
    return figures.sent().equals("taken") && last.handedOver() == 1 && last.done() == 1;
  }

  /** The month that is over now. */
  static YearMonth month(Instant now) {
    return YearMonth.from(now.atZone(City.branch().zone())).minusMonths(1);
  }

  /** A clock of that month: it goes on from this time of the day in its middle. */
  static InstantSource lastMonth(Instant now) {
    ZonedDateTime today = now.atZone(City.branch().zone());
    Duration ago = Duration.between(today.minusMonths(1).withDayOfMonth(15), today);
    return () -> Instant.now().minus(ago);
  }
}

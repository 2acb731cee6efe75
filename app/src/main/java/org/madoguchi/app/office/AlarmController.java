package org.madoguchi.app.office;

import java.util.List;
import java.util.function.Consumer;
import org.madoguchi.app.branch.staff.Badge;
import org.madoguchi.app.branch.staff.Presented;

/** The part of the office session for alarms. The session's thread only. */
final class AlarmController {
  private final PanelAccess access;
  private final Consumer<Consumer<Badge>> badgeFor;

  /**
   * @param badgeFor called with what to do once a badge is scanned
   */
  AlarmController(PanelAccess access, Consumer<Consumer<Badge>> badgeFor) {
    this.access = access;
    this.badgeFor = badgeFor;
  }

  /** A clerk has read it. */
  void read(long number, List<Badge> by) {
    badgeFor.accept(badge -> read(number, List.of(badge)));
    access
        .ask()
        .accept(
            () ->
                access
                    .branch()
                    .acknowledgeAlarm(
                        number, new Presented(Presented.HERE, Presented.How.SCANNED, by)),
            () -> {});
  }
}

package org.madoguchi.app.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.OfficeSnapshot;
import org.madoguchi.app.branch.OfficeSnapshot.Item;
import org.madoguchi.app.branch.staff.Badge;
import org.madoguchi.app.branch.staff.Destruction;
import org.madoguchi.app.branch.staff.StaffNumber;

/**
 * The part of the office session for voids and reprints: sheets are counted, badges are scanned,
 * then the branch is called. The session's thread only.
 */
final class DestructionController {
  private final PanelAccess access;
  private final DayEndController dayEnd;
  private final Consumer<Item> voided;
  private final List<Badge> badges = new ArrayList<>();

  /**
   * @param voided told what was voided
   */
  DestructionController(PanelAccess access, DayEndController dayEnd, Consumer<Item> voided) {
    this.access = access;
    this.dayEnd = dayEnd;
    this.voided = voided;
  }

  /** Starts with the expected number of sheets and no badge. */
  OfficePanel confirm(Item item, OfficePanel.DestructiveAction action) {
    badges.clear();
    return new OfficePanel.Confirm(
        item, action, ConfirmPanel.sheetsOut(access.snapshot().get().open(), item), List.of());
  }

  /** Starts without a badge. */
  void begin() {
    badges.clear();
  }

  void count(int change) {
    if (access.panel().get() instanceof OfficePanel.Confirm c) {
      int sheets = Math.clamp((long) c.sheets() + change, 0, ConfirmPanel.MOST_SHEETS);
      access.turn().accept(new OfficePanel.Confirm(c.item(), c.action(), sheets, c.seen()));
    }
  }

  /** Whether what is scanned now must be a badge. */
  boolean wantsBadge() {
    OfficePanel panel = access.panel().get();
    return seen(panel)
        .filter(seen -> seen.size() < needed(access.snapshot().get(), panel))
        .isPresent();
  }

  private static Optional<List<StaffNumber>> seen(OfficePanel panel) {
    return switch (panel) {
      case OfficePanel.Confirm c -> Optional.of(c.seen());
      case OfficePanel.Unclaimed u when !u.items().isEmpty() -> Optional.of(u.seen());
      default -> Optional.empty();
    };
  }

  private static int needed(OfficeSnapshot office, OfficePanel panel) {
    return switch (panel) {
      case OfficePanel.Confirm c -> ConfirmPanel.badges(office.open(), c.item());
      case OfficePanel.Unclaimed _ -> office.rules().badges();
      default -> 0;
    };
  }

  /** A badge counts once, and only for what is on the screen. */
  void badge(Badge badge) {
    access.read(() -> access.branch().staff(badge), whose -> seen(badge, whose));
  }

  private void seen(Badge badge, StaffNumber number) {
    OfficePanel panel = access.panel().get();
    Optional<List<StaffNumber>> before = seen(panel);
    if (before.isEmpty()) {
      return;
    }
    if (before.get().contains(number)) {
      access.refuse().accept(FailureCode.SECOND_PERSON_MISSING);
      return;
    }
    badges.add(badge);
    List<StaffNumber> all = new ArrayList<>(before.get());
    all.add(number);
    switch (panel) {
      case OfficePanel.Confirm c ->
          access.turn().accept(new OfficePanel.Confirm(c.item(), c.action(), c.sheets(), all));
      case OfficePanel.Unclaimed u ->
          access.turn().accept(new OfficePanel.Unclaimed(u.items(), u.younger(), all, u.till()));
      default -> {}
    }
  }

  /** Yes, do what is on the screen. */
  void confirmed() {
    OfficePanel panel = access.panel().get();
    if (wantsBadge()) {
      return;
    }
    if (panel instanceof OfficePanel.Confirm c) {
      confirmed(c, new Destruction(c.sheets(), badges));
    } else if (panel instanceof OfficePanel.Unclaimed u) {
      dayEnd.voidUnclaimed(u, new Destruction(0, badges));
    }
    badges.clear();
  }

  private void confirmed(OfficePanel.Confirm c, Destruction destruction) {
    switch (c.action()) {
      case OfficePanel.DestructiveAction.Voiding v ->
          access
              .ask()
              .accept(
                  () -> access.branch().voidIssuance(c.item().id(), v.reason(), destruction),
                  () -> voided.accept(c.item()));
      case OfficePanel.DestructiveAction.Reprinting r ->
          access
              .ask()
              .accept(
                  () -> access.branch().reprint(c.item().id(), r.reason(), destruction), () -> {});
    }
    access.turn().accept(new OfficePanel.Work());
  }
}

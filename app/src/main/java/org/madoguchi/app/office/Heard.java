package org.madoguchi.app.office;

import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.madoguchi.app.branch.OfficeSnapshot.Item;
import org.madoguchi.app.branch.OfficeSnapshot.Open;
import org.madoguchi.app.branch.OfficeSnapshot.Step;
import org.madoguchi.app.branch.alarm.Alarm;
import org.madoguchi.app.custody.IssuanceId;
import org.madoguchi.app.errand.CaseAtDesk;
import org.madoguchi.app.sound.Chime;
import org.madoguchi.app.sound.OfficeSound;

/**
 * The sounds of the office screen, for a clerk who looks elsewhere. The screen shows all of it too,
 * so nothing depends on hearing.
 */
public final class Heard {
  private Heard() {}

  /** Plays the sounds of the office's views on that chime. */
  public static Consumer<OfficeView> by(Chime chime) {
    return chime.listener(Heard::between, Heard::lasting);
  }

  /** What the change from one view to the next sounds like; most changes sound like nothing. */
  static Optional<OfficeSound> between(OfficeView before, OfficeView after) {
    if (alarmed(before, after)) {
      return Optional.of(OfficeSound.ALARM);
    }
    if (called(before, after)) {
      return lasting(after);
    }
    if (after.refusal().isPresent() && !after.refusal().equals(before.refusal())) {
      return Optional.of(OfficeSound.REFUSED);
    }
    if (handedOver(before, after)) {
      return Optional.of(OfficeSound.DONE);
    }
    if (agreed(before, after)) {
      return Optional.of(OfficeSound.AGREED);
    }
    return slipCame(before, after) ? Optional.of(OfficeSound.NEW_SLIP) : Optional.empty();
  }

  /** A call that nobody has answered yet sounds again. */
  static Optional<OfficeSound> lasting(OfficeView view) {
    return view.snapshot()
        .call()
        .map(
            call ->
                switch (call.reason()) {
                  case HELP, UNSURE, DEVICE, HAND, WRITING -> OfficeSound.CALL_HELP;
                  case CARD_LEFT -> OfficeSound.CALL_CARD_LEFT;
                });
  }

  private static boolean called(OfficeView before, OfficeView after) {
    // why somebody calls is chosen after the call: that doesn't sound once more
    Optional<OfficeSound> is = lasting(after);
    return is.isPresent() && !is.equals(lasting(before));
  }

  private static boolean alarmed(OfficeView before, OfficeView after) {
    Optional<Long> alarm = after.snapshot().alarm().map(Alarm::number);
    return (alarm.isPresent() && !alarm.equals(before.snapshot().alarm().map(Alarm::number)))
        || (stopped(after) && !stopped(before))
        || (after.snapshot().store().isPresent() && before.snapshot().store().isEmpty());
  }

  private static boolean stopped(OfficeView view) {
    return view.snapshot().open().filter(o -> o.step() == Step.STOPPED).isPresent();
  }

  private static boolean handedOver(OfficeView before, OfficeView after) {
    return (after.finished().filter(OfficeView.Finished::handedOver).isPresent()
            && !after.finished().equals(before.finished()))
        || !done(before).containsAll(done(after));
  }

  /** Cases that have come to a good end. */
  private static Set<String> done(OfficeView view) {
    return cases(view, c -> c.todo() instanceof CaseAtDesk.Todo.Done);
  }

  private static boolean agreed(OfficeView before, OfficeView after) {
    if (badges(after.panel()) > badges(before.panel())) {
      return true;
    }
    Optional<Open> was = before.snapshot().open();
    Optional<Open> is = after.snapshot().open();
    if (is.isEmpty()) {
      return false;
    }
    return was.isEmpty()
        || (was.get().item().id().equals(is.get().item().id())
            && (is.get().scanned().size() > was.get().scanned().size()
                || (was.get().step() == Step.SCAN_PAGES
                    && (is.get().step() == Step.TAKE_FEE || is.get().step() == Step.HAND_OVER))));
  }

  private static int badges(OfficePanel panel) {
    return panel instanceof OfficePanel.Confirm c ? c.seen().size() : 0;
  }

  /** What waited before the branch was unreachable for a while isn't new. */
  private static boolean slipCame(OfficeView before, OfficeView after) {
    Set<IssuanceId> known =
        before.snapshot().waiting().stream().map(Item::id).collect(Collectors.toSet());
    return before.snapshot().reached()
        && (after.snapshot().waiting().stream().anyMatch(i -> !known.contains(i.id()))
            || !due(before).containsAll(due(after)));
  }

  /** Cases whose residents are on their way to the desk. */
  private static Set<String> due(OfficeView view) {
    return cases(view, CaseAtDesk::clerksTurn);
  }

  private static Set<String> cases(OfficeView view, Predicate<CaseAtDesk> which) {
    return view.snapshot().cases().stream()
        .filter(which)
        .map(CaseAtDesk::id)
        .collect(Collectors.toSet());
  }
}

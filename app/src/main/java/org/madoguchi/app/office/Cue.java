package org.madoguchi.app.office;

import java.util.Optional;
import org.madoguchi.app.branch.Alarm;
import org.madoguchi.app.branch.OfficeSnapshot.Open;
import org.madoguchi.app.branch.OfficeSnapshot.Step;

/**
 * What a clerk should hear whose eyes are on paper or scanner. The screen says all of it too: who
 * hears nothing misses nothing.
 */
public enum Cue {
  /** What was scanned agrees. */
  AGREED,
  /** It was refused; nothing has changed. */
  REFUSED,
  /** Papers or store don't agree: hand over nothing. */
  ALARM;

  /** What the change from one view to the next sounds like; most changes sound like nothing. */
  static Optional<Cue> between(OfficeView before, OfficeView after) {
    if (alarmed(before, after)) {
      return Optional.of(ALARM);
    }
    if (after.refusal().isPresent() && !after.refusal().equals(before.refusal())) {
      return Optional.of(REFUSED);
    }
    return agreed(before, after) ? Optional.of(AGREED) : Optional.empty();
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

  private static boolean agreed(OfficeView before, OfficeView after) {
    boolean handedOver =
        after.finished().filter(OfficeView.Finished::handedOver).isPresent()
            && !after.finished().equals(before.finished());
    if (handedOver || badges(after.panel()) > badges(before.panel())) {
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
}

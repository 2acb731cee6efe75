package org.madoguchi.app.office;

import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.staff.Badge;

/**
 * What goes on once a badge is scanned, if the branch wants one for what it was asked last. The
 * session's thread only.
 */
final class BadgeTurn {
  private @Nullable Consumer<Badge> toAsk;
  private @Nullable Consumer<Badge> asked;

  /** What the branch is about to be asked goes on so with a badge. */
  void then(Consumer<Badge> goesOn) {
    toAsk = goesOn;
  }

  /** The branch is asked; without {@link #then} before it, no badge goes on with it. */
  void asked() {
    asked = toAsk;
    toAsk = null;
  }

  /**
   * Takes a scanned text for the badge that a refusal wants. After one that isn't known the next
   * one goes on from there: nothing is typed again.
   *
   * @return whether it was taken
   */
  boolean goesOn(String text, Optional<FailureCode> refusal) {
    boolean wanted =
        refusal
            .filter(why -> why == FailureCode.BADGE_NEEDED || why == FailureCode.BADGE_UNKNOWN)
            .isPresent();
    if (asked == null || !wanted) {
      return false;
    }
    asked.accept(new Badge(text));
    return true;
  }
}

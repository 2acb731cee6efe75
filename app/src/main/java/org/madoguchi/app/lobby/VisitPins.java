package org.madoguchi.app.lobby;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.madoguchi.card.Pin;
import org.madoguchi.card.PinMistake;
import org.madoguchi.card.PinReference;
import org.madoguchi.card.PrintedFacts;

/**
 * What was typed in a visit and is still needed: the PIN that opens what is to be read back, or the
 * old one, and the new one. Each is wiped when another takes its place.
 *
 * <p>Thread rule: the session's thread.
 */
public final class VisitPins {
  private @Nullable Pin known;
  private @Nullable Pin fresh;

  /** Nothing was typed yet. */
  public VisitPins() {}

  /** Keeps the one that the card knows. */
  public void known(Pin typed) {
    if (known != null) {
      known.close();
    }
    known = typed;
  }

  /** Keeps a new one. */
  public void fresh(Pin typed) {
    if (fresh != null) {
      fresh.close();
    }
    fresh = typed;
  }

  /** Gives away the one that the card knows; an empty one if there is none. */
  public Pin takeKnown() {
    Pin taken = known == null ? new Pin(0) : known;
    known = null;
    return taken;
  }

  /** Gives away the new one; an empty one if there is none. */
  public Pin takeFresh() {
    Pin taken = fresh == null ? new Pin(0) : fresh;
    fresh = null;
    return taken;
  }

  /** Why the new one can't be taken; nothing is sent. */
  public Set<PinMistake> mistakes(PinReference reference) {
    if (fresh == null) {
      return Set.of(PinMistake.LENGTH);
    }
    Set<PinMistake> mistakes = EnumSet.noneOf(PinMistake.class);
    mistakes.addAll(PinMistake.ofNew(reference, fresh, PrintedFacts.unknown()));
    if (known != null && known.sameAs(fresh)) {
      mistakes.add(PinMistake.UNCHANGED);
    }
    return mistakes;
  }

  /** Whether the new one was typed alike twice. */
  public boolean again(Pin typed) {
    return fresh != null && fresh.sameAs(typed);
  }

  /** Wipes both. Idempotent. */
  public void wipe() {
    takeKnown().close();
    takeFresh().close();
  }
}

package org.madoguchi.app.errand.electronic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.errand.electronic.CardOperation.Kind;

/**
 * Card, authority and order together, every way that a renewal can break off and go on: each step
 * may be the last one of a presence, and an answer may be lost after what it answers was done.
 */
class RenewalModelTest {
  /** Far more steps than a renewal has. */
  private static final int ENOUGH = 12;

  private enum Spare {
    EMPTY,
    KEYED,
    WRITTEN
  }

  private enum Fresh {
    NOT_ISSUED,
    ON_HOLD,
    VALID,
    REVOKED
  }

  /**
   * @param usesFresh which slot the card answers from
   */
  private record World(
      CardOrderState order, Spare spare, boolean usesFresh, boolean oldValid, Fresh fresh) {
    World order(CardOrderEvent event) {
      return new World(
          CardOrderFlow.next(Kind.CERTIFICATE, order, event).orElseThrow(),
          spare,
          usesFresh,
          oldValid,
          fresh);
    }

    boolean usable() {
      return usesFresh ? fresh == Fresh.VALID : oldValid;
    }
  }

  private static final World START =
      new World(new CardOrderState.Open(), Spare.EMPTY, false, true, Fresh.NOT_ISSUED);

  /**
   * The next step of whoever has the card before them, and the authority.
   *
   * @param holdFirst whether what is issued is on hold until it was read back
   */
  private static World step(World w, boolean holdFirst) {
    return switch (w.order()) {
      case CardOrderState.Open _ -> w.order(new CardOrderEvent.WriteOpened());
      case CardOrderState.Writing _ -> write(w, holdFirst);
      case CardOrderState.Activated _ -> w.order(new CardOrderEvent.ReadBackAgreed());
      case CardOrderState.ReadBack _ ->
          w.fresh() == Fresh.VALID
              ? w.order(new CardOrderEvent.HoldLifted())
              : new World(w.order(), w.spare(), w.usesFresh(), false, Fresh.VALID);
      case CardOrderState.BeforeWriting _, CardOrderState.Ended _ -> w;
    };
  }

  private static World write(World w, boolean holdFirst) {
    if (w.usesFresh()) {
      return w.order(new CardOrderEvent.ScriptDone());
    }
    return switch (w.spare()) {
      case EMPTY -> new World(w.order(), Spare.KEYED, false, w.oldValid(), w.fresh());
      case KEYED ->
          w.fresh() == Fresh.NOT_ISSUED
              ? new World(
                  w.order(),
                  Spare.KEYED,
                  false,
                  holdFirst && w.oldValid(),
                  holdFirst ? Fresh.ON_HOLD : Fresh.VALID)
              : new World(w.order(), Spare.WRITTEN, false, w.oldValid(), w.fresh());
      case WRITTEN -> new World(w.order(), Spare.WRITTEN, true, w.oldValid(), w.fresh());
    };
  }

  private static List<World> next(World w, boolean holdFirst) {
    List<World> all = new ArrayList<>();
    all.add(step(w, holdFirst));
    if (!w.order().ended()) {
      all.add(w.order(new CardOrderEvent.Interrupted(FailureCode.CARD_REMOVED)));
    }
    if (w.order() instanceof CardOrderState.Writing && !w.usesFresh()) {
      World revoked = new World(w.order(), w.spare(), false, w.oldValid(), Fresh.REVOKED);
      all.add(revoked.order(new CardOrderEvent.GivenUp(FailureCode.CARD_REMOVED)));
    }
    return all;
  }

  private static Set<World> reachable(boolean holdFirst) {
    Set<World> found = new LinkedHashSet<>();
    Deque<World> ahead = new ArrayDeque<>(List.of(START));
    while (!ahead.isEmpty()) {
      World w = ahead.poll();
      if (found.add(w)) {
        ahead.addAll(next(w, holdFirst));
      }
    }
    return found;
  }

  @Test
  void neverTwoThatAreValid() {
    for (World w : reachable(true)) {
      assertFalse(w.oldValid() && w.fresh() == Fresh.VALID, w.toString());
    }
  }

  @Test
  void aCardThatCannotBeUsedIsNeverForgotten() {
    for (World w : reachable(true)) {
      assertTrue(w.usable() || w.order().unfinished(), w.toString());
    }
  }

  @Test
  void whereverItBrokeOffItComesToAnEnd() {
    for (World start : reachable(true)) {
      World w = start;
      for (int i = 0; i < ENOUGH && !w.order().ended(); i++) {
        w = step(w, true);
      }
      assertTrue(w.order().ended() && w.usable(), start + " ends as " + w);
    }
  }

  /** The other order, "issue it valid and revoke the old one", is found out by the same laws. */
  @Test
  void withoutTheHoldACardIsLeftUnusable() {
    long forgotten =
        reachable(false).stream().filter(w -> !w.usable() && !w.order().unfinished()).count();
    assertEquals(2, forgotten, "given up with a key, or with the certificate written");
  }
}

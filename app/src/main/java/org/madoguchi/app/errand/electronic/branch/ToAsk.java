package org.madoguchi.app.errand.electronic.branch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.madoguchi.app.custody.CardOrderId;

/** When which order is to be asked for at the authority. In memory; thread-safe. */
final class ToAsk {
  private final Map<CardOrderId, Question> due = new ConcurrentHashMap<>();

  /**
   * One question.
   *
   * @param at not before
   * @param giveUp nobody stands there any more: it is given up, if that harms nobody
   */
  record Question(CardOrderId id, Instant at, boolean giveUp) {}

  /** Asks then, whatever was meant before. */
  void ask(CardOrderId id, Instant at) {
    due.put(id, new Question(id, at, false));
  }

  /** Gives it up then. */
  void giveUp(CardOrderId id, Instant at) {
    due.put(id, new Question(id, at, true));
  }

  /** There is nothing to ask about it any more. */
  void forget(CardOrderId id) {
    due.remove(id);
  }

  /** Takes all that are due. */
  List<Question> take(Instant now) {
    List<Question> taken = new ArrayList<>(due.values());
    taken.removeIf(question -> question.at().isAfter(now) || !due.remove(question.id(), question));
    return taken;
  }
}

package org.madoguchi.sandbox.city.card;

import java.util.HashSet;
import java.util.Set;

/**
 * PINs that an issuer has unlocked in this power session: each takes one new value without the old
 * one. They themselves stay locked until then, so that nothing is open when the power goes. One
 * thread at a time.
 */
final class Unlocks {
  private final Set<String> counters = new HashSet<>();

  void grant(String counter) {
    counters.add(counter);
  }

  boolean granted(String counter) {
    return counters.contains(counter);
  }

  void used(String counter) {
    counters.remove(counter);
  }

  /** The power has gone. */
  void forget() {
    counters.clear();
  }
}

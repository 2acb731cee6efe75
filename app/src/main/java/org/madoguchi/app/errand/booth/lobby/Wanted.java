package org.madoguchi.app.errand.booth.lobby;

import org.jspecify.annotations.Nullable;
import org.madoguchi.app.errand.booth.Kept;
import org.madoguchi.config.Booth;

/**
 * A place that somebody looks for.
 *
 * @param booth where
 * @param instead of this booking; null: it is a first one
 */
record Wanted(Booth booth, @Nullable Kept instead) {
  /** A first booking. */
  static Wanted first(Booth booth) {
    return new Wanted(booth, null);
  }

  /** Whether a booking is moved. */
  boolean moves() {
    return instead != null;
  }
}

package org.madoguchi.app.errand.sample;

import org.madoguchi.app.lobby.ErrandEvent;

/** What can happen to it, beside what can to any errand. */
sealed interface UmbrellaEvent extends ErrandEvent {
  /** The stand has let one go. */
  record Unlocked(int hook) implements UmbrellaEvent {}
}

package org.madoguchi.app.lobby;

import org.madoguchi.app.base.FailureCode;

/**
 * What can happen to a lobby session. No event carries a PIN digit, and none tells by {@code
 * toString} what a resident told.
 */
public sealed interface LobbyEvent permits ErrandEvent, LobbyEvent.OfLobby {
  /** What can happen whatever the errand is. */
  sealed interface OfLobby extends LobbyEvent {}

  record Touched(LobbyTouch touch) implements OfLobby {}

  /** That many PIN digits are typed now. */
  record DigitsTyped(int digits) implements OfLobby {}

  record CardPlaced() implements OfLobby {}

  /** What lies on the reader is of no use; another card may be. */
  record CardUnfit(FailureCode why) implements OfLobby {}

  record CardGone() implements OfLobby {}

  /** Reader or smart card service are gone: whether a card lies there can't be seen. */
  record ReaderLost(FailureCode why) implements OfLobby {}

  /** The work of the present state came to nothing. */
  record Failed(FailureCode why) implements OfLobby {}

  /** Nobody touched until the countdown ended. */
  record IdleExpired() implements OfLobby {}
}

package org.madoguchi.app.lobby;

import org.madoguchi.app.FailureCode;
import org.madoguchi.app.branch.Branch.SlipIssue.Slip;
import org.madoguchi.app.custody.CertificateRequest;
import org.madoguchi.app.custody.IssuanceId;
import org.madoguchi.card.RetryCount;

/** What can happen to a lobby session. No event carries a PIN digit or a personal datum. */
sealed interface LobbyEvent {
  record Touched(LobbyTouch touch) implements LobbyEvent {}

  /** That many PIN digits are typed now. */
  record DigitsTyped(int digits) implements LobbyEvent {}

  record Prepared(CertificateRequest request) implements LobbyEvent {}

  record CardPlaced() implements LobbyEvent {}

  /** What lies on the reader is of no use; another card may be. */
  record CardUnfit(FailureCode why) implements LobbyEvent {}

  record CardGone() implements LobbyEvent {}

  /** Reader or smart card service are gone: whether a card lies there can't be seen. */
  record ReaderLost(FailureCode why) implements LobbyEvent {}

  record Recognised(RetryCount tries) implements LobbyEvent {}

  record SignedByCard() implements LobbyEvent {}

  record PinRefused(RetryCount left) implements LobbyEvent {}

  record Accepted(IssuanceId issuance) implements LobbyEvent {}

  record SlipOut(Slip slip) implements LobbyEvent {}

  /** The work of the present state came to nothing. */
  record Failed(FailureCode why) implements LobbyEvent {}

  /** Nobody touched until the countdown ended. */
  record IdleExpired() implements LobbyEvent {}
}

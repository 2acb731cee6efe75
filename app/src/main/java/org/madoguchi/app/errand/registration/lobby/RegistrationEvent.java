package org.madoguchi.app.errand.registration.lobby;

import java.util.Map;
import org.madoguchi.app.errand.registration.PortalStatus;
import org.madoguchi.app.lobby.ErrandEvent;
import org.madoguchi.card.PinReference;
import org.madoguchi.card.RetryCount;

/** What can happen to the errand {@code registration}, beside what can to any. */
sealed interface RegistrationEvent extends ErrandEvent {
  /** The card has told how often each PIN can still be entered. */
  record Surveyed(Map<PinReference, RetryCount> tries) implements RegistrationEvent {
    public Surveyed {
      tries = Map.copyOf(tries);
    }
  }

  /** A PIN is wrong, and a try is spent. */
  record Wrong(RetryCount left) implements RegistrationEvent {}

  /** A request is drawn up. */
  record Drawn() implements RegistrationEvent {}

  /** The card has signed it. */
  record Signed() implements RegistrationEvent {}

  /** The portal has told. */
  record Known(Standing standing) implements RegistrationEvent {}

  /** The card's name is the portal's. */
  record Named(PortalStatus status) implements RegistrationEvent {}

  /** The portal says that it has written. */
  record Written() implements RegistrationEvent {}

  /** The portal tells the new state. */
  record ReadBack() implements RegistrationEvent {}

  /** Nobody knows whether it is written. */
  record InDoubt() implements RegistrationEvent {}

  /** The slips. */
  record Slips(boolean printed) implements RegistrationEvent {}

  /** An answer was for somebody who has gone. */
  record Stale() implements RegistrationEvent {}
}

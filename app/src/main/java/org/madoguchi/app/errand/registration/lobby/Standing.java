package org.madoguchi.app.errand.registration.lobby;

import org.madoguchi.app.errand.registration.PortalStatus;

/**
 * What is registered, as yes and no: as much of the portal's answer as may be seen before the name
 * in it was compared with the card's.
 *
 * @param insurance whether the card is registered as an insurance card
 * @param account whether an account is on file
 */
public record Standing(boolean insurance, boolean account) {
  /** Of an answer. */
  static Standing of(PortalStatus told) {
    return new Standing(told.insurance(), told.account().isPresent());
  }
}

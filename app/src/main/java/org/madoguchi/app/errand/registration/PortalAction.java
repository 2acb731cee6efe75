package org.madoguchi.app.errand.registration;

import java.util.Locale;

/** What a request at the portal is about. */
public enum PortalAction {
  /** Reads what is registered. */
  STATUS,
  /** Registers the card as an insurance card. */
  INSURANCE,
  /** Registers the account to which public money is paid. */
  ACCOUNT;

  /** As it is written in requests and journal. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it changes something at the portal. */
  public boolean writes() {
    return this != STATUS;
  }
}

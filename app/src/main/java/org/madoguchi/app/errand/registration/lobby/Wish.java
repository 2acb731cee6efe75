package org.madoguchi.app.errand.registration.lobby;

import org.madoguchi.app.errand.registration.BankAccount;
import org.madoguchi.app.errand.registration.PortalAction;

/** What a resident wants registered. */
public sealed interface Wish {
  /** As the portal calls it. */
  PortalAction action();

  /** The card as an insurance card. */
  record Insurance() implements Wish {
    @Override
    public PortalAction action() {
      return PortalAction.INSURANCE;
    }
  }

  /** An account for public money. */
  record Account(BankAccount account) implements Wish {
    @Override
    public PortalAction action() {
      return PortalAction.ACCOUNT;
    }
  }
}

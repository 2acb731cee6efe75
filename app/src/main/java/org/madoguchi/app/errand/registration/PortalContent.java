package org.madoguchi.app.errand.registration;

import org.madoguchi.card.data.MyNumber;

/** What goes along with a request. */
public sealed interface PortalContent extends AutoCloseable {
  /** What it is about. */
  PortalAction action();

  /** Wipes what is secret in it. */
  @Override
  default void close() {}

  /** Nothing but where the answer is to be sealed for. */
  record Status() implements PortalContent {
    @Override
    public PortalAction action() {
      return PortalAction.STATUS;
    }
  }

  /** The resident agrees that the card becomes an insurance card. */
  record Insurance() implements PortalContent {
    @Override
    public PortalAction action() {
      return PortalAction.INSURANCE;
    }
  }

  /**
   * The resident's own account.
   *
   * @param account as banks name it
   * @param kana the holder's name as the portal told it and the resident confirmed it; no copy is
   *     kept
   * @param myNumber as the card told it; sealed for the portal at once, then wiped
   */
  record Account(BankAccount account, String kana, MyNumber myNumber) implements PortalContent {
    @Override
    public PortalAction action() {
      return PortalAction.ACCOUNT;
    }

    @Override
    public void close() {
      myNumber.close();
    }

    @Override
    public String toString() {
      return "Account[****]";
    }
  }
}

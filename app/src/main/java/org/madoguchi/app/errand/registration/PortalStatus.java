package org.madoguchi.app.errand.registration;

import java.util.Optional;
import org.madoguchi.card.data.PersonalText;

/**
 * What the portal knows of the card's holder. Personal: {@link #close()} wipes the names, and its
 * {@code toString} shows nothing.
 *
 * @param holder name of the certificate's holder as the portal knows it
 * @param kana the same in full-width kana
 * @param insurance whether the card is registered as an insurance card
 * @param account the account on file, if there is one
 */
public record PortalStatus(
    PersonalText holder, PersonalText kana, boolean insurance, Optional<MaskedAccount> account)
    implements AutoCloseable {
  /**
   * An account as it may be shown.
   *
   * @param bank name of the bank
   * @param ending last three digits of its number
   */
  public record MaskedAccount(String bank, String ending) {
    @Override
    public String toString() {
      return "MaskedAccount[****]";
    }
  }

  @Override
  public void close() {
    holder.close();
    kana.close();
  }

  @Override
  public String toString() {
    return "PortalStatus[****]";
  }
}

package org.madoguchi.app.errand.registration.branch;

import java.security.cert.X509Certificate;
import java.util.Arrays;
import org.madoguchi.app.errand.registration.BankAccount;
import org.madoguchi.app.errand.registration.PortalContent;
import org.madoguchi.app.errand.registration.PortalMessages;
import org.madoguchi.app.gateway.GatewayJson;
import org.madoguchi.app.gateway.IntakeEnvelope;

/**
 * Seals for the portal what is personal in a request. Wipes what it was given, and what it wrote in
 * between, whatever happens. Pure; any thread.
 */
final class SealedContent {
  private SealedContent() {}

  /** How something is sealed. */
  @FunctionalInterface
  interface Seal {
    /**
     * Seals it.
     *
     * @param plain wiped by the caller
     * @throws IllegalArgumentException if nothing can be sealed for that key
     */
    byte[] of(byte[] plain, X509Certificate receiver);
  }

  /**
   * What goes along with a request.
   *
   * @param answerKey 32 bytes; not wiped here
   * @throws IllegalArgumentException if nothing can be sealed for the portal's key
   */
  static byte[] of(PortalContent content, byte[] answerKey, X509Certificate portal) {
    return of(content, answerKey, portal, IntakeEnvelope::seal);
  }

  /** The same, sealed otherwise. */
  static byte[] of(PortalContent content, byte[] answerKey, X509Certificate portal, Seal seal) {
    try (content) {
      return GatewayJson.write(
          new PortalMessages.Content(
              seal.of(answerKey, portal),
              content instanceof PortalContent.Account account
                  ? sealed(account, portal, seal)
                  : null));
    }
  }

  private static byte[] sealed(PortalContent.Account told, X509Certificate portal, Seal seal) {
    BankAccount account = told.account();
    try (var message =
        new PortalMessages.Account(
            account.bank(),
            account.branch(),
            PortalMessages.Account.ORDINARY,
            account.number(),
            told.kana(),
            told.myNumber().digits().bytes())) {
      byte[] json = GatewayJson.write(message);
      try {
        return seal.of(json, portal);
      } finally {
        Arrays.fill(json, (byte) 0);
      }
    }
  }
}

package org.madoguchi.app.errand.registration.branch;

import java.security.cert.X509Certificate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.errand.registration.BankAccount;
import org.madoguchi.app.errand.registration.PortalContent;
import org.madoguchi.app.errand.registration.PortalMessages;
import org.madoguchi.app.gateway.GatewayJson;
import org.madoguchi.app.gateway.IntakeEnvelope;

/**
 * Seals for the portal what is personal in a request. Wipes what it was given. Pure; any thread.
 */
final class SealedContent {
  private SealedContent() {}

  /**
   * What goes along with a request.
   *
   * @param answerKey 32 bytes; not wiped here
   */
  static byte[] of(PortalContent content, byte[] answerKey, X509Certificate portal) {
    return GatewayJson.write(
        new PortalMessages.Content(
            IntakeEnvelope.seal(answerKey, portal),
            content instanceof PortalContent.Account account ? sealed(account, portal) : null));
  }

  private static byte @Nullable [] sealed(PortalContent.Account told, X509Certificate portal) {
    BankAccount account = told.account();
    try (var myNumber = told.myNumber();
        var message =
            new PortalMessages.Account(
                account.bank(),
                account.branch(),
                PortalMessages.Account.ORDINARY,
                account.number(),
                told.kana(),
                myNumber.digits().bytes())) {
      byte[] json = GatewayJson.write(message);
      try {
        return IntakeEnvelope.seal(json, portal);
      } finally {
        Arrays.fill(json, (byte) 0);
      }
    }
  }
}

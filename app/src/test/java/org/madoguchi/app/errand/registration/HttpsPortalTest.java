package org.madoguchi.app.errand.registration;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.custody.CardConsent;
import org.madoguchi.app.custody.Digest;
import org.madoguchi.app.custody.PortalRequest;
import org.madoguchi.app.errand.registration.Portal.WriteAnswer;
import org.madoguchi.app.gateway.GatewayJson;
import org.madoguchi.app.gateway.HttpsChannel.Exchange;
import org.madoguchi.app.keys.Issued;

/** What was sent to the portal is zeros afterwards, whatever came of it. */
class HttpsPortalTest {
  private static final X509Certificate CARD =
      Issued.authority("CN=Card", Issued.pair("RSA", 2048), "SHA256withRSA");
  private static final Instant NOW = Instant.parse("2026-11-20T03:00:00Z");

  private byte[] sent = {};
  private String read = "";

  private WriteAnswer written(Supplier<Exchange> answer) {
    byte[] content = "sealed account".getBytes(StandardCharsets.US_ASCII);
    PortalRequest request =
        new PortalRequest(
            "0".repeat(32),
            PortalAction.ACCOUNT.word(),
            Digest.of(content),
            "A".repeat(43),
            "mihon-chuo",
            "lobby-1",
            NOW);
    try (var portal =
        new HttpsPortal(
            (_, body, _) -> {
              sent = body;
              read = new String(body, StandardCharsets.UTF_8);
              return answer.get();
            },
            () -> {},
            () -> NOW)) {
      return portal.write(
          new DrawnRequest(request, content, new byte[32]), new CardConsent(new byte[256], CARD));
    }
  }

  private void wiped() {
    assertTrue(read.contains("\"content\":\"c2VhbGVkIGFjY291bnQ=\""), read);
    assertArrayEquals(new byte[sent.length], sent);
  }

  @Test
  void anAnsweredRequestIsWiped() {
    byte[] odd = GatewayJson.write(new PortalMessages.Answer("0".repeat(32), new byte[40]));
    assertEquals(new WriteAnswer.Unknown(), written(() -> new Exchange.Answered(odd)));
    wiped();
  }

  @Test
  void aRefusedOneToo() {
    assertEquals(
        new WriteAnswer.Refused(FailureCode.BANK_NOT_ACCEPTED),
        written(() -> new Exchange.Lost(FailureCode.BANK_NOT_ACCEPTED)));
    wiped();
  }

  @Test
  void andOneWhoseLineBreaksOnAMistake() {
    assertThrows(
        IllegalStateException.class,
        () ->
            written(
                () -> {
                  throw new IllegalStateException("a mistake of the program");
                }));
    wiped();
  }
}

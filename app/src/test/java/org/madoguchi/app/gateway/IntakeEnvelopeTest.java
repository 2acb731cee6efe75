package org.madoguchi.app.gateway;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.madoguchi.app.keys.Issued;

class IntakeEnvelopeTest {
  private static final KeyPair KEYS = Issued.pair("RSA", 2048);
  private static final X509Certificate CITY =
      Issued.authority("CN=Mihon City intake", KEYS, "SHA256withRSA");
  private static final byte[] TOLD = "形式番号 1234 と 写真".getBytes(StandardCharsets.UTF_8);

  @Test
  void isOpenedByTheMunicipalityAlone() {
    byte[] sealed = IntakeEnvelope.seal(TOLD, CITY);
    assertArrayEquals(TOLD, IntakeEnvelope.open(sealed, CITY, KEYS.getPrivate()).orElseThrow());
    KeyPair others = Issued.pair("RSA", 2048);
    assertEquals(Optional.empty(), IntakeEnvelope.open(sealed, CITY, others.getPrivate()));
    assertEquals(
        Optional.empty(),
        IntakeEnvelope.open(
            sealed,
            Issued.authority("CN=Other City intake", others, "SHA256withRSA"),
            others.getPrivate()));
  }

  @Test
  void oneBitThatWasChangedIsFoundAndNothingIsReadable() {
    byte[] sealed = IntakeEnvelope.seal(TOLD, CITY);
    assertFalse(
        new String(sealed, StandardCharsets.ISO_8859_1)
            .contains(new String(TOLD, StandardCharsets.ISO_8859_1)));
    for (int at = sealed.length - 60; at < sealed.length; at++) {
      byte[] bent = sealed.clone();
      bent[at] ^= 1;
      assertEquals(Optional.empty(), IntakeEnvelope.open(bent, CITY, KEYS.getPrivate()), "" + at);
    }
    assertEquals(Optional.empty(), IntakeEnvelope.open(new byte[9], CITY, KEYS.getPrivate()));
  }

  @Test
  void aKeyThatCantTransportAKeyIsRefused() {
    KeyPair ec = Issued.pair("EC", 256);
    X509Certificate city = Issued.authority("CN=Mihon City", ec, "SHA256withECDSA");
    assertThrows(IllegalArgumentException.class, () -> IntakeEnvelope.seal(TOLD, city));
  }
}

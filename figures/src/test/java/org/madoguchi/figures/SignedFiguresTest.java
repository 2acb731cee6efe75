package org.madoguchi.figures;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.madoguchi.figures.Samples.Signer;
import org.madoguchi.figures.SignedFigures.Opened;
import org.madoguchi.figures.SignedFigures.Refused;
import org.madoguchi.figures.SignedFigures.Result;

/** Who stands for figures. */
class SignedFiguresTest {
  private static final Signer AUTHORITY = Samples.authority("Post");
  private static final Signer OFFICE = Samples.issued(AUTHORITY, "hinata");
  private static final FiguresTrust TRUST = trust(AUTHORITY);
  private static final byte[] JSON = FiguresJson.write(Samples.november());

  private static FiguresTrust trust(Signer... believed) {
    return new FiguresTrust(Arrays.stream(believed).map(Signer::certificate).toList());
  }

  private static byte[] signed(byte[] json, Signer by) {
    return SignedFigures.sign(json, by.key(), by.certificate(), Samples.SIGNED);
  }

  private static void refused(FiguresFault why, Result result) {
    assertEquals(new Refused(why), result);
  }

  @Test
  void whatAnOfficeSignedIsOpened() {
    for (FiguresTrust each : List.of(TRUST, trust(OFFICE))) {
      Opened opened =
          assertInstanceOf(Opened.class, SignedFigures.open(signed(JSON, OFFICE), each));
      assertEquals(Samples.november(), opened.figures());
      assertArrayEquals(JSON, opened.json());
      assertEquals(OFFICE.certificate(), opened.signer());
      assertEquals(Samples.SIGNED, opened.at());
      assertEquals("Opened[hinata, 2026-11]", opened.toString());
    }
  }

  @Test
  void anRsaKeySignsAsWell() {
    Signer rsa = Samples.certified("hinata", Samples.pair("RSA", 2048), AUTHORITY, false);
    assertInstanceOf(Opened.class, SignedFigures.open(signed(JSON, rsa), TRUST));
  }

  @Test
  void anotherOfficeDoesNotStandForIt() {
    refused(
        FiguresFault.F01,
        SignedFigures.open(signed(JSON, Samples.issued(AUTHORITY, "minato")), TRUST));
    refused(
        FiguresFault.F01,
        SignedFigures.open(signed(JSON, Samples.issued(AUTHORITY, "hinata,CN=minato")), TRUST));
  }

  @Test
  void whoIsNotTrustedIsNotBelieved() {
    refused(FiguresFault.F01, SignedFigures.open(signed(JSON, Samples.signer("hinata")), TRUST));
    Signer stranger = Samples.authority("Post");
    refused(
        FiguresFault.F01,
        SignedFigures.open(signed(JSON, Samples.issued(stranger, "hinata")), TRUST));
    // an office's own certificate vouches for nobody else
    Signer office = Samples.signer("hinata");
    refused(
        FiguresFault.F01,
        SignedFigures.open(signed(JSON, Samples.issued(office, "hinata")), trust(office)));
  }

  @Test
  void theCertificateWasValidWhenItSigned() {
    byte[] late =
        SignedFigures.sign(
            JSON, OFFICE.key(), OFFICE.certificate(), Samples.SIGNED.plusSeconds(86_400L * 60));
    refused(FiguresFault.F01, SignedFigures.open(late, TRUST));
    refused(FiguresFault.F01, SignedFigures.open(late, trust(OFFICE)));
  }

  @Test
  void weakKeysAreNotBelieved() {
    Signer weak = Samples.certified("hinata", Samples.pair("RSA", 1024), null, false);
    refused(FiguresFault.F01, SignedFigures.open(signed(JSON, weak), trust(weak)));
    Signer weakAuthority = Samples.certified("Post", Samples.pair("RSA", 1024), null, true);
    Signer under = Samples.issued(weakAuthority, "hinata");
    refused(FiguresFault.F01, SignedFigures.open(signed(JSON, under), trust(weakAuthority)));
  }

  @Test
  void aSignatureDoesNotMakeFiguresOfAnything() {
    refused(FiguresFault.F05, SignedFigures.open(signed("{}".getBytes(UTF_8), OFFICE), TRUST));
    refused(
        FiguresFault.F06,
        SignedFigures.open(signed(FiguresJson.writeSoFar(Samples.november()), OFFICE), TRUST));
    refused(FiguresFault.F05, SignedFigures.open(new byte[SignedFigures.MAX_BYTES + 1], TRUST));
    refused(FiguresFault.F01, SignedFigures.open(JSON, TRUST));
    refused(FiguresFault.F01, SignedFigures.open(new byte[0], TRUST));
  }

  /** Every single byte counts, but those of the certificate that nothing here looks at. */
  @Test
  void noChangedByteChangesTheFigures() {
    byte[] right = signed(JSON, OFFICE);
    for (int at = 0; at < right.length; at += 3) {
      byte[] changed = right.clone();
      changed[at] ^= 1;
      if (SignedFigures.open(changed, TRUST) instanceof Opened opened) {
        assertArrayEquals(JSON, opened.json(), "at " + at);
      }
    }
    refused(FiguresFault.F01, SignedFigures.open(Arrays.copyOf(right, right.length + 1), TRUST));
  }

  @Test
  void aFileWithoutCertificatesIsNoTrust() {
    assertThrows(IllegalArgumentException.class, () -> FiguresTrust.pem("no PEM".getBytes(UTF_8)));
  }
}

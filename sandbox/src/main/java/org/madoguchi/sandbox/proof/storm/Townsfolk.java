package org.madoguchi.sandbox.proof.storm;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.madoguchi.app.custody.CertificateRequest;
import org.madoguchi.app.custody.SignedRequest;
import org.madoguchi.sandbox.city.authority.Credential;

/**
 * The people of a simulated town with their cards. Their keys are short, so that signing costs
 * little; each is different, and the branch checks each signature as ever. Immutable; any thread.
 */
public final class Townsfolk {
  /** Enough that few meet themselves. */
  public static final int TOWN = 48;

  /** The shortest that SHA-256 with PKCS #1 padding fits in. */
  private static final int KEY_BITS = 512;

  private final List<Credential> cards;

  /**
   * Makes their cards.
   *
   * @param count at least 1
   */
  public Townsfolk(int count) {
    cards = new ArrayList<>();
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(KEY_BITS, new SecureRandom());
      for (int i = 0; i < count; i++) {
        KeyPair pair = generator.generateKeyPair();
        cards.add(new Credential(certificate(i, pair), pair.getPrivate()));
      }
    } catch (GeneralSecurityException | OperatorCreationException e) {
      throw new IllegalStateException("every Java platform has RSA", e);
    }
  }

  private static X509Certificate certificate(int number, KeyPair pair)
      throws GeneralSecurityException, OperatorCreationException {
    X500Name name = new X500Name("CN=resident " + number);
    return new JcaX509CertificateConverter()
        .getCertificate(
            new JcaX509v3CertificateBuilder(
                    name,
                    BigInteger.valueOf(number + 1),
                    Date.from(Agenda.BEGIN.minusSeconds(1)),
                    Date.from(Agenda.BEGIN.plusSeconds(86_400L * 365)),
                    name,
                    pair.getPublic())
                .build(new JcaContentSignerBuilder("SHA256withRSA").build(pair.getPrivate())));
  }

  int count() {
    return cards.size();
  }

  /** The electronic certificate on a resident's card. */
  public X509Certificate certificate(int resident) {
    return cards.get(resident).certificate();
  }

  /** A resident's card signs. */
  public SignedRequest sign(int resident, CertificateRequest request) {
    return cards.get(resident).sign(request);
  }
}

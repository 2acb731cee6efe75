package org.madoguchi.sandbox.benchmark;

import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.madoguchi.app.gateway.ElectronicCertificateTrust;
import org.madoguchi.sandbox.city.City;
import org.madoguchi.sandbox.city.authority.BranchKeyFiles;
import org.madoguchi.sandbox.city.authority.SandboxAuthority;

/**
 * Files with which the product starts although nothing real stands behind them: to measure its
 * start, its memory and its idling. The authority that bears JPKI's name is made for one run; its
 * key is thrown away, so no card can ever be vouched for by it.
 */
public final class StandInBranch {
  private StandInBranch() {}

  /**
   * Writes them.
   *
   * @param directory an empty folder
   * @param gateway where a sandbox gateway answers
   * @return the branch's configuration file
   */
  public static Path write(SandboxAuthority authority, Path directory, URI gateway)
      throws IOException {
    Path keys = directory.resolve("keys");
    BranchKeyFiles.write(authority, keys, City.branch().id(), gateway, Duration.ofSeconds(15));
    BranchKeyFiles.writePem(keys.resolve("stand-in.pem"), List.of(authorityOfOneRun()));
    Files.writeString(directory.resolve("mihon-shi.toml"), City.resource("mihon-shi.toml"));
    Path config = directory.resolve("branch.toml");
    Files.writeString(
        config,
        """
        municipalities = ["mihon-shi.toml"]
        data_directory = "data"
        [branch]
        id = "%s"
        name = { ja = "見本中央郵便局", en = "Mihon Central Post Office" }
        zone = "Asia/Tokyo"
        [branch.hours]
        every_day = ["00:00-23:59"]
        [lobby]
        terminal = "lobby-1"
        pixels_per_millimetre = 4.03
        idle_warning_seconds = 60
        idle_countdown_seconds = 20
        [card_reader]
        name_pattern = "Virtual PCD 00 00"
        [mfp]
        uri = "ipp://localhost:9/ipp/print"
        deadline_seconds = 30
        [slip_printer]
        uri = "ipp://localhost:9/ipp/print"
        deadline_seconds = 30
        [gateway]
        uri = "%s"
        deadline_seconds = 15
        key_store = "keys/branch.p12"
        key_store_password_file = "keys/branch.password"
        tls_trust = "keys/tls-trust.pem"
        seal_trust = "keys/seal-trust.pem"
        electronic_certificate_trust = "keys/stand-in.pem"
        """
            .formatted(City.branch().id(), gateway));
    return config;
  }

  private static X509Certificate authorityOfOneRun() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      KeyPair pair = generator.generateKeyPair();
      X500Name name =
          new X500Name(
              "C=JP,O=" + ElectronicCertificateTrust.PRODUCTION_ORGANIZATION + ",OU=stand-in");
      Instant now = Instant.now();
      X509CertificateHolder certificate =
          new JcaX509v3CertificateBuilder(
                  name,
                  BigInteger.ONE,
                  Date.from(now),
                  Date.from(now.plus(Duration.ofDays(1))),
                  name,
                  pair.getPublic())
              .addExtension(Extension.basicConstraints, true, new BasicConstraints(true))
              .addExtension(
                  Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign))
              .build(new JcaContentSignerBuilder("SHA256withRSA").build(pair.getPrivate()));
      return new JcaX509CertificateConverter().getCertificate(certificate);
    } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
      throw new IllegalStateException("every Java platform makes such a certificate", e);
    }
  }
}

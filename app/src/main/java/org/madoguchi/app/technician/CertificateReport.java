package org.madoguchi.app.technician;

import java.security.cert.X509Certificate;
import org.madoguchi.card.CardLost;
import org.madoguchi.card.JpkiApplication;
import org.madoguchi.card.JpkiKey;
import org.madoguchi.card.Reading;
import org.madoguchi.card.SignatureAlgorithm;
import tools.jackson.databind.node.ObjectNode;

/** An electronic certificate without its subject and serial number: those stand for a person. */
final class CertificateReport {
  private CertificateReport() {}

  static ObjectNode of(JpkiApplication jpki, JpkiKey key) throws CardLost {
    ObjectNode node = CardRun.object();
    Reading<X509Certificate> reading = jpki.certificate(key);
    switch (reading) {
      case Reading.Absent<X509Certificate> _ -> node.put("state", "absent");
      case Reading.Denied<X509Certificate> _ -> node.put("state", "needs its PIN");
      case Reading.Malformed<X509Certificate>(String what) -> node.put("state", what);
      case Reading.Read<X509Certificate>(X509Certificate certificate) ->
          validity(certificate, node);
    }
    if (jpki.authorityCertificate(key) instanceof Reading.Read<X509Certificate>(var authority)) {
      node.put("authority", CaGeneration.organization(authority));
      if (reading instanceof Reading.Read<X509Certificate>(var certificate)) {
        CaGeneration.of(certificate, authority)
            .ifPresent(generation -> node.put("generation", generation));
      }
    }
    return node;
  }

  private static void validity(X509Certificate certificate, ObjectNode node) {
    node.put("state", "read");
    node.put("notBefore", certificate.getNotBefore().toInstant().toString());
    node.put("notAfter", certificate.getNotAfter().toInstant().toString());
    node.put("key", certificate.getPublicKey().getAlgorithm());
    SignatureAlgorithm.of(certificate.getPublicKey())
        .forEach(row -> node.withArray("signs").add(row.name()));
  }
}

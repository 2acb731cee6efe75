package org.madoguchi.app.doctor;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.gateway.BranchKeys;
import org.madoguchi.app.keys.KeyMaterialException;
import org.madoguchi.app.keys.PemFile;
import org.madoguchi.config.BranchConfig;
import org.madoguchi.config.ErrandConfig;
import org.madoguchi.config.GatewayConfig;
import org.madoguchi.config.IntakeConfig;
import org.madoguchi.config.Municipality;
import org.madoguchi.config.OfficeLanConfig;
import org.madoguchi.config.PortalConfig;
import org.madoguchi.config.SupportConfig;

/** When each certificate ends that the branch shows or believes. */
final class CertificateChecks {
  /** As the alarm of docs/howto/watch-a-branch.md: an operator needs some weeks. */
  static final Duration AHEAD = Duration.ofDays(30);

  private CertificateChecks() {}

  static List<Diagnosis> look(BranchConfig branch, Instant now) {
    List<Diagnosis> all = new ArrayList<>();
    try {
      new TreeMap<>(BranchKeys.load(branch.gateway()).certificates())
          .forEach((entry, each) -> all.add(ends("key store: " + entry, end(each), now)));
    } catch (KeyMaterialException e) {
      all.add(
          Diagnosis.trouble(
              Part.CERTIFICATE, FailureCode.KEYS_UNREADABLE, String.valueOf(e.getMessage())));
    }
    files(branch).forEach((name, file) -> all.add(ofFile(name, file, now)));
    return all;
  }

  /** Files of who is believed, by their keys in the configuration. */
  private static Map<String, Path> files(BranchConfig branch) {
    Map<String, Path> files = new LinkedHashMap<>();
    GatewayConfig gateway = branch.gateway();
    files.put("gateway.tls_trust", gateway.tlsTrust());
    files.put("gateway.seal_trust", gateway.sealTrust());
    files.put("gateway.electronic_certificate_trust", gateway.electronicCertificateTrust());
    OfficeLanConfig lan = branch.officeLan();
    if (lan != null) {
      files.put("office_lan.terminals", lan.terminals());
    }
    PortalConfig portal = branch.portal();
    if (portal != null) {
      files.put("portal.certificate", portal.certificate());
      files.put("portal.seal_certificate", portal.sealCertificate());
    }
    for (Municipality municipality : branch.municipalities()) {
      for (ErrandConfig errand : municipality.errands()) {
        String whose = municipality.code() + " errand." + errand.id().code() + ".";
        switch (errand) {
          case SupportConfig support ->
              files.put(whose + "intake_certificate", support.intakeCertificate());
          case IntakeConfig intake -> {
            files.put(whose + "office_certificate", intake.officeCertificate());
            files.put(whose + "intake_certificate", intake.intakeCertificate());
            files.put(whose + "decision_certificate", intake.decisionCertificate());
          }
          case org.madoguchi.config.ElectronicConfig _ -> {}
        }
      }
    }
    return files;
  }

  /** Of several authorities those of before may have ended: one that holds is enough. */
  private static Diagnosis ofFile(String name, Path file, Instant now) {
    try {
      Instant last =
          PemFile.certificates(name, file).stream()
              .map(CertificateChecks::end)
              .max(Instant::compareTo)
              .orElse(Instant.EPOCH);
      return ends(name, last, now);
    } catch (KeyMaterialException e) {
      return Diagnosis.trouble(
          Part.CERTIFICATE, FailureCode.KEYS_UNREADABLE, String.valueOf(e.getMessage()));
    }
  }

  static Diagnosis ends(String name, Instant end, Instant now) {
    String detail =
        "%s, until %s (%d days)"
            .formatted(
                name,
                end.atZone(ZoneOffset.UTC).toLocalDate(),
                Duration.between(now, end).toDays());
    if (!end.isAfter(now)) {
      return Diagnosis.trouble(Part.CERTIFICATE, FailureCode.CERTIFICATE_ENDED, detail);
    }
    return end.isBefore(now.plus(AHEAD))
        ? Diagnosis.trouble(Part.CERTIFICATE, FailureCode.CERTIFICATE_ENDING, detail)
        : Diagnosis.well(Part.CERTIFICATE, detail);
  }

  private static Instant end(X509Certificate certificate) {
    return certificate.getNotAfter().toInstant();
  }
}

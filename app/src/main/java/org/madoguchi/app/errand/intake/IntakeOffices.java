package org.madoguchi.app.errand.intake;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.madoguchi.app.errand.support.IntakeCertificates;
import org.madoguchi.app.gateway.FarEnd;
import org.madoguchi.app.gateway.HttpsChannel;
import org.madoguchi.app.keys.KeyMaterialException;
import org.madoguchi.config.GatewayConfig;
import org.madoguchi.config.IntakeConfig;
import org.madoguchi.config.Municipality;

/** The officers of all municipalities that entrust intakes to a branch. Thread-safe. */
public final class IntakeOffices implements AutoCloseable {
  private final Map<String, IntakeOffice> byMunicipality;
  private final List<HttpsChannel> channels;

  private IntakeOffices(Map<String, IntakeOffice> byMunicipality, List<HttpsChannel> channels) {
    this.byMunicipality = Map.copyOf(byMunicipality);
    this.channels = List.copyOf(channels);
  }

  /** Of a branch to which nobody has entrusted intakes. */
  public static IntakeOffices none() {
    return new IntakeOffices(Map.of(), List.of());
  }

  /** Those of a simulation, by five-digit code; their lines stay their owner's. */
  public static IntakeOffices of(Map<String, IntakeOffice> byMunicipality) {
    return new IntakeOffices(byMunicipality, List.of());
  }

  /**
   * Reads the certificates of all that entrust intakes; nothing is connected yet.
   *
   * @param gateway names the branch's key store: its TLS key is the one towards officers too
   * @throws KeyMaterialException if a file is missing, or holds no certificate of the kind
   */
  public static IntakeOffices load(List<Municipality> municipalities, GatewayConfig gateway)
      throws KeyMaterialException {
    Map<String, IntakeOffice> offices = new HashMap<>();
    List<HttpsChannel> channels = new ArrayList<>();
    for (Municipality municipality : municipalities) {
      Optional<IntakeConfig> entrusted = municipality.errand(IntakeConfig.class);
      if (entrusted.isPresent()) {
        IntakeConfig config = entrusted.get();
        Entries entries = new Entries(municipality.code());
        X509Certificate intake = entries.rsa("intake_certificate", config.intakeCertificate());
        X509Certificate decision =
            entries.one("decision_certificate", config.decisionCertificate());
        Path pin = config.pinCertificate();
        X509Certificate pins = pin == null ? null : entries.rsa("pin_certificate", pin);
        HttpsChannel channel =
            new HttpsChannel(
                config.office(),
                gateway.deadline(),
                FarEnd.tls(entries.of("office_certificate"), config.officeCertificate(), gateway));
        channels.add(channel);
        offices.put(
            municipality.code(),
            new IntakeOffice(new HttpsOfficers(channel), intake, decision, pins));
      }
    }
    return new IntakeOffices(offices, channels);
  }

  /** Settings of one municipality's table, by their names. */
  private record Entries(String municipality) {
    String of(String key) {
      return "errand.intake.%s of %s".formatted(key, municipality);
    }

    X509Certificate rsa(String key, Path file) throws KeyMaterialException {
      return IntakeCertificates.load(of(key), file);
    }

    X509Certificate one(String key, Path file) throws KeyMaterialException {
      return IntakeCertificates.one(of(key), file);
    }
  }

  /** That of a municipality; empty if it doesn't entrust intakes (any more). */
  public Optional<IntakeOffice> of(String municipality) {
    return Optional.ofNullable(byMunicipality.get(municipality));
  }

  /** All of them, by five-digit code. */
  public Map<String, IntakeOffice> all() {
    return byMunicipality;
  }

  @Override
  public void close() {
    channels.forEach(HttpsChannel::close);
  }
}

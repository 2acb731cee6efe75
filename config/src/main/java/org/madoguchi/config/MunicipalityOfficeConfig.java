package org.madoguchi.config;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Settings of the officers' program of a municipality ({@code ./kiosk municipality}).
 *
 * @param code five-digit code of the municipality
 * @param name of the municipality
 * @param zone whose days and hours are meant
 * @param phone by which clerk and officer speak, as it is dialled
 * @param hours when officers are there
 * @param retentionDays pictures and PIN envelopes are erased so many days after the end, 1 to 3650
 * @param api where branches call
 * @param branchTrust PEM: who vouches for branches' client certificates
 * @param pages where officers' browsers call
 * @param keyStore PKCS#12 with the entries {@code tls}, {@code intake}, {@code decision}, {@code
 *     audit}
 * @param keyStorePasswordFile whose first line is its password
 * @param pinCertificate of the PIN-setting key; null: PINs go on paper
 * @param store where it is kept
 * @param branches that may call
 * @param officers who may decide
 * @param figures post offices' monthly figures; null: none are taken
 * @param metrics where it tells how it is; null: nowhere
 */
public record MunicipalityOfficeConfig(
    String code,
    LocalizedText name,
    ZoneId zone,
    String phone,
    OpeningHours hours,
    int retentionDays,
    Listen api,
    Path branchTrust,
    Listen pages,
    Path keyStore,
    Path keyStorePasswordFile,
    @Nullable Path pinCertificate,
    Store store,
    List<Branch> branches,
    List<Officer> officers,
    @Nullable Figures figures,
    @Nullable MetricsConfig metrics) {
  public MunicipalityOfficeConfig {
    branches = List.copyOf(branches);
    officers = List.copyOf(officers);
  }

  /**
   * An address of this machine.
   *
   * @param port 0: any free one
   */
  public record Listen(String address, int port) {}

  /**
   * A database.
   *
   * @param url JDBC, {@code jdbc:sqlite:…} or {@code jdbc:postgresql:…}
   * @param user empty: none
   * @param passwordFile whose first line is the user's password; null: none
   */
  public record Store(String url, String user, @Nullable Path passwordFile) {
    /** Whether it is a PostgreSQL server. */
    public boolean postgresql() {
      return url.startsWith("jdbc:postgresql:");
    }
  }

  /**
   * What is needed to take post offices' monthly figures.
   *
   * @param registry CSV: the offices, where they are, and what they are entrusted with
   * @param journalTrust PEM: who vouches for the certificates of their journals
   * @param headTrust PEM: who countersigns journals' heads; null: no heads are taken
   * @param kinds CSV: what kinds are called that only municipalities know; null: by their codes
   */
  public record Figures(
      Path registry, Path journalTrust, @Nullable Path headTrust, @Nullable Path kinds) {}

  /** A post office. */
  public record Branch(String id, LocalizedText name) {}

  /**
   * Who decides.
   *
   * @param id stands in decisions
   * @param certificate PEM: the browser's client certificate, and nobody else's
   */
  public record Officer(String id, LocalizedText name, Path certificate) {}
}

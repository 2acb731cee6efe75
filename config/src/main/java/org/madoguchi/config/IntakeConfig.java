package org.madoguchi.config;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What a municipality entrusts of taking applications for cards in, with an officer of its own who
 * checks identity over the line (交付申請受付).
 *
 * @param entrustment from when, until when, at what hours
 * @param office {@code https:} base address of the officers' program
 * @param officeCertificate PEM file: its server certificate, or the authorities that may vouch for
 *     it; nobody else is believed
 * @param intakeCertificate PEM file: the certificate of the key for which packages are enciphered
 * @param decisionCertificate PEM file: the certificate of the key that signs officers' decisions
 * @param pinCertificate PEM file: the certificate of the key for which new cards' PINs are
 *     enciphered; null: PINs go on paper
 */
public record IntakeConfig(
    Entrustment entrustment,
    URI office,
    Path officeCertificate,
    Path intakeCertificate,
    Path decisionCertificate,
    @Nullable Path pinCertificate)
    implements ErrandConfig {
  @Override
  public ErrandName id() {
    return ErrandName.INTAKE;
  }
}

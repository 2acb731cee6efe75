package org.madoguchi.config;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

/**
 * The municipal gateway, and the keys to talk to it.
 *
 * @param uri {@code https:} base address
 * @param deadline how long an answer may take as a whole, 1 s to 5 min
 * @param keyStore PKCS#12 with four entries: {@code tls} (client certificate), {@code desk} (RSA,
 *     opens documents), {@code journal} (signs journal heads), {@code scan} (AES, the branch's own
 *     key under which slip and page codes and resting document keys stand)
 * @param keyStorePasswordFile file whose first line is the key store's password
 * @param tlsTrust PEM file: the authorities that may vouch for the gateway's TLS certificate
 * @param sealTrust PEM file: the authorities that may vouch for a municipality's seal and for the
 *     gateway's
 * @param electronicCertificateTrust PEM file: the user-authentication CA certificates of JPKI, all
 *     generations
 */
public record GatewayConfig(
    URI uri,
    Duration deadline,
    Path keyStore,
    Path keyStorePasswordFile,
    Path tlsTrust,
    Path sealTrust,
    Path electronicCertificateTrust) {}

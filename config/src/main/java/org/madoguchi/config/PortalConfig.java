package org.madoguchi.config;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

/**
 * The portal at which residents register something by themselves (errand {@code registration}).
 *
 * @param uri {@code https:} base address
 * @param deadline how long an answer may take as a whole, 1 s to 1 min
 * @param certificate PEM file: its server certificate, or the authorities that may vouch for it;
 *     nobody else is believed
 * @param sealCertificate PEM file: the certificate of the RSA key for which what residents tell is
 *     enciphered
 */
public record PortalConfig(URI uri, Duration deadline, Path certificate, Path sealCertificate) {}

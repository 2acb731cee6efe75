package org.madoguchi.config;

import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneId;

/**
 * All settings of an office terminal that isn't the branch's own machine. Immutable.
 *
 * @param zone time zone of the clock on the screen
 * @param branch {@code https:} address of the branch on the branch LAN
 * @param keyStore PKCS#12 with the entry {@code lan}: this terminal's key and certificate
 * @param keyStorePasswordFile file whose first line is the key store's password
 * @param branchTrust PEM file: the certificate that the branch shows on its LAN
 */
public record OfficeTerminalConfig(
    ZoneId zone, URI branch, Path keyStore, Path keyStorePasswordFile, Path branchTrust) {}

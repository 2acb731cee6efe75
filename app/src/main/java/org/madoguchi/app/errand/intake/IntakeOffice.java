package org.madoguchi.app.errand.intake;

import java.security.cert.X509Certificate;
import org.jspecify.annotations.Nullable;

/**
 * A municipality's officers, as the branch reaches and believes them. Immutable.
 *
 * @param line to their program
 * @param intake certificate of the key for which packages are enciphered
 * @param decision certificate of the key that signs decisions; no other is believed
 * @param pin certificate of the key for which new cards' PINs are enciphered; null: they go on
 *     paper
 */
public record IntakeOffice(
    OfficersLine line,
    X509Certificate intake,
    X509Certificate decision,
    @Nullable X509Certificate pin) {}

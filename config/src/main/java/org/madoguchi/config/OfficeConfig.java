package org.madoguchi.config;

import java.time.Duration;

/**
 * The office's own rules.
 *
 * @param unclaimedAfter a slip that has waited for less isn't voided as unclaimed: its resident may
 *     still be on the way to the counter
 */
public record OfficeConfig(Duration unclaimedAfter) {
  /** Where the file says nothing. */
  public static final OfficeConfig USUAL = new OfficeConfig(Duration.ofMinutes(30));
}

package org.madoguchi.config;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The office's own rules and devices.
 *
 * @param unclaimedAfter a slip that has waited for less isn't voided as unclaimed: its resident may
 *     still be on the way to the counter
 * @param paperCamera what takes pictures of papers; null if none are taken here
 * @param postsNotice whether the office says when the notice on its wall isn't the one of the
 *     configuration
 */
public record OfficeConfig(
    Duration unclaimedAfter, @Nullable PaperCameraConfig paperCamera, boolean postsNotice) {
  /** Where the file says nothing. */
  public static final OfficeConfig USUAL = new OfficeConfig(Duration.ofMinutes(30), null, false);
}

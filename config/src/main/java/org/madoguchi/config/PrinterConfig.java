package org.madoguchi.config;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One printer.
 *
 * @param uri {@code ipp:} or {@code ipps:}
 * @param deadline how long a job may take until it has settled, 10 s to 30 min
 * @param certificateSha256 SHA-256 of the one TLS certificate that it may show, 64 hexadecimal
 *     digits in lower case; null for one that the Java runtime trusts
 */
public record PrinterConfig(URI uri, Duration deadline, @Nullable String certificateSha256) {
  /** A printer without a pinned certificate. */
  public PrinterConfig(URI uri, Duration deadline) {
    this(uri, deadline, null);
  }
}

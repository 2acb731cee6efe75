package org.madoguchi.config;

import java.net.URI;
import java.time.Duration;

/**
 * One printer.
 *
 * @param uri {@code ipp:} or {@code ipps:}
 * @param deadline how long a job may take until it has settled, 10 s to 30 min
 */
public record PrinterConfig(URI uri, Duration deadline) {}

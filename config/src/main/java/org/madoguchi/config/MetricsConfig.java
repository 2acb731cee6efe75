package org.madoguchi.config;

/**
 * Where a program tells how it is ({@code [metrics]}): to this machine alone, in clear and without
 * a password, so nothing but its own loopback is an address here.
 *
 * @param address literal loopback address, {@code 127.0.0.0/8} (RFC 1122 3.2.1.3) or {@code ::1}
 * @param port 0: any free one
 */
public record MetricsConfig(String address, int port) {
  /** What is used if no address is given. */
  static final String USUAL_ADDRESS = "127.0.0.1";

  /** A literal: what {@code localhost} means is up to a file that somebody else may write. */
  private static final String BYTE = "(25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])";

  private static final String LOOPBACK = "127(\\." + BYTE + "){3}|::1";

  static MetricsConfig read(TomlSection section) {
    MetricsConfig metrics =
        new MetricsConfig(
            section.has("address")
                ? section.matching(
                    "address",
                    LOOPBACK,
                    "a loopback address, 127.0.0.1 or ::1: whoever reaches it reads everything")
                : USUAL_ADDRESS,
            section.integer("port", 1, 65_535));
    section.done();
    return metrics;
  }
}

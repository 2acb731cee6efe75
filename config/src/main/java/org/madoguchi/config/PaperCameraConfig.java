package org.madoguchi.config;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** What takes pictures of the papers that a clerk is shown. */
public sealed interface PaperCameraConfig {
  /**
   * A camera over the desk, at the branch's own machine.
   *
   * @param camera its device node, never empty, and how it is mounted
   */
  record Desk(CameraConfig camera) implements PaperCameraConfig {}

  /**
   * The glass of an MFP, over eSCL.
   *
   * @param address {@code https:} base address, such as {@code https://mfp.example/eSCL}
   * @param certificateSha256 SHA-256 of the one TLS certificate that it may show, 64 hexadecimal
   *     digits in lower case; null for one that the Java runtime trusts
   */
  record Glass(URI address, @Nullable String certificateSha256) implements PaperCameraConfig {}
}

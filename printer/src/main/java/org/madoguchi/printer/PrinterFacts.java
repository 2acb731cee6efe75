package org.madoguchi.printer;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.madoguchi.printer.device.PrinterProblem;

/**
 * What an examination of a printer found. Lists are empty, and texts too, where it doesn't tell.
 *
 * @param model make and model, or its name
 * @param version the IPP version that was spoken, such as {@code 1.1}
 * @param versions those that it says it knows
 * @param operations the operations that are needed here and that it has, by RFC 8011's names
 * @param formats document formats that it takes
 * @param a4 the name under which it knows A4; empty if it doesn't
 * @param sides RFC 8011 5.2.8
 * @param finishings RFC 8011 5.2.6, by number
 * @param scaling PWG 5100.13 print-scaling
 * @param reasons printer-state-reasons
 * @param status whether it can print now
 * @param history whether it lists completed jobs
 * @param certificate what it showed over TLS; null without TLS
 * @param findings what isn't as it should be, the most important first
 */
public record PrinterFacts(
    String model,
    String version,
    List<String> versions,
    List<String> operations,
    List<String> formats,
    String a4,
    List<String> sides,
    List<Integer> finishings,
    List<String> scaling,
    List<String> reasons,
    PrinterStatus status,
    boolean history,
    @Nullable Shown certificate,
    Set<PrinterProblem> findings) {
  /**
   * A TLS certificate that a printer shows.
   *
   * @param sha256 64 hexadecimal digits in lower case
   * @param subject whom it names, as one line of plain characters
   */
  public record Shown(String sha256, String subject, Instant notBefore, Instant notAfter) {}
}

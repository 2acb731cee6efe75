package org.madoguchi.app.technician;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.devices.PrinterWords;
import org.madoguchi.config.PrinterConfig;
import org.madoguchi.printer.JapaneseFont;
import org.madoguchi.printer.PrintJob;
import org.madoguchi.printer.Printer;
import org.madoguchi.printer.SlipContent;
import org.madoguchi.printer.SlipLayout;
import org.madoguchi.printer.layout.TestPageLayout;

/** A test page on the MFP and a test slip in the lobby, both marked as worth nothing. */
record TestPapers(
    Function<PrinterConfig, Printer> printers, JapaneseFont.Found fonts, InstantSource clock) {
  /** Prints both; answers whether both came out. */
  boolean print(
      PrinterConfig mfp, PrinterConfig slips, String branch, ZoneId zone, PrintWriter out) {
    Instant now = clock.instant();
    String name = "test-" + Long.toString(now.toEpochMilli(), 36);
    boolean page =
        print("test page", mfp, name, new TestPageLayout(fonts).render(name, now.toString()), out);
    SlipContent slip =
        new SlipContent(
            List.of("試し刷り", "Test slip"),
            branch,
            "",
            "",
            List.of(new SlipContent.Row("この紙では 何も 受け取れません", "")),
            now.atZone(zone).toLocalDateTime(),
            List.of(),
            null,
            true);
    return print("test slip", slips, name + "s", new SlipLayout(fonts).render(slip), out) && page;
  }

  private boolean print(
      String what, PrinterConfig config, String name, byte[] pdf, PrintWriter out) {
    try (Printer printer = printers.apply(config)) {
      Optional<FailureCode> failure =
          PrinterWords.notPrinted(
              printer.print(new PrintJob(name, pdf, 1, config.deadline()), _ -> {}));
      out.println(
          failure
              .map(code -> "! " + what + " (" + config.uri() + ")")
              .orElse("o " + what + " (" + config.uri() + ")"));
      Findings.print(failure.stream().toList(), out);
      out.flush();
      return failure.isEmpty();
    }
  }
}

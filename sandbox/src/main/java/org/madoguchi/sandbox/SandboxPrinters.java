package org.madoguchi.sandbox;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.madoguchi.printer.IppPrinter;
import org.madoguchi.printer.PollClock;
import org.madoguchi.printer.Printer;
import org.madoguchi.sandbox.city.mfp.FolderPrinter;

/**
 * The printers of a sandbox branch, and what came out of each last.
 *
 * @param mfp prints certificates
 * @param slips prints slips
 * @param folder the MFP, if it prints into a folder; null if it is one over IPP
 */
record SandboxPrinters(KeptPrints mfp, KeptPrints slips, @Nullable FolderPrinter folder)
    implements AutoCloseable {
  /**
   * Both of them.
   *
   * @param printer MFP and slip printer; null: folders in the directory
   */
  static SandboxPrinters in(Path directory, @Nullable URI printer) {
    Path papers = directory.resolve("certificate.pdf");
    Path slip = directory.resolve("slip.pdf");
    if (printer != null) {
      return new SandboxPrinters(
          new KeptPrints(over(printer, "MFP"), papers),
          new KeptPrints(over(printer, "slip printer"), slip),
          null);
    }
    FolderPrinter folder = into(directory.resolve("mfp"), "MFP");
    return new SandboxPrinters(
        new KeptPrints(folder, papers),
        new KeptPrints(into(directory.resolve("slips"), "slip printer"), slip),
        folder);
  }

  private static Printer over(URI printer, String name) {
    return new IppPrinter(name, printer, PollClock.everySecond());
  }

  private static FolderPrinter into(Path folder, String name) {
    return new FolderPrinter(name, folder, PollClock.everySecond());
  }

  @Override
  public void close() {
    mfp.close();
    slips.close();
  }
}

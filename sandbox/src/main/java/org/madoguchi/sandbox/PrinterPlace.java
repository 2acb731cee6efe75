package org.madoguchi.sandbox;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.madoguchi.sandbox.mfp.IppEvePrinter;
import org.madoguchi.sandbox.mfp.IppEvePrinter.Start;

/** Where papers are printed: into folders, at a printer that runs, or at one of this program's. */
record PrinterPlace(@Nullable URI uri, @Nullable IppEvePrinter own) implements AutoCloseable {
  /** Names Debian's {@code ippeveprinter}, started and ended here. */
  static final String IPPEVEPRINTER = "ippeveprinter";

  static final String OPTION =
      "an ipp:// printer, or ippeveprinter: one that is started for it; default: folders";

  /**
   * @param choice an address, {@link #IPPEVEPRINTER}, or null for folders
   * @param work a folder of its own
   * @throws IOException if the printer can't be had; the message says why
   */
  static PrinterPlace open(@Nullable String choice, Path work) throws IOException {
    if (!IPPEVEPRINTER.equals(choice)) {
      return new PrinterPlace(choice == null ? null : address(choice), null);
    }
    return switch (IppEvePrinter.start(work.resolve(IPPEVEPRINTER))) {
      case Start.Running(IppEvePrinter printer) -> new PrinterPlace(printer.uri(), printer);
      case Start.NotAvailable(String why) -> throw new IOException(why);
    };
  }

  private static URI address(String text) throws IOException {
    try {
      URI uri = URI.create(text);
      if (uri.getHost() != null
          && ("ipp".equals(uri.getScheme()) || "ipps".equals(uri.getScheme()))) {
        return uri;
      }
    } catch (IllegalArgumentException e) {
      // said below
    }
    throw new IOException("--printer is neither an ipp:// address nor " + IPPEVEPRINTER);
  }

  @Override
  public void close() {
    if (own != null) {
      own.close();
    }
  }
}

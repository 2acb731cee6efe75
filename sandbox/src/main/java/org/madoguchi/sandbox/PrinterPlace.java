package org.madoguchi.sandbox;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.madoguchi.sandbox.city.mfp.IppEvePrinter;
import org.madoguchi.sandbox.city.mfp.IppEvePrinter.Start;

/** Where papers are printed: into folders, at a printer that runs, or at one of this program's. */
record PrinterPlace(@Nullable URI uri, @Nullable IppEvePrinter own) implements AutoCloseable {
  /** Names Debian's {@code ippeveprinter}, started and ended here. */
  static final String IPPEVEPRINTER = "ippeveprinter";

  /** RFC 8010 4.2, also of ipps (RFC 7472 4.1). */
  private static final int IPP_PORT = 631;

  private static final int ANSWERS_WITHIN_MS = 5_000;

  static final String OPTION =
      "an ipp:// printer, or ippeveprinter: one that is started for it; default: folders";

  /**
   * @param choice an address, {@link #IPPEVEPRINTER}, or null for folders
   * @param work a folder of its own
   * @throws IOException if the printer can't be had; the message says why
   */
  static PrinterPlace open(@Nullable String choice, Path work) throws IOException {
    if (!IPPEVEPRINTER.equals(choice)) {
      return new PrinterPlace(choice == null ? null : answering(address(choice)), null);
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

  /** A tour at a printer that isn't there would wait for it step by step. */
  private static URI answering(URI printer) throws IOException {
    int port = printer.getPort() == -1 ? IPP_PORT : printer.getPort();
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(printer.getHost(), port), ANSWERS_WITHIN_MS);
      return printer;
    } catch (IOException e) {
      throw new IOException("nothing answers at %s (%s)".formatted(printer, e.getMessage()), e);
    }
  }

  @Override
  public void close() {
    if (own != null) {
      own.close();
    }
  }
}

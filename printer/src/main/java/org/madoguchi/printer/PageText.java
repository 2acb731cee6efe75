package org.madoguchi.printer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** Finished pages: how they are opened, and what stands on them. Pure; any thread. */
public final class PageText {
  private PageText() {}

  /**
   * The text of each page; empty if one can't be read. A {@code String} can't be wiped: compare it
   * and let it go.
   *
   * @param pages PDF documents of one page each
   */
  public static Optional<List<String>> of(List<byte[]> pages) {
    List<String> texts = new ArrayList<>();
    for (byte[] page : pages) {
      try (PDDocument document = open(page)) {
        texts.add(of(document));
      } catch (IOException | IndexOutOfBoundsException e) {
        return Optional.empty();
      }
    }
    return Optional.of(texts);
  }

  static String of(PDDocument page) throws IOException {
    return new PDFTextStripper().getText(page);
  }

  /** Opens a PDF of which nothing is written to a disk. */
  static PDDocument open(byte[] pdf) throws IOException {
    return Loader.loadPDF(new RandomAccessReadBuffer(pdf), IOUtils.createMemoryOnlyStreamCache());
  }
}

package org.madoguchi.printer;

import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;

/**
 * Puts a code into the bottom right margin of each page, by which the printed sheet can be told
 * from every other, and merges the pages into one document. What the pages show stays as it is.
 *
 * <p>Thread rule: immutable, any thread. Works in memory, without files.
 */
public final class PageStamp {
  /** The QR code's dark modules keep this distance from the edges, beyond what printers reach. */
  private static final double EDGE = 6;

  private static final double SIDE = 16.5;
  private static final double LEAST_MODULE = 0.5;
  private static final double LABEL = 4.2;

  private final JapaneseFont.Found fonts;

  /** Stamps with labels in these fonts. */
  public PageStamp(JapaneseFont.Found fonts) {
    this.fonts = fonts;
  }

  /**
   * A page and what is put on it.
   *
   * @param pdf PDF document of one page
   * @param code 1 to 80 of A-Z, 0-9 and '-'
   * @param label for people, next to the code: "A 0427 ・ 1／2"
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Page(byte[] pdf, String code, String label) {
    /**
     * Checks the code.
     *
     * @throws IllegalArgumentException if it has other characters
     */
    public Page {
      if (!code.matches("[A-Z0-9-]{1,80}")) {
        throw new IllegalArgumentException("code: 1 to 80 of A-Z, 0-9 and -");
      }
    }

    /** Without the document and the code. */
    @Override
    public String toString() {
      return "Page[" + label + "]";
    }
  }

  /** What came of it. */
  public sealed interface Result {
    /** One document of all pages, in their order. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Stamped(byte[] pdf) implements Result {}

    /**
     * A document that can't be stamped; nothing may be printed.
     *
     * @param index which page, from 0
     */
    record Unusable(int index, Flaw flaw) implements Result {}
  }

  /** What is wrong with a document. */
  public enum Flaw {
    /** It can't be read as PDF. */
    NOT_PDF,
    /** It has no page or several. */
    NOT_ONE_PAGE,
    /** It is encrypted, if only with an empty password. */
    ENCRYPTED
  }

  /**
   * Stamps and merges pages.
   *
   * @param pages at least one
   */
  public Result stamp(List<Page> pages) {
    List<PDDocument> sources = new ArrayList<>();
    try (var merged = new PDDocument(IOUtils.createMemoryOnlyStreamCache());
        var out = new ByteArrayOutputStream()) {
      PDFont font = fonts.bold().embedIn(merged);
      for (int i = 0; i < pages.size(); i++) {
        Flaw flaw = append(pages.get(i), merged, sources, font);
        if (flaw != null) {
          return new Result.Unusable(i, flaw);
        }
      }
      // Instead of the time, so that the same pages give the same document.
      merged.setDocumentId((long) pages.stream().map(Page::code).toList().hashCode());
      merged.save(out);
      return new Result.Stamped(out.toByteArray());
    } catch (IOException e) {
      throw new AssertionError("documents in memory", e);
    } finally {
      // Not before: the merged document reads from them until it is saved.
      sources.forEach(IOUtils::closeQuietly);
    }
  }

  private static @Nullable Flaw append(
      Page page, PDDocument merged, List<PDDocument> sources, PDFont font) throws IOException {
    PDDocument source;
    try {
      source = PageText.open(page.pdf());
    } catch (InvalidPasswordException e) {
      return Flaw.ENCRYPTED;
    } catch (IOException e) {
      return Flaw.NOT_PDF;
    }
    sources.add(source);
    if (source.isEncrypted()) {
      return Flaw.ENCRYPTED;
    }
    if (source.getNumberOfPages() != 1) {
      return Flaw.NOT_ONE_PAGE;
    }
    try {
      new PDFMergerUtility().appendDocument(merged, source);
    } catch (IOException e) {
      return Flaw.NOT_PDF;
    }
    mark(merged, merged.getPage(merged.getNumberOfPages() - 1), page, font);
    return null;
  }

  private static void mark(PDDocument merged, PDPage page, Page stamp, PDFont font)
      throws IOException {
    PDRectangle box = page.getCropBox();
    boolean turned = page.getRotation() % 180 != 0;
    double unit = page.getUserUnit() * 25.4 / 72;
    double width = (turned ? box.getHeight() : box.getWidth()) * unit;
    double height = (turned ? box.getWidth() : box.getHeight()) * unit;
    QrSymbol symbol = symbol(stamp.code());
    double module = Math.max(LEAST_MODULE, SIDE / symbol.size());
    double side = symbol.size() * module;
    double left = width - EDGE - side;
    double top = height - EDGE - side;
    try (var content = new PDPageContentStream(merged, page, AppendMode.APPEND, true, true)) {
      content.transform(upright(box, page.getRotation(), page.getUserUnit()));
      var pen = new Pen(content, height);
      pen.symbol(symbol, left, top, module);
      double textRight = left - (QrSymbol.QUIET_ZONE + 1) * module;
      pen.textRight(stamp.label(), font, LABEL, textRight, height - EDGE - 0.6);
    }
  }

  /** As damage-proof as the least module allows. */
  private static QrSymbol symbol(String code) {
    QrSymbol quarter = QrSymbol.of(code, ErrorCorrectionLevel.Q);
    return quarter.size() * LEAST_MODULE <= SIDE
        ? quarter
        : QrSymbol.of(code, ErrorCorrectionLevel.M);
  }

  /** From the page as it is seen, origin bottom left, to its user space (ISO 32000-1 8.3.2.3). */
  private static Matrix upright(PDRectangle box, int rotation, float userUnit) {
    float s = 1 / userUnit;
    float x = box.getLowerLeftX();
    float y = box.getLowerLeftY();
    float w = box.getWidth();
    float h = box.getHeight();
    return switch (Math.floorMod(rotation, 360)) {
      case 90 -> new Matrix(0, s, -s, 0, x + w, y);
      case 180 -> new Matrix(-s, 0, 0, -s, x + w, y + h);
      case 270 -> new Matrix(0, -s, s, 0, x, y + h);
      default -> new Matrix(s, 0, 0, s, x, y);
    };
  }
}

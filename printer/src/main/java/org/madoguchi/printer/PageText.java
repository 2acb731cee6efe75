package org.madoguchi.printer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
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
    return new Reading().getText(page);
  }

  /** Opens a PDF of which nothing is written to a disk. */
  static PDDocument open(byte[] pdf) throws IOException {
    return Loader.loadPDF(new RandomAccessReadBuffer(pdf), IOUtils.createMemoryOnlyStreamCache());
  }

  /**
   * Reads a drawing that says nothing only at its first place: a warning pattern's outlines stand
   * on a page more than a hundred times. A drawing's own state ends with it, so what it says is the
   * same at each place.
   */
  static class Reading extends PDFTextStripper {
    /** Text, another drawing, or a mark that may bring a text of its own (ActualText). */
    private static final Set<String> SAYING =
        Set.of(
            OperatorName.SHOW_TEXT,
            OperatorName.SHOW_TEXT_ADJUSTED,
            OperatorName.SHOW_TEXT_LINE,
            OperatorName.SHOW_TEXT_LINE_AND_SPACE,
            OperatorName.DRAW_OBJECT,
            OperatorName.BEGIN_MARKED_CONTENT,
            OperatorName.BEGIN_MARKED_CONTENT_SEQ,
            OperatorName.END_MARKED_CONTENT);

    private final Set<COSStream> mute = Collections.newSetFromMap(new IdentityHashMap<>());
    private long said;

    @Override
    public void showForm(PDFormXObject form) throws IOException {
      if (mute.contains(form.getCOSObject())) {
        return;
      }
      long before = said;
      super.showForm(form);
      if (said == before) {
        mute.add(form.getCOSObject());
      }
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
      if (SAYING.contains(operator.getName())) {
        said++;
      }
      super.processOperator(operator, operands);
    }
  }
}

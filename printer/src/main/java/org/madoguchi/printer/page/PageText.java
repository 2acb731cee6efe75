package org.madoguchi.printer.page;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.madoguchi.printer.check.BoundedLook;
import org.madoguchi.printer.check.FinishedPage;

/**
 * What stands on finished pages and can be seen there: text that is white, covered or beside the
 * page counts for nothing. Pure; any thread; bounded as {@link BoundedLook} says.
 */
public final class PageText {
  private PageText() {}

  /**
   * The text of each page; empty if one can't be read. A {@code String} can't be wiped: compare it
   * and let it go.
   *
   * @param pages PDF documents of one page each
   */
  public static Optional<List<String>> of(List<byte[]> pages) {
    return of(pages, new BoundedLook());
  }

  /**
   * The same.
   *
   * @param bound of whoever asks, so that what doesn't end is counted there
   */
  public static Optional<List<String>> of(List<byte[]> pages, BoundedLook bound) {
    List<String> texts = new ArrayList<>();
    for (byte[] page : pages) {
      Optional<String> text = bound.run(() -> read(page), _ -> Optional.empty());
      if (text.isEmpty()) {
        return Optional.empty();
      }
      texts.add(text.get());
    }
    return Optional.of(texts);
  }

  private static Optional<String> read(byte[] pdf) {
    if (!(FinishedPage.read(pdf) instanceof FinishedPage.Reading.Fit fit)) {
      return Optional.empty();
    }
    try (FinishedPage page = fit.page()) {
      return Optional.of(of(page.document(), PagePicture.of(page.document(), PagePicture.DPI)));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** The text of a page of which this is the picture. */
  static String of(PDDocument page, PagePicture picture) throws IOException {
    var reading = new Reading(picture);
    String text = reading.getText(page);
    return reading.letters() == picture.letters() ? text : "";
  }

  /**
   * Reads a drawing that says nothing only at its first place: a warning pattern's outlines stand
   * on a page more than a hundred times. A drawing's own state ends with it, so what it says is the
   * same at each place.
   */
  static class Reading extends SeenText {
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

    Reading(PagePicture picture) {
      super(picture);
    }

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

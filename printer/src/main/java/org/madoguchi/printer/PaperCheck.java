package org.madoguchi.printer;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.madoguchi.printer.PaperRules.Ground;

/**
 * Looks at finished pages as a careful clerk would, before any of them is printed: is the warning
 * pattern under each page, does each copy end with the municipality's seal, and is it the right
 * municipality? Fourteen certificates without a seal went out in Okayama in 2023 because issue and
 * check both missed it (domain.md 1.10).
 *
 * <p>It looks at the picture and the text that a page gives, not at how its file is made. Pure; any
 * thread; some 40 ms a page once the program is warm ({@link PaperRehearsal}).
 */
public final class PaperCheck {
  /** Two pixels a millimetre: the thinnest line of a seal is still red, and a page is small. */
  private static final float DPI = 50.8f;

  private static final int PER_MM = 2;

  /** The margins at both sides, where the pattern stands and the text doesn't, mm. */
  private static final int MARGIN = 14;

  private static final int MARGIN_TOP = 20;
  private static final int MARGIN_BOTTOM = 60;

  /** Part of a margin that the pattern tints; plain paper has none, and dust has little. */
  private static final double TINTED = 0.02;

  private PaperCheck() {}

  /** What can be wrong with finished pages. */
  public enum Flaw {
    /** A page can't be read. */
    UNREADABLE,
    /** The pages don't make that many equal copies. */
    PAGE_COUNT,
    /** A page has no warning pattern. */
    NO_PATTERN,
    /** A copy doesn't end with a seal. */
    NO_SEAL,
    /** A copy isn't certified by the head of that municipality. */
    OTHER_MUNICIPALITY
  }

  /** What came of looking. */
  public sealed interface Result {
    /** All is there. */
    record Sound() implements Result {}

    /**
     * Something isn't.
     *
     * @param index which page, from 0
     */
    record Flawed(int index, Flaw flaw) implements Result {}
  }

  /**
   * Looks at all pages of an issuance.
   *
   * @param pages PDF documents of one page each, copy after copy
   * @param copies at least 1
   * @param municipality its whole Japanese name, such as 見本市; its head signs as 見本市長. All else is
   *     as usual ({@link PaperRules#usual}), in whatever prefecture
   */
  public static Result check(List<byte[]> pages, int copies, String municipality) {
    return check(pages, copies, PaperRules.usual(municipality, ""));
  }

  /**
   * Looks at all pages of an issuance by the municipality's own rules.
   *
   * @param pages PDF documents of one page each, copy after copy
   * @param copies at least 1
   * @param rules what pattern and seal there must be, and who certifies
   */
  public static Result check(List<byte[]> pages, int copies, PaperRules rules) {
    if (pages.isEmpty() || pages.size() % copies != 0) {
      return new Result.Flawed(0, Flaw.PAGE_COUNT);
    }
    int each = pages.size() / copies;
    for (int i = 0; i < pages.size(); i++) {
      boolean last = (i + 1) % each == 0;
      try (PDDocument document = PageText.open(pages.get(i))) {
        PagePicture picture = PagePicture.of(document, DPI);
        if (rules.ground() == Ground.IN_FILE && !pattern(picture)) {
          return new Result.Flawed(i, Flaw.NO_PATTERN);
        }
        if (last) {
          Optional<Flaw> flaw = certification(document, picture, rules);
          if (flaw.isPresent()) {
            return new Result.Flawed(i, flaw.get());
          }
        }
      } catch (IOException | IndexOutOfBoundsException e) {
        return new Result.Flawed(i, Flaw.UNREADABLE);
      }
    }
    return new Result.Sound();
  }

  private static boolean pattern(PagePicture picture) {
    int width = Math.min(MARGIN * PER_MM, picture.width() / 4);
    return tinted(picture, 0, width) && tinted(picture, picture.width() - width, width);
  }

  private static boolean tinted(PagePicture picture, int left, int width) {
    int top = MARGIN_TOP * PER_MM;
    int bottom = picture.height() - MARGIN_BOTTOM * PER_MM;
    int tinted = 0;
    int all = 0;
    for (int y = top; y < bottom; y++) {
      for (int x = left; x < left + width; x++) {
        int rgb = picture.colour(x, y);
        int least = Math.min(red(rgb), Math.min(green(rgb), blue(rgb)));
        all++;
        tinted += least > 150 && least < 248 ? 1 : 0;
      }
    }
    return all > 0 && tinted > all * TINTED;
  }

  private static Optional<Flaw> certification(
      PDDocument document, PagePicture picture, PaperRules rules) throws IOException {
    List<Certifier.Named> heads = new Certifier(rules).named(PageLines.of(document));
    double scale = PER_MM / Pen.POINTS;
    List<Box> places = heads.stream().map(head -> head.box().times(scale)).toList();
    Optional<Box> seal = SealMark.find(picture, PER_MM, rules.seals(), places);
    if (seal.isEmpty()) {
      return Optional.of(Flaw.NO_SEAL);
    }
    return Certifier.certifies(heads, seal.get().times(1 / scale))
        ? Optional.empty()
        : Optional.of(Flaw.OTHER_MUNICIPALITY);
  }

  private static int red(int rgb) {
    return rgb >> 16 & 0xff;
  }

  private static int green(int rgb) {
    return rgb >> 8 & 0xff;
  }

  private static int blue(int rgb) {
    return rgb & 0xff;
  }
}

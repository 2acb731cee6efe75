package org.madoguchi.printer;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.madoguchi.printer.PaperRules.Ground;
import org.madoguchi.printer.check.BoundedLook;
import org.madoguchi.printer.check.FinishedPage;
import org.madoguchi.printer.check.PageFault;
import org.madoguchi.printer.page.Box;
import org.madoguchi.printer.page.CodePlace;
import org.madoguchi.printer.page.PageLines;
import org.madoguchi.printer.page.PagePicture;
import org.madoguchi.printer.page.Pen;

/**
 * Looks at finished pages as a careful clerk would, before any of them is printed: is the warning
 * pattern under each page, does each copy end with the municipality's seal, and is it the right
 * municipality? Fourteen certificates without a seal went out in Okayama in 2023 because issue and
 * check both missed it (domain.md 1.10).
 *
 * <p>It looks at the picture and the text that a page gives, after {@link FinishedPage} has made
 * sure that a printer gives the same. Whatever the bytes are, the answer is a value, within {@link
 * BoundedLook#LIMIT} a page. Pure; any thread; some 50 ms a page once the program is warm ({@link
 * PaperRehearsal}).
 */
public final class PaperCheck {
  /** The margins at both sides, where the pattern stands and the text doesn't, mm. */
  private static final int MARGIN = 14;

  private static final int MARGIN_TOP = 20;
  private static final int MARGIN_BOTTOM = 60;

  /** Part of a margin that the pattern tints; plain paper has none, and dust has little. */
  private static final double TINTED = 0.02;

  private PaperCheck() {}

  /** What can be wrong with finished pages. */
  public enum Flaw {
    /** The pages don't make that many equal copies. */
    PAGE_COUNT,
    /** A page has no warning pattern. */
    NO_PATTERN,
    /** A copy doesn't end with a seal. */
    NO_SEAL,
    /** A copy isn't certified by the head of that municipality. */
    OTHER_MUNICIPALITY
  }

  /** The result of a check. */
  public sealed interface Result {
    /** All is there. */
    record Sound() implements Result {}

    /**
     * Something isn't.
     *
     * @param index which page, from 0
     */
    record Flawed(int index, Flaw flaw) implements Result {}

    /**
     * A page can't be taken as it is; what it lacks wasn't looked at.
     *
     * @param index which page, from 0
     */
    record Unfit(int index, PageFault fault) implements Result {}
  }

  /**
   * Looks at all pages of an issuance, whose code must find its usual place.
   *
   * @param pages PDF documents of one page each, copy after copy
   * @param copies at least 1
   * @param municipality its whole Japanese name, such as 見本市; its head signs as 見本市長. All else is
   *     as usual ({@link PaperRules#usual}), in whatever prefecture
   */
  public static Result check(List<byte[]> pages, int copies, String municipality) {
    return check(
        pages,
        copies,
        PaperRules.usual(municipality, ""),
        List.of(CodePlace.BOTTOM_RIGHT),
        new BoundedLook());
  }

  /**
   * Looks at all pages of an issuance by the municipality's own rules. The code may stand anywhere.
   *
   * @param pages PDF documents of one page each, copy after copy
   * @param copies at least 1
   * @param rules what pattern and seal there must be, and who certifies
   */
  public static Result check(List<byte[]> pages, int copies, PaperRules rules) {
    return check(pages, copies, rules, List.of(CodePlace.values()), new BoundedLook());
  }

  /**
   * The same.
   *
   * @param places of which one must be free on each page
   * @param bound of whoever asks, so that what doesn't end is counted there
   */
  public static Result check(
      List<byte[]> pages, int copies, PaperRules rules, List<CodePlace> places, BoundedLook bound) {
    if (pages.isEmpty() || pages.size() % copies != 0) {
      return new Result.Flawed(0, Flaw.PAGE_COUNT);
    }
    int each = pages.size() / copies;
    for (int i = 0; i < pages.size(); i++) {
      int index = i;
      boolean last = (i + 1) % each == 0;
      Result result =
          bound.run(
              () -> look(index, pages.get(index), last, rules, places),
              fault -> new Result.Unfit(index, fault));
      if (!(result instanceof Result.Sound)) {
        return result;
      }
    }
    return new Result.Sound();
  }

  private static Result look(
      int index, byte[] pdf, boolean last, PaperRules rules, List<CodePlace> places) {
    return switch (FinishedPage.read(pdf)) {
      case FinishedPage.Reading.Unfit(var fault) -> new Result.Unfit(index, fault);
      case FinishedPage.Reading.Fit(var page) -> {
        try (page) {
          yield look(index, page.document(), last, rules, places);
        } catch (IOException e) {
          yield new Result.Unfit(index, PageFault.UNREADABLE);
        }
      }
    };
  }

  private static Result look(
      int index, PDDocument document, boolean last, PaperRules rules, List<CodePlace> places)
      throws IOException {
    PagePicture picture = PagePicture.of(document, PagePicture.DPI);
    if (rules.ground() == Ground.IN_FILE && !pattern(picture)) {
      return new Result.Flawed(index, Flaw.NO_PATTERN);
    }
    if (last) {
      Optional<Flaw> flaw = certification(document, picture, rules);
      if (flaw.isPresent()) {
        return new Result.Flawed(index, flaw.get());
      }
    }
    if (places.stream().noneMatch(place -> place.free(picture, PagePicture.PER_MM))) {
      return new Result.Unfit(index, PageFault.NO_FREE_PLACE);
    }
    return new Result.Sound();
  }

  private static boolean pattern(PagePicture picture) {
    int width = Math.min(MARGIN * PagePicture.PER_MM, picture.width() / 4);
    return tinted(picture, 0, width) && tinted(picture, picture.width() - width, width);
  }

  private static boolean tinted(PagePicture picture, int left, int width) {
    int top = MARGIN_TOP * PagePicture.PER_MM;
    int bottom = picture.height() - MARGIN_BOTTOM * PagePicture.PER_MM;
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
    List<Certifier.Named> heads = new Certifier(rules).named(PageLines.of(document, picture));
    double scale = PagePicture.PER_MM / Pen.POINTS;
    List<Box> places = heads.stream().map(head -> head.box().times(scale)).toList();
    Optional<Box> seal = SealMark.find(picture, PagePicture.PER_MM, rules.seals(), places);
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

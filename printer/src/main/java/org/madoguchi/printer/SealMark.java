package org.madoguchi.printer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.madoguchi.printer.PaperRules.SealColour;
import org.madoguchi.printer.page.Box;
import org.madoguchi.printer.page.DarkInk;
import org.madoguchi.printer.page.PagePicture;

/**
 * The mark of a seal on the picture of a page. A red one is the page's one red square. A black one
 * is a square frame, 12 to 40 mm wide and high, with enough inside and standing by itself: the
 * cells of a table go on at their corners, a QR code has no closed frame. Places are in pixels.
 */
final class SealMark {
  /** An official seal is 15 to 35 mm wide and high; its ink covers a part of that. */
  private static final int LEAST = 12;

  private static final int MOST = 40;
  private static final double INK = 0.12;

  /** Part of a black frame's inside that its letters cover. */
  private static final double LEAST_INSIDE = 0.06;

  private static final double MOST_INSIDE = 0.75;

  /** A black seal stands this near to who certifies, mm: in the same block. */
  private static final double NEAR = 30;

  /** Width and height of a square mark differ by no more, mm. */
  private static final int SKEW = 2;

  /** Part of each side of a frame that must be there; the head's name may run across one. */
  private static final double SIDE = 0.9;

  private SealMark() {}

  /**
   * Finds the seal.
   *
   * @param colours that it may have
   * @param heads in pixels: near one of them a black seal must stand
   */
  static Optional<Box> find(
      PagePicture picture, int perMm, Set<SealColour> colours, List<Box> heads) {
    Optional<Box> red = colours.contains(SealColour.RED) ? red(picture, perMm) : Optional.empty();
    return red.isEmpty() && colours.contains(SealColour.BLACK) ? black(picture, perMm, heads) : red;
  }

  private static Optional<Box> red(PagePicture picture, int perMm) {
    Box box = Box.NOTHING;
    int ink = 0;
    for (int y = 0; y < picture.height(); y++) {
      for (int x = 0; x < picture.width(); x++) {
        if (isRed(picture.colour(x, y))) {
          box = box.with(x, y, x + 1.0, y + 1.0);
          ink++;
        }
      }
    }
    boolean square = fits(box.width() / perMm) && fits(box.height() / perMm);
    return ink > 0 && square && ink > box.width() * box.height() * INK
        ? Optional.of(box)
        : Optional.empty();
  }

  private static boolean fits(double mm) {
    return (int) mm >= LEAST && (int) mm <= MOST;
  }

  private static boolean isRed(int rgb) {
    int red = rgb >> 16 & 0xff;
    return red > 150 && red - Math.max(rgb >> 8 & 0xff, rgb & 0xff) > 60;
  }

  /** The frame that is nearest to a head. */
  private static Optional<Box> black(PagePicture picture, int perMm, List<Box> heads) {
    DarkInk ink = new DarkInk(picture);
    List<Box> frames = new ArrayList<>();
    for (int y = 0; y < ink.height(); y++) {
      for (int x = 0; x < ink.width(); x++) {
        if (ink.dark(x, y) && !ink.dark(x - 1, y) && !ink.dark(x, y - 1)) {
          frame(ink, x, y, perMm).ifPresent(frames::add);
        }
      }
    }
    return frames.stream()
        .filter(frame -> distance(frame, heads) <= NEAR * perMm)
        .min(Comparator.comparingDouble(frame -> distance(frame, heads)));
  }

  private static double distance(Box frame, List<Box> heads) {
    return heads.stream().mapToDouble(frame::distance).min().orElse(Double.MAX_VALUE);
  }

  /** A frame whose outer corner at the top left is this pixel. */
  private static Optional<Box> frame(DarkInk ink, int x, int y, int perMm) {
    if (ink.share(x, y, x + LEAST * perMm, y + 1) < SIDE
        || ink.share(x, y, x + 1, y + LEAST * perMm) < SIDE) {
      return Optional.empty();
    }
    for (int width = LEAST * perMm; width <= MOST * perMm; width++) {
      int least = Math.max(LEAST * perMm, width - SKEW * perMm);
      int most = Math.min(MOST * perMm, width + SKEW * perMm);
      for (int height = least; height <= most; height++) {
        if (closed(ink, x, y, x + width, y + height)
            && alone(ink, x, y, x + width, y + height, perMm)
            && cut(ink, x, y, x + width, y + height, perMm)) {
          return Optional.of(new Box(x, y, x + width, y + height));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean closed(DarkInk ink, int left, int top, int right, int bottom) {
    return ink.share(left, top, right, top + 1) >= SIDE
        && ink.share(left, top, left + 1, bottom) >= SIDE
        && ink.share(right - 1, top, right, bottom) >= SIDE
        && ink.share(left, bottom - 1, right, bottom) >= SIDE
        && ink.share(right, top, right + 1, bottom) < SIDE / 2
        && ink.share(left, bottom, right, bottom + 1) < SIDE / 2;
  }

  /** No side goes on beyond a corner, but for one that a letter may touch. */
  private static boolean alone(DarkInk ink, int left, int top, int right, int bottom, int perMm) {
    int from = perMm;
    int to = 3 * perMm;
    double[] beyond = {
      ink.share(left - to, top, left - from, top + 1),
      ink.share(right + from, top, right + to, top + 1),
      ink.share(left - to, bottom - 1, left - from, bottom),
      ink.share(right + from, bottom - 1, right + to, bottom),
      ink.share(left, top - to, left + 1, top - from),
      ink.share(left, bottom + from, left + 1, bottom + to),
      ink.share(right - 1, top - to, right, top - from),
      ink.share(right - 1, bottom + from, right, bottom + to)
    };
    return Arrays.stream(beyond).filter(share -> share > 0.5).count() <= 1;
  }

  /** Something is cut in it. */
  private static boolean cut(DarkInk ink, int left, int top, int right, int bottom, int perMm) {
    int in = 2 * perMm;
    double inside = ink.share(left + in, top + in, right - in, bottom - in);
    return inside >= LEAST_INSIDE && inside <= MOST_INSIDE;
  }
}

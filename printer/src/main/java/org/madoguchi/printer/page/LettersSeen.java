package org.madoguchi.printer.page;

import java.awt.Rectangle;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which letters of a page can be seen. A text layer may hold others: white ones, some beside the
 * page, some under a picture. So each letter is held against the picture when it is written: it
 * must darken it, and what it darkened must be there at the end.
 *
 * <p>Thread rule: one thread.
 */
final class LettersSeen {
  /** A pixel that darkens by so much (of 255) is ink; a warning pattern's letters are paler. */
  private static final int INK = 40;

  /** Part of a letter's ink that must be left: a seal or a line may stand on the rest. */
  private static final double LEFT = 0.4;

  /** Around a letter's em square, in ems: accents, and letters of vertical lines. */
  private static final Rectangle2D EM = new Rectangle2D.Double(-0.7, -1.1, 2.2, 2.4);

  private final int[] picture;
  private final int width;
  private final Rectangle whole;

  /** What the picture showed at each pixel after the last letter there; -1 where there was none. */
  private final int[] lettered;

  /** How often a pixel was lettered anew, after something else had been drawn over its letters. */
  private final int[] times;

  /** For each letter what it inked; of one in a group, all that the group inked there. */
  private final List<Ink> inks = new ArrayList<>();

  private final List<Rectangle> inGroup = new ArrayList<>();
  private Rectangle box = new Rectangle();
  private int[] before = new int[0];
  private int[] beforeGroup = new int[0];
  private int groups;

  /**
   * @param picture the pixels that are drawn on
   */
  LettersSeen(int[] picture, int width, int height) {
    this.picture = picture;
    this.width = width;
    whole = new Rectangle(0, 0, width, height);
    lettered = new int[picture.length];
    Arrays.fill(lettered, -1);
    times = new int[picture.length];
  }

  /**
   * What one letter left.
   *
   * @param pixels their places
   * @param times for each, how often it had been lettered anew
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Ink(int[] pixels, int[] times) {
    static final Ink NONE = new Ink(new int[0], new int[0]);
  }

  /**
   * A letter is about to be written.
   *
   * @param rendering from its em square to the page
   * @param toPicture from the page to the picture
   */
  void before(AffineTransform rendering, @Nullable AffineTransform toPicture) {
    AffineTransform place =
        toPicture == null ? new AffineTransform() : new AffineTransform(toPicture);
    place.concatenate(rendering);
    box = place.createTransformedShape(EM).getBounds().intersection(whole);
    if (groups == 0) {
      before = copy(box, picture);
    }
  }

  /** It was written. */
  void after() {
    if (groups > 0) {
      inGroup.add(box);
      inks.add(Ink.NONE);
    } else {
      inks.add(inked(box, before));
    }
  }

  /** What follows is drawn beside the page. */
  void beforeGroup() {
    if (groups++ == 0) {
      beforeGroup = picture.clone();
      inGroup.clear();
    }
  }

  /** And laid on it. */
  void afterGroup() {
    if (--groups == 0) {
      int first = inks.size() - inGroup.size();
      for (int i = 0; i < inGroup.size(); i++) {
        inks.set(first + i, inked(inGroup.get(i), copy(inGroup.get(i), beforeGroup)));
      }
    }
  }

  /** How many letters were written. */
  int count() {
    return inks.size();
  }

  /** Those that can be seen, by their order. */
  BitSet seen() {
    BitSet seen = new BitSet();
    for (int i = 0; i < inks.size(); i++) {
      Ink ink = inks.get(i);
      int left = 0;
      for (int k = 0; k < ink.pixels().length; k++) {
        int p = ink.pixels()[k];
        left += times[p] == ink.times()[k] && (picture[p] & 0xffffff) == lettered[p] ? 1 : 0;
      }
      seen.set(i, left > 0 && left >= LEFT * ink.pixels().length);
    }
    return seen;
  }

  /** Whether a letter stands at a pixel, or has stood there. */
  boolean at(int x, int y) {
    return lettered[y * width + x] >= 0;
  }

  private Ink inked(Rectangle where, int[] was) {
    int[] pixels = new int[was.length];
    int[] anew = new int[was.length];
    int inked = 0;
    int i = 0;
    for (int y = where.y; y < where.y + where.height; y++) {
      for (int x = where.x; x < where.x + where.width; x++, i++) {
        int p = y * width + x;
        int is = picture[p] & 0xffffff;
        boolean ink = luminance(was[i]) - luminance(is) >= INK;
        if (is != was[i] && (ink || lettered[p] == was[i])) {
          times[p] += lettered[p] == was[i] ? 0 : 1;
          lettered[p] = is;
        }
        if (ink) {
          pixels[inked] = p;
          anew[inked++] = times[p];
        }
      }
    }
    return new Ink(Arrays.copyOf(pixels, inked), Arrays.copyOf(anew, inked));
  }

  private int[] copy(Rectangle where, int[] from) {
    int[] copy = new int[Math.max(0, where.width) * Math.max(0, where.height)];
    int i = 0;
    for (int y = where.y; y < where.y + where.height; y++) {
      for (int x = where.x; x < where.x + where.width; x++) {
        copy[i++] = from[y * width + x] & 0xffffff;
      }
    }
    return copy;
  }

  /** As the eye weighs it (ITU-R BT.601), 0 to 255. */
  private static int luminance(int rgb) {
    return ((rgb >> 16 & 0xff) * 299 + (rgb >> 8 & 0xff) * 587 + (rgb & 0xff) * 114) / 1000;
  }
}

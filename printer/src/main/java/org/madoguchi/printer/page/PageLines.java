package org.madoguchi.printer.page;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.TextPosition;
import org.madoguchi.printer.page.PageLine.Letter;

/**
 * The lines of a finished page by where its letters are, whatever the order in which its file draws
 * them. Letters that are drawn one below the other make lines that are read downwards. Pure; any
 * thread.
 */
public final class PageLines {
  /** Letters of a line stand on one baseline but for this part of an em. */
  private static final double LEVEL = 0.35;

  /** The same letter so near, in ems, is one that is printed twice to look bold. */
  private static final double SAME_PLACE = 0.3;

  /** So many letters, one below the other, are meant to be read downwards. */
  private static final int LEAST_DOWN = 3;

  /** A page full of small print has some 6,000. */
  private static final int MOST_LETTERS = 30_000;

  private PageLines() {}

  /**
   * Reads the first page of a document.
   *
   * @param picture of it: letters that aren't to be seen there don't count
   * @return lines from top to bottom, then columns from right to left
   * @throws IOException if it can't be read, or has more letters than there is room for
   */
  public static List<PageLine> of(PDDocument page, PagePicture picture) throws IOException {
    Reading reading = new Reading(picture);
    reading.getText(page);
    if (reading.letters() != picture.letters()) {
      throw new IOException("nobody knows which letters are to be seen");
    }
    if (reading.letters.size() > MOST_LETTERS) {
      throw new IOException("more letters than a page has room for");
    }
    List<Letter> across = new ArrayList<>();
    List<Letter> down = new ArrayList<>();
    part(reading.letters, across, down);
    List<PageLine> lines = new ArrayList<>(lines(across, false));
    lines.addAll(lines(down, true));
    return lines;
  }

  /** Parts letters by the way in which they follow one another. */
  private static void part(List<Letter> drawn, List<Letter> across, List<Letter> down) {
    int at = 0;
    while (at < drawn.size()) {
      int end = at + 1;
      while (end < drawn.size() && below(drawn.get(end - 1), drawn.get(end))) {
        end++;
      }
      (end - at >= LEAST_DOWN ? down : across).addAll(drawn.subList(at, end));
      at = end;
    }
  }

  private static boolean below(Letter one, Letter next) {
    double em = Math.max(one.em(), next.em());
    double step = next.y() - one.y();
    return Math.abs(middle(next) - middle(one)) < LEVEL * em && step > 0.7 * em && step < 2.2 * em;
  }

  private static double middle(Letter letter) {
    return letter.x() + letter.width() / 2;
  }

  private static List<PageLine> lines(List<Letter> letters, boolean down) {
    Comparator<Letter> along =
        down ? Comparator.comparingDouble(Letter::y) : Comparator.comparingDouble(Letter::x);
    List<List<Letter>> rows = new ArrayList<>();
    for (Letter letter : letters) {
      rows.stream()
          .filter(row -> level(row.getFirst(), letter, down))
          .findFirst()
          .orElseGet(
              () -> {
                rows.add(new ArrayList<>());
                return rows.getLast();
              })
          .add(letter);
    }
    Comparator<PageLine> reading =
        down
            ? Comparator.comparingDouble((PageLine l) -> -l.letters().getFirst().x())
            : Comparator.comparingDouble((PageLine l) -> l.letters().getFirst().y());
    return rows.stream()
        .map(row -> PageLine.of(once(row.stream().sorted(along).toList()), down))
        .filter(line -> !line.text().isEmpty())
        .sorted(reading)
        .toList();
  }

  private static boolean level(Letter one, Letter other, boolean down) {
    double off = down ? middle(one) - middle(other) : one.y() - other.y();
    return Math.abs(off) < LEVEL * Math.min(one.em(), other.em());
  }

  private static List<Letter> once(List<Letter> row) {
    List<Letter> once = new ArrayList<>();
    for (Letter letter : row) {
      List<Letter> last = once.subList(Math.max(0, once.size() - 3), once.size());
      if (last.stream().noneMatch(l -> twice(l, letter))) {
        once.add(letter);
      }
    }
    return once;
  }

  private static boolean twice(Letter one, Letter other) {
    return one.text().equals(other.text())
        && Math.hypot(one.x() - other.x(), one.y() - other.y())
            < SAME_PLACE * Math.min(one.em(), other.em());
  }

  private static final class Reading extends PageText.Reading {
    private final List<Letter> letters = new ArrayList<>();

    Reading(PagePicture picture) {
      super(picture);
    }

    @Override
    protected void processTextPosition(TextPosition text) {
      String unicode = text.getUnicode();
      if (unicode == null || unicode.isBlank() || letters.size() > MOST_LETTERS) {
        return;
      }
      double em = Math.max(1, Math.max(text.getFontSizeInPt(), text.getHeightDir()));
      letters.add(
          new Letter(unicode, text.getXDirAdj(), text.getYDirAdj(), text.getWidthDirAdj(), em));
    }
  }
}

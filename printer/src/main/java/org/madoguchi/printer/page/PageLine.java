package org.madoguchi.printer.page;

import java.util.ArrayList;
import java.util.List;

/**
 * One line of a finished page, across or down, with the place of each letter. What separates words
 * is the gap on the paper, not what the file says between them. Lengths in points, from the page's
 * top left as its reader holds it.
 *
 * @param letters in reading order, without blanks; at least one
 * @param text their folded text, without blanks
 * @param owners whose letter each character of the text is
 * @param down read downwards
 * @param joint the character with which the second of two joined lines begins; 0 for one line
 */
public record PageLine(
    List<Letter> letters, String text, List<Integer> owners, boolean down, int joint) {
  /** A line that goes on in another is no more ems before it. */
  private static final double NEXT_LINE = 2.2;

  /**
   * One printed letter.
   *
   * @param text as the file tells it
   * @param x left edge
   * @param y lower edge, about the baseline
   * @param width along the line
   * @param em type size
   */
  record Letter(String text, double x, double y, double width, double em) {}

  static PageLine of(List<Letter> letters, boolean down) {
    StringBuilder text = new StringBuilder();
    List<Integer> owners = new ArrayList<>();
    int at = 0;
    while (at < letters.size()) {
      int end = at + 1;
      StringBuilder one = new StringBuilder(letters.get(at).text());
      while (end < letters.size() && mark(letters.get(end).text())) {
        one.append(letters.get(end).text());
        end++;
      }
      String folded = TextFolding.fold(one.toString()).replaceAll("\\s", "");
      text.append(folded);
      for (int i = 0; i < folded.length(); i++) {
        owners.add(at);
      }
      at = end;
    }
    return new PageLine(List.copyOf(letters), text.toString(), List.copyOf(owners), down, 0);
  }

  /** A voice mark that a writer has put down as a letter of its own. */
  private static boolean mark(String text) {
    return text.length() == 1 && "\u3099\u309a\u309b\u309c\uff9e\uff9f".contains(text);
  }

  /** This line and the one in which it goes on. */
  public PageLine join(PageLine next) {
    List<Letter> both = new ArrayList<>(letters);
    both.addAll(next.letters);
    List<Integer> owner = new ArrayList<>(owners);
    next.owners.forEach(o -> owner.add(o + letters.size()));
    return new PageLine(both, text + next.text, owner, down, text.length());
  }

  /** Whether another line may be the one in which this one goes on. */
  public boolean mayGoOnIn(PageLine next) {
    Box one = box(0, text.length());
    Box other = next.box(0, next.text.length());
    double em = Math.max(em(0), next.em(0));
    double step = down ? one.left() - other.left() : other.bottom() - one.bottom();
    boolean beside =
        down
            ? one.bottom() > other.top() && other.bottom() > one.top()
            : one.right() > other.left() && other.right() > one.left();
    return down == next.down && beside && step > 0 && step <= NEXT_LINE * em;
  }

  private Letter letterAt(int character) {
    return letters.get(owners.get(character));
  }

  /** Type size at a character. */
  double em(int character) {
    return letterAt(character).em();
  }

  /** The empty paper before a character, in ems; much at the beginning, none at the joint. */
  public double gapBefore(int character) {
    if (character == 0) {
      return Double.MAX_VALUE;
    }
    Letter before = letterAt(character - 1);
    Letter letter = letterAt(character);
    if (owners.get(character).equals(owners.get(character - 1)) || character == joint) {
      return 0;
    }
    double gap =
        down ? letter.y() - letter.em() - before.y() : letter.x() - (before.x() + before.width());
    return gap / Math.max(letter.em(), before.em());
  }

  /** The empty paper after a character, in ems; much at the line's end. */
  public double gapAfter(int character) {
    return character + 1 == text.length() ? Double.MAX_VALUE : gapBefore(character + 1);
  }

  /** The widest gap between the characters from one to another, in ems. */
  public double widestGap(int from, int to) {
    double widest = 0;
    for (int i = from + 1; i < to; i++) {
      widest = Math.max(widest, gapBefore(i));
    }
    return widest;
  }

  /** The paper that the characters from one to another cover. */
  public Box box(int from, int to) {
    Box box = Box.NOTHING;
    for (int i = from; i < to; i++) {
      Letter l = letterAt(i);
      box = box.with(l.x(), l.y() - l.em(), l.x() + (down ? l.em() : l.width()), l.y());
    }
    return box;
  }
}

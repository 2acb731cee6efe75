package org.madoguchi.printer.page;

import java.text.Normalizer;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * What is drawn in place of a letter that a face lacks: the same letter in another form, or the
 * geta (〓), typesetters' mark for a letter that isn't at hand. So no paper fails on a letter. Pure;
 * any thread.
 */
public final class LetterSubstitute {
  private static final int GETA = '\u3013';

  private LetterSubstitute() {}

  /**
   * A text that a face can draw.
   *
   * @param has whether the face has a letter, by its code point
   */
  public static String fit(String text, IntPredicate has) {
    StringBuilder fitting = new StringBuilder(text.length());
    text.codePoints().forEach(letter -> fitting.append(drawn(letter, has)));
    return fitting.toString();
  }

  /**
   * Letters of a text that a face can't draw as they are; selectors aside, without which all are.
   */
  public static List<String> lacking(String text, IntPredicate has) {
    return text.codePoints()
        .filter(letter -> !selector(letter) && !has.test(letter))
        .distinct()
        .mapToObj(Character::toString)
        .toList();
  }

  private static String drawn(int letter, IntPredicate has) {
    if (has.test(letter)) {
      return Character.toString(letter);
    }
    if (selector(letter)) {
      return ""; // the letter before stands for itself
    }
    if (Character.isWhitespace(letter) || Character.isISOControl(letter)) {
      return " ";
    }
    for (int form : TextFolding.otherForms(letter)) {
      if (has.test(form)) {
        return Character.toString(form);
      }
    }
    String plain = Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFKC);
    if (plain.codePoints().allMatch(has)) {
      return plain;
    }
    return has.test(GETA) ? Character.toString(GETA) : "?";
  }

  private static boolean selector(int letter) {
    return (0xfe00 <= letter && letter <= 0xfe0f) || (0xe0100 <= letter && letter <= 0xe01ef);
  }
}

package org.madoguchi.app.ui;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Where a long phrase without spaces may break if no line can hold it. Which rule holds is told by
 * the letters, not by the screen's language: a name in another one may stand in any text. Pure.
 */
final class Pieces {
  /** A phrase that is no longer than this stays whole. */
  private static final int LONG = 8;

  /** What no line begins with (JIS X 4051 行頭禁則, the part that occurs here). */
  private static final String NEVER_FIRST = "、。，．：；！？・)）」』〉ーぁぃぅぇぉっゃゅょァィゥェォッャュョ々";

  /** What no line ends with (行末禁則). */
  private static final String NEVER_LAST = "(（「『〈";

  private static final Locale THAI = Locale.forLanguageTag("th");

  private Pieces() {}

  /**
   * The pieces of a phrase: before a bracket and where kana gives way to something else, which is
   * mostly behind a particle; what is still long in halves. Words in letters stay whole.
   */
  static List<String> of(String phrase) {
    if (phrase.length() <= LONG) {
      return List.of(phrase);
    }
    if (phrase.chars().anyMatch(Pieces::thai)) {
      return words(phrase);
    }
    List<String> pieces = new ArrayList<>();
    int from = 0;
    for (int i = 1; i < phrase.length(); i++) {
      if (mayBreak(phrase, i) && natural(phrase.charAt(i - 1), phrase.charAt(i))) {
        halve(phrase.substring(from, i), pieces);
        from = i;
      }
    }
    halve(phrase.substring(from), pieces);
    return List.copyOf(pieces);
  }

  /** Thai has no spaces between words: a dictionary knows them. */
  private static List<String> words(String phrase) {
    BreakIterator lines = BreakIterator.getLineInstance(THAI);
    lines.setText(phrase);
    List<String> words = new ArrayList<>();
    int from = lines.first();
    for (int to = lines.next(); to != BreakIterator.DONE; to = lines.next()) {
      words.add(phrase.substring(from, to));
      from = to;
    }
    return List.copyOf(words);
  }

  private static boolean thai(int c) {
    return c >= 0x0E00 && c <= 0x0E7F;
  }

  private static boolean natural(char before, char after) {
    return NEVER_LAST.indexOf(after) >= 0 || (hiragana(before) && !hiragana(after));
  }

  private static boolean hiragana(char c) {
    return c >= 'ぁ' && c <= 'ん';
  }

  private static boolean mayBreak(String phrase, int at) {
    char before = phrase.charAt(at - 1);
    char after = phrase.charAt(at);
    boolean wide = before >= 0x3000 || after >= 0x3000;
    return wide && NEVER_FIRST.indexOf(after) < 0 && NEVER_LAST.indexOf(before) < 0;
  }

  private static void halve(String piece, List<String> pieces) {
    for (int i = piece.length() / 2; piece.length() > LONG && i < piece.length(); i++) {
      if (mayBreak(piece, i)) {
        halve(piece.substring(0, i), pieces);
        halve(piece.substring(i), pieces);
        return;
      }
    }
    pieces.add(piece);
  }
}

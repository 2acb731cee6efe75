package org.madoguchi.app.errand.support.lobby;

import java.text.Normalizer;
import java.util.List;

/** The kana of a keyboard on the screen, and how their marks are put to them. Pure. */
final class Kana {
  /** Columns from ア on, each from above; a space is no key. */
  static final List<String> COLUMNS =
      List.of(
          "アイウエオ", "カキクケコ", "サシスセソ", "タチツテト", "ナニヌネノ", "ハヒフヘホ", "マミムメモ", "ヤ ユ ヨ", "ラリルレロ", "ワヲンー ");

  private static final String USUAL = "アイウエオツヤユヨワ";
  private static final String SMALL = "ァィゥェォッャュョヮ";

  /** What is put to a kana that was typed; put to it once more, it goes. */
  enum Mark {
    /** Two strokes: カ becomes ガ. */
    VOICED('\u3099'),
    /** A circle: ハ becomes パ. */
    HALF_VOICED('\u309a'),
    /** ツ becomes ッ. */
    SMALL('\0');

    private final char combining;

    Mark(char combining) {
      this.combining = combining;
    }
  }

  private Kana() {}

  /** The text with the mark put to its last kana; the same if it takes none. */
  static String marked(String text, Mark mark) {
    if (text.isEmpty()) {
      return text;
    }
    String before = text.substring(0, text.length() - 1);
    return before + marked(text.charAt(text.length() - 1), mark);
  }

  private static char marked(char last, Mark mark) {
    if (mark == Mark.SMALL) {
      int usual = USUAL.indexOf(last);
      int small = SMALL.indexOf(last);
      return usual >= 0 ? SMALL.charAt(usual) : small >= 0 ? USUAL.charAt(small) : last;
    }
    String parts = Normalizer.normalize(String.valueOf(last), Normalizer.Form.NFD);
    if (parts.length() == 2 && parts.charAt(1) == mark.combining) {
      return parts.charAt(0);
    }
    String whole =
        Normalizer.normalize(parts.charAt(0) + String.valueOf(mark.combining), Normalizer.Form.NFC);
    return whole.length() == 1 ? whole.charAt(0) : last;
  }
}

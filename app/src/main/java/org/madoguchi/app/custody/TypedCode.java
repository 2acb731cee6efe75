package org.madoguchi.app.custody;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recovers the printed code from what a scanner typed. A scanner is a keyboard: the same code may
 * arrive full-width, with Caps Lock or Shift the wrong way round, as kana, with an AIM prefix
 * (ISO/IEC 15424, {@code ]Q1}), with control characters, or with one of the many hyphens of
 * Unicode. All our codes carry a keyed check, so trying several readings can't accept a code that
 * wasn't printed. Pure, any thread.
 */
public final class TypedCode {
  /** Dashes, minus signs, long vowel marks and what Shift makes of the key {@code -}. */
  private static final String HYPHENS =
      "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2043\u02d7\u2500\u2501\u30fc_=";

  /** Behind the symbology comes a modifier; {@code ]} is another key on another layout. */
  private static final Pattern AIM = Pattern.compile("^[\\]\\[}{\\\\|@][A-Z][0-9A-Z](?=.)");

  private static final Pattern OURS = Pattern.compile("MD1[A-Z]-");

  /** How long a code is at least, for a guess at its layout: the separators' places. */
  private static final int FIRST_HYPHEN = 4;

  private static final int SECOND_HYPHEN = 31;

  /** The kana of JIS X 6002 on the keys of our characters; behind them those with Shift. */
  private static final String KANA = "ぬふあうえおやゆよわほたていすかんなにらせちとしはきくまのりつさそひこみもぃっぁぅぇぉゃゅょを";

  private static final String KANA_KEYS = "1234567890-QWERTYUIOPASDFGHJKLZXCVBNMEZ34567890";

  /** What Shift makes of the digits, from 1 to 0. */
  private static final String SHIFTED_US = "!@#$%^&*()";

  private static final String SHIFTED_JIS = "!\"#$%&'()~";

  private static final String DIGITS = "1234567890";

  private TypedCode() {}

  /**
   * The text as it is written on paper: half-width, upper case, plain hyphens, nothing around it.
   * Two scans of one code give the same text.
   */
  public static String plain(String typed) {
    StringBuilder plain = new StringBuilder();
    String compatible = Normalizer.normalize(typed, Normalizer.Form.NFKC);
    for (int i = 0; i < compatible.length(); i++) {
      char c = compatible.charAt(i);
      if (HYPHENS.indexOf(c) >= 0) {
        plain.append('-');
      } else if (c == ' ' || !(Character.isISOControl(c) || isFormat(c))) {
        plain.append(Character.toUpperCase(c)); // one for one: ß stays one character
      }
    }
    return AIM.matcher(plain.toString().strip()).replaceFirst("").strip();
  }

  private static boolean isFormat(char c) {
    return Character.getType(c) == Character.FORMAT;
  }

  /**
   * Every possible reading of what was typed that has the given form, most likely first.
   *
   * @param form of a code, without anchors
   */
  public static List<String> of(Pattern form, String typed) {
    Set<String> found = new LinkedHashSet<>();
    for (String reading : readings(typed)) {
      Matcher code = form.matcher(reading);
      while (code.find()) {
        found.add(code.group());
      }
    }
    return List.copyOf(found);
  }

  private static List<String> readings(String typed) {
    String plain = plain(typed);
    List<String> readings = new ArrayList<>(List.of(plain));
    readings.add(replaced(plain(kana(typed)), KANA, KANA_KEYS));
    readings.add(replaced(plain, SHIFTED_US, DIGITS));
    readings.add(replaced(plain, SHIFTED_JIS, DIGITS));
    return readings;
  }

  /** Katakana, also half-width, as hiragana. */
  private static String kana(String typed) {
    StringBuilder hiragana = new StringBuilder();
    String compatible = Normalizer.normalize(typed, Normalizer.Form.NFKC);
    for (int i = 0; i < compatible.length(); i++) {
      char c = compatible.charAt(i);
      boolean katakana = c >= '\u30a1' && c <= '\u30f6';
      hiragana.append(katakana ? (char) (c - 0x60) : c);
    }
    return hiragana.toString();
  }

  private static String replaced(String text, String from, String to) {
    StringBuilder replaced = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int key = from.indexOf(c);
      replaced.append(key < 0 ? c : to.charAt(key));
    }
    return replaced.toString();
  }

  /** Whether it contains the beginning of a code of ours in any reading. */
  public static boolean begun(String typed) {
    return readings(typed).stream().anyMatch(r -> OURS.matcher(r).find());
  }

  /**
   * Whether it has the shape of a code of ours in other characters: the same separator in place of
   * the first two hyphens. Then the scanner types another keyboard layout.
   */
  public static boolean ofAnotherLayout(String typed) {
    String plain = plain(typed);
    if (plain.length() <= SECOND_HYPHEN || begun(typed)) {
      return false;
    }
    char separator = plain.charAt(FIRST_HYPHEN);
    return separator == plain.charAt(SECOND_HYPHEN)
        && plain.substring(0, FIRST_HYPHEN).indexOf(separator) < 0
        && plain.substring(FIRST_HYPHEN + 1, SECOND_HYPHEN).indexOf(separator) < 0;
  }
}

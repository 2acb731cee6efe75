package org.madoguchi.app.custody;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.madoguchi.printer.page.TextFolding;

/**
 * A name as letters and word boundaries, with a former name in brackets kept apart. Folded. Its
 * {@code toString} shows nothing.
 */
final class PersonName {
  private static final Pattern BRACKETS = Pattern.compile("\\(([^()]*)\\)");

  private final int[] letters;
  private final boolean[] gaps;

  /** Without blanks; empty if there is none. */
  private final String former;

  private PersonName(String words, String former) {
    List<Integer> all = new ArrayList<>();
    List<Boolean> parted = new ArrayList<>();
    boolean gap = false;
    for (int c : words.codePoints().toArray()) {
      if (Character.isWhitespace(c) || c == TextFolding.MIDDLE_DOT) {
        gap = true;
        continue;
      }
      all.add(c);
      parted.add(gap);
      gap = false;
    }
    letters = all.stream().mapToInt(Integer::intValue).toArray();
    gaps = new boolean[letters.length];
    for (int i = 0; i < gaps.length; i++) {
      gaps[i] = parted.get(i);
    }
    this.former = former;
  }

  /** Of a folded text. */
  static PersonName of(String folded) {
    Matcher brackets = BRACKETS.matcher(folded);
    String former = brackets.find() ? bare(brackets.group(1)) : "";
    return new PersonName(brackets.replaceAll(" ").strip(), former);
  }

  private static String bare(String text) {
    return text.replaceAll("\\s", "");
  }

  /** Family name and given name; the second is empty if the name has one word. */
  List<PersonName> familyAndGiven() {
    int first = 1;
    while (first < letters.length && !gaps[first]) {
      first++;
    }
    return List.of(part(0, first), part(first, letters.length));
  }

  private PersonName part(int from, int to) {
    StringBuilder words = new StringBuilder();
    for (int i = Math.min(from, to); i < Math.min(to, letters.length); i++) {
      words.append(gaps[i] && i > from ? " " : "").appendCodePoint(letters[i]);
    }
    return new PersonName(words.toString(), "");
  }

  int length() {
    return letters.length;
  }

  int letter(int index) {
    return letters[index];
  }

  /** Whether a new word begins with this letter. */
  boolean gapBefore(int index) {
    return gaps[index];
  }

  /** Whether a former name on a page may be this holder's: a card needn't tell it. */
  boolean mayHaveBeen(String onPage) {
    return former.isEmpty() || former.equals(bare(onPage));
  }

  /**
   * Whether both are one name: the same letters in the same words. Japanese names may be written
   * without a blank between their words; Latin ones may not (ANNA LEE isn't ANNALEE). A letter that
   * nobody can tell may stand for an ideograph, if at least half of the letters are told. A former
   * name counts only where both tell one. Nothing is guessed: ヤ isn't ャ.
   */
  boolean sameAs(PersonName other) {
    if (letters.length == 0 || letters.length != other.letters.length) {
      return false;
    }
    if (!former.isEmpty() && !other.former.isEmpty() && !former.equals(other.former)) {
      return false;
    }
    boolean inOne = inOne() || other.inOne();
    int told = 0;
    for (int i = 0; i < letters.length; i++) {
      if (!NameOnPage.agree(letters[i], other.letters[i])) {
        return false;
      }
      told += TextFolding.sameLetter(letters[i], other.letters[i]) ? 1 : 0;
      boolean inLatin = i > 0 && latin(letters[i - 1]) && latin(letters[i]);
      if (i > 0 && gaps[i] != other.gaps[i] && (inLatin || !inOne)) {
        return false;
      }
    }
    return told * 2 >= letters.length;
  }

  private boolean inOne() {
    for (int i = 1; i < gaps.length; i++) {
      if (gaps[i]) {
        return false;
      }
    }
    return true;
  }

  private static boolean latin(int letter) {
    return UnicodeScript.of(letter) == UnicodeScript.LATIN;
  }

  @Override
  public String toString() {
    return "PersonName[****]";
  }
}

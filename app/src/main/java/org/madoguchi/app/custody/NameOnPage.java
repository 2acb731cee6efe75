package org.madoguchi.app.custody;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.List;
import org.madoguchi.printer.page.TextFolding;

/**
 * Whether a page contains a name as a separate word, not inside another one: 山田一 isn't contained in
 * 山田一郎, nor in 山 田 一 郎, nor MARIA DOE in ANNA MARIA DOE. Texts are folded ({@link TextFolding}).
 * Pure.
 */
final class NameOnPage {
  private static final List<String> LABELS_BEFORE =
      List.of("氏名", "名前", "世帯主", "筆頭者", "義務者", "フリガナ", "NAME");

  private static final List<String> LABELS_AFTER =
      List.of(
          "生年月日", "住所", "前住所", "性別", "続柄", "本籍", "世帯主", "旧氏", "旧姓", "通称", "明治", "大正", "昭和", "平成",
          "令和", "西暦", "様", "殿", "フリガナ", "MALE", "FEMALE");

  /** Words of one letter beside a name: sex, and who one is in the household. */
  private static final String SINGLE = "男女夫妻父母子孫兄弟姉妹様殿印生MF";

  /** The greatest length of a former name in brackets. */
  private static final int LONGEST_BRACKET = 40;

  private final int[] text;

  NameOnPage(String page) {
    text = page.codePoints().toArray();
  }

  /** Whether the page contains the whole name. */
  boolean holds(PersonName name) {
    for (int start = 0; start < text.length; start++) {
      Match match = at(start, name);
      if (match.found() && begins(start, match) && ends(match)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the page contains it followed by what may be the rest of a whole name. */
  boolean holdsBeforeAnother(PersonName family) {
    for (int start = 0; start < text.length; start++) {
      Match match = at(start, family);
      if (match.found() && begins(start, match) && !glued(match.end())) {
        return true;
      }
    }
    return false;
  }

  /** Whether the page contains it directly after a label. */
  boolean holdsBehind(String label, PersonName given) {
    int[] before = label.codePoints().toArray();
    for (int start = before.length; start < text.length; start++) {
      int from = start;
      while (from > before.length && text[from - 1] == ' ') {
        from--;
      }
      if (from >= before.length
          && Arrays.equals(text, from - before.length, from, before, 0, before.length)) {
        Match match = at(start, given);
        if (match.found() && ends(match)) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * Where a name was found.
   *
   * @param end behind its last letter; -1 if it wasn't
   * @param spaced whether there are gaps inside its words, so that a gap separates no words
   * @param first its first letter on the page
   */
  private record Match(int end, boolean spaced, int first) {
    static final Match NONE = new Match(-1, false, 0);

    boolean found() {
      return end >= 0;
    }
  }

  private Match at(int start, PersonName name) {
    int at = start;
    int same = 0;
    int gaps = 0;
    boolean[] gap = new boolean[name.length()];
    boolean[] broken = new boolean[name.length()];
    for (int i = 0; i < name.length(); i++) {
      if (i > 0) {
        int from = at;
        at = overGap(at, name);
        gap[i] = at > from && text[from] != '\n';
        broken[i] = at > from && text[from] == '\n';
        gaps += at > from ? 1 : 0;
      }
      if (at >= text.length || !agree(text[at], name.letter(i))) {
        return Match.NONE;
      }
      same += TextFolding.sameLetter(text[at], name.letter(i)) ? 1 : 0;
      at++;
    }
    boolean each = gaps == name.length() - 1;
    boolean wordsAgree = gaps == 0 || each || latinWordsAgree(name, gap, broken);
    if (same * 2 < name.length() || !wordsAgree) {
      return Match.NONE;
    }
    int inWords = 0;
    for (int i = 1; i < name.length(); i++) {
      inWords += gap[i] && !name.gapBefore(i) ? 1 : 0;
    }
    // 山田 一 男 is a man called 山田一: letters are set apart throughout, or not at all
    boolean lastApart = inWords == 1 && gap[name.length() - 1] && SINGLE.indexOf(text[at - 1]) >= 0;
    return inWords > 0 && (!each || lastApart)
        ? Match.NONE
        : new Match(at, inWords > 0, text[start]);
  }

  /** Over blanks, middle dots, line breaks and a former name in brackets. */
  private int overGap(int from, PersonName name) {
    int at = overBlanks(from);
    if (at < text.length && text[at] == '(') {
      int end = at + 1;
      while (end < text.length && text[end] != ')' && end - at < LONGEST_BRACKET) {
        end++;
      }
      if (end < text.length
          && text[end] == ')'
          && name.mayHaveBeen(new String(text, at + 1, end - at - 1))) {
        return overBlanks(end + 1);
      }
    }
    return at;
  }

  private int overBlanks(int from) {
    int at = from;
    while (at < text.length
        && (Character.isWhitespace(text[at]) || text[at] == TextFolding.MIDDLE_DOT)) {
      at++;
    }
    return at;
  }

  /** In Latin letters blanks part words: ANNA LEE isn't ANNAL EE. */
  private static boolean latinWordsAgree(PersonName name, boolean[] gap, boolean[] broken) {
    for (int i = 1; i < name.length(); i++) {
      boolean inLatin = latin(name.letter(i - 1)) && latin(name.letter(i));
      if (inLatin && !broken[i] && gap[i] != name.gapBefore(i)) {
        return false;
      }
    }
    return true;
  }

  /** Whether two letters may be one: one that nobody can tell may be any ideograph. */
  static boolean agree(int page, int card) {
    return TextFolding.sameLetter(page, card)
        || (TextFolding.unreadable(page) && ideograph(card))
        || (TextFolding.unreadable(card) && ideograph(page));
  }

  private static boolean ideograph(int letter) {
    return Character.isIdeographic(letter) || TextFolding.unreadable(letter);
  }

  private boolean begins(int start, Match match) {
    if (start == 0 || text[start - 1] == '\n') {
      return true;
    }
    int before = text[start - 1];
    if (before == ' ') {
      String word = wordBefore(start - 1);
      return apart(
              word, match, word.isEmpty() ? 0 : word.codePointBefore(word.length()), match.first())
          || LABELS_BEFORE.stream().anyMatch(lineBefore(start)::endsWith);
    }
    if (mark(before)) {
      return start < 2 || !ofName(text[start - 2]);
    }
    return !ofName(before) || LABELS_BEFORE.stream().anyMatch(wordBefore(start)::endsWith);
  }

  private boolean ends(Match match) {
    int end = match.end();
    if (end == text.length || text[end] == '\n') {
      return true;
    }
    if (text[end] == ' ') {
      String word = wordFrom(end + 1);
      return apart(word, match, word.isEmpty() ? 0 : word.codePointAt(0), text[end - 1])
          || LABELS_AFTER.stream().anyMatch(lineFrom(end)::startsWith);
    }
    return !glued(end) || LABELS_AFTER.stream().anyMatch(wordFrom(end)::startsWith);
  }

  private boolean glued(int end) {
    return end < text.length && (ofName(text[end]) || mark(text[end]));
  }

  /**
   * Whether a word beside a name isn't part of it.
   *
   * @param nearest its letter next to the name
   * @param edge the name's letter next to it
   */
  private static boolean apart(String word, Match match, int nearest, int edge) {
    if (word.isEmpty() || !ofName(nearest)) {
      return true;
    }
    boolean alone = word.codePointCount(0, word.length()) == 1;
    if (alone) {
      return !match.spaced() && SINGLE.indexOf(nearest) >= 0;
    }
    return !(latin(nearest) && latin(edge)) && !(katakana(nearest) && katakana(edge));
  }

  private String wordBefore(int end) {
    int at = end;
    while (at > 0 && !Character.isWhitespace(text[at - 1])) {
      at--;
    }
    return new String(text, at, end - at);
  }

  private String wordFrom(int start) {
    int at = start;
    while (at < text.length && !Character.isWhitespace(text[at])) {
      at++;
    }
    return new String(text, start, at - start);
  }

  /** The text on the line before a place, without blanks. */
  private String lineBefore(int end) {
    int at = end;
    while (at > 0 && text[at - 1] != '\n') {
      at--;
    }
    return new String(text, at, end - at).replace(" ", "");
  }

  private String lineFrom(int start) {
    int at = start;
    while (at < text.length && text[at] != '\n') {
      at++;
    }
    return new String(text, start, at - start).replace(" ", "");
  }

  private static boolean ofName(int letter) {
    return Character.isLetter(letter)
        || Character.getType(letter) == Character.NON_SPACING_MARK
        || TextFolding.unreadable(letter);
  }

  /** What joins parts of a name, or is a long vowel. */
  private static boolean mark(int letter) {
    return letter == TextFolding.DASH
        || letter == TextFolding.APOSTROPHE
        || letter == TextFolding.MIDDLE_DOT;
  }

  private static boolean latin(int letter) {
    return UnicodeScript.of(letter) == UnicodeScript.LATIN;
  }

  private static boolean katakana(int letter) {
    return UnicodeScript.of(letter) == UnicodeScript.KATAKANA || letter == TextFolding.DASH;
  }
}

package org.madoguchi.app.custody;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The dates on a page, in all the ways in which certificates write them: by era or Gregorian, in
 * digits, kanji or the numerals of deeds, with 年月日, dots, slashes or dashes. Pure.
 */
final class BirthDates {
  /** The label of a birth date; on a page without it none is compared. */
  private static final String LABEL = "生年月日";

  private static final String ERA = "(明治|大正|昭和|平成|令和|西暦|(?<![A-Z])[MTSHR](?=\\s*[0-9]))?\\s*";
  private static final String DIGITS = "〇零一二三四五六七八九";

  /** Numerals of deeds (大字), in the order of {@link #DIGITS}. */
  private static final String OF_DEEDS = "〇零壱弐参肆伍陸漆捌玖";

  private static final String NUMBER =
      "((?<![0-9])[0-9]{1,4}(?![0-9])|[" + DIGITS + OF_DEEDS + "壹貳參元十拾廿百千]{1,8})";
  private static final String STROKE = "\\s*[./・-]\\s*";

  private static final Pattern WHOLE =
      Pattern.compile(
          ERA
              + NUMBER
              + ("(?:\\s*年\\s*" + NUMBER + "\\s*月\\s*" + NUMBER + "\\s*日")
              + ("|" + STROKE + NUMBER + STROKE + NUMBER + ")"));

  /** Where month, or day, isn't known (不詳). */
  private static final Pattern PART =
      Pattern.compile(ERA + NUMBER + "\\s*年(?:\\s*" + NUMBER + "\\s*月)?");

  private static final Pattern SOLID =
      Pattern.compile("(?<![0-9])([0-9]{4})([0-9]{2})([0-9]{2})(?![0-9])");

  /** No card has an earlier birth date; a smaller year means unknown. */
  private static final int FIRST_YEAR = 1868;

  private BirthDates() {}

  /**
   * Whether a page with birth dates has this one. Parts unknown to the card aren't compared; every
   * known part must be on the page.
   *
   * @param page folded
   * @param digits YYYYMMDD, zeros for what isn't known
   */
  static boolean agree(String page, String digits) {
    if (!page.replaceAll("\\s", "").contains(LABEL) || !digits.matches("[0-9]{8}")) {
      return true;
    }
    int year = Integer.parseInt(digits, 0, 4, 10);
    int month = Integer.parseInt(digits, 4, 6, 10);
    int day = Integer.parseInt(digits, 6, 8, 10);
    return year < FIRST_YEAR
        || WHOLE.matcher(page).results().anyMatch(m -> whole(m, year, month, day))
        || SOLID
            .matcher(page)
            .results()
            .anyMatch(
                m ->
                    same(
                        Integer.parseInt(m.group(1)),
                        Integer.parseInt(m.group(2)),
                        Integer.parseInt(m.group(3)),
                        year,
                        month,
                        day))
        || (day == 0
            && PART.matcher(page)
                .results()
                .anyMatch(m -> same(year(m), part(m.group(3)), 0, year, month, 0)));
  }

  private static boolean whole(MatchResult m, int year, int month, int day) {
    boolean spelled = m.group(3) != null;
    int itsMonth = part(spelled ? m.group(3) : m.group(5));
    int itsDay = part(spelled ? m.group(4) : m.group(6));
    return same(year(m), itsMonth, itsDay, year, month, day);
  }

  /** Page against card; a zero of the card isn't compared. */
  private static boolean same(int y, int m, int d, int year, int month, int day) {
    return y == year && (month == 0 || m == month) && (day == 0 || d == day);
  }

  private static int part(@org.jspecify.annotations.Nullable String number) {
    return number == null ? 0 : number(number);
  }

  /** The Gregorian year, or a year in which nobody was born. */
  private static int year(MatchResult m) {
    int number = number(m.group(2));
    String era = m.group(1);
    if (era == null || era.equals("西暦")) {
      return number;
    }
    int before =
        switch (era.charAt(0)) {
          case '明', 'M' -> 1867;
          case '大', 'T' -> 1911;
          case '昭', 'S' -> 1925;
          case '平', 'H' -> 1988;
          default -> 2018;
        };
    return before + number;
  }

  private static int number(String text) {
    String plain = text.replace('壹', '壱').replace('貳', '弐').replace('參', '参').replace('拾', '十');
    int sum = 0;
    int last = 0;
    boolean digits = false;
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      int digit = digit(c);
      if (digit >= 0) {
        last = digits ? last * 10 + digit : digit; // 一九八四
        digits = true;
      } else {
        sum += unit(c, digits ? last : 1);
        last = 0;
        digits = false;
      }
    }
    return sum + last;
  }

  private static int unit(char c, int times) {
    return switch (c) {
      case '十' -> 10 * times;
      case '廿' -> 20;
      case '百' -> 100 * times;
      case '千' -> 1000 * times;
      default -> 1; // 元, the first year of an era
    };
  }

  /** From 0 to 9; -1 for what is none. */
  private static int digit(char c) {
    if (c >= '0' && c <= '9') {
      return c - '0';
    }
    int place = Math.max(DIGITS.indexOf(c), OF_DEEDS.indexOf(c));
    return place < 0 ? -1 : Math.max(0, place - 1);
  }
}

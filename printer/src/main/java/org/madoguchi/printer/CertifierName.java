package org.madoguchi.printer;

import java.util.Set;
import java.util.regex.Pattern;
import org.madoguchi.printer.page.PageLine;
import org.madoguchi.printer.page.TextFolding;

/**
 * Whether a municipality's name on a page is the whole name. What stands before it may be our
 * prefecture, a county (郡), a date, or words that are clearly apart; never the beginning of a
 * longer name (大津市 for 津市), nor another prefecture.
 *
 * <p>Pure; any thread.
 */
final class CertifierName {
  /** Two gaps are different ones from so many ems on. */
  static final double APART = 0.5;

  /** What is so many ems away belongs to something else. */
  static final double FAR = 3;

  /** Names that two municipalities of Japan share (2026): there the prefecture must be named. */
  private static final Set<String> SHARED =
      Set.of(
          "府中市", "伊達市", "北区", "中央区", "港区", "池田町", "明和町", "小国町", "美里町", "金山町", "川崎町", "朝日町", "日野町",
          "森町", "清水町", "美浜町", "南部町", "広川町", "高森町", "松前町", "太子町", "日高町", "川西町", "美郷町", "昭和村", "川上村",
          "高山村", "南牧村");

  private static final String ANY_PREFECTURE = "(?:北海道|東京都|京都府|大阪府|\\p{IsHan}{1,3}県)";

  private static final Pattern PREFECTURE = Pattern.compile(ANY_PREFECTURE + "$");

  /** A prefecture, and what begins a name in it. */
  private static final Pattern IN_PREFECTURE =
      Pattern.compile("^" + ANY_PREFECTURE + "\\p{IsHan}+$");

  private static final int LONGEST_COUNTY = 5;

  private static final Pattern DATE = Pattern.compile("年[0-9元一二三四五六七八九十〇]+月[0-9一二三四五六七八九十〇]+日$");

  private static final Pattern ENDED = Pattern.compile("[。、:;)/|]$");

  /** Short and of ideographs alone: it may be the beginning of a name. */
  private static final Pattern SHORT = Pattern.compile("\\p{IsHan}{0,2}[\\p{IsHan}&&[^者]]");

  private final String municipality;

  /** Empty if it isn't known. */
  private final String prefecture;

  CertifierName(PaperRules rules) {
    municipality = bare(rules.municipality());
    prefecture = bare(rules.prefecture());
  }

  static String bare(String text) {
    return TextFolding.fold(text).replaceAll("\\s", "");
  }

  /**
   * Whether what stands before a title lets it be ours.
   *
   * @param start first character of the title, which names our municipality
   * @param end the character behind it
   */
  boolean isWhole(PageLine line, int start, int end) {
    int at = withCounty(line, start);
    String before = line.text().substring(0, at);
    if (!prefecture.isEmpty() && before.endsWith(prefecture)) {
      at -= prefecture.length();
    } else if (PREFECTURE.matcher(before).find()) {
      return prefecture.isEmpty() && begins(line, at, before);
    } else if (!prefecture.isEmpty() && SHARED.contains(municipality)) {
      return false;
    }
    return apart(line, at, line.widestGap(start, end));
  }

  /** Towns and villages may be named with their county. */
  private int withCounty(PageLine line, int start) {
    String before = line.text().substring(0, start);
    boolean inCounty = municipality.endsWith("町") || municipality.endsWith("村");
    if (!inCounty || !before.endsWith("郡")) {
      return start;
    }
    for (int at = start - 2; at >= Math.max(0, start - LONGEST_COUNTY); at--) {
      if (word(line, at) || PREFECTURE.matcher(line.text().substring(0, at)).find()) {
        return at;
      }
    }
    return start;
  }

  /** Whether the prefecture that ends here begins a word: it isn't known which one is ours. */
  private static boolean begins(PageLine line, int end, String before) {
    for (int length = 2; length <= Math.min(4, end); length++) {
      if (word(line, end - length) && before.substring(end - length).matches(ANY_PREFECTURE)) {
        return true;
      }
    }
    return false;
  }

  private static boolean word(PageLine line, int at) {
    return at == 0 || at == line.joint() || line.gapBefore(at) >= APART;
  }

  /** Whether what stands before a place on the line is something else than the name's beginning. */
  private static boolean apart(PageLine line, int at, double inner) {
    String before = line.text().substring(0, at);
    if (at == 0 || ENDED.matcher(before).find() || DATE.matcher(before).find()) {
      return true;
    }
    String token = lastWord(line, at);
    boolean mayBegin = SHORT.matcher(token).matches() || IN_PREFECTURE.matcher(token).matches();
    if (at == line.joint()) {
      return !mayBegin;
    }
    double gap = line.gapBefore(at);
    return gap >= Math.max(FAR, inner + FAR) || (gap >= inner + APART && !mayBegin);
  }

  private static String lastWord(PageLine line, int end) {
    int at = end - 1;
    while (at > 0 && at != line.joint() && line.gapBefore(at) < APART) {
      at--;
    }
    return line.text().substring(at, end);
  }
}

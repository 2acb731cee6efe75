package org.madoguchi.printer.page;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The one normalisation for all comparisons of text: holder's name, birth date, certifier,
 * municipality. What a person calls the same text in another writing becomes the same; another
 * letter stays another (decision 33).
 *
 * <p>Pure; any thread.
 */
public final class TextFolding {
  /** Every hyphen, minus and long vowel mark. */
  public static final char DASH = '-';

  /** Every apostrophe. */
  public static final char APOSTROPHE = '\'';

  /** Every middle dot. */
  public static final char MIDDLE_DOT = '・';

  private static final String DASHES =
      "\u00ad\u02d7\u058a\u2010\u2011\u2012\u2013\u2014\u2015\u2043\u2212\u2500\u2501\u2796\u30a0"
          + "\u30fc\ufe58\ufe63\uff0d\uff1d\uff70=";

  private static final String APOSTROPHES =
      "`\u00b4\u02b9\u02bb\u02bc\u02bd\u02ca\u02cb\u2018\u2019\u201a\u201b\u2032\u2035\u275c"
          + "\uff07\uff40";

  private static final String MIDDLE_DOTS = "\u00b7\u0387\u2022\u2027\u2219\u22c5\u2e31\uff65";

  private static final String OPENING =
      "\u3014\u3010\u3016\u3018\uff3b\uff5b\uff5f[{<\u300c\u300e\u3008\u300a\u2768";
  private static final String CLOSING =
      "\u3015\u3011\u3017\u3019\uff3d\uff5d\uff60]}>\u300d\u300f\u3009\u300b\u2769";

  /** Spacing voice marks, as decomposing writers leave them: か゛ is が. */
  private static final char SPACING_DAKUTEN = '\u309b';

  private static final char SPACING_HANDAKUTEN = '\u309c';

  /**
   * Radicals and strokes, each followed by its ideograph: UCD 15.0, EquivalentUnifiedIdeograph.txt,
   * without the Kangxi radicals, which NFKC folds. PDF writers that turn a font's table around get
   * the lower number of two that share a glyph (apache/pdfbox pull request 470).
   */
  private static final Map<Integer, Integer> RADICALS =
      pairs(
          "⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺇𠘨⺈刀⺉刂⺊卜⺋㔾⺌小⺍尐⺎兀⺏尣⺐尢⺑𡯂⺒巳⺓幺⺔彑⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母"
              + "⺠民⺡氵⺢氺⺣灬⺤爫⺥爬⺦丬⺧牛⺨犭⺩王⺪𤴔⺫目⺬示⺭礻⺮𥫗⺯糹⺰纟⺱罓⺲罒⺳㓁⺴冗⺵𦉫⺶羊⺷𦍌⺸𦍋⺹耂⺺肀⺻聿⺼肉⺽𦥑"
              + "⺾艹⺿艺⻀艻⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇𧢲⻈讠⻉贝⻊𧾷⻋车⻌辶⻍辷⻎辸⻏邑⻐钅⻑長⻒镸⻓长⻔门⻕𨸏⻖阝⻗雨⻘青⻙韦⻚页⻛风"
              + "⻜飞⻝食⻞𩙿⻟飠⻠饣⻡𩠐⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟㇆𠃌㇏乀㇐一㇑丨㇒丿㇓乀"
              + "㇔丶㇕𠃍㇖乛㇗𠃊㇘𠃎㇙𠄌㇚亅㇛𡿨㇜𠃋㇝乀㇞𠃑㇟乚㇠乙㇡𠄎");

  /**
   * Letters that JIS X 0208 lacks, each followed by the one in it that is written where they can't
   * be: the same letter in another form. Where both are in JIS X 0208 (斉, 齊, 斎, 齋), both can be
   * written everywhere, and are two letters.
   */
  private static final Map<Integer, Set<Integer>> FORMS =
      forms(
          "髙高﨑崎𥔎崎㟢崎𠮷吉德徳濵濱濵浜瀨瀬栁柳桺柳桒桑曻昇增増寬寛靑青黑黒淸清敎教郞郎卽即緖緒緣縁薰薫溫温產産步歩黃黄橫横尙尚"
              + "俱倶剝剥吞呑啞唖塡填姸妍屛屏幷并搔掻摑掴焰焔瘦痩禱祷簞箪繡繍繫繋萊莱蔣蒋蠟蝋蟬蝉軀躯醬醤頰頬顚顛驒騨鷗鴎麴麹巢巣每毎歷歴"
              + "曆暦虛虚錄録綠緑鄕郷戾戻狀状擊撃內内吳呉姬姫凞熙曺曹减減柹柿枾柿𣘺橋槗橋靍鶴靏鶴𠮟叱𡈽土𠀋丈𣳾泰㐂喜㠀島㔟勢㓛功㐧第硏研"
              + "揷挿晚晩倂併卧臥冝宜毗毘稅税脫脱說説銳鋭閱閲悅悦彥彦賴頼圡土𦊆岡凢凡噓嘘");

  private TextFolding() {}

  /** The text in the one form that is compared. Line breaks stay; runs of blanks become one. */
  public static String fold(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    text.codePoints().forEach(c -> before(c, plain));
    String capitals = Normalizer.normalize(plain, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
    String composed = Normalizer.normalize(capitals, Normalizer.Form.NFKC);
    StringBuilder folded = new StringBuilder(composed.length());
    composed.codePoints().forEach(c -> after(c, folded));
    return folded.toString();
  }

  /**
   * Whether two folded letters are one: the same, or one of them lacks in JIS X 0208 and the other
   * is written in its place.
   */
  public static boolean sameLetter(int one, int other) {
    return one == other
        || FORMS.getOrDefault(one, Set.of()).contains(other)
        || FORMS.getOrDefault(other, Set.of()).contains(one);
  }

  /** Letters that are written where this one, which JIS X 0208 lacks, can't be; mostly none. */
  static Set<Integer> otherForms(int letter) {
    return FORMS.getOrDefault(letter, Set.of());
  }

  /**
   * Whether nobody can tell from its code which letter this is: one of a font of somebody's own
   * (private use), the mark for a letter that couldn't be converted, or the geta of typesetters.
   */
  public static boolean unreadable(int letter) {
    return Character.getType(letter) == Character.PRIVATE_USE
        || letter == '\ufffd'
        || letter == '\u3013'
        || letter == '\u25a1'
        || letter == '\u25a0';
  }

  /** What NFKC would tear apart or leave alone though a person doesn't. */
  private static void before(int c, StringBuilder out) {
    if (c == SPACING_DAKUTEN) {
      out.append('\u3099');
    } else if (c == SPACING_HANDAKUTEN) {
      out.append('\u309a');
    } else if (APOSTROPHES.indexOf(c) >= 0) {
      out.append(APOSTROPHE);
    } else if (!ignorable(c)) {
      out.appendCodePoint(RADICALS.getOrDefault(c, c));
    }
  }

  private static void after(int c, StringBuilder out) {
    if (c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\f') {
      while (!out.isEmpty() && out.charAt(out.length() - 1) == ' ') {
        out.setLength(out.length() - 1);
      }
      out.append('\n');
    } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
      if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ' && !endsLine(out)) {
        out.append(' ');
      }
    } else if (DASHES.indexOf(c) >= 0) {
      out.append(DASH);
    } else if (APOSTROPHES.indexOf(c) >= 0) {
      out.append(APOSTROPHE);
    } else if (MIDDLE_DOTS.indexOf(c) >= 0) {
      out.append(MIDDLE_DOT);
    } else if (OPENING.indexOf(c) >= 0) {
      out.append('(');
    } else if (CLOSING.indexOf(c) >= 0) {
      out.append(')');
    } else {
      out.appendCodePoint(RADICALS.getOrDefault(c, c));
    }
  }

  private static boolean endsLine(StringBuilder out) {
    return out.charAt(out.length() - 1) == '\n';
  }

  /** Selectors, joiners and marks of direction: they choose a glyph, and are no letter. */
  private static boolean ignorable(int c) {
    return in(c, 0xfe00, 0xfe0f)
        || in(c, 0xe0000, 0xe0fff)
        || in(c, 0x180b, 0x180f)
        || in(c, 0x200b, 0x200f)
        || in(c, 0x202a, 0x202e)
        || in(c, 0x2060, 0x206f)
        || c == 0x034f
        || c == 0xfeff;
  }

  private static boolean in(int c, int from, int to) {
    return from <= c && c <= to;
  }

  private static Map<Integer, Integer> pairs(String pairs) {
    int[] letters = pairs.codePoints().toArray();
    Map<Integer, Integer> map = new HashMap<>();
    for (int i = 0; i < letters.length; i += 2) {
      map.put(letters[i], letters[i + 1]);
    }
    return Map.copyOf(map);
  }

  private static Map<Integer, Set<Integer>> forms(String pairs) {
    int[] letters = pairs.codePoints().toArray();
    Map<Integer, Set<Integer>> map = new HashMap<>();
    for (int i = 0; i < letters.length; i += 2) {
      map.computeIfAbsent(letters[i], _ -> new HashSet<>()).add(letters[i + 1]);
    }
    return Map.copyOf(map);
  }
}

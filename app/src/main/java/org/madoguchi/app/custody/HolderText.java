package org.madoguchi.app.custody;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.JapaneseDate;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.madoguchi.card.Attributes;

/**
 * Name and birth date as the card's text application gave them, for one comparison with the text of
 * the finished pages. {@link #close()} fills it with zeros; it tells nothing of itself.
 *
 * <p>Certificates write names with characters that a card writes otherwise or not at all (外字), so a
 * character outside JIS X 0208 agrees with any letter; at least half of a name must agree as it is.
 *
 * <p>Thread-safe.
 */
public final class HolderText implements AutoCloseable {
  private static final int BIRTH_DIGITS = 8;

  /** The label before a birth date; where it doesn't stand, none is compared. */
  private static final String BIRTH_LABEL = "生年月日";

  /** How a family register labels a given name that stands alone. */
  private static final String GIVEN_LABEL = "【名】";

  /** Eight digits YYYYMMDD, then the name; UTF-8. */
  private final byte[] utf8;

  private HolderText(byte[] utf8) {
    this.utf8 = utf8;
  }

  /** What a card told. */
  public static HolderText of(Attributes attributes) {
    byte[] birth = attributes.birthDate().bytes();
    byte[] name = attributes.name().bytes();
    byte[] all = Arrays.copyOf(birth, BIRTH_DIGITS + name.length);
    System.arraycopy(name, 0, all, BIRTH_DIGITS, name.length);
    Arrays.fill(birth, (byte) 0);
    Arrays.fill(name, (byte) 0);
    return new HolderText(all);
  }

  /**
   * Takes over what {@link #encode()} wrote.
   *
   * @throws IllegalArgumentException if that can't be
   */
  public static HolderText decode(byte[] encoded) {
    if (encoded.length <= BIRTH_DIGITS) {
      throw new IllegalArgumentException("not a holder's text");
    }
    return new HolderText(encoded);
  }

  /** To rest sealed with the document; the caller wipes it. */
  public synchronized byte[] encode() {
    return utf8.clone();
  }

  /**
   * Whether a certificate's text is about this holder: the name stands in it as a word of its own,
   * and where it tells birth dates, this one is among them.
   */
  public boolean standsIn(String text) {
    String page = plain(text);
    String card = new String(encode(), StandardCharsets.UTF_8);
    String bare = page.replaceAll("\\s", "");
    String name = name(card);
    return (named(page, letters(name)) || namedInFamilyRegister(page, bare, name))
        && (!bare.contains(BIRTH_LABEL) || born(bare, card.substring(0, BIRTH_DIGITS)));
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
  }

  /** Without a former name in brackets, which certificates write elsewhere. */
  private static String name(String card) {
    return plain(card.substring(BIRTH_DIGITS)).replaceAll("[\\[(][^\\])]*[\\])]", "").strip();
  }

  private static int[] letters(String name) {
    return name.replaceAll("\\s", "").codePoints().toArray();
  }

  /** There only the head stands with the family name; everybody else by the given one (名). */
  private static boolean namedInFamilyRegister(String page, String bare, String name) {
    String[] parts = name.split("\\s+", 2);
    return parts.length == 2
        && named(page, letters(parts[0]))
        && bare.contains(GIVEN_LABEL + parts[1].replaceAll("\\s", ""));
  }

  private static boolean named(String page, int[] name) {
    int[] text = page.codePoints().toArray();
    CharsetEncoder common = Charset.forName("Shift_JIS").newEncoder();
    for (int start = 0; start < text.length; start++) {
      if ((start == 0 || !Character.isLetter(text[start - 1]))
          && namedAt(text, start, name, common)) {
        return true;
      }
    }
    return false;
  }

  private static boolean namedAt(int[] text, int start, int[] name, CharsetEncoder common) {
    int at = start;
    int same = 0;
    for (int i = 0; i < name.length; i++) {
      while (i > 0 && at < text.length && Character.isWhitespace(text[at])) {
        at++;
      }
      if (at == text.length || !agree(text[at], name[i], common)) {
        return false;
      }
      same += text[at] == name[i] ? 1 : 0;
      at++;
    }
    return name.length > 0
        && same * 2 >= name.length
        && (at == text.length || !Character.isLetter(text[at]));
  }

  private static boolean agree(int page, int card, CharsetEncoder common) {
    return page == card || uncommon(page, common) || uncommon(card, common);
  }

  /** A letter that the common character set lacks, or one of a private font. */
  private static boolean uncommon(int letter, CharsetEncoder common) {
    boolean word = Character.isLetter(letter) || Character.getType(letter) == Character.PRIVATE_USE;
    return word && !common.canEncode(Character.toString(letter));
  }

  private static boolean born(String bare, String digits) {
    try {
      LocalDate date =
          LocalDate.of(
              Integer.parseInt(digits, 0, 4, 10),
              Integer.parseInt(digits, 4, 6, 10),
              Integer.parseInt(digits, 6, 8, 10));
      return forms(date).stream().anyMatch(bare::contains);
    } catch (DateTimeException | NumberFormatException e) {
      return true; // a card that doesn't know the whole date can't be compared
    }
  }

  /** How certificates write a date: of the era or Gregorian, with or without leading zeros. */
  private static List<String> forms(LocalDate date) {
    List<String> years = new ArrayList<>(List.of(String.valueOf(date.getYear())));
    JapaneseDate era = JapaneseDate.from(date);
    String name = era.getEra().getDisplayName(TextStyle.FULL, Locale.JAPANESE);
    int year = era.get(ChronoField.YEAR_OF_ERA);
    years.add(name + year);
    years.add("%s%02d".formatted(name, year));
    if (year == 1) {
      years.add(name + "元");
    }
    List<String> forms = new ArrayList<>();
    for (String y : years) {
      forms.add("%s年%d月%d日".formatted(y, date.getMonthValue(), date.getDayOfMonth()));
      forms.add("%s年%02d月%02d日".formatted(y, date.getMonthValue(), date.getDayOfMonth()));
    }
    return forms;
  }

  @Override
  public synchronized void close() {
    Arrays.fill(utf8, (byte) 0);
  }

  @Override
  public String toString() {
    return "HolderText[****]";
  }
}

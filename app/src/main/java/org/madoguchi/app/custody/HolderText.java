package org.madoguchi.app.custody;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.madoguchi.card.data.Attributes;
import org.madoguchi.printer.page.TextFolding;

/**
 * Name and birth date as the card's text application gave them, for one comparison with the text of
 * the finished pages. {@link #close()} fills it with zeros; its {@code toString} shows nothing.
 *
 * <p>Both are compared folded ({@link TextFolding}, decision 33). Certificates may write names with
 * private-use characters (外字): such a character matches any ideograph, but at least half of a name
 * must match exactly.
 *
 * <p>Thread-safe.
 */
public final class HolderText implements AutoCloseable {
  private static final int BIRTH_DIGITS = 8;

  /** How a family register labels a given name that stands alone. */
  private static final String GIVEN_LABEL = TextFolding.fold("【名】");

  /** Eight digits YYYYMMDD, then the name; UTF-8. */
  private final byte[] utf8;

  private HolderText(byte[] utf8) {
    this.utf8 = utf8;
  }

  /** From what a card told. */
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
   * @throws IllegalArgumentException if it isn't in that form
   */
  public static HolderText decode(byte[] encoded) {
    if (encoded.length <= BIRTH_DIGITS) {
      throw new IllegalArgumentException("not a holder's text");
    }
    return new HolderText(encoded);
  }

  /** The bytes to store with the encrypted document; the caller wipes them. */
  public synchronized byte[] encode() {
    return utf8.clone();
  }

  /**
   * Whether a certificate's text is about this holder: it contains the name as a separate word and,
   * if it contains birth dates, this one is among them.
   */
  public boolean standsIn(String text) {
    String page = TextFolding.fold(text);
    String card = new String(encode(), StandardCharsets.UTF_8);
    PersonName name = PersonName.of(TextFolding.fold(card.substring(BIRTH_DIGITS)));
    NameOnPage names = new NameOnPage(page);
    return name.length() > 0
        && (names.holds(name) || namedInFamilyRegister(names, name))
        && BirthDates.agree(page, card.substring(0, BIRTH_DIGITS));
  }

  /**
   * Whether somebody else, who knows this holder by that name, means the same person: letter by
   * letter, as {@link PersonName#sameAs} compares.
   */
  public boolean isNamed(String other) {
    String card = new String(encode(), StandardCharsets.UTF_8);
    return PersonName.of(TextFolding.fold(card.substring(BIRTH_DIGITS)))
        .sameAs(PersonName.of(TextFolding.fold(other)));
  }

  /** There only the head stands with the family name; everybody else by the given one (名). */
  private static boolean namedInFamilyRegister(NameOnPage page, PersonName name) {
    PersonName family = name.familyAndGiven().getFirst();
    PersonName given = name.familyAndGiven().getLast();
    return given.length() > 0
        && page.holdsBeforeAnother(family)
        && page.holdsBehind(GIVEN_LABEL, given);
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

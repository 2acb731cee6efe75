package org.madoguchi.sandbox.city.authority;

/**
 * What an electronic certificate for digital signature says about its made-up holder (card.md 7.2).
 *
 * @param prefecture romanized, subject L
 * @param city romanized, subject L
 * @param name U+3000 between the parts
 * @param nameSubstitutes a 0 or 1 for each character of the name: 1 where another glyph stands in
 * @param sex 1 male, 2 female
 * @param birth era digit and Gregorian {@code YYYYMMDD}, nine digits
 * @param address at most 200 characters
 * @param addressSubstitutes a 0 or 1 for each character of the address
 */
public record SignatureAttributes(
    String prefecture,
    String city,
    String name,
    String nameSubstitutes,
    int sex,
    String birth,
    String address,
    String addressSubstitutes) {
  @Override
  public String toString() {
    return "SignatureAttributes[]";
  }
}

package org.madoguchi.card.data;

import java.nio.charset.StandardCharsets;

/**
 * What EF 0006 says of the token: a PKCS#11 {@code CK_TOKEN_INFO} (card.md 3.1). Nothing in it is
 * personal, nor does it name this one card.
 *
 * @param label kind of token, such as {@code JPKIAPICCTOKEN2}
 * @param manufacturer may be empty
 * @param model such as {@code E16R01NJ}
 */
public record TokenInfo(String label, String manufacturer, String model) {
  public static final int SIZE = 160;

  /** What carries the JPKI application. */
  public enum Kind {
    /** マイナンバーカード. */
    MY_NUMBER_CARD,
    /** 住民基本台帳カード, its predecessor, whose electronic certificates are all expired. */
    RESIDENT_REGISTER_CARD,
    /** An Android phone: no attributes, other PINs, another key pair (card.md 9). */
    ANDROID,
    /** An iPhone: the same. */
    IPHONE,
    /** A label that isn't known. */
    UNKNOWN
  }

  public static TokenInfo parse(byte[] file) throws MalformedData {
    if (file.length < SIZE) {
      throw new MalformedData("token info shorter than 160 bytes");
    }
    return new TokenInfo(text(file, 0, 32), text(file, 32, 32), text(file, 64, 16));
  }

  private static String text(byte[] file, int from, int length) throws MalformedData {
    int end = from + length;
    while (end > from && (file[end - 1] == ' ' || file[end - 1] == 0)) {
      end--;
    }
    for (int i = from; i < end; i++) {
      if (file[i] < 0x20 || file[i] > 0x7E) {
        throw new MalformedData("token info holds other than printable ASCII");
      }
    }
    return new String(file, from, end - from, StandardCharsets.US_ASCII);
  }

  /** The kind that the label tells. */
  public Kind kind() {
    return switch (label) {
      case "JPKIAPICCTOKEN2" -> Kind.MY_NUMBER_CARD;
      case "JPKIAPICCTOKEN" -> Kind.RESIDENT_REGISTER_CARD;
      case "JPKIAPGPSETOKEN" -> Kind.ANDROID;
      case "JPKIAPIOSTOKEN" -> Kind.IPHONE;
      default -> Kind.UNKNOWN;
    };
  }
}

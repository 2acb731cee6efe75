package org.madoguchi.card.data;

/** Sex as the card has it (JIS X 0303, ISO/IEC 5218). */
public enum Sex {
  /** 不明. */
  UNKNOWN('0'),
  /** 男. */
  MALE('1'),
  /** 女. */
  FEMALE('2'),
  /** 適用不能. */
  NOT_APPLICABLE('9');

  private final char code;

  Sex(char code) {
    this.code = code;
  }

  static Sex of(byte[] value) throws MalformedData {
    for (Sex sex : values()) {
      if (value.length == 1 && value[0] == sex.code) {
        return sex;
      }
    }
    throw new MalformedData("sex of an unknown code");
  }
}

package org.madoguchi.card;

/**
 * Everything on the card that is presented with VERIFY, each with its own retry counter (card.md 2
 * and 5).
 */
public enum PinReference {
  /** 利用者証明用電子証明書の暗証番号. */
  USER_AUTHENTICATION(ApplicationId.JPKI, 0x18, Form.DIGITS, 4, 4, 3),
  /** 署名用電子証明書の暗証番号: 6 to 16 of A-Z and 0-9, with both. */
  DIGITAL_SIGNATURE(ApplicationId.JPKI, 0x1B, Form.LETTERS_AND_DIGITS, 6, 16, 5),
  /** 券面事項入力補助用の暗証番号. */
  TEXT(ApplicationId.TEXT, 0x11, Form.DIGITS, 4, 4, 3),
  /** 照合番号A, the my number, in the text application. */
  TEXT_NUMBER_A(ApplicationId.TEXT, 0x14, Form.DIGITS, 12, 12, 10),
  /** 照合番号B in the text application. */
  TEXT_NUMBER_B(ApplicationId.TEXT, 0x15, Form.DIGITS, 14, 14, 10),
  /** 照合番号A in the face application, where A and B stand the other way round. */
  FACE_NUMBER_A(ApplicationId.FACE, 0x13, Form.DIGITS, 12, 12, 10),
  /** 照合番号B in the face application. */
  FACE_NUMBER_B(ApplicationId.FACE, 0x12, Form.DIGITS, 14, 14, 10),
  /** Birth date: year of the era, month, day. */
  FACE_BIRTH_DATE(ApplicationId.FACE, 0x11, Form.DIGITS, 6, 6, 10),
  /** 住民基本台帳用の暗証番号. */
  RESIDENT_REGISTER(ApplicationId.RESIDENT_REGISTER, 0x1C, Form.DIGITS, 4, 4, 3),
  /** The same in the common application. */
  COMMON(ApplicationId.COMMON, 0x1C, Form.DIGITS, 4, 4, 3);

  /** What may stand in it. */
  enum Form {
    DIGITS,
    LETTERS_AND_DIGITS
  }

  private final ApplicationId application;
  private final int shortFileId;
  private final Form form;
  private final int shortest;
  private final int longest;
  private final int usualTries;

  PinReference(
      ApplicationId application,
      int shortFileId,
      Form form,
      int shortest,
      int longest,
      int usualTries) {
    this.application = application;
    this.shortFileId = shortFileId;
    this.form = form;
    this.shortest = shortest;
    this.longest = longest;
    this.usualTries = usualTries;
  }

  /** The application whose files it opens. */
  public ApplicationId application() {
    return application;
  }

  /** Fewest digits or letters. */
  public int shortest() {
    return shortest;
  }

  /** Most digits or letters. */
  public int longest() {
    return longest;
  }

  /**
   * Tries after a right one. For what is printed on the card nobody has published it; 10 is likely
   * (card.md 5). The counter itself tells the truth.
   */
  public int usualTries() {
    return usualTries;
  }

  /** Whether the holder may change it: what is printed on the card can't be. */
  public boolean changeable() {
    return switch (this) {
      case USER_AUTHENTICATION, DIGITAL_SIGNATURE, TEXT, RESIDENT_REGISTER, COMMON -> true;
      case TEXT_NUMBER_A, TEXT_NUMBER_B, FACE_NUMBER_A, FACE_NUMBER_B, FACE_BIRTH_DATE -> false;
    };
  }

  int shortFileId() {
    return shortFileId;
  }

  Form form() {
    return form;
  }
}

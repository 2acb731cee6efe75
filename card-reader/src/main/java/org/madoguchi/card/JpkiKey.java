package org.madoguchi.card;

/** The two key pairs of the JPKI application, each with its PIN (card.md 2.1). */
public enum JpkiKey {
  /** 利用者証明用: opened by {@link PinReference#USER_AUTHENTICATION}. */
  USER_AUTHENTICATION(0x17, 0x0A, 0x0B, PinReference.USER_AUTHENTICATION),
  /** 署名用: opened by {@link PinReference#DIGITAL_SIGNATURE}. */
  DIGITAL_SIGNATURE(0x1A, 0x01, 0x02, PinReference.DIGITAL_SIGNATURE);

  private final int keyFile;
  private final int certificateFile;
  private final int authorityFile;
  private final PinReference pin;

  JpkiKey(int keyFile, int certificateFile, int authorityFile, PinReference pin) {
    this.keyFile = keyFile;
    this.certificateFile = certificateFile;
    this.authorityFile = authorityFile;
    this.pin = pin;
  }

  /** What opens it. */
  public PinReference pin() {
    return pin;
  }

  int keyFile() {
    return keyFile;
  }

  int certificateFile() {
    return certificateFile;
  }

  int authorityFile() {
    return authorityFile;
  }
}

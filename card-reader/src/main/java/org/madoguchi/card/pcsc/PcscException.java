package org.madoguchi.card.pcsc;

/** A function of PC/SC said no; {@link PcscFault} tells what its code means. */
final class PcscException extends Exception {
  private static final long serialVersionUID = 1;

  private final int code;

  /**
   * @param code 32 bits, as {@code winscard.h} lists them
   */
  PcscException(String function, int code) {
    super("%s: %08X".formatted(function, code));
    this.code = code;
  }

  int code() {
    return code;
  }
}

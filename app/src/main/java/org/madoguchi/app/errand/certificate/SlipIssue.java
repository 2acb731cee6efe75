package org.madoguchi.app.errand.certificate;

import org.madoguchi.app.base.FailureCode;

/** What the resident is given when the card is taken. */
public sealed interface SlipIssue {
  /**
   * @param receipt receipt number, such as {@code A 0427}
   * @param code what the slip's QR code holds
   * @param feeYen to pay at the desk
   * @param ahead issuances that wait or are open before this one
   * @param printed whether the slip was printed; if not, the code on the screen replaces it
   */
  record Slip(String receipt, String code, int feeYen, int ahead, boolean printed)
      implements SlipIssue {}

  record Failed(FailureCode why) implements SlipIssue {}
}

package org.madoguchi.sandbox.proof.storm;

import java.util.Optional;
import org.bouncycastle.util.encoders.Base32;
import org.madoguchi.app.custody.IssuanceId;

/**
 * One printed sheet, as it lies somewhere: it is what it is, whatever anybody believes of it. Equal
 * to itself alone.
 */
final class Sheet {
  private static final String PAGE = "MD1P-";
  private static final int NOBODY = -1;

  private final String code;
  private final IssuanceId issuance;
  private final int run;
  private final int page;
  private final int owner;

  /**
   * @param code what a scanner reads in its margin
   * @param owner number of the resident whom its content is about
   */
  Sheet(String code, int owner) {
    String[] parts = code.split("-", -1);
    this.code = code;
    this.issuance = IssuanceId.of(Base32.decode(parts[1] + "======"));
    this.run = Integer.parseInt(parts[2]);
    this.page = Integer.parseInt(parts[3]);
    this.owner = owner;
  }

  /** The sheet that bears a scanned code, if it is a page's; nothing is known of its content. */
  static Optional<Sheet> read(String code) {
    return code.startsWith(PAGE) ? Optional.of(new Sheet(code, NOBODY)) : Optional.empty();
  }

  String code() {
    return code;
  }

  IssuanceId issuance() {
    return issuance;
  }

  int run() {
    return run;
  }

  int page() {
    return page;
  }

  /** Whom the content is about: nobody in the branch can see that. */
  int owner() {
    return owner;
  }
}

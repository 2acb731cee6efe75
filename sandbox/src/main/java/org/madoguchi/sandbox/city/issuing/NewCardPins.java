package org.madoguchi.sandbox.city.issuing;

import java.security.SecureRandom;
import java.util.Random;
import java.util.function.UnaryOperator;

/**
 * The PINs with which a new card is handed over.
 *
 * @param authentication 4 digits
 * @param signature 6 to 16 letters and digits
 * @param text 4 digits
 * @param register 4 digits
 */
public record NewCardPins(String authentication, String signature, String text, String register) {
  /** All random: they are set at the counter. */
  public static NewCardPins nobodyKnows() {
    return of(_ -> "");
  }

  /**
   * Those of an envelope.
   *
   * @param named the PIN of a member of the envelope; empty: the holder didn't wish one, so nobody
   *     knows it
   */
  public static NewCardPins of(UnaryOperator<String> named) {
    return new NewCardPins(
        known(named.apply("authentication"), 4),
        known(named.apply("signature"), 16),
        known(named.apply("text"), 4),
        known(named.apply("register"), 4));
  }

  private static String known(String pin, int digits) {
    if (!pin.isEmpty()) {
      return pin;
    }
    Random random = new SecureRandom();
    StringBuilder text = new StringBuilder();
    while (text.length() < digits) {
      text.append((char) ('0' + random.nextInt(10)));
    }
    return text.toString();
  }

  /** Tells nothing. */
  @Override
  public String toString() {
    return "NewCardPins[]";
  }
}

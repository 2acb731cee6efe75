package org.madoguchi.app.errand.intake;

import java.util.Optional;
import java.util.stream.Stream;

/** How the new card comes to its holder. */
public enum Delivery {
  /** By post, to the holder alone, who shows papers (本人限定受取郵便, 特例型). */
  ADDRESSEE_ONLY("addressee-only"),
  /** By registered post (簡易書留), not forwarded. */
  REGISTERED_MAIL("registered-mail"),
  /** It is fetched at the municipality's counter. */
  COUNTER("counter");

  private final String word;

  Delivery(String word) {
    this.word = word;
  }

  /** Its stable name in journal and messages. */
  public String word() {
    return word;
  }

  /** Of a stable name. */
  public static Optional<Delivery> of(String word) {
    return Stream.of(values()).filter(d -> d.word.equals(word)).findFirst();
  }
}

package org.madoguchi.app.errand.support;

import java.util.Optional;
import java.util.stream.Stream;

/** How far the application site is with an application that it has taken. */
public enum SiteState {
  /** It has written to the resident, who goes on with the letter's link. */
  MAIL_SENT("mail-sent"),
  /** Nothing is left to do. */
  COMPLETE("complete");

  private final String word;

  SiteState(String word) {
    this.word = word;
  }

  /** Its stable name in journal and messages. */
  public String word() {
    return word;
  }

  /** Of a stable name. */
  public static Optional<SiteState> of(String word) {
    return Stream.of(values()).filter(s -> s.word.equals(word)).findFirst();
  }
}

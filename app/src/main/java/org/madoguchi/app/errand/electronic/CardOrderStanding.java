package org.madoguchi.app.errand.electronic;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How an order stands, as its authority says. */
public enum CardOrderStanding {
  /** Papers, or an officer's word, are needed first. */
  WAITING,
  /** A script may begin; nothing was written yet. */
  OPEN,
  /** A command that changes the card was given out. */
  WRITING,
  /** The new electronic certificate may be in use on the card; it is on hold until read back. */
  ACTIVATED,
  /** Done: the new one is valid and the old one revoked, or the PIN is set. */
  CONFIRMED,
  /** Given up: what was issued is revoked, and the card uses what it used before. */
  ABANDONED,
  /** The read-back disagreed: what was issued is revoked. */
  DISAGREED;

  /** Whether it still waits for the card. */
  public boolean open() {
    return switch (this) {
      case WAITING, OPEN, WRITING, ACTIVATED -> true;
      case CONFIRMED, ABANDONED, DISAGREED -> false;
    };
  }

  /** As messages write it: {@code waiting}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Of a word; empty if there is no such standing. */
  public static Optional<CardOrderStanding> of(String word) {
    return Stream.of(values()).filter(s -> s.word().equals(word)).findFirst();
  }
}

package org.madoguchi.sandbox.city.card;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * A PIN, password or printed number that the card compares with, and its retry counter (card.md
 * 4.3, 5). Whether it was verified is not kept here: that is the card's security state.
 */
final class ReferenceData {
  private final String counter;
  private final Rule rule;
  private final int tries;
  private final CardMemory counters;
  private byte[] value;

  /**
   * @param tries how many there are from the beginning
   */
  ReferenceData(String counter, Rule rule, int tries, String value, CardMemory counters) {
    this.counter = counter;
    this.rule = rule;
    this.tries = tries;
    this.counters = counters;
    String changed = counters.changed(counter);
    this.value = (changed == null ? value : changed).getBytes(StandardCharsets.US_ASCII);
  }

  /** The name of its counter. */
  String counter() {
    return counter;
  }

  int left() {
    return counters.left(counter, tries);
  }

  /** No value was ever there to be right (text application, 0012). */
  boolean issuedLocked() {
    return rule == Rule.BLOCKED;
  }

  /** Whether a value can have this length. */
  boolean possible(int length) {
    return length >= rule.shortest && length <= rule.longest;
  }

  /** Compares and counts. The counter is written before the answer is known to anybody. */
  boolean verify(byte[] presented) {
    int before = left();
    if (before == 0) {
      return false;
    }
    counters.write(counter, before - 1);
    if (!MessageDigest.isEqual(value, presented)) {
      return false;
    }
    counters.write(counter, tries);
    return true;
  }

  /** What is printed on the card stays as it is. */
  boolean changeable() {
    return rule == Rule.PIN || rule == Rule.PASSWORD;
  }

  /**
   * Takes a new value, which is kept before the answer is known. False: it has a length or letters
   * that this one can't have.
   */
  boolean change(byte[] newValue) {
    String text = new String(newValue, StandardCharsets.US_ASCII);
    if (!possible(newValue.length) || !text.matches(rule.letters)) {
      return false;
    }
    counters.change(counter, left(), text);
    value = newValue.clone();
    return true;
  }

  /**
   * Takes a new value in place of one that an issuer has unlocked, with all its tries, in one
   * write.
   */
  boolean setAnew(byte[] newValue) {
    String text = new String(newValue, StandardCharsets.US_ASCII);
    if (!possible(newValue.length) || !text.matches(rule.letters)) {
      return false;
    }
    counters.change(counter, tries, text);
    value = newValue.clone();
    return true;
  }

  /** Letters and length (card.md 5). */
  enum Rule {
    /** 4 digits. */
    PIN("[0-9]*", 4, 4),
    /** The password of the signature key. */
    PASSWORD("[A-Z0-9]*", 6, 16),
    /** 照合番号A, the my number. */
    MY_NUMBER("[0-9]*", 12, 12),
    /** 照合番号B. */
    FACE_NUMBER("[0-9]*", 14, 14),
    /** Era year, month and day. */
    BIRTH_DATE("[0-9]*", 6, 6),
    /** Issued locked. */
    BLOCKED("", 4, 4);

    private final String letters;
    private final int shortest;
    private final int longest;

    Rule(String letters, int shortest, int longest) {
      this.letters = letters;
      this.shortest = shortest;
      this.longest = longest;
    }
  }
}

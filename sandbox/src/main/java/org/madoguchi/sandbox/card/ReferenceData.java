package org.madoguchi.sandbox.card;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * A PIN, password or printed number that the card compares with, and its retry counter (card.md
 * 4.3, 5). Whether it was verified is not kept here: that is the card's security state.
 */
final class ReferenceData {
  private final String counter;
  private final Rule rule;
  private final RetryCounterStore counters;
  private byte[] value;

  ReferenceData(String counter, Rule rule, String value, RetryCounterStore counters) {
    this.counter = counter;
    this.rule = rule;
    this.counters = counters;
    this.value = value.getBytes(StandardCharsets.US_ASCII);
  }

  int left() {
    return counters.left(counter, rule.tries);
  }

  /** No value was ever there to be right (text application, 0012). */
  boolean issuedLocked() {
    return rule == Rule.BLOCKED;
  }

  /**
   * Compares and counts; a value of impossible length or letters is a wrong one. The counter is
   * written before the answer is known to anybody.
   */
  boolean verify(byte[] presented) {
    int before = left();
    if (before == 0) {
      return false;
    }
    counters.write(counter, before - 1);
    if (!MessageDigest.isEqual(value, presented)) {
      return false;
    }
    counters.write(counter, rule.tries);
    return true;
  }

  /** Takes a new value. False: it has a length or letters that this one can't have. */
  boolean change(byte[] newValue) {
    String text = new String(newValue, StandardCharsets.US_ASCII);
    if (!text.matches(rule.form)) {
      return false;
    }
    value = newValue.clone();
    return true;
  }

  /** Length, letters and tries (card.md 5). */
  enum Rule {
    /** 4 digits. */
    PIN("[0-9]{4}", 3),
    /** The password of the signature key. */
    PASSWORD("[A-Z0-9]{6,16}", 5),
    /** What is printed on the card; ten tries are likely but not certain. */
    PRINTED("[0-9]{6,14}", 10),
    /** Issued locked. */
    BLOCKED("", 0);

    private final String form;
    private final int tries;

    Rule(String form, int tries) {
      this.form = form;
      this.tries = tries;
    }
  }
}

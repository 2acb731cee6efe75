package org.madoguchi.sandbox.proof.storm;

import java.time.LocalDate;
import java.util.Locale;
import org.madoguchi.app.errand.support.FormId;
import org.madoguchi.app.errand.support.lobby.CalendarEra;

/**
 * Somebody who comes to apply for a card, with a form: all of it follows from the number, so that
 * whatever turns up somewhere says whose it is.
 *
 * @param number from 0, in the order in which they come
 */
record Applicant(int number) {
  /** One of so many is under one year old: on such a card there is no photo. */
  private static final int INFANTS = 9;

  /** One of so many is too young to sign. */
  private static final int CHILDREN = 7;

  /** What is on the paper in the hand. */
  FormId form() {
    return new FormId(String.format(Locale.ROOT, "70%014d%07d", 1_000_003L * (number + 1), number));
  }

  /** Whose form has that number; -1 if nobody's. */
  static int of(String form) {
    int number = Integer.parseInt(form.substring(form.length() - 7));
    return new Applicant(number).form().digits().equals(form) ? number : -1;
  }

  boolean infant() {
    return number % INFANTS == INFANTS - 1;
  }

  CalendarEra era() {
    return infant() ? CalendarEra.REIWA : child() ? CalendarEra.HEISEI : CalendarEra.SHOWA;
  }

  private boolean child() {
    return number % CHILDREN == CHILDREN - 1;
  }

  /** Of the era. */
  int year() {
    return infant() ? 8 : child() ? 28 : 40 + number % 20;
  }

  int month() {
    return infant() ? 3 : 1 + number % 12;
  }

  int day() {
    return 1 + number % 28;
  }

  LocalDate born() {
    return era().date(year(), month(), day(), LocalDate.EPOCH.plusYears(100)).orElseThrow();
  }

  /** Before the sign of an address for mail. */
  String mailbox() {
    return "storm" + number;
  }
}

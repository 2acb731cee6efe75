package org.madoguchi.municipality.plan;

import java.util.Locale;

/** How numbers are written for people. Pure. */
public final class Figures {
  private Figures() {}

  /** With a comma before each three digits, as both languages write it. */
  public static String grouped(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}

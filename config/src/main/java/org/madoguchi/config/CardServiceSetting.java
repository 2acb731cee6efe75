package org.madoguchi.config;

import java.util.Arrays;
import java.util.Optional;

/** By which way the lobby terminal reaches the smart card service. */
public enum CardServiceSetting {
  /** What is right on this machine. */
  AUTO("auto"),
  /** PC/SC itself; leaves no copy of a PIN in memory. */
  PCSC("pcsc"),
  /** {@code javax.smartcardio} by jnasmartcardio; leaves a copy of a PIN in memory. */
  JAVAX_SMARTCARDIO("javax.smartcardio");

  private final String text;

  CardServiceSetting(String text) {
    this.text = text;
  }

  /** As files and command lines have it. */
  public String text() {
    return text;
  }

  /** The value with this name. */
  public static Optional<CardServiceSetting> of(String text) {
    return Arrays.stream(values()).filter(setting -> setting.text.equals(text)).findFirst();
  }
}

package org.madoguchi.config;

import java.util.Locale;

/** A language of the screens. */
public enum Language {
  JA,
  EN;

  /** Its ISO 639 code in lower case, as files and configuration name it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}

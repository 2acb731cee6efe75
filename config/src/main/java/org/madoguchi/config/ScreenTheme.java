package org.madoguchi.config;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** In which colours a lobby's screen is drawn. */
public enum ScreenTheme {
  /** Dark letters on warm paper. */
  LIGHT,
  /** White and yellow on black. */
  CONTRAST,
  /** Light letters on dark grey, for eyes that a bright panel dazzles. */
  NIGHT;

  /** As configuration and command lines write it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The one that is written so. */
  public static Optional<ScreenTheme> of(String code) {
    return Arrays.stream(values()).filter(theme -> theme.code().equals(code)).findFirst();
  }
}

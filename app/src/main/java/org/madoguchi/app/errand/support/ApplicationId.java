package org.madoguchi.app.errand.support;

import java.util.HexFormat;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * Names one application for ever: 128 random bits. Nothing of who applies takes part in it.
 *
 * @param hex 32 lower-case hexadecimal digits
 */
public record ApplicationId(String hex) {
  private static final Pattern FORM = Pattern.compile("[0-9a-f]{32}");

  public ApplicationId {
    if (!FORM.matcher(hex).matches()) {
      throw new IllegalArgumentException("an application's id has 32 hexadecimal digits");
    }
  }

  /** A new one from a cryptographic source. */
  public static ApplicationId random(RandomGenerator random) {
    HexFormat digits = HexFormat.of();
    return new ApplicationId(
        digits.toHexDigits(random.nextLong()) + digits.toHexDigits(random.nextLong()));
  }

  @Override
  public String toString() {
    return hex;
  }
}

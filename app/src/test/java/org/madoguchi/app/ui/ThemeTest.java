package org.madoguchi.app.ui;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThemeTest {
  private static final Pattern TOKEN = Pattern.compile("(-[a-z-]+): #([0-9A-F]{6});");

  /** WCAG 2.2 contrast ratios; 7 for what is read (AAA), 3 for the shape of a control. */
  @ParameterizedTest
  @CsvSource({
    "-ink, -paper, 7",
    "-ink, -surface, 7",
    "-second-ink, -paper, 7",
    "-second-ink, -surface, 7",
    "-on-go, -go, 7",
    "-on-soft, -soft, 7",
    "-on-notice, -notice, 7",
    "-on-stop, -stop, 7",
    "-on-well, -well, 7",
    "-edge, -paper, 3",
    "-edge, -surface, 3",
    "-go, -paper, 3",
    "-go, -surface, 3"
  })
  void contrastIsEnough(String front, String back, double least) throws IOException {
    Map<String, Integer> tokens = tokens();
    double ratio = contrast(requireNonNull(tokens.get(front)), requireNonNull(tokens.get(back)));
    assertTrue(ratio >= least, front + " on " + back + ": " + ratio);
  }

  @Test
  void hasNoShadowAndNoGradient() throws IOException {
    String css = css();
    assertFalse(css.contains("shadow(") || css.contains("gradient("), css);
  }

  @Test
  void aKeyIsAtLeastTwentyMillimetres() {
    assertEquals(64, Theme.smallestKey(3.2));
    assertEquals(81, Theme.smallestKey(4.03));
    assertEquals(100, Theme.smallestKey(5));
  }

  private static Map<String, Integer> tokens() throws IOException {
    Map<String, Integer> tokens = new TreeMap<>();
    Matcher matcher = TOKEN.matcher(css());
    while (matcher.find()) {
      tokens.put(matcher.group(1), Integer.parseInt(matcher.group(2), 16));
    }
    return tokens;
  }

  private static String css() throws IOException {
    try (var stream = Theme.stylesheet().openStream()) {
      String css = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      return css.replaceAll("(?s)/\\*.*?\\*/", "");
    }
  }

  private static double contrast(int a, int b) {
    double lighter = Math.max(luminance(a), luminance(b));
    double darker = Math.min(luminance(a), luminance(b));
    return (lighter + 0.05) / (darker + 0.05);
  }

  private static double luminance(int rgb) {
    return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
  }

  private static double linear(int channel) {
    double value = (channel & 0xff) / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }
}

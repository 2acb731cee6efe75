package org.madoguchi.app.ui;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.madoguchi.config.ScreenTheme;

class ThemeTest {
  private static final Pattern TOKEN = Pattern.compile("(-[a-z-]+): #([0-9A-F]{6});");
  private static final Pattern BLOCK = Pattern.compile("([^{}]+)\\{([^}]*)}");

  /** WCAG 2.2 contrast ratios; 7 for what is read (AAA), 3 for the shape of a control. */
  @ParameterizedTest
  @CsvSource({
    "-ink, -paper, 7",
    "-ink, -surface, 7",
    "-ink, -practice-paper, 7",
    "-second-ink, -paper, 7",
    "-second-ink, -surface, 7",
    "-second-ink, -practice-paper, 7",
    "-on-go, -go, 7",
    "-on-soft, -soft, 7",
    "-on-notice, -notice, 7",
    "-on-stop, -stop, 7",
    "-on-well, -well, 7",
    "-on-practice, -practice, 7",
    "-sheet-ink, -sheet, 7",
    "-edge, -paper, 3",
    "-edge, -surface, 3",
    "-edge, -practice-paper, 3",
    "-go, -paper, 3",
    "-go, -surface, 3"
  })
  void contrastIsEnoughInEveryTheme(String front, String back, double least) throws IOException {
    for (ScreenTheme theme : ScreenTheme.values()) {
      Map<String, Color> tokens = tokens(theme);
      double ratio =
          Contrast.of(requireNonNull(tokens.get(front)), requireNonNull(tokens.get(back)));
      assertTrue(ratio >= least, theme + ": " + front + " on " + back + ": " + ratio);
    }
  }

  @Test
  void hasNoShadowAndNoGradient() throws IOException {
    for (URL sheet : Theme.stylesheets()) {
      String css = css(sheet);
      assertFalse(css.contains("shadow(") || css.contains("gradient("), css);
    }
  }

  @Test
  void aKeyIsAtLeastTwentyMillimetres() {
    assertEquals(64, Theme.smallestKey(3.2));
    assertEquals(81, Theme.smallestKey(4.03));
    assertEquals(100, Theme.smallestKey(5));
  }

  /** Those of the light theme, and over them the theme's own. */
  private static Map<String, Color> tokens(ScreenTheme theme) throws IOException {
    Map<String, Color> tokens = new TreeMap<>();
    Matcher block = BLOCK.matcher(css(Theme.stylesheets().getFirst()));
    while (block.find()) {
      if (block.group(1).contains(".theme-light") || block.group(1).contains("-" + theme.code())) {
        Matcher token = TOKEN.matcher(block.group(2));
        while (token.find()) {
          tokens.put(token.group(1), Color.web(token.group(2)));
        }
      }
    }
    return tokens;
  }

  private static String css(URL sheet) throws IOException {
    try (var stream = sheet.openStream()) {
      String css = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      return css.replaceAll("(?s)/\\*.*?\\*/", "");
    }
  }
}

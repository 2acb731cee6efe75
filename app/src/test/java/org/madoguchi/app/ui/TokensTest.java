package org.madoguchi.app.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import org.junit.jupiter.api.Test;
import org.madoguchi.config.ScreenTheme;

/** A theme reaches every colour only if all stand at one place. */
class TokensTest {
  private static final Path MAIN = Path.of("src/main");
  private static final Pattern OF_STYLES =
      Pattern.compile("#[0-9A-Fa-f]{3,8}\\b|rgba?\\(|: *(white|black|red|gr[ae]y)\\b");
  private static final Pattern OF_JAVA =
      Pattern.compile("\"#[0-9A-Fa-f]{3,8}\"|\\bColor\\.(?!TRANSPARENT\\b)[A-Za-z]+|new Color\\(");

  @Test
  void noStyleButTheTokensNamesAColour() throws IOException {
    List<String> found = new ArrayList<>();
    for (Path css : files(".css")) {
      if (!css.endsWith("tokens.css")) {
        String styles = Files.readString(css).replaceAll("(?s)/\\*.*?\\*/", "");
        literals(OF_STYLES, styles, css, found);
      }
    }
    assertEquals(List.of(), found);
  }

  @Test
  void noScreenAndNoDrawingNamesAColour() throws IOException {
    List<String> found = new ArrayList<>();
    for (Path java : files(".java")) {
      String source = Files.readString(java);
      if (source.contains("import javafx.scene.") && !java.endsWith("Contrast.java")) {
        literals(OF_JAVA, source, java, found);
      }
    }
    assertEquals(List.of(), found);
  }

  private static List<Path> files(String ending) throws IOException {
    try (Stream<Path> files = Files.walk(MAIN)) {
      List<Path> all = files.filter(f -> f.toString().endsWith(ending)).toList();
      assertTrue(!all.isEmpty(), "no " + ending);
      return all;
    }
  }

  private static void literals(Pattern colour, String text, Path file, List<String> found) {
    Matcher literal = colour.matcher(text);
    while (literal.find()) {
      found.add(file + ": " + literal.group());
    }
  }

  /** A class that no rule dresses would leave a shape black, or without its line. */
  @Test
  void everyTintFillsAndDrawsInEveryTheme() {
    for (ScreenTheme theme : ScreenTheme.values()) {
      for (Tint tint : Tint.values()) {
        Rectangle shape = Fx.call(() -> tint.line(tint.fill(new Rectangle(9, 9)), 2));
        Fx.run(() -> dressed(shape, theme));
        String told = tint.name().toLowerCase(Locale.ROOT) + " in " + theme;
        assertEquals(shape.getFill(), shape.getStroke(), told);
        assertTrue(shape.getStroke() instanceof Color c && c.isOpaque(), told);
      }
    }
  }

  @Test
  void aDrawingTakesTheColoursOfItsTheme() {
    Rectangle light = Fx.call(() -> Tint.INK.fill(new Rectangle(9, 9)));
    Rectangle night = Fx.call(() -> Tint.INK.fill(new Rectangle(9, 9)));
    Fx.run(() -> dressed(light, ScreenTheme.LIGHT));
    Fx.run(() -> dressed(night, ScreenTheme.NIGHT));
    assertEquals(Color.web("#16181D"), light.getFill());
    assertEquals(Color.web("#ECE8E0"), night.getFill());
  }

  private static void dressed(Rectangle shape, ScreenTheme theme) {
    var root = new javafx.scene.layout.StackPane(shape);
    Theme.dress(root, Fx.FAMILY);
    Theme.look(root, TextSize.USUAL, theme);
    new javafx.scene.Scene(root);
    root.applyCss();
  }
}

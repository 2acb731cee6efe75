package org.madoguchi.app.ui;

import java.net.URL;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.scene.Parent;
import org.madoguchi.config.ScreenTheme;

/**
 * The look that every screen shares: {@code tokens.css} for its colours, {@code theme.css}, {@code
 * drawings.css}. JavaFX thread only.
 */
public final class Theme {
  /** Corners are this round, px. */
  public static final double CORNER = 18;

  /** Room between neighbours, px. */
  public static final double GAP = 24;

  /** Room left and right of everything on the screen, px. */
  public static final double MARGIN = 48;

  /** How high a key is, px: 37 mm on a 21.5 inch panel standing upright (0.248 mm a pixel). */
  public static final double KEY_HEIGHT = 150;

  /**
   * The smallest a key may be, mm: with 20 mm square nobody is slower or more often wrong than with
   * larger ones; with 15 mm people are (Colle and Hiszem 2004, Duff 2010).
   */
  public static final double SMALLEST_KEY_MM = 20;

  private static final List<String> SHEETS = List.of("tokens.css", "theme.css", "drawings.css");

  /** Running text of a screen that says nothing else, px. */
  private static final double BODY = 36;

  private Theme() {}

  /** Where the stylesheets lie. */
  static List<URL> stylesheets() {
    return SHEETS.stream().map(Theme::sheet).toList();
  }

  private static URL sheet(String name) {
    return Objects.requireNonNull(Theme.class.getResource(name), name);
  }

  /** Gives the theme and the typeface to a screen's root. */
  public static void dress(Parent root, String fontFamily) {
    root.getStyleClass().add("screen");
    stylesheets().forEach(sheet -> root.getStylesheets().add(sheet.toExternalForm()));
    root.setStyle(letters(fontFamily, BODY));
  }

  /**
   * The style that sets everything below a screen's root in letters of that family and size.
   *
   * @param body of running text, px; all others are told in parts of it
   */
  public static String letters(String family, double body) {
    return face(family) + String.format(Locale.ROOT, " -fx-font-size: %.2fpx;", body);
  }

  /** The style that sets everything below a node in letters of that family. */
  public static String face(String fontFamily) {
    return "-fx-font-family: \"" + fontFamily + "\";";
  }

  /** Shows everything below a screen's root in letters of that size and in those colours. */
  public static void look(Parent root, TextSize size, ScreenTheme theme) {
    for (TextSize each : TextSize.values()) {
      root.getStyleClass().remove("text-" + each.percent());
    }
    root.getStyleClass().add("text-" + size.percent());
    for (ScreenTheme each : ScreenTheme.values()) {
      root.getStyleClass().remove(styleClass(each));
    }
    root.getStyleClass().add(styleClass(theme));
  }

  /** What stands in such a node, or in a screen's root, is drawn in those colours. */
  public static String styleClass(ScreenTheme theme) {
    return "theme-" + theme.code();
  }

  /**
   * The smallest edge of a key.
   *
   * @param pixelsPerMillimetre pixel density of the panel
   * @return px
   */
  public static double smallestKey(double pixelsPerMillimetre) {
    return Math.ceil(SMALLEST_KEY_MM * pixelsPerMillimetre);
  }
}

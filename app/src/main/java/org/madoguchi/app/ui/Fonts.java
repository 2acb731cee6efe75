package org.madoguchi.app.ui;

import java.util.Collection;
import java.util.List;
import javafx.scene.text.Font;

/**
 * The typeface of the screens: BIZ UDPGothic, a universal-design face, or the best Japanese face
 * that the system has instead. Without one, Japanese turns into boxes, so the program must say so
 * and not start.
 */
public final class Fonts {
  /** The Debian package that brings BIZ UDPGothic. Windows has had the face since 10. */
  public static final String DEBIAN_PACKAGE = "fonts-morisawa-bizud-gothic";

  /** Best first. A system in Japanese may tell a face by its Japanese name. */
  private static final List<String> JAPANESE =
      List.of(
          "BIZ UDPGothic",
          "BIZ UDPゴシック",
          "BIZ UDGothic",
          "BIZ UDゴシック",
          "Noto Sans CJK JP",
          "Noto Sans JP",
          "IPAexGothic",
          "IPAexゴシック",
          "IPAPGothic",
          "TakaoPGothic",
          "VL PGothic",
          "Yu Gothic UI",
          "Meiryo",
          "Hiragino Sans");

  private Fonts() {}

  /** Which face the screens get. */
  public sealed interface Choice {
    /**
     * @param family name for {@link Theme#dress}
     */
    record Found(String family) implements Choice {}

    /**
     * No Japanese face is installed.
     *
     * @param debianPackage what to install
     */
    record Missing(String debianPackage) implements Choice {}
  }

  /** Looks among the system's faces. The first call takes some tens of milliseconds. Any thread. */
  public static Choice ofSystem() {
    return choose(Font.getFamilies());
  }

  /** The best Japanese face among those. */
  static Choice choose(Collection<String> families) {
    return JAPANESE.stream()
        .filter(families::contains)
        .findFirst()
        .<Choice>map(Choice.Found::new)
        .orElseGet(() -> new Choice.Missing(DEBIAN_PACKAGE));
  }
}

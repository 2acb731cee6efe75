package org.madoguchi.app.ui;

import java.util.Collection;
import javafx.scene.text.Font;
import org.madoguchi.config.Language;

/**
 * The typeface of the screens: BIZ UDPGothic, a universal-design face, or the best Japanese face
 * that the system has instead. Without one, Japanese turns into boxes, so the program must say so
 * and not start.
 */
public final class Fonts {
  /** The Debian package that brings BIZ UDPGothic. Windows has had the face since 10. */
  public static final String DEBIAN_PACKAGE = "fonts-morisawa-bizud-gothic";

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
    return Faces.among(families)
        .of(Language.JA)
        .<Choice>map(Choice.Found::new)
        .orElseGet(() -> new Choice.Missing(DEBIAN_PACKAGE));
  }
}

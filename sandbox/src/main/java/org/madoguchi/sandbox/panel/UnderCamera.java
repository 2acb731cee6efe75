package org.madoguchi.sandbox.panel;

import java.util.Locale;
import org.madoguchi.config.LocalizedText;

/** What lies under the clerk's camera for papers. */
public enum UnderCamera {
  LICENCE("運転免許証", "driving licence"),
  PASSPORT("パスポート", "passport"),
  NOTHING("何も ない", "a bare desk"),
  UNPLUGGED("カメラを ぬく", "pull it out");

  private final LocalizedText label;

  UnderCamera(String ja, String en) {
    label = new LocalizedText(ja, en);
  }

  /** Id of its key. */
  public String id() {
    return "paper-" + name().toLowerCase(Locale.ROOT);
  }

  /** What its key says. */
  public LocalizedText label() {
    return label;
  }
}

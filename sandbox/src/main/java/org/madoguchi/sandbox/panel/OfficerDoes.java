package org.madoguchi.sandbox.panel;

import java.util.Locale;
import org.madoguchi.config.LocalizedText;

/** What the robot among the municipality's officers does with an application. */
public enum OfficerDoes {
  ACCEPT("受け付ける", "accepts"),
  COUNTER("役所で わたす", "accepts, to be fetched"),
  REFUSE("断る：期限切れ", "refuses: expired"),
  HOLD("断る：理由なし", "refuses, not why"),
  SLOWLY("ゆっくり 受け付ける", "accepts slowly"),
  VANISH("開いて いなくなる", "opens, vanishes"),
  NOTHING("何も しない", "leaves it to you");

  private final LocalizedText label;

  OfficerDoes(String ja, String en) {
    label = new LocalizedText(ja, en);
  }

  /** Id of its key. */
  public String id() {
    return "officer-" + name().toLowerCase(Locale.ROOT);
  }

  /** What its key says. */
  public LocalizedText label() {
    return label;
  }
}

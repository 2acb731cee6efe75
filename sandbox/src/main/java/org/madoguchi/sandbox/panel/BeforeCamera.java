package org.madoguchi.sandbox.panel;

import java.util.Locale;
import org.madoguchi.config.LocalizedText;

/** What is held, or who stands, before the lobby terminal's camera. */
public enum BeforeCamera {
  NOBODY("だれも いない", "nobody"),
  FORM("花子さんの 申請書", "Hanako's form"),
  PERSON("人", "a person"),
  TILTED("かたむいた 人", "a tilted head"),
  TWO("ふたり", "two people"),
  SLIP("出た レシート", "the slip"),
  UNPLUGGED("カメラを ぬく", "pull it out");

  private final LocalizedText label;

  BeforeCamera(String ja, String en) {
    label = new LocalizedText(ja, en);
  }

  /** Id of its key. */
  public String id() {
    return "camera-" + name().toLowerCase(Locale.ROOT);
  }

  /** What its key says. */
  public LocalizedText label() {
    return label;
  }
}

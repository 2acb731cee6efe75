package org.madoguchi.app.ui;

import java.util.Locale;

/** What a colour says. It never says so alone: words and often an icon go with it. */
public enum Tone {
  /** Chosen, or a hint. */
  SOFT,
  /** Look here. */
  NOTICE,
  /** Stop. The only red. */
  STOP,
  /** In order. */
  WELL;

  public String styleClass() {
    return "tone-" + name().toLowerCase(Locale.ROOT);
  }
}

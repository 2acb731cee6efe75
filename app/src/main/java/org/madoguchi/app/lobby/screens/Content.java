package org.madoguchi.app.lobby.screens;

import javafx.scene.layout.Region;

/** What stands between header and footer for one state. */
public interface Content {
  /** The node; always the same one. */
  Region node();

  /** Shows what has changed within the same state, in place. */
  default void update(LobbyContext c) {}
}

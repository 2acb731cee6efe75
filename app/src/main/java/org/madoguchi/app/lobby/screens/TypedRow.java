package org.madoguchi.app.lobby.screens;

import javafx.scene.layout.Region;

/** How much is typed, in dots; never what. */
public interface TypedRow {
  /** The node; always the same one. */
  Region node();

  /**
   * Shows that.
   *
   * @param typed how many digits or letters
   */
  void show(LobbyContext c, int typed);
}

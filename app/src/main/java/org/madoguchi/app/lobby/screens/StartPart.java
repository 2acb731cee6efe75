package org.madoguchi.app.lobby.screens;

import java.util.Optional;
import javafx.scene.layout.Region;

/**
 * What the errand that most have come for adds to the start screen, at one moment. Each node is a
 * new one with each call. JavaFX thread only.
 */
public interface StartPart {
  /**
   * What the screen says first; where one has a choice of errands, only while it can't be begun.
   */
  Title title();

  /** What helps whoever can't begin it now. */
  Optional<Region> instead();

  /** What can be had of it, and when. */
  Region offered();

  /** What one needs for it. */
  Region needed();

  /** The face of its key. */
  Region face();

  /** The way of it, where there is nothing else to choose. */
  Region way();

  /** Question and lead of the screen. */
  record Title(String question, String lead) {}
}

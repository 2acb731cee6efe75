package org.madoguchi.sandbox;

import org.jspecify.annotations.Nullable;
import org.madoguchi.app.voice.Speech;
import org.madoguchi.config.FiguresConfig;

/**
 * What not every branch of the sandbox needs.
 *
 * @param compareName whether the lobby offers the comparison with the card's name
 * @param cameraProcess whether the camera runs in a process of its own, as on a real terminal
 * @param officers where 見本市's officers' program keeps what it has, a JDBC URL; null: there is none,
 *     and nobody entrusts taking applications in
 * @param portal whether residents can register something at the portal
 * @param figures who gets the branch's figures; null: those officers, if there are any
 * @param speech what the lobby terminal speaks with; it stays its owner's
 */
record BranchExtras(
    boolean compareName,
    boolean cameraProcess,
    @Nullable String officers,
    boolean portal,
    FiguresConfig.@Nullable FarEnd figures,
    Speech speech) {
  /** Nothing. */
  static final BranchExtras NONE = new BranchExtras(false, false, null, false, null);

  /** One without a voice. */
  BranchExtras(
      boolean compareName,
      boolean cameraProcess,
      @Nullable String officers,
      boolean portal,
      FiguresConfig.@Nullable FarEnd figures) {
    this(compareName, cameraProcess, officers, portal, figures, Speech.SILENT);
  }

  /** The same with a voice. */
  BranchExtras spoken(Speech by) {
    return new BranchExtras(compareName, cameraProcess, officers, portal, figures, by);
  }
}

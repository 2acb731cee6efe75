package org.madoguchi.app.lobby.screens;

import java.util.List;
import java.util.Optional;
import org.madoguchi.app.lobby.ErrandState;
import org.madoguchi.app.lobby.LobbyView;
import org.madoguchi.app.lobby.stops.ErrandStops;
import org.madoguchi.app.lobby.stops.LobbyWords;
import org.madoguchi.app.ui.Icon;

/**
 * How an errand looks on the lobby terminal. Its keys are made from its stops. JavaFX thread only,
 * but for what it inherits.
 */
public interface ErrandScreens extends ErrandStops {
  /** Its picture on the start screen. */
  Icon icon();

  /**
   * What stands between header and footer.
   *
   * @param c with the errand's words over the lobby's
   */
  Content of(ErrandState state, LobbyContext c);

  /**
   * What the {@link #main} errand adds to the start screen; empty for every other.
   *
   * @param c with the errand's words over the lobby's
   */
  default Optional<StartPart> start(LobbyContext c) {
    return Optional.empty();
  }

  /**
   * What is told under the header on every screen of a visit with it.
   *
   * @param words with the errand's over the lobby's
   */
  default Optional<Notice> notice(LobbyWords words) {
    return Optional.empty();
  }

  /**
   * What the screen of a problem says first, where the lobby's own words don't fit.
   *
   * @param words with the errand's over the lobby's
   */
  default Optional<String> problemLead(LobbyWords words) {
    return Optional.empty();
  }

  /**
   * One state of each kind, to be painted once ahead; nothing in them is real.
   *
   * @param start the start screen, which says what can be had
   */
  List<ErrandState> samples(LobbyView start);

  /** A line under the header. */
  record Notice(Icon icon, String words) {}
}

package org.madoguchi.app.lobby.screens;

import java.util.List;
import org.madoguchi.app.lobby.ErrandState;
import org.madoguchi.app.lobby.stops.ErrandStops;
import org.madoguchi.app.ui.Icon;

/**
 * How an errand that plugs in looks on the lobby terminal. Its keys are made from its stops. JavaFX
 * thread only, but for what it inherits.
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

  /** One state of each kind, to be painted once ahead; nothing in them is real. */
  List<ErrandState> samples();
}

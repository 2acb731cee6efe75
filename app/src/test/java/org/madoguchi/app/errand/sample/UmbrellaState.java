package org.madoguchi.app.errand.sample;

import org.madoguchi.app.branch.LobbyCall.Place;
import org.madoguchi.app.errand.ErrandId;
import org.madoguchi.app.lobby.ErrandState;

/** Where somebody stands who borrows an umbrella; each is one screen. */
public sealed interface UmbrellaState extends ErrandState {
  /** Names the errand. */
  ErrandId UMBRELLA = new ErrandId("umbrella");

  @Override
  default ErrandId errand() {
    return UMBRELLA;
  }

  @Override
  default Place callPlace() {
    return Place.CHOOSING;
  }

  /** Large or small. */
  record Size() implements UmbrellaState {
    @Override
    public boolean back() {
      return true;
    }
  }

  /** The stand is being asked. */
  record Unlocking(String size) implements UmbrellaState {
    @Override
    public boolean working() {
      return true;
    }
  }

  /** It can be taken. */
  record Take(int hook) implements UmbrellaState {
    @Override
    public int readInSeconds() {
      return 20;
    }
  }
}

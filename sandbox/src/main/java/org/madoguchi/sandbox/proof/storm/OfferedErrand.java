package org.madoguchi.sandbox.proof.storm;

import java.util.Optional;
import org.madoguchi.app.errand.Availability;
import org.madoguchi.app.errand.ErrandId;
import org.madoguchi.app.lobby.ErrandState;
import org.madoguchi.app.lobby.ErrandVisit;
import org.madoguchi.app.lobby.LobbyErrand;
import org.madoguchi.app.lobby.LobbyEvent;
import org.madoguchi.app.lobby.LobbyState;
import org.madoguchi.app.lobby.LobbyWork;

/** An errand whose hours are looked up once for each visit, not with each drawing of a screen. */
final class OfferedErrand implements LobbyErrand {
  private final LobbyErrand errand;
  private final Optional<Availability> now;

  OfferedErrand(LobbyErrand errand) {
    this.errand = errand;
    this.now = errand.now();
  }

  @Override
  public ErrandId id() {
    return errand.id();
  }

  @Override
  public Optional<Availability> now() {
    return now;
  }

  @Override
  public ErrandState begins() {
    return errand.begins();
  }

  @Override
  public LobbyState next(ErrandState state, LobbyEvent event) {
    return errand.next(state, event);
  }

  @Override
  public ErrandVisit visit(LobbyWork work) {
    return errand.visit(work);
  }
}

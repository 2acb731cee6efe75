package org.madoguchi.sandbox.proof.storm;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.errand.Availability;
import org.madoguchi.app.errand.ErrandId;
import org.madoguchi.app.lobby.ErrandState;
import org.madoguchi.app.lobby.ErrandVisit;
import org.madoguchi.app.lobby.LobbyErrand;
import org.madoguchi.app.lobby.LobbyEvent;
import org.madoguchi.app.lobby.LobbyState;
import org.madoguchi.app.lobby.LobbyWork;
import org.madoguchi.app.lobby.OfferDetails;
import org.madoguchi.app.lobby.Visit;

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
  public @Nullable OfferDetails details() {
    return null; // for screens, and nobody draws one here
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
  public Visit next(Visit visit, LobbyEvent event) {
    return errand.next(visit, event);
  }

  @Override
  public Optional<Visit> afterProblem(Visit visit, LobbyEvent event) {
    return errand.afterProblem(visit, event);
  }

  @Override
  public ErrandVisit visit(LobbyWork work) {
    return errand.visit(work);
  }
}

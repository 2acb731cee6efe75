package org.madoguchi.app.errand.support.lobby;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.madoguchi.app.errand.Availability;
import org.madoguchi.app.errand.ErrandId;
import org.madoguchi.app.errand.support.Applications;
import org.madoguchi.app.errand.support.SupportOffer;
import org.madoguchi.app.lobby.ErrandMemory;
import org.madoguchi.app.lobby.ErrandState;
import org.madoguchi.app.lobby.ErrandVisit;
import org.madoguchi.app.lobby.LobbyErrand;
import org.madoguchi.app.lobby.LobbyEvent;
import org.madoguchi.app.lobby.LobbyState;
import org.madoguchi.app.lobby.LobbyTouch;
import org.madoguchi.app.lobby.LobbyWork;
import org.madoguchi.app.lobby.OfferDetails;
import org.madoguchi.app.lobby.Visit;

/** The errand {@code support} at the lobby terminal. */
public final class SupportLobby implements LobbyErrand {
  /** Names it. */
  public static final ErrandId ID = new ErrandId("support");

  private final Applications applications;
  private final PhotoBooth booth;
  private final InstantSource clock;
  private final ZoneId zone;

  /**
   * @param applications the branch's service
   * @param booth of this terminal
   * @param zone the branch's
   */
  public SupportLobby(
      Applications applications, PhotoBooth booth, InstantSource clock, ZoneId zone) {
    this.applications = applications;
    this.booth = booth;
    this.clock = clock;
    this.zone = zone;
  }

  @Override
  public ErrandId id() {
    return ID;
  }

  @Override
  public Optional<Availability> now() {
    return applications.offers().stream()
        .map(SupportOffer::availability)
        .reduce(Availability::better);
  }

  @Override
  public OfferDetails details() {
    return new SupportDetails(applications.offers());
  }

  private SupportFlow flow() {
    return new SupportFlow(
        new Circumstances(applications.offers(), LocalDate.ofInstant(clock.instant(), zone)));
  }

  @Override
  public ErrandState begins() {
    return flow().begins();
  }

  @Override
  public LobbyState next(ErrandState state, LobbyEvent event) {
    return flow().next((SupportState) state, event);
  }

  @Override
  public Visit next(Visit visit, LobbyEvent event) {
    if (!(visit.state() instanceof SupportState state)) {
      return visit;
    }
    LobbyState next = next(state, event);
    return next instanceof LobbyState.Problem
        ? new Visit(next, SupportMemory.after(state))
        : new Visit(next, ErrandMemory.of(ID));
  }

  @Override
  public Optional<Visit> afterProblem(Visit visit, LobbyEvent event) {
    return event instanceof LobbyEvent.Touched(LobbyTouch.TryAgain _)
            && visit.memory() instanceof SupportMemory(SupportState again)
        ? Optional.of(new Visit(again, ErrandMemory.of(ID)))
        : Optional.empty();
  }

  @Override
  public ErrandVisit visit(LobbyWork work) {
    return new SupportVisit(applications, booth, work);
  }
}

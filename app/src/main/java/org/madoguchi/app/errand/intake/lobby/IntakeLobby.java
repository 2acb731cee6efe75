package org.madoguchi.app.errand.intake.lobby;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.madoguchi.app.custody.ScanCode;
import org.madoguchi.app.errand.Availability;
import org.madoguchi.app.errand.ErrandId;
import org.madoguchi.app.errand.intake.Intakes;
import org.madoguchi.app.errand.support.SupportOffer;
import org.madoguchi.app.errand.support.lobby.Circumstances;
import org.madoguchi.app.errand.support.lobby.PhotoBooth;
import org.madoguchi.app.errand.support.lobby.SupportDetails;
import org.madoguchi.app.errand.support.lobby.SupportMemory;
import org.madoguchi.app.errand.support.lobby.SupportState;
import org.madoguchi.app.errand.support.lobby.TellingPlan;
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

/** The errand {@code intake} at the lobby terminal. */
public final class IntakeLobby implements LobbyErrand {
  /** Names it. */
  public static final ErrandId ID = new ErrandId("intake");

  /** The question whether a move comes within two months. */
  static final String MOVING = "moving";

  /** The question whether there is an old card to give back. */
  static final String OLD_CARD = "old-card";

  /** An officer takes it in: nobody chooses a way, and two things more are asked. */
  public static final TellingPlan PLAN = new TellingPlan(ID, false, List.of(MOVING, OLD_CARD));

  private final Intakes intakes;
  private final Function<String, Optional<ScanCode>> codes;
  private final PhotoBooth booth;
  private final InstantSource clock;
  private final ZoneId zone;

  /**
   * @param intakes the branch's service
   * @param codes reads what the code of a slip says ({@code ScanCodes#read}); any thread
   * @param booth of this terminal
   * @param zone the branch's
   */
  public IntakeLobby(
      Intakes intakes,
      Function<String, Optional<ScanCode>> codes,
      PhotoBooth booth,
      InstantSource clock,
      ZoneId zone) {
    this.intakes = intakes;
    this.codes = codes;
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
    return intakes.offers().stream().map(SupportOffer::availability).reduce(Availability::better);
  }

  @Override
  public OfferDetails details() {
    return new SupportDetails(intakes.offers());
  }

  @Override
  public ErrandState begins() {
    return new IntakeLobbyState.Which();
  }

  @Override
  public LobbyState next(ErrandState state, LobbyEvent event) {
    return new IntakeLobbyFlow(
            new Circumstances(intakes.offers(), LocalDate.ofInstant(clock.instant(), zone)))
        .next(state, event);
  }

  @Override
  public Visit next(Visit visit, LobbyEvent event) {
    if (!(visit.state() instanceof ErrandState state)) {
      return visit;
    }
    LobbyState next = next(state, event);
    return next instanceof LobbyState.Problem
        ? new Visit(next, IntakeMemory.after(state))
        : new Visit(next, ErrandMemory.of(ID));
  }

  @Override
  public Optional<Visit> afterProblem(Visit visit, LobbyEvent event) {
    if (!(event instanceof LobbyEvent.Touched(LobbyTouch.TryAgain _))) {
      return Optional.empty();
    }
    return switch (visit.memory()) {
      case IntakeMemory(ErrandState again) -> Optional.of(new Visit(again, ErrandMemory.of(ID)));
      case SupportMemory(SupportState again) -> Optional.of(new Visit(again, ErrandMemory.of(ID)));
      case null, default -> Optional.empty();
    };
  }

  @Override
  public ErrandVisit visit(LobbyWork work) {
    return new IntakeVisit(intakes, codes, booth, work);
  }
}

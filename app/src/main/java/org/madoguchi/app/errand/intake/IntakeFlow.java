package org.madoguchi.app.errand.intake;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.errand.intake.IntakeEvent.Abandoned;
import org.madoguchi.app.errand.intake.IntakeEvent.CallBroken;
import org.madoguchi.app.errand.intake.IntakeEvent.Confirmed;
import org.madoguchi.app.errand.intake.IntakeEvent.Disagreed;
import org.madoguchi.app.errand.intake.IntakeEvent.NotTaken;
import org.madoguchi.app.errand.intake.IntakeEvent.OfficerAccepted;
import org.madoguchi.app.errand.intake.IntakeEvent.OfficerJoined;
import org.madoguchi.app.errand.intake.IntakeEvent.OfficerRefused;
import org.madoguchi.app.errand.intake.IntakeEvent.OldCardTaken;
import org.madoguchi.app.errand.intake.IntakeEvent.PackageSealed;
import org.madoguchi.app.errand.intake.IntakeEvent.PapersNoted;
import org.madoguchi.app.errand.intake.IntakeEvent.PinsSealed;
import org.madoguchi.app.errand.intake.IntakeEvent.Suspended;
import org.madoguchi.app.errand.intake.IntakeEvent.TurnedAway;
import org.madoguchi.app.errand.intake.IntakeState.Accepted;
import org.madoguchi.app.errand.intake.IntakeState.Closed;
import org.madoguchi.app.errand.intake.IntakeState.Ended;
import org.madoguchi.app.errand.intake.IntakeState.Gathering;
import org.madoguchi.app.errand.intake.IntakeState.GivenUp;
import org.madoguchi.app.errand.intake.IntakeState.InCall;
import org.madoguchi.app.errand.intake.IntakeState.Ready;
import org.madoguchi.app.errand.intake.IntakeState.Refused;
import org.madoguchi.app.errand.intake.IntakeState.Waiting;

/**
 * What follows on what in the life of an application that is taken in. Pure.
 *
 * <p>It is accepted by an officer's decision and by nothing else; PINs come after the old card, and
 * the end after both.
 */
public final class IntakeFlow {
  private IntakeFlow() {}

  /**
   * The state after an event.
   *
   * @return empty if the event has no place in this state: then nothing happens and nothing is
   *     written
   */
  public static Optional<IntakeState> next(IntakeState state, IntakeEvent event) {
    return Optional.ofNullable(
        switch (state) {
          case Gathering _ -> gathering(event);
          case Ready s -> ready(s, event);
          case Waiting _ -> event instanceof OfficerJoined ? new InCall() : withOfficers(event);
          case InCall _ -> event instanceof CallBroken ? new Waiting() : withOfficers(event);
          case Accepted s -> accepted(s, event);
          case Ended _ -> null;
        });
  }

  private static @Nullable IntakeState gathering(IntakeEvent event) {
    return switch (event) {
      case Confirmed _ -> new Ready(false);
      case Abandoned a -> new GivenUp(a.why());
      default -> null;
    };
  }

  private static @Nullable IntakeState ready(Ready state, IntakeEvent event) {
    return switch (event) {
      case PapersNoted _ -> state;
      case PackageSealed _ -> new Waiting();
      case Disagreed d -> new GivenUp(d.why());
      case TurnedAway t -> new GivenUp(t.why());
      case Abandoned a -> new GivenUp(a.why());
      default -> null;
    };
  }

  /** A decision may come before anybody here has heard that an officer joined. */
  private static @Nullable IntakeState withOfficers(IntakeEvent event) {
    return switch (event) {
      case OfficerAccepted a -> new Accepted(a.delivery(), a.oldCard(), a.pins());
      case OfficerRefused r -> new Refused(r.why());
      case Suspended _, NotTaken _ -> new Ready(true);
      case Disagreed d -> new GivenUp(d.why());
      case TurnedAway t -> new GivenUp(t.why());
      case Abandoned a -> new GivenUp(a.why());
      default -> null;
    };
  }

  private static @Nullable IntakeState accepted(Accepted state, IntakeEvent event) {
    return switch (event) {
      case OldCardTaken _ ->
          state.oldCard() ? new Accepted(state.delivery(), false, state.pins()) : null;
      case PinsSealed _ ->
          !state.oldCard() && state.pins() == PinWay.TYPED
              ? new Accepted(state.delivery(), false, PinWay.NONE)
              : null;
      case IntakeEvent.Closed _ ->
          !state.oldCard() && state.pins() != PinWay.TYPED ? new Closed(state.delivery()) : null;
      case TurnedAway t -> new GivenUp(t.why());
      case Abandoned a -> new GivenUp(a.why());
      default -> null;
    };
  }
}

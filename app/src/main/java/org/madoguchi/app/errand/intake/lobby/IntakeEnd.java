package org.madoguchi.app.errand.intake.lobby;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.LobbyCall.Place;
import org.madoguchi.app.errand.intake.Delivery;
import org.madoguchi.app.errand.support.ApplicationId;
import org.madoguchi.app.sound.LobbySound;

/** Where nothing more is done at the terminal now: what came of it, and what is to be done next. */
public sealed interface IntakeEnd extends IntakeLobbyState.WithSlip {
  @Override
  default Place callPlace() {
    return Place.SLIP;
  }

  /** The same where a slip comes out, so that nobody has to keep the screen in mind. */
  sealed interface WithPaper extends IntakeEnd {
    /** That slip; null: it isn't out yet. */
    @Nullable LastSlip slip();

    /** The same with it. */
    IntakeEnd with(LastSlip out);

    /** It is asked for as soon as one comes here, and never twice. */
    default boolean lacksSlip() {
      return slip() == null;
    }
  }

  /**
   * A slip that tells how it goes on.
   *
   * @param receipt the number
   * @param printed whether the printer took it
   */
  record LastSlip(String receipt, boolean printed) {}

  /** The clerk looks at the papers first. */
  record AtDesk(ApplicationId id) implements IntakeEnd {}

  /** Accepted; the clerk takes the old card, into a pouch whose label the slip becomes. */
  record GiveOldCard(ApplicationId id, @Nullable LastSlip slip) implements WithPaper {
    @Override
    public IntakeEnd with(LastSlip out) {
      return new GiveOldCard(id, out);
    }

    @Override
    public Optional<LobbySound> heard() {
      return Optional.of(LobbySound.CALLED);
    }
  }

  /** Accepted; PINs go on paper, at the desk. */
  record PinsOnPaper(ApplicationId id) implements IntakeEnd {
    @Override
    public Optional<LobbySound> heard() {
      return Optional.of(LobbySound.CALLED);
    }
  }

  /** All is done. */
  record Done(ApplicationId id, Delivery how, @Nullable LastSlip slip) implements WithPaper {
    @Override
    public IntakeEnd with(LastSlip out) {
      return new Done(id, how, out);
    }

    @Override
    public Optional<LobbySound> heard() {
      return slip == null ? Optional.empty() : Optional.of(LobbySound.SLIP);
    }
  }

  /** The call didn't come to its end; it can go on today. */
  record ComeAgain(ApplicationId id, @Nullable LastSlip slip) implements WithPaper {
    @Override
    public IntakeEnd with(LastSlip out) {
      return new ComeAgain(id, out);
    }

    @Override
    public Optional<LobbySound> heard() {
      return Optional.of(LobbySound.CALLED);
    }
  }

  /** It came to nothing. */
  record Refused(ApplicationId id, FailureCode why, @Nullable LastSlip slip) implements WithPaper {
    @Override
    public IntakeEnd with(LastSlip out) {
      return new Refused(id, why, out);
    }

    @Override
    public boolean refused() {
      return true;
    }
  }
}

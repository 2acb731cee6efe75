package org.madoguchi.sandbox.proof.storm;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.errand.support.Application;
import org.madoguchi.app.errand.support.Route;
import org.madoguchi.app.errand.support.lobby.SupportLobby;
import org.madoguchi.app.errand.support.lobby.SupportState;
import org.madoguchi.app.errand.support.lobby.Told;
import org.madoguchi.app.lobby.LobbyState;
import org.madoguchi.app.lobby.LobbyTouch;

/**
 * One resident at the product's own lobby session, with the product's own errand for applications:
 * tells it, says that all of it is right, and takes the slip.
 */
final class ApplicationVisitor {
  private final ApplicationHall hall;
  private final Applicant who;
  private final Runnable gone;
  private final LobbyHands hands;
  private final Teller teller;
  private @Nullable Slip slip;
  private ApplicationWitness.@Nullable Confirmed confirmed;

  private record Slip(String code, String receipt) {}

  /**
   * @param terminal where
   * @param odds how often something else is done than planned
   * @param gone told when the terminal is free again
   */
  ApplicationVisitor(World world, String terminal, Applicant who, double odds, Runnable gone) {
    this.hall = world.applications();
    this.who = who;
    this.gone = gone;
    StormBooth camera = new StormBooth(world.agenda(), world.random(), odds / 3, hall::nextPicture);
    hands =
        new LobbyHands(
            world,
            terminal,
            new SupportLobby(
                hall.service(), camera.booth(), world.agenda(), world.config().branch().zone()),
            odds,
            this::does,
            this::ends);
    teller = new Teller(world, hands, camera, who, odds, true, this::confirms);
  }

  /** The process dies: nothing of the session goes on. */
  void die() {
    hands.die();
  }

  private void does(LobbyState state) {
    switch (state) {
      case SupportState.SlipOut s -> {
        slip = new Slip(s.code(), s.receipt());
        hands.next();
      }
      case SupportState s -> teller.does(s);
      default -> throw new IllegalStateException("no state of this errand: " + state);
    }
  }

  private void confirms(Told told) {
    if (told.ordering()) {
      hands.next();
      return;
    }
    ApplicationWitness.Confirmed all =
        ApplicationWitness.Confirmed.of(
            who,
            told,
            told.route() == Route.ONLINE
                ? new Application.Contact(told.name(), told.email())
                : null);
    if (!teller.right(all)) {
      hands.touch(new LobbyTouch.Stop());
      return;
    }
    confirmed = all;
    hall.witness().confirms(Objects.requireNonNull(told.id()).hex(), all);
    hands.next();
  }

  private void ends() {
    gone.run();
    Slip out = slip;
    ApplicationWitness.Confirmed told = confirmed;
    if (out != null && told != null) {
      hall.toTheDesk(new ApplicationGuest(who.number(), told, out.code(), out.receipt()));
    }
  }
}

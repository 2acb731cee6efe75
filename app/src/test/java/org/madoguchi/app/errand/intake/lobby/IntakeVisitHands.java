package org.madoguchi.app.errand.intake.lobby;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javax.crypto.spec.SecretKeySpec;
import org.madoguchi.app.custody.ScanCode;
import org.madoguchi.app.custody.ScanCodes;
import org.madoguchi.app.errand.intake.IntakeStanding;
import org.madoguchi.app.errand.intake.Intakes;
import org.madoguchi.app.errand.support.ApplicationId;
import org.madoguchi.app.errand.support.lobby.Circumstances;
import org.madoguchi.app.errand.support.lobby.TellingSamples;
import org.madoguchi.app.lobby.ErrandState;
import org.madoguchi.app.lobby.LobbyEvent;
import org.madoguchi.app.lobby.LobbyEvent.Touched;
import org.madoguchi.app.lobby.LobbyState;
import org.madoguchi.app.lobby.LobbyTouch;
import org.madoguchi.app.lobby.Visit;

/** A visit of somebody whose application is taken in, step by step. */
abstract class IntakeVisitHands {
  static final ApplicationId ID = SampleScreens.ID;
  static final LobbyEvent NEXT = new Touched(new LobbyTouch.Next());
  static final LobbyEvent STOP = new Touched(new LobbyTouch.Stop());

  final ScanCodes codes = new ScanCodes(new SecretKeySpec(new byte[32], "HmacSHA256"));
  final IntakeWorld world = new IntakeWorld();
  final IntakeLobbyFlow flow =
      new IntakeLobbyFlow(new Circumstances(TellingSamples.offers(), TellingSamples.TODAY));
  final IntakeVisit visit = new IntakeVisit(world, codes::read, world.booth(), world);
  LobbyState state = new LobbyState.Start();

  void enter(ErrandState next) {
    LobbyState before = state;
    state = next;
    visit.left(at(before), at(next), new LobbyEvent.CardGone());
    visit.entered(before, next);
  }

  /** As the session does it. */
  void happen(LobbyEvent event) {
    LobbyState before = state;
    LobbyState next = flow.next(assertInstanceOf(ErrandState.class, before), event);
    state = next;
    visit.left(at(before), at(next), event);
    if (next instanceof ErrandState now) {
      if (!before.equals(next)) {
        visit.entered(before, now);
      }
    } else {
      visit.close();
    }
  }

  static Visit at(LobbyState state) {
    return new Visit(state, null);
  }

  static Touched pick(String what) {
    return new Touched(new LobbyTouch.Pick(what));
  }

  <S extends LobbyState> S in(Class<S> kind) {
    return assertInstanceOf(kind, state);
  }

  /** Comes with the slip, and stands there. */
  void come(IntakeStanding standing) throws InterruptedException {
    world.coming = new Intakes.Coming.At(ID, standing);
    enter(new IntakeLobbyState.Coming(new ScanCode.ErrandCode(ID.hex())));
    happen(world.hear(IntakeLobbyEvent.Stands.class));
  }

  void told(IntakeStanding standing) throws InterruptedException {
    world.stands(standing);
    happen(world.hear(IntakeLobbyEvent.Stands.class));
  }

  void gone() {
    world.settle();
    assertFalse(world.watched(), "nobody is told any more");
    assertTrue(world.allWiped(), "no PIN stays");
  }

  long opened() {
    return world.calls.stream().filter("camera opened"::equals).count();
  }

  void frames(int many) {
    while (world.frames.size() < many) {
      Thread.onSpinWait();
    }
  }
}

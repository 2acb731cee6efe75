package org.madoguchi.sandbox.proof.storm;

import java.util.List;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.madoguchi.app.errand.support.ExceptionReason;
import org.madoguchi.app.errand.support.Route;
import org.madoguchi.app.errand.support.lobby.SupportState;
import org.madoguchi.app.errand.support.lobby.SupportTouch;
import org.madoguchi.app.errand.support.lobby.TakenPhoto;
import org.madoguchi.app.errand.support.lobby.Told;
import org.madoguchi.app.lobby.LobbyTouch;

/**
 * A resident who tells an application, whatever becomes of it: the form's number, before the
 * camera, the wishes. Everybody knows the own face, and not everybody compares a number of 23
 * digits.
 */
final class Teller {
  /** So often is a photo asked for of a camera that gives none. */
  private static final int MOST_TRIES = 12;

  private static final List<String> PLACES = List.of("99201", "99301");

  private final World world;
  private final ApplicationHall hall;
  private final RandomGenerator random;
  private final LobbyHands hands;
  private final StormBooth camera;
  private final Applicant who;
  private final double odds;
  private final boolean mayOrder;
  private final Consumer<Told> confirms;

  /**
   * @param camera of the terminal
   * @param mayOrder whether who has no form may order one there
   * @param confirms what is done when all of it lies on the screen
   */
  Teller(
      World world,
      LobbyHands hands,
      StormBooth camera,
      Applicant who,
      double odds,
      boolean mayOrder,
      Consumer<Told> confirms) {
    this.world = world;
    this.hall = world.applications();
    this.random = world.random();
    this.hands = hands;
    this.camera = camera;
    this.who = who;
    this.odds = odds;
    this.mayOrder = mayOrder;
    this.confirms = confirms;
    if (hands.happens(odds)) {
      world.agenda().in(random.nextInt(120_000), this::cameraFails);
    }
  }

  private void cameraFails() {
    StormBooth.Trouble[] all = StormBooth.Trouble.values();
    camera.trouble(all[1 + random.nextInt(all.length - 1)]);
    world
        .agenda()
        .in(3_000 + random.nextInt(40_000), () -> camera.trouble(StormBooth.Trouble.NONE));
  }

  private void types(String text) {
    text.chars().forEach(c -> hands.touch(new SupportTouch.Type(String.valueOf((char) c))));
  }

  /** What is done about a screen, but for the slip's. */
  void does(SupportState state) {
    if (state.back() && hands.happens(odds / 20)) {
      hands.touch(new LobbyTouch.Stop());
      return;
    }
    switch (state) {
      case SupportState.Places _ -> hands.pick(world.pick(PLACES));
      case SupportState.Explain _, SupportState.FormAlone _ -> hands.next();
      case SupportState.HowForm _ -> tellsForm();
      case SupportState.ReadForm _ -> holdsForm();
      case SupportState.TypeForm _ -> typesForm();
      case SupportState.CheckForm s -> {
        boolean right = s.form().equals(who.form()) || hands.happens(odds);
        hands.touch(right ? new LobbyTouch.Next() : new LobbyTouch.Pick("again"));
      }
      case SupportState.BirthYear _ -> {
        hands.touch(new SupportTouch.Era(who.era()));
        types(String.valueOf(who.year()));
        hands.next();
      }
      case SupportState.BirthMonth _ -> hands.touch(new SupportTouch.Numeral(who.month()));
      case SupportState.BirthDay _ -> hands.touch(new SupportTouch.Numeral(who.day()));
      case SupportState.Pose _ -> poses(MOST_TRIES);
      case SupportState.Choose s -> chooses(s.told());
      case SupportState.Look _ -> looks();
      case SupportState.Reason _ ->
          hands.pick(world.pick(List.of(ExceptionReason.values())).word());
      case SupportState.Wish _ -> {
        if (random.nextInt(4) == 0) {
          hands.pick("braille");
        }
        hands.next();
      }
      case SupportState.ChooseRoute _ ->
          hands.pick((random.nextInt(3) > 0 ? Route.ONLINE : Route.PAPER).word());
      case SupportState.TypeName _ -> {
        types("アラシ" + who.number());
        hands.next();
      }
      case SupportState.TypeEmail _ -> {
        types(who.mailbox());
        hands.touch(new SupportTouch.Domain("docomo.ne.jp"));
        hands.next();
      }
      case SupportState.Confirm s -> confirms.accept(s.told());
      case SupportState.SlipOut _,
          SupportState.Beginning _,
          SupportState.Shooting _,
          SupportState.Sending _,
          SupportState.PrintingSlip _ -> {}
    }
  }

  // ---- the form

  private void tellsForm() {
    int way = random.nextInt(20);
    if (way == 0 && mayOrder && !who.infant()) {
      hands.pick("form-none");
    } else if (way < 8) {
      hands.pick("form-camera");
    } else if (way < 18) {
      hands.pick("form-type");
    } else {
      hall.scansForm(hands.happens(odds) ? hall.another(who) : who);
      hands.later(40_000, () -> hands.pick("form-type"));
    }
  }

  private void holdsForm() {
    String own = who.form().digits();
    boolean both = hands.happens(odds);
    camera.holds(both ? List.of(own, hall.another(who).form().digits()) : List.of(own));
    hands.later(15_000, () -> camera.holds(List.of(own)));
    hands.later(45_000, () -> hands.pick("form-type"));
  }

  private void typesForm() {
    String digits = who.form().digits();
    if (hands.happens(odds / 3)) {
      int at = random.nextInt(digits.length());
      digits = digits.substring(0, at) + random.nextInt(10) + digits.substring(at + 1);
    }
    types(digits);
    hands.next();
  }

  // ---- the photo

  /** Somebody else's head gets into the picture now and then. */
  private void poses(int tries) {
    if (tries == 0) {
      hands.touch(new LobbyTouch.Stop());
      return;
    }
    camera.person(hands.happens(odds / 2) ? hall.another(who).number() : who.number());
    hands.later(
        3_500 + random.nextInt(2_000),
        () -> {
          if (hands.now() instanceof SupportState.Pose pose
              && pose.trouble() == null
              && pose.left() == 0) {
            hands.pick("take");
          }
          hands.later(6_000, () -> poses(tries - 1));
        });
  }

  private void chooses(Told told) {
    List<TakenPhoto> taken = told.photos().taken();
    for (int i = taken.size(); i > 0; i--) {
      boolean own = StormPhoto.on(taken.get(i - 1).shown()).person() == who.number();
      if (own && !(taken.size() < 3 && hands.happens(odds))) {
        hands.pick("photo-" + i);
        return;
      }
    }
    hands.pick("again");
  }

  private void looks() {
    if (hands.happens(odds / 2)) {
      hands.pick("again");
    } else if (random.nextInt(8) == 0) {
      hands.pick("reason");
    } else {
      hands.next();
    }
  }

  /**
   * Whether somebody who looks at all of it finds that it is right: the own face, and, if one
   * compares, the own form.
   */
  boolean right(ApplicationWitness.Confirmed all) {
    StormPhoto photo = all.seen().photo();
    boolean own = photo == null ? who.infant() : photo.person() == who.number();
    return own && (all.seen().form().equals(who.form().digits()) || hands.happens(odds));
  }
}

package org.madoguchi.sandbox.proof.storm;

import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.errand.support.Application;
import org.madoguchi.app.errand.support.ExceptionReason;
import org.madoguchi.app.errand.support.FormId;
import org.madoguchi.app.errand.support.Route;
import org.madoguchi.app.errand.support.lobby.SupportLobby;
import org.madoguchi.app.errand.support.lobby.SupportState;
import org.madoguchi.app.errand.support.lobby.SupportTouch;
import org.madoguchi.app.errand.support.lobby.TakenPhoto;
import org.madoguchi.app.errand.support.lobby.Told;
import org.madoguchi.app.lobby.ErrandState;
import org.madoguchi.app.lobby.LobbySession;
import org.madoguchi.app.lobby.LobbyState;
import org.madoguchi.app.lobby.LobbyTouch;
import org.madoguchi.app.lobby.LobbyView;

/**
 * One resident at the product's own lobby session, with the product's own errand for applications:
 * tells the form's number, stands before the camera, looks at the photo and at all of it, and takes
 * the slip. Everybody knows the own face, and not everybody compares a number of 23 digits.
 */
final class ApplicationVisitor {
  /** So often is a photo asked for of a camera that gives none. */
  private static final int MOST_TRIES = 12;

  private static final List<String> PLACES = List.of("99201", "99301");

  private final World world;
  private final ApplicationHall hall;
  private final Agenda agenda;
  private final RandomGenerator random;
  private final Applicant who;
  private final double odds;
  private final Runnable gone;
  private final SessionTurns turns;
  private final StormBooth camera;
  private final LobbySession session;
  private @Nullable LobbyState seen;
  private @Nullable LobbyState now;
  private int screens;
  private @Nullable Slip slip;
  private ApplicationWitness.@Nullable Confirmed confirmed;
  private boolean begun;
  private boolean walkedAway;
  private boolean over;

  private record Slip(String code, String receipt) {}

  /**
   * @param terminal where
   * @param odds how often something else is done than planned
   * @param gone told when the terminal is free again
   */
  ApplicationVisitor(World world, String terminal, Applicant who, double odds, Runnable gone) {
    this.world = world;
    this.hall = world.applications();
    this.agenda = world.agenda();
    this.random = world.random();
    this.who = who;
    this.odds = odds;
    this.gone = gone;
    turns = new SessionTurns(agenda);
    camera = new StormBooth(agenda, random, odds / 3, hall::nextPicture);
    session =
        Terminal.session(
            world,
            terminal,
            new StormReader(agenda, random),
            new SupportLobby(
                hall.service(), camera.booth(), agenda, world.config().branch().zone()),
            turns,
            this::sees);
    if (happens(odds)) {
      agenda.in(random.nextInt(120_000), this::cameraFails);
    }
  }

  private void cameraFails() {
    StormBooth.Trouble[] all = StormBooth.Trouble.values();
    camera.trouble(all[1 + random.nextInt(all.length - 1)]);
    agenda.in(3_000 + random.nextInt(40_000), () -> camera.trouble(StormBooth.Trouble.NONE));
  }

  /** The process dies: nothing of the session goes on. */
  void die() {
    over = true;
    turns.shutdown();
  }

  private boolean happens(double often) {
    return random.nextDouble() < often;
  }

  private void sees(LobbyView view) {
    now = view.state();
    LobbyState state = view.state() instanceof ErrandState e ? e.screen() : view.state();
    if (over || state.equals(seen)) {
      return;
    }
    seen = state;
    int screen = ++screens;
    later(800 + random.nextInt(2_500), screen, () -> does(state));
  }

  /** Does it then, if the screen is still there. */
  private void later(long milliseconds, int screen, Runnable what) {
    agenda.in(
        milliseconds,
        () -> {
          if (!over && screen == screens) {
            what.run();
          }
        });
  }

  private void touch(LobbyTouch touch) {
    session.touch(touch);
  }

  private void next() {
    touch(new LobbyTouch.Next());
  }

  private void pick(String what) {
    touch(new LobbyTouch.Pick(what));
  }

  private void types(String text) {
    text.chars().forEach(c -> touch(new SupportTouch.Type(String.valueOf((char) c))));
  }

  private void does(LobbyState state) {
    walkedAway |= begun && happens(odds / 20);
    if (walkedAway && !(state instanceof LobbyState.Start)) {
      return;
    }
    switch (state) {
      case LobbyState.Start _ when begun -> ends();
      case LobbyState.Start _ -> {
        begun = true;
        touch(new LobbyTouch.ChooseErrand(SupportLobby.ID));
        later(10_000, screens, this::ends); // it can't be had now
      }
      case LobbyState.Goodbye _ -> next();
      case LobbyState.Problem p -> {
        world.chronicle().note("application problem", p.why().code());
        touch(random.nextInt(4) > 0 ? new LobbyTouch.TryAgain() : new LobbyTouch.Next());
        later(15_000, screens, this::next);
      }
      case SupportState s when s.back() && happens(odds / 20) -> touch(new LobbyTouch.Stop());
      case SupportState s -> does(s);
      default -> throw new IllegalStateException("no state of this errand: " + state);
    }
  }

  private void does(SupportState state) {
    switch (state) {
      case SupportState.Places _ -> pick(world.pick(PLACES));
      case SupportState.Explain _, SupportState.FormAlone _ -> next();
      case SupportState.HowForm _ -> tellsForm();
      case SupportState.ReadForm _ -> holdsForm();
      case SupportState.TypeForm _ -> typesForm();
      case SupportState.CheckForm s -> {
        boolean right = s.form().equals(who.form()) || happens(odds);
        touch(right ? new LobbyTouch.Next() : new LobbyTouch.Pick("again"));
      }
      case SupportState.BirthYear _ -> {
        touch(new SupportTouch.Era(who.era()));
        types(String.valueOf(who.year()));
        next();
      }
      case SupportState.BirthMonth _ -> touch(new SupportTouch.Numeral(who.month()));
      case SupportState.BirthDay _ -> touch(new SupportTouch.Numeral(who.day()));
      case SupportState.Pose _ -> poses(MOST_TRIES);
      case SupportState.Choose s -> chooses(s.told());
      case SupportState.Look _ -> looks();
      case SupportState.Reason _ -> pick(world.pick(List.of(ExceptionReason.values())).word());
      case SupportState.Wish _ -> {
        if (random.nextInt(4) == 0) {
          pick("braille");
        }
        next();
      }
      case SupportState.ChooseRoute _ ->
          pick((random.nextInt(3) > 0 ? Route.ONLINE : Route.PAPER).word());
      case SupportState.TypeName _ -> {
        types("アラシ" + who.number());
        next();
      }
      case SupportState.TypeEmail _ -> {
        types(who.mailbox());
        touch(new SupportTouch.Domain("docomo.ne.jp"));
        next();
      }
      case SupportState.Confirm s -> confirms(s.told());
      case SupportState.SlipOut s -> {
        slip = new Slip(s.code(), s.receipt());
        next();
      }
      case SupportState.Beginning _,
          SupportState.Shooting _,
          SupportState.Sending _,
          SupportState.PrintingSlip _ -> {}
    }
  }

  // ---- the form

  private void tellsForm() {
    int way = random.nextInt(20);
    if (way == 0 && !who.infant()) {
      pick("form-none");
    } else if (way < 8) {
      pick("form-camera");
    } else if (way < 18) {
      pick("form-type");
    } else {
      hall.scansForm(happens(odds) ? hall.another(who) : who);
      later(40_000, screens, () -> pick("form-type"));
    }
  }

  private void holdsForm() {
    FormId own = who.form();
    boolean both = happens(odds);
    camera.forms(both ? List.of(own, hall.another(who).form()) : List.of(own));
    later(15_000, screens, () -> camera.forms(List.of(own)));
    later(45_000, screens, () -> pick("form-type"));
  }

  private void typesForm() {
    String digits = who.form().digits();
    if (happens(odds / 3)) {
      int at = random.nextInt(digits.length());
      digits = digits.substring(0, at) + random.nextInt(10) + digits.substring(at + 1);
    }
    types(digits);
    next();
  }

  // ---- the photo

  /** Somebody else's head gets into the picture now and then. */
  private void poses(int tries) {
    if (tries == 0) {
      touch(new LobbyTouch.Stop());
      return;
    }
    camera.person(happens(odds / 2) ? hall.another(who).number() : who.number());
    later(
        3_500 + random.nextInt(2_000),
        screens,
        () -> {
          if (now instanceof SupportState.Pose pose && pose.trouble() == null && pose.left() == 0) {
            pick("take");
          }
          later(6_000, screens, () -> poses(tries - 1));
        });
  }

  private void chooses(Told told) {
    List<TakenPhoto> taken = told.photos().taken();
    for (int i = taken.size(); i > 0; i--) {
      boolean own = StormPhoto.on(taken.get(i - 1).shown()).person() == who.number();
      if (own && !(taken.size() < 3 && happens(odds))) {
        pick("photo-" + i);
        return;
      }
    }
    pick("again");
  }

  private void looks() {
    if (happens(odds / 2)) {
      pick("again");
    } else if (random.nextInt(8) == 0) {
      pick("reason");
    } else {
      next();
    }
  }

  // ---- all of it

  private void confirms(Told told) {
    if (told.ordering()) {
      next();
      return;
    }
    FormId form = Objects.requireNonNull(told.form());
    TakenPhoto chosen = told.photos().chosen();
    StormPhoto photo = chosen == null ? null : StormPhoto.on(chosen.shown());
    boolean face = photo == null ? who.infant() : photo.person() == who.number();
    if (!face || (!form.equals(who.form()) && !happens(odds))) {
      touch(new LobbyTouch.Stop());
      return;
    }
    confirmed =
        new ApplicationWitness.Confirmed(
            who,
            new ApplicationWitness.Seen(form.digits(), photo),
            Objects.requireNonNull(told.birthDate()),
            told.wishes(),
            told.route() == Route.ONLINE
                ? new Application.Contact(told.name(), told.email())
                : null);
    hall.witness().confirms(Objects.requireNonNull(told.id()).hex(), confirmed);
    next();
  }

  private void ends() {
    over = true;
    session.close();
    turns.shutdown();
    gone.run();
    Slip out = slip;
    ApplicationWitness.Confirmed told = confirmed;
    if (out != null && told != null) {
      hall.toTheDesk(new ApplicationGuest(who.number(), told, out.code(), out.receipt()));
    }
  }
}

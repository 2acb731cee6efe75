package org.madoguchi.app.errand.intake.lobby;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.base.Subscription;
import org.madoguchi.app.custody.ScanCode;
import org.madoguchi.app.errand.intake.IntakeDetails;
import org.madoguchi.app.errand.intake.IntakeStanding;
import org.madoguchi.app.errand.intake.Intakes;
import org.madoguchi.app.errand.intake.NewPins;
import org.madoguchi.app.errand.support.ApplicationId;
import org.madoguchi.app.errand.support.Telling.SlipAnswer;
import org.madoguchi.app.errand.support.lobby.CameraInUse;
import org.madoguchi.app.errand.support.lobby.PhotoBooth;
import org.madoguchi.app.errand.support.lobby.SupportState;
import org.madoguchi.app.errand.support.lobby.SupportVisit;
import org.madoguchi.app.errand.support.lobby.TakenPhoto;
import org.madoguchi.app.errand.support.lobby.Told;
import org.madoguchi.app.lobby.ErrandState;
import org.madoguchi.app.lobby.ErrandVisit;
import org.madoguchi.app.lobby.LobbyEvent;
import org.madoguchi.app.lobby.LobbyEvent.Touched;
import org.madoguchi.app.lobby.LobbyState;
import org.madoguchi.app.lobby.LobbyTouch.Pick;
import org.madoguchi.app.lobby.LobbyWork;
import org.madoguchi.app.lobby.Visit;
import org.madoguchi.app.lobby.VisitPins;
import org.madoguchi.card.Pin;
import org.madoguchi.card.PinMistake;
import org.madoguchi.card.PinReference;
import org.madoguchi.config.Language;
import org.madoguchi.photo.PhotoStudio;
import org.madoguchi.photo.Pixels;

/**
 * One resident's visit: tells an application, or goes on with one. The camera is on only while a
 * slip is read, a photo is taken, or an officer looks; PINs are wiped as soon as nothing is about
 * them any more, whatever led away.
 *
 * <p>Thread rule: the session's thread.
 */
final class IntakeVisit implements ErrandVisit {
  private static final byte[] NO_FACE = {};

  private final Intakes intakes;
  private final Function<String, Optional<ScanCode>> codes;
  private final PhotoBooth booth;
  private final LobbyWork work;
  private final SupportVisit telling;

  private final VisitPins typed = new VisitPins();
  private NewPins pins = new NewPins();
  private @Nullable PhotoStudio studio;
  private @Nullable CameraInUse camera;

  /** How the application stands is told here. */
  private @Nullable Subscription watching;

  /** What the branch says of a slip, and what was told of it since. */
  private record Come(Intakes.Coming answer, @Nullable Subscription watching, Heard heard) {}

  /**
   * How an application stands while the answer about its slip is on its way: told at once it would
   * lead on, and the answer, which brings the subscription, would come too late.
   */
  private static final class Heard {
    final AtomicReference<@Nullable IntakeStanding> newest = new AtomicReference<>();
    final AtomicBoolean answered = new AtomicBoolean();
  }

  IntakeVisit(
      Intakes intakes,
      Function<String, Optional<ScanCode>> codes,
      PhotoBooth booth,
      LobbyWork work) {
    this.intakes = intakes;
    this.codes = codes;
    this.booth = booth;
    this.work = work;
    this.telling =
        new SupportVisit(
            intakes,
            (id, told) -> intakes.confirm(id, told.application(), details(told, work.language())),
            booth,
            work);
  }

  private static IntakeDetails details(Told told, Language language) {
    TakenPhoto photo = told.photos().chosen();
    Pixels scene = photo == null ? null : photo.scene();
    return new IntakeDetails(
        told.yes(IntakeLobby.MOVING),
        told.yes(IntakeLobby.OLD_CARD),
        language,
        scene == null ? NO_FACE : SmallJpeg.of(scene));
  }

  @Override
  public void entered(LobbyState before, ErrandState now) {
    switch (now) {
      case SupportState s -> telling.entered(before, s);
      case IntakeLobbyState.ShowSlip _ when !(before instanceof IntakeLobbyState.ShowSlip) ->
          read();
      case IntakeLobbyState.Coming s -> come(s);
      case IntakeLobbyState.InCall s when !(before instanceof IntakeLobbyState.InCall) ->
          call(s.id());
      case IntakeLobbyState.PinsAhead _ -> wipe(); // from the beginning, perhaps others
      case IntakeLobbyState.TypePin s when s.typed() == 0 -> work.typePin(s.pin().longest());
      case IntakeLobbyState.LookAtPin s -> look(s);
      case IntakeLobbyState.SendingPins s -> send(s);
      case IntakeEnd.WithPaper s when s.lacksSlip() -> lastSlip(s);
      default -> {}
    }
  }

  // ---- the slip

  private void read() {
    PhotoStudio here = studio;
    if (here == null) {
      here = booth.studio();
      studio = here;
    }
    camera = CameraInUse.reading(booth, here, texts -> work.tell(slip(texts)), this::trouble);
  }

  private void trouble(@Nullable FailureCode now) {
    work.tell(new IntakeLobbyEvent.CameraIs(now));
  }

  /** Two different slips at once are none: whose is whose can't be told then. */
  private LobbyEvent slip(List<String> texts) {
    return codes
        .apply(String.join(" ", texts))
        .filter(code -> code instanceof ScanCode.ErrandCode)
        .<LobbyEvent>map(IntakeLobbyEvent.SlipSeen::new)
        .orElseGet(IntakeLobbyEvent.OtherSeen::new);
  }

  private void come(IntakeLobbyState.Coming of) {
    work.away(of, () -> ask(of.code()), this::came, late -> leave(late.watching()));
  }

  private Come ask(ScanCode code) {
    Heard heard = new Heard();
    Intakes.Coming answer = intakes.come(code, work.terminal());
    Subscription watch =
        answer instanceof Intakes.Coming.At(ApplicationId id, IntakeStanding _)
            ? intakes.watch(
                id,
                standing -> {
                  heard.newest.set(standing);
                  if (heard.answered.get()) {
                    work.tell(new IntakeLobbyEvent.Stands(id, standing));
                  }
                })
            : null;
    return new Come(answer, watch, heard);
  }

  private LobbyEvent came(Come come) {
    watching = come.watching();
    come.heard().answered.set(true);
    return switch (come.answer()) {
      case Intakes.Coming.At(ApplicationId id, IntakeStanding standing) -> {
        // what was told before this answer was heard by nobody
        IntakeStanding newest = come.heard().newest.get();
        yield new IntakeLobbyEvent.Stands(id, newest == null ? standing : newest);
      }
      case Intakes.Coming.Failed(FailureCode why) ->
          ofSlip(why) ? new IntakeLobbyEvent.NotHere(why) : new LobbyEvent.Failed(why);
    };
  }

  /** Whether the slip is at fault, not the branch: a desk's codes are about what is scanned. */
  private static boolean ofSlip(FailureCode why) {
    return why.code().startsWith("S");
  }

  private void leave(@Nullable Subscription watch) {
    if (watch != null) {
      work.elsewhere(watch::close);
    }
  }

  // ---- the call

  private void call(ApplicationId id) {
    camera =
        CameraInUse.showing(
            booth, new CallFrames(booth.clock(), jpeg -> intakes.frame(id, jpeg)), this::trouble);
  }

  private void letCameraGo() {
    CameraInUse used = camera;
    camera = null;
    if (used != null) {
      work.elsewhere(used::close);
    }
  }

  // ---- the PINs

  private void look(IntakeLobbyState.LookAtPin of) {
    PinReference reference = of.all().get(of.index());
    Pin pin = work.takePin();
    if (of.again()) {
      try (pin) {
        boolean same = typed.again(pin);
        if (same) {
          pins.put(reference, typed.takeFresh());
        }
        work.tell(same ? new IntakeLobbyEvent.Taken() : new IntakeLobbyEvent.Differs());
      }
      return;
    }
    typed.fresh(pin);
    Set<PinMistake> mistakes = typed.mistakes(reference);
    work.tell(
        mistakes.isEmpty()
            ? new IntakeLobbyEvent.Taken()
            : new IntakeLobbyEvent.NotTaken(mistakes));
  }

  /** The number that was typed first serves for the others that have four digits. */
  private void same(List<PinReference> all) {
    pins.of(all.getFirst())
        .ifPresent(
            first ->
                IntakeLobbyFlow.likeTheFirst(all)
                    .forEach(reference -> pins.put(reference, first.copy())));
  }

  private void send(IntakeLobbyState.SendingPins of) {
    NewPins sent = pins;
    pins = new NewPins();
    work.away(
        of,
        () -> {
          try (sent) {
            return intakes.pins(of.id(), sent);
          }
        },
        // that they were taken is told as how it stands
        failed ->
            failed.<LobbyEvent>map(LobbyEvent.Failed::new).orElseGet(IntakeLobbyEvent.Taken::new));
  }

  // ---- the end

  /** Without it all is as well: whoever is done needs no paper, and who goes on has the first. */
  private void lastSlip(IntakeEnd.WithPaper of) {
    work.away(
        of,
        () -> intakes.slip(of.id(), work.language()),
        answer ->
            answer instanceof SlipAnswer.Out(String receipt, String _, boolean printed)
                ? new IntakeLobbyEvent.SlipOut(new IntakeEnd.LastSlip(receipt, printed))
                : new IntakeLobbyEvent.NoSlip());
  }

  // ---- leaving

  @Override
  public void left(Visit before, Visit after, LobbyEvent event) {
    telling.left(before, after, event);
    LobbyState was = before.state();
    LobbyState now = after.state();
    boolean sees =
        was instanceof IntakeLobbyState.ShowSlip || was instanceof IntakeLobbyState.InCall;
    if (sees && was.getClass() != now.getClass()) {
      letCameraGo();
    }
    if (was instanceof IntakeLobbyState.SamePin s
        && event instanceof Touched(Pick(String what))
        && what.equals(IntakeLobbyFlow.SAME)) {
      same(s.all());
    }
    if (!(now instanceof IntakeLobbyState.AboutPins)) {
      wipe();
    }
    if (!(now instanceof IntakeLobbyState.WithSlip)) {
      stopWatching();
    }
  }

  private void wipe() {
    typed.wipe();
    pins.close();
  }

  private void stopWatching() {
    Subscription watch = watching;
    watching = null;
    leave(watch);
  }

  @Override
  public void close() {
    telling.close();
    letCameraGo();
    wipe();
    stopWatching();
    PhotoStudio used = studio;
    studio = null;
    if (used != null) {
      work.elsewhere(used::close);
    }
  }
}

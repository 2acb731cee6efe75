package org.madoguchi.app.errand.intake.lobby;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.custody.ScanCode;
import org.madoguchi.app.errand.intake.IntakeStanding;
import org.madoguchi.app.errand.intake.lobby.IntakeEnd.AtDesk;
import org.madoguchi.app.errand.intake.lobby.IntakeEnd.ComeAgain;
import org.madoguchi.app.errand.intake.lobby.IntakeEnd.Done;
import org.madoguchi.app.errand.intake.lobby.IntakeEnd.GiveOldCard;
import org.madoguchi.app.errand.intake.lobby.IntakeEnd.PinsOnPaper;
import org.madoguchi.app.errand.intake.lobby.IntakeEnd.Refused;
import org.madoguchi.app.errand.intake.lobby.IntakeLobbyState.AboutPins;
import org.madoguchi.app.errand.intake.lobby.IntakeLobbyState.Coming;
import org.madoguchi.app.errand.intake.lobby.IntakeLobbyState.InCall;
import org.madoguchi.app.errand.intake.lobby.IntakeLobbyState.LookAtPin;
import org.madoguchi.app.errand.intake.lobby.IntakeLobbyState.Moving;
import org.madoguchi.app.errand.intake.lobby.IntakeLobbyState.OldCard;
import org.madoguchi.app.errand.intake.lobby.IntakeLobbyState.PinsAhead;
import org.madoguchi.app.errand.intake.lobby.IntakeLobbyState.SamePin;
import org.madoguchi.app.errand.intake.lobby.IntakeLobbyState.SendingPins;
import org.madoguchi.app.errand.intake.lobby.IntakeLobbyState.ShowSlip;
import org.madoguchi.app.errand.intake.lobby.IntakeLobbyState.TypeNumber;
import org.madoguchi.app.errand.intake.lobby.IntakeLobbyState.TypePin;
import org.madoguchi.app.errand.intake.lobby.IntakeLobbyState.Waiting;
import org.madoguchi.app.errand.intake.lobby.IntakeLobbyState.Which;
import org.madoguchi.app.errand.intake.lobby.IntakeLobbyState.WithSlip;
import org.madoguchi.app.errand.intake.lobby.IntakeLobbyState.WrongSlip;
import org.madoguchi.app.errand.support.ApplicationId;
import org.madoguchi.app.errand.support.lobby.Circumstances;
import org.madoguchi.app.errand.support.lobby.SlipNumber;
import org.madoguchi.app.errand.support.lobby.SupportFlow;
import org.madoguchi.app.errand.support.lobby.SupportState;
import org.madoguchi.app.errand.support.lobby.SupportTouch;
import org.madoguchi.app.errand.support.lobby.Told;
import org.madoguchi.app.lobby.ErrandState;
import org.madoguchi.app.lobby.LobbyEvent;
import org.madoguchi.app.lobby.LobbyEvent.DigitsTyped;
import org.madoguchi.app.lobby.LobbyEvent.Failed;
import org.madoguchi.app.lobby.LobbyEvent.IdleExpired;
import org.madoguchi.app.lobby.LobbyEvent.Touched;
import org.madoguchi.app.lobby.LobbyState;
import org.madoguchi.app.lobby.LobbyTouch;
import org.madoguchi.app.lobby.LobbyTouch.Back;
import org.madoguchi.app.lobby.LobbyTouch.Next;
import org.madoguchi.app.lobby.LobbyTouch.Pick;
import org.madoguchi.app.lobby.LobbyTouch.Stop;
import org.madoguchi.app.lobby.stops.Secrets;
import org.madoguchi.card.PinReference;

/**
 * What follows on what in the errand {@code intake} at the lobby. Pure. An event that has no place
 * in a state leaves it as it is. Whatever is said of how an application stands is taken in every
 * state that is about it: an officer may decide while anything is on the screen.
 *
 * @param at on what else the telling depends
 */
record IntakeLobbyFlow(Circumstances at) {
  // What is picked, and the ids of its keys.
  static final String FRESH = "fresh";
  static final String SLIP = "with-slip";
  static final String YES = "yes";
  static final String NO = "no";
  static final String TYPE = "number-type";
  static final String CAMERA = "number-camera";
  static final String AGAIN = "again";
  static final String SAME = "same";
  static final String OTHER = "other";

  /** First what has four digits: one number may serve for all of them. */
  private static final List<PinReference> ORDER =
      List.of(
          PinReference.USER_AUTHENTICATION,
          PinReference.TEXT,
          PinReference.RESIDENT_REGISTER,
          PinReference.DIGITAL_SIGNATURE);

  /** PINs in the order of the screens. */
  static List<PinReference> inOrder(Set<PinReference> pins) {
    return ORDER.stream().filter(pins::contains).toList();
  }

  /** The state after an event. */
  LobbyState next(ErrandState state, LobbyEvent event) {
    return switch (state) {
      case SupportState s -> telling(s, event);
      case IntakeLobbyState s -> next(s, event);
      default -> throw new IllegalStateException("not of this errand: " + state);
    };
  }

  private SupportFlow telling() {
    return new SupportFlow(at, IntakeLobby.PLAN);
  }

  /** As for any application, with two questions more before it is confirmed. */
  private LobbyState telling(SupportState state, LobbyEvent event) {
    LobbyState next = telling().next(state, event);
    boolean back = LobbyTouch.of(event) instanceof Back;
    return switch (next) {
      case SupportState.Confirm(Told told) when state instanceof SupportState.Wish ->
          new Moving(told);
      case SupportState.Wish(Told told) when state instanceof SupportState.Confirm ->
          new OldCard(told);
      case LobbyState.Start _ when back -> new Which();
      default -> next;
    };
  }

  private LobbyState next(IntakeLobbyState state, LobbyEvent event) {
    return switch (event) {
      case IdleExpired _, Touched(Stop _) ->
          state instanceof IntakeEnd ? new LobbyState.Goodbye() : new LobbyState.Start();
      case Failed(FailureCode why) -> new LobbyState.Problem(why, false);
      case IntakeLobbyEvent.Stands(ApplicationId id, IntakeStanding standing) ->
          stands(state, id, standing);
      default -> going(state, event);
    };
  }

  private LobbyState going(IntakeLobbyState state, LobbyEvent event) {
    return switch (state) {
      case Which s -> which(s, event);
      case Moving s ->
          LobbyTouch.of(event) instanceof Back
              ? new SupportState.Wish(s.told())
              : answer(s, event).<LobbyState>map(OldCard::new).orElse(s);
      case OldCard s ->
          LobbyTouch.of(event) instanceof Back
              ? new Moving(s.told())
              : answer(s, event).<LobbyState>map(SupportState.Confirm::new).orElse(s);
      case ShowSlip s -> showSlip(s, event);
      case TypeNumber s -> typeNumber(s, event);
      case Coming s ->
          event instanceof IntakeLobbyEvent.NotHere(FailureCode why) ? new WrongSlip(why) : s;
      case WrongSlip s ->
          switch (LobbyTouch.of(event)) {
            case Back _ -> new Which();
            case Pick(String what) when what.equals(AGAIN) -> new ShowSlip(null, false);
            default -> s;
          };
      case InCall s ->
          event instanceof IntakeLobbyEvent.CameraIs(var trouble)
              ? new InCall(s.id(), s.phrase(), trouble)
              : s;
      case PinsAhead s ->
          LobbyTouch.of(event) instanceof Next
              ? s.all().isEmpty()
                  ? new SendingPins(s.id(), s.all())
                  : new TypePin(s.id(), s.all(), 0, false)
              : s;
      case TypePin s -> typePin(s, event);
      case LookAtPin s -> lookAtPin(s, event);
      case SamePin s -> samePin(s, event);
      case IntakeEnd.WithPaper s
          when event instanceof IntakeLobbyEvent.SlipOut(IntakeEnd.LastSlip slip) ->
          s.with(slip);
      case IntakeEnd s -> LobbyTouch.of(event) instanceof Next ? new LobbyState.Goodbye() : s;
      case Waiting _, SendingPins _ -> state;
    };
  }

  // ---- what one has come for

  private LobbyState which(Which state, LobbyEvent event) {
    return switch (LobbyTouch.of(event)) {
      case Back _ -> new LobbyState.Start();
      case Pick(String what) when what.equals(FRESH) -> telling().begins();
      case Pick(String what) when what.equals(SLIP) -> new ShowSlip(null, false);
      default -> state;
    };
  }

  private static Optional<Told> answer(IntakeLobbyState.Question state, LobbyEvent event) {
    return LobbyTouch.of(event) instanceof Pick(String what)
            && (what.equals(YES) || what.equals(NO))
        ? Optional.of(state.told().answered(state.name(), what.equals(YES)))
        : Optional.empty();
  }

  // ---- the slip

  private static LobbyState showSlip(ShowSlip state, LobbyEvent event) {
    return switch (event) {
      case Touched(Back _) -> new Which();
      case Touched(Pick(String what)) when what.equals(TYPE) -> new TypeNumber("");
      case IntakeLobbyEvent.SlipSeen(ScanCode code) -> new Coming(code);
      case IntakeLobbyEvent.OtherSeen _ -> new ShowSlip(state.trouble(), true);
      case IntakeLobbyEvent.CameraIs(var trouble) -> new ShowSlip(trouble, state.other());
      default -> state;
    };
  }

  private static LobbyState typeNumber(TypeNumber state, LobbyEvent event) {
    String text = state.text();
    return switch (LobbyTouch.of(event)) {
      case Back _ -> new ShowSlip(null, false);
      case SupportTouch.Erase _ when !text.isEmpty() ->
          new TypeNumber(text.substring(0, text.length() - 1));
      case SupportTouch.Type(String typed) ->
          SlipNumber.with(text, typed, SlipNumber.LENGTH)
              .<LobbyState>map(TypeNumber::new)
              .orElse(state);
      case Next _ ->
          state
              .number()
              .<LobbyState>map(number -> new Coming(new ScanCode.Receipt(number)))
              .orElse(state);
      default -> state;
    };
  }

  // ---- how it stands

  private static LobbyState stands(
      IntakeLobbyState now, ApplicationId id, IntakeStanding standing) {
    boolean ours =
        switch (now) {
          case Coming _ -> true;
          case WithSlip s -> s.id().equals(id);
          default -> false;
        };
    return ours ? at(now, id, standing) : now;
  }

  private static LobbyState at(IntakeLobbyState now, ApplicationId id, IntakeStanding standing) {
    return switch (standing) {
      case IntakeStanding.AtDesk _ -> new AtDesk(id);
      case IntakeStanding.Waits(int before) -> new Waiting(id, Math.max(0, before));
      case IntakeStanding.Call(Optional<String> phrase) ->
          new InCall(id, phrase, now instanceof InCall call ? call.trouble() : null);
      case IntakeStanding.GiveOldCard _ ->
          now instanceof GiveOldCard ? now : new GiveOldCard(id, null);
      case IntakeStanding.TypePins(Set<PinReference> pins) -> {
        List<PinReference> all = inOrder(pins);
        // told once more while they are typed, it changes nothing
        yield now instanceof AboutPins s && s.all().equals(all) ? now : new PinsAhead(id, all);
      }
      case IntakeStanding.PinsOnPaper _ -> new PinsOnPaper(id);
      case IntakeStanding.Done(var how) ->
          now instanceof Done done && done.how() == how ? now : new Done(id, how, null);
      case IntakeStanding.ComeAgain _ -> now instanceof ComeAgain ? now : new ComeAgain(id, null);
      case IntakeStanding.Refused(FailureCode why) ->
          now instanceof Refused refused && refused.why() == why ? now : new Refused(id, why, null);
    };
  }

  // ---- the PINs

  private static LobbyState typePin(TypePin s, LobbyEvent event) {
    return switch (event) {
      case DigitsTyped(int typed) ->
          new TypePin(s.id(), s.all(), s.index(), s.again(), typed, s.mistakes(), s.differed());
      case Touched(Next _) when s.enough() -> new LookAtPin(s.id(), s.all(), s.index(), s.again());
      default -> s;
    };
  }

  private static LobbyState lookAtPin(LookAtPin s, LobbyEvent event) {
    return switch (event) {
      case IntakeLobbyEvent.Taken _ ->
          s.again() ? typed(s) : new TypePin(s.id(), s.all(), s.index(), true);
      case IntakeLobbyEvent.NotTaken(var mistakes) ->
          new TypePin(s.id(), s.all(), s.index(), false, 0, mistakes, false);
      case IntakeLobbyEvent.Differs _ ->
          new TypePin(s.id(), s.all(), s.index(), false, 0, Set.of(), true);
      default -> s;
    };
  }

  private static LobbyState typed(LookAtPin s) {
    boolean same =
        s.index() == 0 && !Secrets.letters(s.all().getFirst()) && !likeTheFirst(s.all()).isEmpty();
    return same ? new SamePin(s.id(), s.all()) : from(s, s.index() + 1);
  }

  /** Those beside the first that may have the same number. */
  static List<PinReference> likeTheFirst(List<PinReference> all) {
    return all.stream().skip(1).filter(pin -> !Secrets.letters(pin)).toList();
  }

  private static LobbyState samePin(SamePin s, LobbyEvent event) {
    return switch (LobbyTouch.of(event)) {
      case Pick(String what) when what.equals(SAME) ->
          from(
              s,
              IntStream.range(0, s.all().size())
                  .filter(i -> Secrets.letters(s.all().get(i)))
                  .findFirst()
                  .orElse(s.all().size()));
      case Pick(String what) when what.equals(OTHER) -> from(s, 1);
      default -> s;
    };
  }

  private static LobbyState from(AboutPins s, int index) {
    return index < s.all().size()
        ? new TypePin(s.id(), s.all(), index, false)
        : new SendingPins(s.id(), s.all());
  }
}

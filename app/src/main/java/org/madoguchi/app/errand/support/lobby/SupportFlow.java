package org.madoguchi.app.errand.support.lobby;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.errand.support.SupportOffer;
import org.madoguchi.app.lobby.LobbyEvent;
import org.madoguchi.app.lobby.LobbyEvent.Failed;
import org.madoguchi.app.lobby.LobbyEvent.IdleExpired;
import org.madoguchi.app.lobby.LobbyEvent.Touched;
import org.madoguchi.app.lobby.LobbyState;
import org.madoguchi.app.lobby.LobbyTouch.Back;
import org.madoguchi.app.lobby.LobbyTouch.Next;
import org.madoguchi.app.lobby.LobbyTouch.Pick;
import org.madoguchi.app.lobby.LobbyTouch.Stop;

/**
 * What follows on what at the lobby while an application is told. Pure. An event that has no place
 * in a state leaves it as it is.
 *
 * @param at on what else it depends
 * @param plan for which errand
 */
public record SupportFlow(Circumstances at, TellingPlan plan) {
  // What is picked, and the ids of its keys.
  static final String CAMERA = "form-camera";
  static final String TYPE = "form-type";
  static final String NONE = "form-none";
  static final String AGAIN = "again";
  static final String TAKE = "take";
  static final String PHOTO = "photo-";
  static final String CHOOSE = "choose";
  static final String REASON = "reason";
  static final String SIGNATURE = "signature";
  static final String AUTHENTICATION = "authentication";
  static final String BRAILLE = "braille";

  SupportFlow(Circumstances at) {
    this(at, TellingPlan.SUPPORT);
  }

  /** Where it begins. */
  public SupportState begins() {
    List<SupportOffer> now = at.now();
    return now.size() == 1
        ? new SupportState.Explain(Told.nothing(plan, now.getFirst().municipality().code()))
        : new SupportState.Places(plan);
  }

  /** The state after an event. */
  public LobbyState next(SupportState state, LobbyEvent event) {
    return switch (event) {
      case IdleExpired _ ->
          state instanceof SupportState.SlipOut ? new LobbyState.Goodbye() : new LobbyState.Start();
      case Failed(FailureCode why) -> new LobbyState.Problem(why, false);
      case Touched(Stop _) when state instanceof SupportState.Asks -> new LobbyState.Start();
      default -> going(state, event);
    };
  }

  private LobbyState going(SupportState state, LobbyEvent event) {
    return switch (state) {
      case SupportState.Places s -> places(s, event);
      case SupportState.Explain s -> explain(s, event);
      case SupportState.Beginning s ->
          event instanceof SupportEvent.Begun(var id) ? begun(s.told().begun(id)) : s;
      case SupportState.HowForm s -> FormSteps.howForm(at, s, event);
      case SupportState.ReadForm s -> FormSteps.readForm(s, event);
      case SupportState.TypeForm s -> FormSteps.typeForm(s, event);
      case SupportState.CheckForm s -> FormSteps.checkForm(s, event);
      case SupportState.BirthYear s -> FormSteps.birthYear(at, s, event);
      case SupportState.BirthMonth s -> FormSteps.birthMonth(at, s, event);
      case SupportState.BirthDay s -> FormSteps.birthDay(at, s, event);
      case SupportState.FormAlone s -> FormSteps.formAlone(s, event);
      case SupportState.Pose s -> PhotoSteps.pose(s, event);
      case SupportState.Shooting s ->
          event instanceof SupportEvent.Shot(var photo)
              ? new SupportState.Choose(s.told().with(s.told().photos().shot(photo)))
              : s;
      case SupportState.Choose s -> PhotoSteps.choose(s, event);
      case SupportState.Look s -> PhotoSteps.look(s, event);
      case SupportState.Reason s -> PhotoSteps.reason(s, event);
      case SupportState.Wish s -> CardSteps.wish(at, s, event);
      case SupportState.ChooseRoute s -> CardSteps.chooseRoute(s, event);
      case SupportState.TypeName s -> CardSteps.typeName(at, s, event);
      case SupportState.TypeEmail s -> CardSteps.typeEmail(s, event);
      case SupportState.Confirm s -> CardSteps.confirm(at, s, event);
      case SupportState.Sending s ->
          event instanceof SupportEvent.Done ? new SupportState.PrintingSlip(s.told()) : s;
      case SupportState.PrintingSlip s ->
          event instanceof SupportEvent.Slip(var receipt, var code, var printed)
              ? new SupportState.SlipOut(s.told(), receipt, code, printed)
              : s;
      case SupportState.SlipOut s ->
          event instanceof Touched(Next _) ? new LobbyState.Goodbye() : s;
    };
  }

  static @Nullable String picked(LobbyEvent event) {
    return event instanceof Touched(Pick(String what)) ? what : null;
  }

  static boolean back(LobbyEvent event) {
    return event instanceof Touched(Back _);
  }

  static boolean next(LobbyEvent event) {
    return event instanceof Touched(Next _);
  }

  // ---- what it is about

  private LobbyState places(SupportState.Places state, LobbyEvent event) {
    if (back(event)) {
      return new LobbyState.Start();
    }
    String code = picked(event);
    return at.now().stream()
        .filter(o -> o.municipality().code().equals(code))
        .findFirst()
        .<LobbyState>map(o -> new SupportState.Explain(Told.nothing(plan, o.municipality().code())))
        .orElse(state);
  }

  private LobbyState explain(SupportState.Explain state, LobbyEvent event) {
    if (back(event)) {
      return begins() instanceof SupportState.Places places ? places : new LobbyState.Start();
    }
    if (!next(event)) {
      return state;
    }
    return state.told().id() == null
        ? new SupportState.Beginning(state.told())
        : new SupportState.HowForm(state.told());
  }

  /** What was told before something went wrong needn't be told again. */
  private SupportState begun(Told told) {
    if (told.birthDate() == null) {
      return new SupportState.HowForm(told);
    }
    if (told.complete()) {
      return new SupportState.Confirm(told);
    }
    if (told.photos().chosen() != null || !at.needsPhoto(told)) {
      return new SupportState.Wish(told);
    }
    return PhotoSteps.chooses(told) ? new SupportState.Choose(told) : PhotoSteps.posing(told);
  }
}

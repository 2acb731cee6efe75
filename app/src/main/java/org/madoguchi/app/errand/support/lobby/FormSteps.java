package org.madoguchi.app.errand.support.lobby;

import java.time.LocalDate;
import java.util.Optional;
import org.madoguchi.app.errand.support.FormId;
import org.madoguchi.app.errand.support.Telling.Way;
import org.madoguchi.app.errand.support.lobby.SupportTouch.Script;
import org.madoguchi.app.lobby.LobbyEvent;
import org.madoguchi.app.lobby.LobbyEvent.Touched;
import org.madoguchi.app.lobby.LobbyState;
import org.madoguchi.app.lobby.LobbyTouch.Back;
import org.madoguchi.app.lobby.LobbyTouch.Pick;

/** What follows on what while form and birth date are told. Pure. */
final class FormSteps {
  private FormSteps() {}

  static LobbyState howForm(Circumstances at, SupportState.HowForm state, LobbyEvent event) {
    Told told = state.told();
    if (SupportFlow.back(event)) {
      return new SupportState.Explain(told);
    }
    boolean hasForm = at.takesForm(told);
    if (event instanceof SupportEvent.FormSeen(FormId form, Way way) && hasForm) {
      return new SupportState.CheckForm(told, form, way);
    }
    String what = SupportFlow.picked(event);
    if (SupportFlow.CAMERA.equals(what) && hasForm) {
      return new SupportState.ReadForm(told, null, false);
    }
    if (SupportFlow.TYPE.equals(what) && hasForm) {
      return new SupportState.TypeForm(told, "");
    }
    return SupportFlow.NONE.equals(what) && at.ordersForm(told) ? year(told.withoutForm()) : state;
  }

  static LobbyState readForm(SupportState.ReadForm state, LobbyEvent event) {
    Told told = state.told();
    return switch (event) {
      case Touched(Back _) -> new SupportState.HowForm(told);
      case Touched(Pick(String what)) when what.equals(SupportFlow.TYPE) ->
          new SupportState.TypeForm(told, "");
      case SupportEvent.FormSeen(FormId form, Way way) ->
          new SupportState.CheckForm(told, form, way);
      case SupportEvent.OtherSeen _ -> new SupportState.ReadForm(told, state.trouble(), true);
      case SupportEvent.CameraIs(var trouble) ->
          new SupportState.ReadForm(told, trouble, state.other());
      default -> state;
    };
  }

  static LobbyState typeForm(SupportState.TypeForm state, LobbyEvent event) {
    Told told = state.told();
    if (SupportFlow.back(event)) {
      return new SupportState.HowForm(told);
    }
    if (event instanceof SupportEvent.FormSeen(FormId form, Way way)) {
      return new SupportState.CheckForm(told, form, way);
    }
    if (SupportFlow.next(event) && state.text().length() == FormId.LENGTH) {
      return year(told.with(new FormId(state.text())));
    }
    return new SupportState.TypeForm(told, TypedText.digits(state.text(), event, FormId.LENGTH));
  }

  static LobbyState checkForm(SupportState.CheckForm state, LobbyEvent event) {
    if (SupportFlow.back(event) || SupportFlow.AGAIN.equals(SupportFlow.picked(event))) {
      return new SupportState.HowForm(state.told());
    }
    return SupportFlow.next(event) ? year(state.told().with(state.form())) : state;
  }

  // ---- the birth date

  static SupportState year(Told told) {
    return new SupportState.BirthYear(told, CalendarEra.SHOWA, "");
  }

  static LobbyState birthYear(Circumstances at, SupportState.BirthYear state, LobbyEvent event) {
    Told told = state.told();
    if (SupportFlow.back(event)) {
      return new SupportState.HowForm(told);
    }
    if (event instanceof Touched(SupportTouch.Era(CalendarEra era))) {
      return new SupportState.BirthYear(told, era, "");
    }
    if (SupportFlow.next(event) && at.yearTold(state)) {
      return new SupportState.BirthMonth(told, state.era(), Integer.parseInt(state.text()));
    }
    return new SupportState.BirthYear(
        told, state.era(), TypedText.digits(state.text(), event, state.era().digits()));
  }

  static LobbyState birthMonth(Circumstances at, SupportState.BirthMonth state, LobbyEvent event) {
    if (SupportFlow.back(event)) {
      return new SupportState.BirthYear(state.told(), state.era(), "");
    }
    return event instanceof Touched(SupportTouch.Numeral(int month))
            && state.era().months(state.year(), at.today()).contains(month)
        ? new SupportState.BirthDay(state.told(), state.era(), state.year(), month)
        : state;
  }

  static LobbyState birthDay(Circumstances at, SupportState.BirthDay state, LobbyEvent event) {
    if (SupportFlow.back(event)) {
      return new SupportState.BirthMonth(state.told(), state.era(), state.year());
    }
    Optional<LocalDate> date =
        event instanceof Touched(SupportTouch.Numeral(int day))
            ? state.era().date(state.year(), state.month(), day, at.today())
            : Optional.empty();
    return date.<LobbyState>map(d -> born(at, state.told().born(d, at.today()))).orElse(state);
  }

  private static SupportState born(Circumstances at, Told told) {
    if (told.ordering()) {
      return new SupportState.TypeName(told, told.name(), Script.KANA);
    }
    if (at.needsPhoto(told)) {
      return PhotoSteps.posing(told);
    }
    return at.goesWithoutPhoto(told)
        ? new SupportState.Wish(told)
        : new SupportState.FormAlone(told);
  }

  static LobbyState formAlone(SupportState.FormAlone state, LobbyEvent event) {
    if (SupportFlow.back(event)) {
      return year(state.told());
    }
    return SupportFlow.next(event) ? new LobbyState.Goodbye() : state;
  }
}

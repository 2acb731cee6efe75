package org.madoguchi.app.errand.support.lobby;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.errand.Availability;
import org.madoguchi.app.errand.ErrandId;
import org.madoguchi.app.errand.support.ExceptionReason;
import org.madoguchi.app.errand.support.FormId;
import org.madoguchi.app.errand.support.Route;
import org.madoguchi.app.errand.support.SupportOffer;
import org.madoguchi.app.errand.support.Wishes;
import org.madoguchi.app.errand.support.lobby.SupportTouch.Script;
import org.madoguchi.app.lobby.ErrandState;
import org.madoguchi.app.lobby.LobbyTouch;
import org.madoguchi.app.lobby.LobbyView;
import org.madoguchi.app.lobby.stops.LobbyWords;
import org.madoguchi.app.lobby.stops.Stop;
import org.madoguchi.app.lobby.stops.StopList;

/**
 * What can be done on each screen while an application is told. Letters and digits of a text that
 * is typed are none, as those of a PIN. Pure.
 */
final class SupportStops {
  /** The usual ends of addresses, in the order of the screen. */
  static final List<String> DOMAINS =
      List.of(
          "gmail.com",
          "yahoo.co.jp",
          "icloud.com",
          "docomo.ne.jp",
          "ezweb.ne.jp",
          "softbank.ne.jp");

  private SupportStops() {}

  /** On what the screen depends, beside its state. */
  static Circumstances at(LobbyView view) {
    ErrandId errand = view.state() instanceof ErrandState s ? s.errand() : SupportLobby.ID;
    List<SupportOffer> offers =
        view.offer(errand).map(o -> o.details()).orElse(null)
                instanceof SupportDetails(List<SupportOffer> told)
            ? told
            : List.of();
    return new Circumstances(offers, view.now().toLocalDate());
  }

  /** In the order in which one is led through them. */
  static List<Stop> of(SupportState state, LobbyWords w) {
    Circumstances at = at(w.view());
    return switch (state) {
      case SupportState.Places _ -> places(w, at);
      case SupportState.Explain _ -> next(w, "explain.next");
      case SupportState.HowForm s -> howForm(w, at, s.told());
      case SupportState.ReadForm _ -> pick(w, SupportFlow.TYPE, "form.type");
      case SupportState.TypeForm s ->
          next(
              w,
              "form.done",
              s.text().length() == FormId.LENGTH
                  ? null
                  : w.words("form.left", FormId.LENGTH - s.text().length()));
      case SupportState.CheckForm _ ->
          new StopList()
              .add(SupportFlow.AGAIN, w.words("check.no"), picking(SupportFlow.AGAIN))
              .add("next", w.words("check.yes"), new LobbyTouch.Next())
              .made();
      case SupportState.BirthYear s -> birthYear(w, at, s);
      case SupportState.BirthMonth s -> numbers(w, "month", s.era().months(s.year(), at.today()));
      case SupportState.BirthDay s ->
          numbers(w, "day", s.era().days(s.year(), s.month(), at.today()));
      case SupportState.FormAlone _ -> next(w, "alone.end");
      case SupportState.Pose s -> pose(w, s);
      case SupportState.Choose s -> choose(w, s.told());
      case SupportState.Look _ ->
          new StopList()
              .add(SupportFlow.REASON, w.words("look.reason"), picking(SupportFlow.REASON))
              .add(SupportFlow.AGAIN, w.words("photo.again"), picking(SupportFlow.AGAIN))
              .add("next", w.words("look.yes"), new LobbyTouch.Next())
              .made();
      case SupportState.Reason _ -> reasons(w);
      case SupportState.Wish s -> wish(w, at, s.told());
      case SupportState.ChooseRoute _ ->
          new StopList()
              .add("online", both(w, "route.online"), picking(Route.ONLINE.word()))
              .add("paper", both(w, "route.paper"), picking(Route.PAPER.word()))
              .made();
      case SupportState.TypeName s -> name(w, s);
      case SupportState.TypeEmail s -> email(w, s);
      case SupportState.Confirm _ ->
          new StopList()
              .add("stop", w.words("pin.stop"), new LobbyTouch.Stop())
              .add("next", w.words("confirm.yes"), new LobbyTouch.Next())
              .made();
      case SupportState.SlipOut _ -> next(w, "slip.end");
      case SupportState.Beginning _,
          SupportState.Shooting _,
          SupportState.Sending _,
          SupportState.PrintingSlip _ ->
          List.of();
    };
  }

  /** Id of the key for the end of an address. */
  static String domainId(String domain) {
    return "domain-" + domain.replace('.', '-');
  }

  private static LobbyTouch picking(String what) {
    return new LobbyTouch.Pick(what);
  }

  private static String both(LobbyWords w, String key) {
    return w.together(w.words(key), w.words(key + ".what"));
  }

  private static List<Stop> next(LobbyWords w, String words) {
    return next(w, words, null);
  }

  private static List<Stop> next(LobbyWords w, String words, @Nullable String whyNot) {
    return new StopList().add("next", w.words(words), new LobbyTouch.Next(), whyNot).made();
  }

  private static List<Stop> pick(LobbyWords w, String what, String words) {
    return new StopList().add(what, w.words(words), picking(what)).made();
  }

  private static List<Stop> places(LobbyWords w, Circumstances at) {
    StopList stops = new StopList();
    for (SupportOffer offer : at.offers()) {
      String code = offer.municipality().code();
      String when = w.when().available(offer.availability());
      stops.add(
          "place-" + code,
          w.together(w.words(offer.municipality().name()), when),
          picking(code),
          offer.availability() instanceof Availability.Now ? null : when);
    }
    return stops.made();
  }

  private static List<Stop> howForm(LobbyWords w, Circumstances at, Told told) {
    StopList stops = new StopList();
    if (at.takesForm(told)) {
      stops.add(SupportFlow.CAMERA, both(w, "form.camera"), picking(SupportFlow.CAMERA));
      stops.add(SupportFlow.TYPE, both(w, "form.type"), picking(SupportFlow.TYPE));
    }
    if (at.ordersForm(told)) {
      stops.add(SupportFlow.NONE, both(w, "form.none"), picking(SupportFlow.NONE));
    }
    return stops.add("stop", w.words("pin.stop"), new LobbyTouch.Stop()).made();
  }

  private static List<Stop> birthYear(
      LobbyWords w, Circumstances at, SupportState.BirthYear state) {
    StopList stops = new StopList();
    for (CalendarEra era : CalendarEra.values()) {
      stops.add(
          "era-" + era.word(),
          w.chosen(w.words("era." + era.word()), era == state.era()),
          new SupportTouch.Era(era));
    }
    String whyNot =
        at.yearTold(state)
            ? null
            : w.words(state.text().isEmpty() ? "birth.type" : "birth.no-year");
    return stops.add("next", w.words("next"), new LobbyTouch.Next(), whyNot).made();
  }

  private static List<Stop> numbers(LobbyWords w, String what, List<Integer> numbers) {
    StopList stops = new StopList();
    for (int number : numbers) {
      stops.add(
          what + "-" + number,
          w.words("birth." + what + ".number", number),
          new SupportTouch.Numeral(number));
    }
    return stops.made();
  }

  private static List<Stop> pose(LobbyWords w, SupportState.Pose state) {
    String whyNot =
        PhotoSteps.mayTake(state)
            ? null
            : state.left() > 0 ? w.words("pose.counting", state.left()) : w.words("pose.not-now");
    StopList stops =
        new StopList()
            .add(SupportFlow.TAKE, w.words("pose.take"), picking(SupportFlow.TAKE), whyNot);
    if (PhotoSteps.chooses(state.told())) {
      stops.add(SupportFlow.CHOOSE, w.words("pose.choose"), picking(SupportFlow.CHOOSE));
    }
    return stops.made();
  }

  private static List<Stop> choose(LobbyWords w, Told told) {
    StopList stops = new StopList();
    for (int i = 1; i <= told.photos().taken().size(); i++) {
      stops.add(SupportFlow.PHOTO + i, w.words("choose.photo", i), picking(SupportFlow.PHOTO + i));
    }
    return stops.add(SupportFlow.AGAIN, w.words("photo.again"), picking(SupportFlow.AGAIN)).made();
  }

  private static List<Stop> reasons(LobbyWords w) {
    StopList stops = new StopList();
    for (ExceptionReason reason : ExceptionReason.values()) {
      stops.add(reason.word(), w.words("reason." + reason.word()), picking(reason.word()));
    }
    return stops.made();
  }

  private static List<Stop> wish(LobbyWords w, Circumstances at, Told told) {
    Wishes wishes = told.wishes();
    return new StopList()
        .add(
            SupportFlow.SIGNATURE,
            w.chosen(both(w, "wish.signature"), wishes.signature()),
            picking(SupportFlow.SIGNATURE),
            at.maySign(told) ? null : w.words("wish.too-young"))
        .add(
            SupportFlow.AUTHENTICATION,
            w.chosen(both(w, "wish.authentication"), wishes.authentication()),
            picking(SupportFlow.AUTHENTICATION))
        .add(
            SupportFlow.BRAILLE,
            w.chosen(both(w, "wish.braille"), wishes.braille()),
            picking(SupportFlow.BRAILLE))
        .add("next", w.words("next"), new LobbyTouch.Next())
        .made();
  }

  private static List<Stop> name(LobbyWords w, SupportState.TypeName state) {
    Script other = state.script() == Script.KANA ? Script.LATIN : Script.KANA;
    return new StopList()
        .add(
            "next",
            w.words("next"),
            new LobbyTouch.Next(),
            state.text().isBlank() ? w.words("name.type") : null)
        .add("letters", w.words("name.letters." + other.name()), new SupportTouch.Letters(other))
        .made();
  }

  private static List<Stop> email(LobbyWords w, SupportState.TypeEmail state) {
    StopList stops =
        new StopList()
            .add(
                "next",
                w.words("next"),
                new LobbyTouch.Next(),
                CardSteps.isEmail(state.text())
                    ? null
                    : w.words(state.text().isEmpty() ? "email.type" : "email.not-yet"));
    DOMAINS.forEach(d -> stops.add(domainId(d), "@" + d, new SupportTouch.Domain(d)));
    return stops.made();
  }
}

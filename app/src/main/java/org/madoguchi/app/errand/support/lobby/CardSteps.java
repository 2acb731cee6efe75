package org.madoguchi.app.errand.support.lobby;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.madoguchi.app.errand.support.Route;
import org.madoguchi.app.errand.support.Wishes;
import org.madoguchi.app.errand.support.lobby.SupportTouch.Script;
import org.madoguchi.app.lobby.LobbyEvent;
import org.madoguchi.app.lobby.LobbyEvent.Touched;
import org.madoguchi.app.lobby.LobbyState;
import org.madoguchi.app.lobby.LobbyTouch.Back;
import org.madoguchi.app.lobby.LobbyTouch.Next;

/**
 * What follows on what from the wishes for the card to the confirmation, and where a form is
 * ordered. Pure.
 */
final class CardSteps {
  /** Addresses of older mobile phones break the rules about dots, and work. */
  private static final Pattern EMAIL =
      Pattern.compile("[A-Za-z0-9._%+/?-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");

  private CardSteps() {}

  static LobbyState wish(Circumstances at, SupportState.Wish state, LobbyEvent event) {
    Told told = state.told();
    if (SupportFlow.back(event)) {
      return at.needsPhoto(told) ? new SupportState.Look(told) : FormSteps.year(told);
    }
    if (SupportFlow.next(event)) {
      return wished(at, told);
    }
    Wishes wishes = told.wishes();
    Wishes now =
        switch (SupportFlow.picked(event)) {
          case SupportFlow.SIGNATURE ->
              new Wishes(
                  at.maySign(told) && !wishes.signature(),
                  wishes.authentication(),
                  wishes.braille());
          case SupportFlow.AUTHENTICATION ->
              new Wishes(wishes.signature(), !wishes.authentication(), wishes.braille());
          case SupportFlow.BRAILLE ->
              new Wishes(wishes.signature(), wishes.authentication(), !wishes.braille());
          case null, default -> wishes;
        };
    return new SupportState.Wish(told.wants(now));
  }

  /** Without a photo there is nothing to print: then it only goes by mail. */
  private static SupportState wished(Circumstances at, Told told) {
    if (!told.plan().ways()) {
      return new SupportState.Confirm(told);
    }
    List<Route> routes = at.sent(told);
    if (routes.contains(Route.ONLINE) && (routes.size() == 1 || !at.needsPhoto(told))) {
      return online(told);
    }
    return routes.size() == 1
        ? new SupportState.Confirm(told.by(routes.getFirst()))
        : new SupportState.ChooseRoute(told);
  }

  private static SupportState online(Told told) {
    return new SupportState.TypeName(told.by(Route.ONLINE), told.name(), Script.KANA);
  }

  static LobbyState chooseRoute(SupportState.ChooseRoute state, LobbyEvent event) {
    Told told = state.told();
    if (SupportFlow.back(event)) {
      return new SupportState.Wish(told);
    }
    return switch (Optional.ofNullable(SupportFlow.picked(event)).flatMap(Route::of).orElse(null)) {
      case ONLINE -> online(told);
      case PAPER -> new SupportState.Confirm(told.by(Route.PAPER));
      case FORM -> state;
      case null -> state;
    };
  }

  static LobbyState typeName(Circumstances at, SupportState.TypeName state, LobbyEvent event) {
    Told told = state.told();
    String text = state.text();
    return switch (event) {
      case Touched(Back _) -> beforeName(at, told);
      case Touched(Next _) when !text.isBlank() -> named(told.named(text.strip()));
      case Touched(SupportTouch.Letters(Script script)) ->
          new SupportState.TypeName(told, text, script);
      case Touched(SupportTouch.Alter(var mark)) ->
          new SupportState.TypeName(told, Kana.marked(text, mark), state.script());
      default ->
          new SupportState.TypeName(
              told, TypedText.after(text, event, SupportState.TypeName.LONGEST), state.script());
    };
  }

  private static SupportState beforeName(Circumstances at, Told told) {
    if (told.ordering()) {
      return FormSteps.year(told);
    }
    return wished(at, told) instanceof SupportState.ChooseRoute way
        ? way
        : new SupportState.Wish(told);
  }

  private static SupportState named(Told told) {
    return told.ordering()
        ? new SupportState.Confirm(told)
        : new SupportState.TypeEmail(told, told.email());
  }

  static LobbyState typeEmail(SupportState.TypeEmail state, LobbyEvent event) {
    Told told = state.told();
    String text = state.text();
    return switch (event) {
      case Touched(Back _) -> new SupportState.TypeName(told, told.name(), Script.KANA);
      case Touched(Next _) when isEmail(text) -> new SupportState.Confirm(told.mailed(text));
      case Touched(SupportTouch.Domain(String domain)) -> {
        int sign = text.indexOf('@');
        String local = sign < 0 ? text : text.substring(0, sign);
        yield new SupportState.TypeEmail(told, local + "@" + domain);
      }
      default ->
          new SupportState.TypeEmail(
              told, TypedText.after(text, event, SupportState.TypeEmail.LONGEST));
    };
  }

  /** Whether mail can be sent there, as far as its form tells. */
  static boolean isEmail(String text) {
    return text.length() <= SupportState.TypeEmail.LONGEST && EMAIL.matcher(text).matches();
  }

  static LobbyState confirm(Circumstances at, SupportState.Confirm state, LobbyEvent event) {
    Told told = state.told();
    if (SupportFlow.next(event)) {
      return new SupportState.Sending(told);
    }
    if (!SupportFlow.back(event)) {
      return state;
    }
    return switch (told.route()) {
      case FORM -> new SupportState.TypeName(told, told.name(), Script.KANA);
      case ONLINE -> new SupportState.TypeEmail(told, told.email());
      case PAPER ->
          wished(at, told) instanceof SupportState.ChooseRoute way
              ? way
              : new SupportState.Wish(told);
      case null -> new SupportState.Wish(told);
    };
  }
}

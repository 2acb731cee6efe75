package org.madoguchi.app.errand.support.lobby;

import org.madoguchi.app.lobby.LobbyEvent;
import org.madoguchi.app.lobby.LobbyEvent.Touched;

/** What a text is after an event. Pure. */
public final class TypedText {
  private TypedText() {}

  /**
   * With one more digit, or one less; as it was if the event is neither.
   *
   * @param longest so many digits at most
   */
  public static String digits(String text, LobbyEvent event, int longest) {
    boolean other =
        event instanceof Touched(SupportTouch.Type(String typed)) && !typed.matches("[0-9]");
    return other ? text : after(text, event, longest);
  }

  /** With one more character, or one less; as it was if the event is neither. */
  static String after(String text, LobbyEvent event, int longest) {
    return switch (event) {
      case Touched(SupportTouch.Type(String typed))
          when text.length() + typed.length() <= longest ->
          text + typed;
      case Touched(SupportTouch.Erase _) when !text.isEmpty() ->
          text.substring(0, text.offsetByCodePoints(text.length(), -1));
      default -> text;
    };
  }
}

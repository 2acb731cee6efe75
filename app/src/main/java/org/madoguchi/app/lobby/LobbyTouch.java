package org.madoguchi.app.lobby;

import org.madoguchi.app.branch.BoardAct;
import org.madoguchi.app.branch.LobbyCall;
import org.madoguchi.app.errand.ErrandId;
import org.madoguchi.app.ui.TextSize;
import org.madoguchi.config.Language;
import org.madoguchi.config.ScreenTheme;

/**
 * What a resident touches. PIN digits are not among them: they go to {@link LobbyInput#digit}, so
 * that no event carries one.
 */
public sealed interface LobbyTouch permits ErrandTouch, LobbyTouch.OfLobby {
  /** What was touched, for who only looks at touches: what is none means nothing. */
  static LobbyTouch of(LobbyEvent event) {
    return event instanceof LobbyEvent.Touched(LobbyTouch touch) ? touch : new StillHere();
  }

  /** What can be touched whatever the errand is. */
  sealed interface OfLobby extends LobbyTouch {}

  /** What one has come for. */
  record ChooseErrand(ErrandId errand) implements OfLobby {}

  /**
   * A choice on a screen of an errand.
   *
   * @param what in the errand's own words
   */
  record Pick(String what) implements OfLobby {}

  /** The choice of a language is opened, or closed again. */
  record Languages() implements OfLobby {}

  record ChooseLanguage(Language language) implements OfLobby {}

  /** The green key: go on. */
  record Next() implements OfLobby {}

  /** On without what was offered. */
  record Skip() implements OfLobby {}

  record Back() implements OfLobby {}

  /** After a problem: the same once more. */
  record TryAgain() implements OfLobby {}

  /** After a problem: something else of the same errand. */
  record ChooseAgain() implements OfLobby {}

  /** The last try stays unspent; a person is wanted. */
  record AskDesk() implements OfLobby {}

  /** The person that was called isn't needed any more. */
  record CancelCall() implements OfLobby {}

  /** Stop, with nothing issued. */
  record Stop() implements OfLobby {}

  /** "Go on" at the idle warning; any touch does the same. */
  record StillHere() implements OfLobby {}

  /** The choice of size and colours is opened, or closed again. */
  record Display() implements OfLobby {}

  record ChooseSize(TextSize size) implements OfLobby {}

  record ChooseTheme(ScreenTheme theme) implements OfLobby {}

  /** The voice is turned on, or off. */
  record Voice() implements OfLobby {}

  /**
   * A headset was plugged in, or pulled out.
   *
   * @param in whether in
   */
  record Headset(boolean in) implements OfLobby {}

  /** The keys of a keypad only say what they do, or do it again. */
  record Practise() implements OfLobby {}

  /**
   * The voice goes another step faster, or slower.
   *
   * @param steps faster
   */
  record Faster(int steps) implements OfLobby {}

  /**
   * The voice gets another step louder, or softer.
   *
   * @param steps louder
   */
  record Louder(int steps) implements OfLobby {}

  /** Nothing is shown any more, or all again. Where nothing is said yet, the voice begins too. */
  record Dark() implements OfLobby {}

  record CallStaff() implements OfLobby {}

  /** Why staff are called; they are called already. */
  record ChooseReason(LobbyCall.Reason reason) implements OfLobby {}

  /** Something on the writing board. */
  record OnBoard(BoardAct act) implements OfLobby {}
}

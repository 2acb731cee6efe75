package org.madoguchi.app.lobby;

import java.util.List;
import org.madoguchi.app.voice.Speech;
import org.madoguchi.config.Language;
import org.madoguchi.config.ScreenTheme;

/**
 * How the resident who is here wants the screen, and what was just asked for. The session's thread
 * only.
 */
final class LookOfVisit {
  private final Speech speech;
  private final ScreenTheme theme;
  private Look look;
  private LookChoice.Asked asked = LookChoice.Asked.NOTHING;
  private boolean voiceAsked;

  /**
   * @param speech asked for which languages it has a voice
   * @param theme in which a visit begins
   */
  LookOfVisit(Speech speech, ScreenTheme theme) {
    this.speech = speech;
    this.theme = theme;
    this.look = Look.of(theme);
  }

  Look now() {
    return look;
  }

  boolean listening() {
    return look.voice().on();
  }

  /** Whether a voice was just asked for in a language that it hasn't. */
  boolean voiceAsked() {
    return voiceAsked;
  }

  LookChoice choice(List<Language> languages) {
    return new LookChoice(languages, asked);
  }

  /** Something else lies over the screen from now on, or nothing. */
  void ask(LookChoice.Asked what) {
    asked = what;
  }

  /** The next resident begins as usual. */
  void forget() {
    look = Look.of(theme);
    asked = LookChoice.Asked.NOTHING;
    voiceAsked = false;
  }

  /** Nobody is here: what can be had and what is told lies over the first screen. */
  void rest() {
    asked = LookChoice.Asked.RESTING;
  }

  /** Somebody is here again. */
  void wake() {
    if (asked == LookChoice.Asked.RESTING) {
      asked = LookChoice.Asked.NOTHING;
    }
  }

  /** Whether it is as every visit begins. */
  boolean usual() {
    return look.equals(Look.of(theme)) && asked == LookChoice.Asked.NOTHING;
  }

  /**
   * Does what was touched.
   *
   * @return whether it was about the look
   */
  boolean touched(LobbyTouch touch) {
    voiceAsked = false;
    wake();
    switch (touch) {
      case LobbyTouch.Languages _ -> asked = asked.touched(LookChoice.Asked.LANGUAGE);
      case LobbyTouch.Display _ -> asked = asked.touched(LookChoice.Asked.DISPLAY);
      case LobbyTouch.Practise _ -> asked = asked.touched(LookChoice.Asked.PRACTICE);
      case LobbyTouch.ChooseLanguage l -> {
        // Who listens would be left alone in a language that nothing can say.
        voiceAsked = listening() && !speech.has(l.language());
        look = voiceAsked ? look : look.in(l.language());
        asked = LookChoice.Asked.NOTHING;
      }
      case LobbyTouch.Back _ when asked != LookChoice.Asked.NOTHING ->
          asked = LookChoice.Asked.NOTHING;
      // these stay open: what one has chosen is seen at once, and tried again
      case LobbyTouch.ChooseSize s -> look = look.sized(s.size());
      case LobbyTouch.ChooseTheme t -> look = look.coloured(t.theme());
      case LobbyTouch.Voice _ -> turnVoice(!listening());
      case LobbyTouch.Headset h -> turnVoice(h.in());
      case LobbyTouch.Faster f -> look = look.spoken(look.voice().faster(f.steps()));
      case LobbyTouch.Louder l -> look = look.spoken(look.voice().louder(l.steps()));
      case LobbyTouch.Dark _ -> {
        boolean dark = !look.dark();
        turnVoice(listening() || dark);
        look = look.darkened(dark);
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  /** Where there is no voice, the screen says so. */
  private void turnVoice(boolean on) {
    voiceAsked = on && !speech.has(look.language());
    look = look.spoken(look.voice().turned(on && !voiceAsked));
  }
}

package org.madoguchi.app.lobby.stops;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.base.Texts;
import org.madoguchi.app.lobby.LobbyTouch;
import org.madoguchi.app.lobby.LobbyView;

/**
 * All that can be done on a lobby screen, in the order in which one is led through it; the keys at
 * the foot come last. It is the one source of the keys that are drawn, of what a keyboard reaches
 * and of what a robot does by id. Not in it, since they are no choice of a resident's: the digits
 * of a PIN with the key that erases one, and leafing in a list. Pure.
 *
 * @param ofScreen in order; no id twice, neither here nor at the foot
 * @param ofFoot the same on every screen, in order
 * @param begins id of the one at which one arrives, empty where there is nothing but the foot
 */
public record Stops(List<Stop> ofScreen, List<Stop> ofFoot, String begins) {
  public Stops {
    ofScreen = List.copyOf(ofScreen);
    ofFoot = List.copyOf(ofFoot);
  }

  /** Those of a view at a terminal that has these errands, with words in its language. */
  public static Stops of(LobbyView view, Texts texts, List<? extends ErrandStops> errands) {
    LobbyWords words = new LobbyWords(view, texts, List.copyOf(errands));
    if (view.idleSecondsLeft().isPresent()) {
      return made(words, ScreenStops.ofWarning(words));
    }
    return made(
        words,
        switch (view.choice().asked()) {
          case NOTHING -> ScreenStops.of(words);
          case LANGUAGE -> LanguageStops.of(words);
          case DISPLAY -> DisplayStops.of(words);
          case RESTING -> ScreenStops.ofRest(words);
          case PRACTICE -> ScreenStops.ofPractice(words);
          case REASON -> CallStops.reasons(words);
          case BOARD -> CallStops.board(words);
        });
  }

  /** The same as if nothing lay over the screen: what it is built with meanwhile. */
  public static Stops beneath(LobbyView view, Texts texts, List<? extends ErrandStops> errands) {
    LobbyWords words = new LobbyWords(view, texts, List.copyOf(errands));
    return made(words, ScreenStops.of(words));
  }

  private static Stops made(LobbyWords words, List<Stop> here) {
    return new Stops(here, FootStops.of(words), begins(here));
  }

  /** One who arrives at a warning means to go on; at a PIN, to enter it. */
  private static String begins(List<Stop> here) {
    return here.stream()
        .filter(s -> s.action() instanceof LobbyTouch.StillHere)
        .findFirst()
        .or(() -> here.stream().findFirst())
        .map(Stop::id)
        .orElse("");
  }

  /** All, in order. */
  public List<Stop> all() {
    return Stream.concat(ofScreen.stream(), ofFoot.stream()).toList();
  }

  /** The one of that id. */
  public Optional<Stop> find(String id) {
    return all().stream().filter(s -> s.id().equals(id)).findFirst();
  }

  /**
   * The one that leads away from this screen: from a warning back to what it lies over, else to the
   * screen before, else out of the errand or past what was offered. Null if none does.
   */
  public @Nullable Stop away() {
    return doing(LobbyTouch.StillHere.class)
        .or(() -> doing(LobbyTouch.Back.class))
        .or(() -> doing(LobbyTouch.Stop.class))
        .or(() -> doing(LobbyTouch.Skip.class))
        .orElse(null);
  }

  /**
   * The one that leads on, in green: out of a warning, else to the next screen. Null if none does.
   */
  public @Nullable Stop on() {
    return doing(LobbyTouch.StillHere.class).or(() -> doing(LobbyTouch.Next.class)).orElse(null);
  }

  private Optional<Stop> doing(Class<? extends LobbyTouch> action) {
    return all().stream().filter(s -> action.isInstance(s.action())).findFirst();
  }
}

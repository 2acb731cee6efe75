package org.madoguchi.app.lobby.screens;

import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.lobby.LobbyInput;
import org.madoguchi.app.lobby.LobbyState;
import org.madoguchi.app.lobby.LobbyTouch;
import org.madoguchi.app.lobby.LobbyView;
import org.madoguchi.app.lobby.Look;
import org.madoguchi.app.lobby.LookChoice;
import org.madoguchi.app.lobby.StaffCall;
import org.madoguchi.app.lobby.Visit;
import org.madoguchi.config.Language;
import org.madoguchi.config.LocalizedText;

/**
 * Paints every screen once where nobody sees it. The first visit to a screen otherwise freezes for
 * about 0.3 s while classes, styles and letters are loaded. JavaFX thread only.
 */
public final class WarmUp {
  private static final LobbyInput NOWHERE =
      new LobbyInput() {
        @Override
        public void touch(LobbyTouch touch) {}

        @Override
        public void digit(int digit) {}

        @Override
        public void letter(char letter) {}

        @Override
        public void eraseDigit() {}
      };

  private final LobbyScreens screens;
  private final Scene scene;
  private final WritableImage picture;
  private final Deque<LobbyView> ahead = new ArrayDeque<>();

  /**
   * Paints the start screen once, before anything is known of the branch: that alone loads styles,
   * letters and most of the classes.
   *
   * @param fontFamily as for {@link LobbyScreens}
   */
  public static void first(String fontFamily) {
    LobbyScreens screens = new LobbyScreens(NOWHERE, fontFamily, List.of());
    Scene scene = new Scene(screens.root(), LobbyScreens.WIDTH, LobbyScreens.HEIGHT);
    screens.show(
        new LobbyView(
            Visit.NOBODY,
            Look.USUAL,
            LookChoice.ofStaff(),
            LocalDateTime.of(2026, 1, 1, 12, 0),
            new LocalizedText("窓口", "Madoguchi"),
            4,
            Optional.empty(),
            StaffCall.State.NONE,
            false,
            Optional.empty(),
            false,
            List.of()));
    scene.snapshot(null);
  }

  private WarmUp(LobbyView start, String fontFamily, List<ErrandScreens> errands) {
    screens = new LobbyScreens(NOWHERE, fontFamily, errands);
    scene = new Scene(screens.root(), LobbyScreens.WIDTH, LobbyScreens.HEIGHT);
    picture = new WritableImage((int) LobbyScreens.WIDTH, (int) LobbyScreens.HEIGHT);
    for (Language language : Language.OF_STAFF) {
      states().forEach(s -> ahead.add(view(start, s, language)));
      errands.stream()
          .flatMap(e -> e.samples(start).stream())
          .forEach(s -> ahead.add(view(start, s, language)));
    }
  }

  /**
   * Begins. One screen a pulse, so that a touch meanwhile waits for one screen at most.
   *
   * @param start the view of the start screen, which says what can be had
   * @param fontFamily as for {@link LobbyScreens}
   * @param errands of this terminal
   */
  public static void begin(LobbyView start, String fontFamily, List<ErrandScreens> errands) {
    new WarmUp(start, fontFamily, errands).next();
  }

  private void next() {
    LobbyView view = ahead.poll();
    if (view != null) {
      screens.show(view);
      scene.snapshot(picture);
      Platform.runLater(this::next);
    }
  }

  private static LobbyView view(LobbyView like, LobbyState state, Language language) {
    return new LobbyView(
        new Visit(state, null),
        like.look().in(language),
        like.choice(),
        like.now(),
        like.branchName(),
        like.pixelsPerMillimetre(),
        like.idleSecondsLeft(),
        like.call(),
        like.voiceAsked(),
        like.deviceTrouble(),
        like.cardLies(),
        like.errands());
  }

  /** One of each that is nobody's errand; nothing in them is real. */
  public static List<LobbyState> states() {
    return List.of(
        new LobbyState.Start(),
        new LobbyState.Goodbye(),
        new LobbyState.Problem(FailureCode.GATEWAY_REFUSED, false),
        new LobbyState.Problem(FailureCode.PIN_LOCKED, true));
  }
}

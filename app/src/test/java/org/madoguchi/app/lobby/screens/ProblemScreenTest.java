package org.madoguchi.app.lobby.screens;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.Scene;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.base.FailureWords;
import org.madoguchi.app.base.Texts;
import org.madoguchi.app.lobby.Cure;
import org.madoguchi.app.lobby.LobbyState;
import org.madoguchi.app.lobby.LobbyTouch;
import org.madoguchi.app.lobby.LobbyView;
import org.madoguchi.app.ui.Fx;
import org.madoguchi.app.ui.Key;
import org.madoguchi.config.Language;

/** Whatever a resident may be told: the green key is what helps. */
class ProblemScreenTest {
  private static final Map<Cure, LobbyTouch> MEANT =
      Map.of(
          Cure.CALL_STAFF, new LobbyTouch.CallStaff(),
          Cure.TRY_AGAIN, new LobbyTouch.TryAgain(),
          Cure.CHOOSE_AGAIN, new LobbyTouch.ChooseAgain(),
          Cure.ELSEWHERE, new LobbyTouch.Next(),
          Cure.NONE, new LobbyTouch.Next());

  /** What the words of a cure have to speak of. */
  private static final Map<Cure, String> JAPANESE =
      Map.of(
          Cure.CALL_STAFF, "係員",
          Cure.TRY_AGAIN, "もう一度",
          Cure.CHOOSE_AGAIN, "ほかの 証明書",
          Cure.ELSEWHERE, "市区町村の窓口",
          Cure.NONE, "はじめられます");

  private static final Map<Cure, String> ENGLISH =
      Map.of(
          Cure.CALL_STAFF, "staff",
          Cure.TRY_AGAIN, "again",
          Cure.CHOOSE_AGAIN, "hoose another",
          Cure.ELSEWHERE, "municipality",
          Cure.NONE, "begin");

  private final RecordingInput input = new RecordingInput();

  @Test
  void theGreenKeyOfEveryProblemIsItsCure() {
    LobbyScreens screens = Fx.call(() -> new LobbyScreens(input, Fx.FAMILY, SampleCity.SCREENS));
    var unused = Fx.call(() -> new Scene(screens.root(), 1080, 1920));
    assertTrue(unused.getRoot() != null);
    for (FailureCode code : FailureCode.values()) {
      LobbyView view = SampleCity.view(new LobbyState.Problem(code, false), Language.JA, false);
      Fx.run(() -> screens.show(view));
      List<Key> green =
          Fx.call(() -> ScreenLaws.keys(screens.root())).stream()
              .filter(k -> k.getStyleClass().contains("go"))
              .toList();
      assertEquals(1, green.size(), code.code());
      input.touches.clear();
      Fx.run(() -> green.getFirst().fire());
      assertEquals(List.of(MEANT.get(Cure.of(code))), input.touches, code.code());
    }
  }

  @ParameterizedTest
  @FieldSource("org.madoguchi.config.Language#OF_STAFF")
  void theWordsSpeakOfTheSameCureAsTheKey(Language language) {
    Map<Cure, String> meant = language.equals(Language.JA) ? JAPANESE : ENGLISH;
    LobbyContext c =
        new LobbyContext(
            SampleCity.view(new LobbyState.Start(), language, false),
            Texts.load(LobbyScreens.class, "lobby", language),
            FailureWords.in(language),
            input,
            81,
            SampleCity.SCREENS);
    for (FailureCode code : FailureCode.values()) {
      String words = ResidentWords.cure(c, code).toLowerCase(Locale.ROOT);
      String wanted = meant.get(Cure.of(code));
      assertTrue(wanted != null && words.contains(wanted), code.code() + ": " + words);
    }
  }
}

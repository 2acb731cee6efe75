package org.madoguchi.app.lobby.screens;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.madoguchi.app.base.Texts;
import org.madoguchi.app.lobby.LobbyView;
import org.madoguchi.app.lobby.stops.Stops;
import org.madoguchi.app.ui.Fx;
import org.madoguchi.config.Language;

/** What stands on a screen to be touched is the list of its stops, and nothing else. */
class StopsOnScreenTest {
  @ParameterizedTest
  @CsvSource({"ja, false", "ja, true", "en, false", "en, true"})
  void everyKeyIsAStopAndEveryStopHasItsPlaceInOrder(Language language, boolean larger) {
    LobbyScreens screens =
        Fx.call(() -> new LobbyScreens(new RecordingInput(), Fx.FAMILY, SampleCity.SCREENS));
    Texts texts = Texts.load(LobbyScreens.class, "lobby", language);
    for (Map.Entry<String, LobbyView> view : SampleCity.views(language, larger).entrySet()) {
      DrawnStops drawn =
          Fx.call(
              () -> {
                screens.show(view.getValue());
                screens.root().applyCss();
                screens.root().layout();
                return DrawnStops.on(screens.root());
              });
      drawn.are(Stops.of(view.getValue(), texts, SampleCity.SCREENS), view.getKey());
    }
  }
}

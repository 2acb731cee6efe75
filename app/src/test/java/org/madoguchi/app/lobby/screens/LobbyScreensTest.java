package org.madoguchi.app.lobby.screens;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.madoguchi.app.lobby.LobbyView;
import org.madoguchi.app.screen.Fx;
import org.madoguchi.app.screen.Pictures;
import org.madoguchi.config.Language;

class LobbyScreensTest {
  @ParameterizedTest
  @CsvSource({"JA, false", "JA, true", "EN, false", "EN, true"})
  void paintsEveryScreen(Language language, boolean larger) throws IOException {
    for (Map.Entry<String, LobbyView> view : SampleCity.views(language, larger).entrySet()) {
      Image picture =
          Fx.call(
              () -> {
                LobbyScreens screens = new LobbyScreens(new RecordingInput(), Fx.FAMILY);
                Scene scene = new Scene(screens.root(), 1080, 1920);
                screens.show(view.getValue());
                return Pictures.of(scene);
              });
      String name = language.name().toLowerCase(java.util.Locale.ROOT) + (larger ? "-larger" : "");
      Pictures.write(picture, Path.of("target/screens", name, view.getKey() + ".png"));
    }
  }
}

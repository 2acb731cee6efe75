package org.madoguchi.app.lobby.screens;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.madoguchi.app.lobby.LobbyView;
import org.madoguchi.app.ui.Fx;
import org.madoguchi.app.ui.Pictures;
import org.madoguchi.config.Language;

class LobbyScreensTest {
  @ParameterizedTest
  @CsvSource({"ja, false", "ja, true", "en, false", "en, true"})
  void everyScreenIsWholeAndItsKeysAreLargeEnough(Language language, boolean larger)
      throws IOException {
    LobbyScreens screens =
        Fx.call(() -> new LobbyScreens(new RecordingInput(), Fx.FAMILY, SampleCity.SCREENS));
    Scene scene = Fx.call(() -> new Scene(screens.root(), 1080, 1920));
    String folder = language.code() + (larger ? "-larger" : "");
    List<String> breaches = new ArrayList<>();
    for (Map.Entry<String, LobbyView> view : SampleCity.views(language, larger).entrySet()) {
      Image picture =
          Fx.call(
              () -> {
                screens.show(view.getValue());
                return Pictures.of(scene);
              });
      Pictures.write(picture, Path.of("target/screens", folder, view.getKey() + ".png"));
      Fx.call(() -> ScreenLaws.breaches(screens.root(), 1080, 1920, 81))
          .forEach(b -> breaches.add(view.getKey() + ": " + b));
      Fx.call(() -> ScreenLaws.partedFromAnswers(screens.root(), 40))
          .forEach(b -> breaches.add(view.getKey() + ": " + b));
    }
    assertEquals("", String.join("\n", breaches), folder);
  }
}

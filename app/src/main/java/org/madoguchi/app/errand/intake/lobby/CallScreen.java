package org.madoguchi.app.errand.intake.lobby;

import java.util.List;
import java.util.Optional;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.errand.support.lobby.LivePicture;
import org.madoguchi.app.errand.support.lobby.Viewfinder;
import org.madoguchi.app.lobby.screens.Content;
import org.madoguchi.app.lobby.screens.LobbyContext;
import org.madoguchi.app.lobby.screens.Page;
import org.madoguchi.app.ui.Icon;
import org.madoguchi.app.ui.Layout;
import org.madoguchi.app.ui.PhraseText;
import org.madoguchi.app.ui.Plates;
import org.madoguchi.app.ui.Tone;

/**
 * An officer looks: what is asked stands large in the middle, one's own picture small below it.
 * Only the words change; whoever looks into the camera sees no screen built anew.
 */
final class CallScreen implements Content {
  private static final double OWN_HEIGHT = 420;
  private static final double OWN_WIDTH = OWN_HEIGHT * 35 / 45;
  private static final double QUIET_KEY = 110;

  /** What an officer can ask; docs/municipality-openapi.json has the same. */
  static final List<String> PHRASES =
      List.of(
          "face-camera",
          "come-closer",
          "hold-still",
          "take-off-hat",
          "turn-paper",
          "show-paper",
          "wait",
          "thank-you");

  private final Page page;
  private final VBox asked = Layout.centre();
  private final VBox beside = Layout.column(16);
  private @Nullable Said said;

  /** What stands there now. */
  private record Said(String words, @Nullable FailureCode trouble) {}

  CallScreen(LobbyContext c, Viewfinder finder) {
    LivePicture own = new LivePicture(finder, false);
    own.setMinSize(OWN_WIDTH, OWN_HEIGHT);
    own.setPrefSize(OWN_WIDTH, OWN_HEIGHT);
    own.setMaxSize(OWN_WIDTH, OWN_HEIGHT);
    HBox below = Layout.row(36, own, Layout.growing(beside));
    below.setAlignment(Pos.CENTER_LEFT);
    VBox.setVgrow(asked, Priority.ALWAYS);
    page = new Page(c, 0, c.words("call.title"), c.words("call.lead"));
    page.over(asked, below);
    page.getChildren().add(c.sized(c.plain("stop", c.words("call.stop"), "body"), QUIET_KEY));
    update(c);
  }

  /** Words of a phrase; of one that isn't known, those for none. */
  static String words(LobbyContext c, Optional<String> phrase) {
    return c.words("phrase." + phrase.filter(PHRASES::contains).orElse("none"));
  }

  @Override
  public Region node() {
    return page;
  }

  @Override
  public void update(LobbyContext c) {
    if (c.view().state() instanceof IntakeLobbyState.InCall s) {
      Said now = new Said(words(c, s.phrase()), s.trouble());
      if (!now.equals(said)) {
        said = now;
        asked.getChildren().setAll(plate(now.words()));
        beside.getChildren().setAll(beside(c, now.trouble()));
      }
    }
  }

  private static Region plate(String words) {
    VBox plate = Layout.centre(new PhraseText(HPos.CENTER, words, "huge"));
    plate.getStyleClass().addAll("plate", Tone.SOFT.styleClass());
    VBox.setVgrow(plate, Priority.ALWAYS);
    return plate;
  }

  private static Region beside(LobbyContext c, @Nullable FailureCode trouble) {
    return trouble == null
        ? Layout.column(
            16,
            new PhraseText(c.words("call.own"), "body", "strong"),
            new PhraseText(c.words("call.kept"), "body", "second"))
        : Plates.plate(
            Tone.NOTICE,
            Icon.NOTICE,
            new PhraseText(c.words("camera.trouble"), "body", "strong"),
            new PhraseText(c.words("camera.cure"), "body"),
            new PhraseText(c.words("problem.code", trouble.code()), "small"));
  }
}

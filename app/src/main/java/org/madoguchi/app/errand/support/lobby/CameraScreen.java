package org.madoguchi.app.errand.support.lobby;

import java.util.Locale;
import java.util.Optional;
import javafx.geometry.HPos;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.lobby.screens.Content;
import org.madoguchi.app.lobby.screens.GoOrWhy;
import org.madoguchi.app.lobby.screens.LobbyContext;
import org.madoguchi.app.lobby.screens.Page;
import org.madoguchi.app.ui.Icon;
import org.madoguchi.app.ui.PhraseText;
import org.madoguchi.app.ui.Plates;
import org.madoguchi.app.ui.Tone;
import org.madoguchi.config.Language;
import org.madoguchi.photo.Hint;
import org.madoguchi.photo.PhotoWords;

/**
 * The camera is on: for the form's code, or for the photo. Below the picture stands one thing to do
 * at a time, or what is wrong with the camera.
 */
final class CameraScreen implements Content {
  private static final double HINT = 190;
  private static final double QUIET_KEY = 110;

  private final Page page;
  private final StackPane picture;
  private final StackPane hint = new StackPane();
  private final Region strut = new Region();
  private final PhotoWords words;
  private final @Nullable GoOrWhy take;
  private @Nullable Said said;

  /** What stands below the picture. */
  private record Said(@Nullable FailureCode trouble, String words, int left) {}

  CameraScreen(LobbyContext c, Viewfinder finder, int step) {
    boolean person = step == Steps.PHOTO;
    words = PhotoWords.in(c.view().language() == Language.JA ? Locale.JAPANESE : Locale.ENGLISH);
    picture = new StackPane(new LivePicture(finder, person));
    VBox.setVgrow(picture, Priority.ALWAYS);
    picture.setMinHeight(0);
    hint.setMinHeight(Region.USE_PREF_SIZE);
    strut.setMinHeight(HINT); // one more line moves nothing
    String title = person ? "pose" : "read";
    page = new Page(c, step, c.words(title + ".title"), c.words(title + ".lead"));
    page.over(picture, hint);
    if (person) {
      take = new GoOrWhy(c, SupportFlow.TAKE, c.words("pose.take"));
      page.getChildren().add(take);
      quiet(c, SupportFlow.CHOOSE, "pose.choose");
    } else {
      take = null;
      quiet(c, SupportFlow.TYPE, "form.type");
    }
    update(c);
  }

  private void quiet(LobbyContext c, String id, String key) {
    if (c.stops().find(id).isPresent()) {
      page.getChildren().add(c.sized(c.plain(id, c.words(key), "body"), QUIET_KEY));
    }
  }

  @Override
  public Region node() {
    return page;
  }

  @Override
  public void update(LobbyContext c) {
    if (take != null) {
      take.update(c);
    }
    if (c.view().state() instanceof SupportState.Sees state) {
      Said now = said(c, state);
      if (!now.equals(said)) {
        said = now;
        Region plate = plate(c, now);
        hint.getChildren().setAll(strut, plate);
        picture.getChildren().setAll(picture.getChildren().getFirst());
        count(now.left()).ifPresent(picture.getChildren()::add);
      }
    }
  }

  private Said said(LobbyContext c, SupportState.Sees state) {
    return switch (state) {
      case SupportState.ReadForm s ->
          new Said(s.trouble(), c.words(s.other() ? "read.other" : "read.hint"), 0);
      case SupportState.Pose s when s.left() > 0 ->
          new Said(s.trouble(), c.words("pose.look"), s.left());
      case SupportState.Pose s -> new Said(s.trouble(), words.of(s.hint()), 0);
    };
  }

  private Region plate(LobbyContext c, Said now) {
    FailureCode trouble = now.trouble();
    if (trouble != null) {
      return Plates.plate(
          Tone.NOTICE,
          Icon.NOTICE,
          new PhraseText(c.words("camera.trouble"), "large", "strong"),
          new PhraseText(c.words("camera.cure"), "body"),
          new PhraseText(c.words("problem.code", trouble.code()), "small"));
    }
    boolean ready =
        c.view().state() instanceof SupportState.Pose s && s.hint() == Hint.READY && s.left() == 0;
    return Plates.plate(
        ready ? Tone.WELL : Tone.SOFT,
        ready ? Icon.CHECK : Icon.NOTICE,
        new PhraseText(now.words(), "large", "strong"));
  }

  /** The seconds that are left, large over the picture. */
  private static Optional<Region> count(int left) {
    if (left == 0) {
      return Optional.empty();
    }
    PhraseText number = new PhraseText(HPos.CENTER, String.valueOf(left), "countdown");
    StackPane over = new StackPane(number);
    over.getStyleClass().add("live-count");
    over.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    return Optional.of(over);
  }
}

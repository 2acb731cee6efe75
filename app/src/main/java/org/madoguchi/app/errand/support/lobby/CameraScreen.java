package org.madoguchi.app.errand.support.lobby;

import java.util.Optional;
import java.util.function.Function;
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
import org.madoguchi.app.ui.Layout;
import org.madoguchi.app.ui.Leaves;
import org.madoguchi.app.ui.PhraseText;
import org.madoguchi.app.ui.Plates;
import org.madoguchi.app.ui.Theme;
import org.madoguchi.app.ui.Tone;
import org.madoguchi.photo.Hint;
import org.madoguchi.photo.PhotoWords;

/**
 * The camera is on: for a code, or for the photo. Below the picture stands one thing to do at a
 * time, or what is wrong with the camera.
 */
public final class CameraScreen implements Content {
  private static final double HINT = 190;
  private static final double QUIET_KEY = 110;

  private final Page page;
  private final VBox camera = Layout.column(Theme.GAP);
  private final StackPane picture;
  private final StackPane hint = new StackPane();
  private final Region strut = new Region();
  private final Function<LobbyContext, Said> saying;
  private final @Nullable GoOrWhy take;
  private @Nullable Said said;

  /**
   * What stands below the picture.
   *
   * @param trouble with the camera; null: none, and {@code words} are said
   * @param left seconds that are counted over the picture; 0: nothing is counted
   * @param well whether the words say that it is right so
   */
  public record Said(@Nullable FailureCode trouble, String words, int left, boolean well) {}

  private CameraScreen(
      LobbyContext c,
      Page page,
      LivePicture live,
      @Nullable GoOrWhy take,
      Function<LobbyContext, Said> saying) {
    this.page = page;
    this.saying = saying;
    this.take = take;
    picture = new StackPane(live);
    VBox.setVgrow(picture, Priority.ALWAYS);
    hint.setMinHeight(Region.USE_PREF_SIZE);
    strut.setMinHeight(HINT); // one more line moves nothing
    // who looks at it needs hint and keys on the same page
    camera.getStyleClass().add(Leaves.TOGETHER);
    VBox.setVgrow(camera, Priority.ALWAYS);
    camera.getChildren().addAll(picture, hint);
    if (take != null) {
      camera.getChildren().add(take);
    }
    page.over(camera);
    update(c);
  }

  /** A person stands before it, for the photo. */
  static CameraScreen posing(LobbyContext c, Viewfinder finder) {
    PhotoWords words = PhotoWords.in(c.view().language().code());
    Page page = new Page(c, Steps.PHOTO, c.words("pose.title"), c.words("pose.lead"));
    GoOrWhy take = new GoOrWhy(c, SupportFlow.TAKE, c.words("pose.take"));
    return new CameraScreen(c, page, new LivePicture(finder, true), take, now -> posing(now, words))
        .quiet(c, SupportFlow.CHOOSE, "pose.choose");
  }

  private static Said posing(LobbyContext c, PhotoWords words) {
    if (!(c.view().state() instanceof SupportState.Pose s)) {
      return new Said(null, "", 0, false);
    }
    return s.left() > 0
        ? new Said(s.trouble(), c.words("pose.look"), s.left(), false)
        : new Said(s.trouble(), words.of(s.hint()), 0, s.hint() == Hint.READY);
  }

  /** The form is held before it. */
  static CameraScreen ofForm(LobbyContext c, Viewfinder finder) {
    Page page = new Page(c, Steps.FORM, c.words("read.title"), c.words("read.lead"));
    return ofCode(c, page, finder, CameraScreen::form).quiet(c, SupportFlow.TYPE, "form.type");
  }

  private static Said form(LobbyContext c) {
    return c.view().state() instanceof SupportState.ReadForm s
        ? new Said(s.trouble(), c.words(s.other() ? "read.other" : "read.hint"), 0, false)
        : new Said(null, "", 0, false);
  }

  /**
   * Something with a code is held before it.
   *
   * @param page with title and lead
   * @param saying what stands below the picture, whenever the view changes
   */
  public static CameraScreen ofCode(
      LobbyContext c, Page page, Viewfinder finder, Function<LobbyContext, Said> saying) {
    return new CameraScreen(c, page, new LivePicture(finder, false), null, saying);
  }

  /** With one more key at the foot, if that stop is there. */
  public CameraScreen quiet(LobbyContext c, String id, String key) {
    if (c.stops().find(id).isPresent()) {
      camera.getChildren().add(c.sized(c.plain(id, c.words(key), "body"), QUIET_KEY));
    }
    return this;
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
    Said now = saying.apply(c);
    if (!now.equals(said)) {
      said = now;
      hint.getChildren().setAll(strut, plate(c, now));
      picture.getChildren().setAll(picture.getChildren().getFirst());
      count(now.left()).ifPresent(picture.getChildren()::add);
    }
  }

  private static Region plate(LobbyContext c, Said now) {
    FailureCode trouble = now.trouble();
    if (trouble != null) {
      return Plates.plate(
          Tone.NOTICE,
          Icon.NOTICE,
          new PhraseText(c.words("camera.trouble"), "large", "strong"),
          new PhraseText(c.words("camera.cure"), "body"),
          new PhraseText(c.words("problem.code", trouble.code()), "small"));
    }
    return Plates.plate(
        now.well() ? Tone.WELL : Tone.SOFT,
        now.well() ? Icon.CHECK : Icon.NOTICE,
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

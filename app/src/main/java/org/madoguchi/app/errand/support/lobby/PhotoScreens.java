package org.madoguchi.app.errand.support.lobby;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.errand.support.ExceptionReason;
import org.madoguchi.app.lobby.screens.ChoiceKey;
import org.madoguchi.app.lobby.screens.Content;
import org.madoguchi.app.lobby.screens.DigitKeys;
import org.madoguchi.app.lobby.screens.LobbyContext;
import org.madoguchi.app.lobby.screens.Page;
import org.madoguchi.app.ui.Icon;
import org.madoguchi.app.ui.Key;
import org.madoguchi.app.ui.Layout;
import org.madoguchi.app.ui.PhraseText;
import org.madoguchi.app.ui.Plates;
import org.madoguchi.app.ui.Theme;
import org.madoguchi.app.ui.Tone;
import org.madoguchi.photo.Crop;
import org.madoguchi.photo.PhotoRule;
import org.madoguchi.photo.PhotoWords;
import org.madoguchi.photo.Pixels;

/** The photos that were taken: which one, and what a person has to look at. */
final class PhotoScreens {
  private static final double SMALL_WIDTH = 248;
  private static final double LARGE_WIDTH = 440;
  private static final double THUMB_WIDTH = 200;
  private static final double QUIET_KEY = 110;

  /** What only a person can tell of a photo that was taken just now. */
  private static final List<PhotoRule> ASKED =
      List.of(
          PhotoRule.EYES,
          PhotoRule.GLASSES,
          PhotoRule.HAIR,
          PhotoRule.HAT,
          PhotoRule.BACKGROUND,
          PhotoRule.EXPRESSION);

  private static final Map<String, PhotoRule> RULES =
      Arrays.stream(PhotoRule.values()).collect(Collectors.toMap(PhotoRule::id, r -> r));

  private PhotoScreens() {}

  static Content choose(LobbyContext c, Told told) {
    List<TakenPhoto> taken = told.photos().taken();
    Region[] keys = new Region[Photos.MOST];
    for (int i = 0; i < Photos.MOST; i++) {
      keys[i] = i < taken.size() ? photo(c, i + 1, taken.get(i)) : new Region();
    }
    Key again = c.sized(c.plain(SupportFlow.AGAIN, c.words("photo.again"), "large"), QUIET_KEY);
    return new Page(c, Steps.PHOTO, c.words("choose.title"), c.words("choose.lead"))
        .foot(Layout.equalRow(Theme.GAP, keys), again);
  }

  private static Key photo(LobbyContext c, int number, TakenPhoto taken) {
    List<Node> face = new ArrayList<>();
    face.add(picture(taken.shown(), SMALL_WIDTH));
    boolean well = taken.warnings().isEmpty();
    face.add(
        new PhraseText(
            HPos.CENTER, c.words(well ? "choose.well" : "choose.warned"), "small", "strong"));
    VBox all = new VBox(16, face.toArray(Node[]::new));
    all.setAlignment(Pos.CENTER);
    return c.sized(DigitKeys.pad(c.key(SupportFlow.PHOTO + number, all)), Theme.KEY_HEIGHT);
  }

  static Content look(LobbyContext c, Told told) {
    TakenPhoto photo = told.photos().chosen();
    PhotoWords words = PhotoWords.in(c.view().language().code());
    List<String> warned = photo == null ? List.of() : photo.warnings();
    List<Region> rows = new ArrayList<>();
    for (String warning : warned) {
      PhotoRule rule = RULES.get(warning);
      if (rule != null) {
        rows.add(line(Icon.NOTICE, words.of(rule), "strong"));
      }
    }
    ASKED.stream()
        .filter(rule -> !warned.contains(rule.id()))
        .forEach(rule -> rows.add(line(Icon.CHECK, words.of(rule), "body")));
    VBox list = Layout.column(14, rows.toArray(Region[]::new));
    List<Region> answers = new ArrayList<>();
    if (c.view().largeText()) {
      answers.add(Layout.centre(picture(told, LARGE_WIDTH)));
      answers.add(list);
    } else {
      HBox beside = Layout.row(40, picture(told, LARGE_WIDTH), Layout.growing(list));
      beside.setAlignment(Pos.CENTER_LEFT);
      answers.add(beside);
    }
    if (!warned.isEmpty()) {
      answers.add(Plates.notice(Tone.NOTICE, Icon.NOTICE, c.words("look.warned")));
    }
    answers.add(
        Layout.equalRow(
            Theme.GAP,
            c.sized(c.plain(SupportFlow.REASON, c.words("look.reason"), "body"), QUIET_KEY + 20),
            c.sized(c.plain(SupportFlow.AGAIN, c.words("photo.again"), "body"), QUIET_KEY + 20)));
    answers.add(c.next(c.words("look.yes")));
    return new Page(c, Steps.PHOTO, c.words("look.title"), c.words("look.lead"))
        .foot(answers.toArray(Region[]::new));
  }

  private static Region line(Icon icon, String words, String style) {
    return Layout.row(20, icon.at(44), Layout.growing(new PhraseText(words, "body", style)));
  }

  static Content reason(LobbyContext c) {
    List<Region> rows = new ArrayList<>();
    for (ExceptionReason reason : ExceptionReason.values()) {
      rows.add(ChoiceKey.of(c, reason.word(), Icon.PERSON, c.words("reason." + reason.word()), ""));
    }
    return new Page(c, Steps.PHOTO, c.words("reason.title"), c.words("reason.lead"))
        .foot(c.list(rows));
  }

  /** The chosen one, small. */
  static Region thumb(Told told) {
    return picture(told, THUMB_WIDTH);
  }

  private static Region picture(Told told, double width) {
    TakenPhoto chosen = told.photos().chosen();
    return chosen == null ? new Region() : picture(chosen.shown(), width);
  }

  private static Region picture(@Nullable Pixels shown, double width) {
    ImageView view = new ImageView();
    double height = width * Crop.PHOTO_HEIGHT / Crop.PHOTO_WIDTH;
    if (shown != null) {
      WritableImage image = new WritableImage(shown.width(), shown.height());
      LivePicture.paint(shown, image);
      view.setImage(image);
    }
    view.setFitWidth(width);
    view.setFitHeight(height);
    StackPane frame = new StackPane(view);
    frame.setMinSize(width, height);
    frame.setMaxSize(width, height);
    return frame;
  }
}

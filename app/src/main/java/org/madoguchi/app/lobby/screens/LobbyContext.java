package org.madoguchi.app.lobby.screens;

import java.util.List;
import java.util.function.IntConsumer;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.madoguchi.app.base.FailureWords;
import org.madoguchi.app.base.Texts;
import org.madoguchi.app.errand.ErrandId;
import org.madoguchi.app.lobby.ErrandState;
import org.madoguchi.app.lobby.LobbyInput;
import org.madoguchi.app.lobby.LobbyTouch;
import org.madoguchi.app.lobby.LobbyView;
import org.madoguchi.app.lobby.stops.LobbyWords;
import org.madoguchi.app.lobby.stops.Stop;
import org.madoguchi.app.lobby.stops.Stops;
import org.madoguchi.app.lobby.stops.When;
import org.madoguchi.app.ui.CardDrawing;
import org.madoguchi.app.ui.Drawing;
import org.madoguchi.app.ui.Icon;
import org.madoguchi.app.ui.Key;
import org.madoguchi.app.ui.Layout;
import org.madoguchi.app.ui.LeafKeys;
import org.madoguchi.app.ui.PagedList;
import org.madoguchi.app.ui.PhraseText;
import org.madoguchi.app.ui.Theme;
import org.madoguchi.config.CardScene;
import org.madoguchi.config.LocalizedText;

/**
 * What a screen is built with.
 *
 * @param view what it shows
 * @param texts words in the view's language
 * @param failures words of failures in the view's language
 * @param stops what can be done: every key is made from one of them
 * @param input where touches go
 * @param smallestKey the smallest edge of a key on this panel, px
 * @param errands of this terminal
 * @param scene how it is shown where a card belongs
 */
public record LobbyContext(
    LobbyView view,
    Texts texts,
    FailureWords failures,
    Stops stops,
    LobbyInput input,
    double smallestKey,
    List<ErrandScreens> errands,
    CardScene scene) {
  private static final double TOGGLE_HEIGHT = 120;

  /** px of the layout, on a panel narrower than 210 mm: a line then holds 20 kanji or fewer. */
  private static final double SMALLEST_KEY_OF_A_SMALL_PANEL = 103;

  LobbyContext(
      LobbyView view,
      Texts texts,
      FailureWords failures,
      LobbyInput input,
      double smallestKey,
      List<ErrandScreens> errands) {
    this(
        view,
        texts,
        failures,
        Stops.of(view, texts, errands),
        input,
        smallestKey,
        List.copyOf(errands),
        CardScene.USUAL);
  }

  /** The same for a terminal whose reader is there. */
  LobbyContext with(CardScene other) {
    return new LobbyContext(view, texts, failures, stops, input, smallestKey, errands, other);
  }

  /** This terminal with its reader, and which way the card goes. */
  public Drawing card(CardDrawing.Moment moment) {
    return CardDrawing.of(moment, scene);
  }

  /** For what lies under an idle warning, or under none. */
  LobbyContext beneath() {
    return new LobbyContext(
        view,
        texts,
        failures,
        Stops.beneath(view, texts, errands),
        input,
        smallestKey,
        errands,
        scene);
  }

  /** The errand of that name. */
  ErrandScreens errand(ErrandId id) {
    return errands.stream()
        .filter(e -> e.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no screens of errand " + id));
  }

  /** With an errand's own words first. */
  LobbyContext of(ErrandScreens errand) {
    Texts own = errand.texts(view.language()).over(texts);
    return new LobbyContext(view, own, failures, stops, input, smallestKey, errands, scene);
  }

  /** With the words of the errand whose state it is, if it is one's. */
  LobbyContext ofState() {
    return view.state() instanceof ErrandState state ? of(errand(state.errand())) : this;
  }

  /** The words that it is built with. */
  public LobbyWords words() {
    return new LobbyWords(view, texts, List.copyOf(errands));
  }

  /** A text of the lobby's file or the errand's, with readings where the language has them. */
  public String words(String key, Object... values) {
    return texts.withReadings(key, values);
  }

  public String words(LocalizedText text) {
    return words().words(text);
  }

  /** As {@link LobbyWords#beside}. */
  public String beside(LocalizedText text) {
    return words().beside(text);
  }

  public String yen(int yen) {
    return words().yen(yen);
  }

  public When when() {
    return words().when();
  }

  /**
   * What can be done under that id.
   *
   * @throws IllegalStateException if there is no such stop: then no key is drawn for it
   */
  public Stop stop(String id) {
    return stops
        .find(id)
        .orElseThrow(() -> new IllegalStateException("no stop " + id + " on " + view.state()));
  }

  /** Sends what is touched and is no stop. */
  void touch(LobbyTouch what) {
    input.touch(what);
  }

  /** The key of a stop. */
  public Key key(String id, Region face) {
    Stop stop = stop(id);
    return unfocused(new Key(id, stop.spoken(), face, () -> input.touch(stop.action())));
  }

  /** The key of a stop, with words alone. */
  public Key plain(String id, String words, String... styles) {
    String[] styleClasses = styles.length == 0 ? new String[] {"large"} : styles;
    return key(id, Layout.centre(new PhraseText(HPos.CENTER, words, styleClasses)));
  }

  /** The dark green key of a stop. One a screen. */
  public Key go(String id, String words) {
    return plain(id, words, "large", "strong").styled("go");
  }

  /** Where a stop stands that can't be done now: no key, and no edge. */
  public <R extends Region> R notNow(String id, R face) {
    face.setId(id);
    face.setAccessibleText(stop(id).spoken());
    return face;
  }

  /** The focus is {@link Keyboard}'s, by id: JavaFX's own would be lost with every rebuild. */
  public static Key unfocused(Key key) {
    key.setFocusTraversable(false);
    return key;
  }

  /** The green key at the foot of the screen. */
  public Key next(String words) {
    return sized(go("next", words), Theme.KEY_HEIGHT + 18);
  }

  /** One of several values; the chosen one says so by tick, weight and colour. */
  public Key toggle(String id, String words, boolean chosen) {
    PhraseText text = new PhraseText(HPos.CENTER, words, "body", chosen ? "strong" : "body");
    HBox face = new HBox(12, view.largeText() ? Layout.growing(text) : text);
    face.setAlignment(Pos.CENTER);
    if (chosen) {
      face.getChildren().addFirst(Icon.CHECK.at(40));
    }
    return sized(key(id, face).chosen(chosen), TOGGLE_HEIGHT);
  }

  /** Rows that are leafed through where they don't all fit. */
  public PagedList list(List<? extends Region> rows) {
    return PagedList.of(rows, this::leafKeys);
  }

  /**
   * Whether letters are so large for the panel that pages are leafed through with all their words:
   * that was wished, or the panel is small.
   */
  boolean leafs() {
    return view.largeText() || smallestKey > SMALLEST_KEY_OF_A_SMALL_PANEL;
  }

  /** The size of words on a key among those of a keyboard, where letters need the room. */
  public String onPad() {
    return view.largeText() ? "small" : "body";
  }

  /** The size of words on the key that goes on from a keyboard. */
  String largeOnPad() {
    return view.largeText() ? "small" : "large";
  }

  /** Room between what is typed and the rows of keys below it, px. */
  public double padGap() {
    return view.largeText() ? 8 : Theme.GAP;
  }

  /** Keys to leaf with. */
  LeafKeys leafKeys(IntConsumer leaf) {
    return new LeafKeys(
        words("page.earlier"),
        words("page.later"),
        onPad(),
        smallestKey,
        view.largeText() ? smallestKey : Theme.KEY_HEIGHT,
        leaf);
  }

  /** Gives a key its usual height, or the smallest that the panel's density allows. */
  public Key sized(Key key, double usual) {
    return key.heights(smallestKey, usual);
  }
}

package org.madoguchi.sandbox.panel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.madoguchi.app.ui.FitPane;
import org.madoguchi.app.ui.Icon;
import org.madoguchi.app.ui.Key;
import org.madoguchi.app.ui.Layout;
import org.madoguchi.app.ui.PhraseText;
import org.madoguchi.app.ui.Theme;
import org.madoguchi.config.Language;
import org.madoguchi.config.LocalizedText;
import org.madoguchi.sandbox.city.City;

/**
 * The control panel's window, laid out for 640 by 1592 px. What is broken is amber and says so;
 * only what can be done now has a key. A pure function of {@link CityState}. JavaFX thread only.
 */
public final class ControlPanel {
  /** px that the panel is laid out for. */
  public static final double WIDTH = 640;

  /** px that the panel is laid out for. */
  public static final double HEIGHT = 1592;

  /** More pages than these are scanned in one go. */
  private static final int MOST_PAGES = 3;

  /** Small print of what is broken. */
  private static final String MEND = "直す · mend";

  private static final String HOLDER_JA = "花子さんは 昭和59年5月12日生まれ";
  private static final String HOLDER_EN = "Hanako was born on 1984-05-12.";

  private static final double KEY = 46;
  private static final double GAP = 6;

  private final CityControls controls;
  private final Executor work;
  private final List<CityControls.Resident> residents;
  private final VBox panel = Layout.column(5);
  private final FitPane root = new FitPane(panel, WIDTH, HEIGHT);
  private CityState shown = CityState.QUIET;

  /**
   * @param work for calls of the controls, which may block
   * @param fontFamily for {@link Theme#dress}
   */
  public ControlPanel(CityControls controls, Executor work, String fontFamily) {
    this.controls = controls;
    this.work = work;
    this.residents = controls.residents();
    Theme.dress(root, fontFamily);
    panel.getStyleClass().add("panel");
    root.getStylesheets()
        .add(
            Objects.requireNonNull(ControlPanel.class.getResource("panel.css"), "panel.css")
                .toExternalForm());
    build(CityState.QUIET);
  }

  /** The node for a scene. It fits itself into any size. */
  public Parent root() {
    return root;
  }

  /** Shows that. */
  public void show(CityState state) {
    if (!state.equals(shown)) {
      shown = state;
      build(state);
    }
  }

  private void build(CityState state) {
    panel.getChildren().setAll(head());
    section("カードを おく", "lay a card on the reader", cardKeys(state));
    for (Trouble.Place place : Trouble.Place.values()) {
      section(
          place.label().ja() + "を こわす",
          "break the " + place.label().in(Language.EN),
          troubles(place, state));
    }
    section("カメラの 前", "before the camera", camera(state));
    section("局員の カメラの 下", "under the clerk's camera", underCamera(state));
    section("局員の スキャナーで 読み取る", "scan at the office", scanKeys(state));
    section("職員の ロボット", "the robot among the officers", officer(state));
  }

  private static Region head() {
    HBox head =
        Layout.row(
            12,
            Icon.TOWN_HALL.at(36),
            new PhraseText("見本市の 操作盤", "p-title"),
            Layout.growing(
                new PhraseText(HPos.RIGHT, "Control panel of the made-up city", "p-small")));
    head.getStyleClass().add("p-head");
    return head;
  }

  private void section(String ja, String en, Node contents) {
    PhraseText name = new PhraseText(ja, "p-section");
    name.setMinWidth(Region.USE_PREF_SIZE);
    HBox title = Layout.row(10, name, Layout.growing(new PhraseText(en, "p-small")));
    title.getStyleClass().add("p-section-title");
    panel.getChildren().addAll(title, contents);
  }

  private Node cardKeys(CityState state) {
    List<Key> keys =
        residents.stream()
            .map(
                r ->
                    key("resident-" + r.id(), r.label(), () -> controls.layCard(r.id()))
                        .chosen(state.card().filter(r.id()::equals).isPresent()))
            .toList();
    VBox all = Layout.column(GAP, grid(2, keys));
    if (state.card().isPresent()) {
      all.getChildren()
          .add(
              key(
                  "take-card",
                  new LocalizedText("カードを 取る", "take the card away"),
                  controls::takeCard));
    } else {
      all.getChildren().add(note("読み取り機の 上に カードは ありません。", "No card lies on the reader."));
    }
    return all;
  }

  private Node troubles(Trouble.Place place, CityState state) {
    List<Key> keys =
        Arrays.stream(Trouble.values())
            .filter(t -> t.place() == place)
            .map(t -> trouble(t, state.troubles().contains(t)))
            .toList();
    return grid(place == Trouble.Place.GATEWAY ? 3 : 2, keys);
  }

  private Key trouble(Trouble trouble, boolean on) {
    LocalizedText label = trouble.label();
    Runnable turn = () -> controls.turn(trouble, !on);
    return on
        ? key(trouble.id(), new LocalizedText(label.ja(), MEND), turn).styled("broken")
        : key(trouble.id(), label, turn);
  }

  private Node camera(CityState state) {
    List<Key> keys = new ArrayList<>();
    for (BeforeCamera what : BeforeCamera.values()) {
      if (what != BeforeCamera.SLIP || state.slip()) {
        keys.add(
            key(what.id(), what.label(), () -> controls.before(what))
                .chosen(state.camera() == what));
      }
    }
    VBox all = Layout.column(GAP, grid(keys.size() > 6 ? 4 : 3, keys));
    if (state.camera() == BeforeCamera.FORM) {
      all.getChildren().add(note(HOLDER_JA, HOLDER_EN));
    }
    if (state.mail() > 0) {
      all.getChildren()
          .add(
              key(
                  "follow-letter",
                  new LocalizedText(
                      "申請サイトの メール %d通：リンクを ひらく".formatted(state.mail()),
                      "mail of the application site: follow the link"),
                  controls::followLetter));
    }
    return all;
  }

  private Node underCamera(CityState state) {
    return grid(
        4,
        Arrays.stream(UnderCamera.values())
            .map(
                what ->
                    key(what.id(), what.label(), () -> controls.lay(what))
                        .chosen(state.desk() == what))
            .toList());
  }

  private Node officer(CityState state) {
    List<Key> keys =
        Arrays.stream(OfficerDoes.values())
            .map(
                what ->
                    key(what.id(), what.label(), () -> controls.officer(what))
                        .chosen(state.officer() == what))
            .toList();
    VBox all = Layout.column(GAP, grid(3, keys));
    all.getChildren()
        .add(
            state.cards() == 0
                ? note("作れる カードは ありません。", "No card can be made now.")
                : key(
                    "make-cards",
                    new LocalizedText(
                        "カードを 作って とどける（%d枚）".formatted(state.cards()),
                        "make and deliver the cards: " + state.cards()),
                    controls::makeCards));
    return all;
  }

  private Node scanKeys(CityState state) {
    if (!state.slip() && state.pages() == 0) {
      return note("レシートは まだ 出ていません。", "No slip has come out yet.");
    }
    List<Key> keys = new ArrayList<>();
    if (state.slip()) {
      keys.add(key("scan-slip", new LocalizedText("レシート", "slip"), controls::scanSlip));
    }
    IntStream.rangeClosed(1, Math.min(state.pages(), MOST_PAGES))
        .forEach(
            page ->
                keys.add(
                    key(
                        "scan-page-" + page,
                        new LocalizedText(page + "枚目", "page " + page),
                        () -> controls.scanPage(page))));
    if (state.pages() > 1) {
      keys.add(
          key(
              "scan-all-pages",
              new LocalizedText("ぜんぶの 紙", "all " + state.pages() + " pages"),
              () -> IntStream.rangeClosed(1, state.pages()).forEach(controls::scanPage)));
    }
    if (state.foreignPage()) {
      keys.add(
          key(
              "scan-foreign-page",
              new LocalizedText("ほかの 紙", "another page"),
              controls::scanForeignPage));
    }
    if (state.slip() || state.pages() > 0) {
      City.badges()
          .keySet()
          .forEach(
              number ->
                  keys.add(
                      key(
                          "scan-badge-" + number,
                          new LocalizedText("名札 " + number, "badge " + number),
                          () -> controls.scanBadge(number))));
    }
    return grid(keys.size() > 6 ? 4 : keys.size() > 4 ? 3 : Math.max(2, keys.size()), keys);
  }

  private Key key(String id, LocalizedText label, Runnable action) {
    VBox face =
        Layout.centre(
            new PhraseText(HPos.CENTER, label.ja(), "p-body"),
            new PhraseText(HPos.CENTER, label.in(Language.EN), "p-small"));
    Key key = new Key(id, label.ja(), face, () -> work.execute(action));
    key.setMinHeight(KEY);
    return key;
  }

  private static Node note(String ja, String en) {
    HBox note =
        Layout.row(10, new PhraseText(ja, "p-body"), Layout.growing(new PhraseText(en, "p-small")));
    note.getStyleClass().add("p-note");
    note.setMinHeight(KEY);
    return note;
  }

  private static GridPane grid(int columns, List<Key> keys) {
    GridPane grid = new GridPane(GAP, GAP);
    for (int i = 0; i < columns; i++) {
      ColumnConstraints column = new ColumnConstraints();
      column.setPercentWidth(100.0 / columns);
      column.setFillWidth(true);
      column.setHgrow(Priority.ALWAYS);
      grid.getColumnConstraints().add(column);
    }
    for (int i = 0; i < keys.size(); i++) {
      grid.add(keys.get(i), i % columns, i / columns);
    }
    return grid;
  }
}

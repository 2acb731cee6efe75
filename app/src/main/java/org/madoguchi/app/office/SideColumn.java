package org.madoguchi.app.office;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.HPos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.LobbyCall;
import org.madoguchi.app.branch.OfficeSnapshot.ClosedDays;
import org.madoguchi.app.ui.Key;
import org.madoguchi.app.ui.Layout;
import org.madoguchi.app.ui.PhraseText;

/**
 * The left column: what waits, how the devices are, the clock. A call from the lobby stands above
 * the list, so that it can't be overlooked and neither list nor the work on the right is disturbed.
 */
final class SideColumn {
  private static final double KEY = 80;

  private final OfficeView view;
  private final DeskWords words;
  private final Consumer<OfficeTouch> touch;
  private final WaitingList waiting;

  SideColumn(OfficeView view, DeskWords words, Consumer<OfficeTouch> touch) {
    this.view = view;
    this.words = words;
    this.touch = touch;
    // Names of certificates take two lines in English.
    int rows =
        Math.max(
            1,
            (words.language().japanese() ? 4 : 3)
                - (view.snapshot().open().isEmpty() ? 0 : 1)
                - (view.snapshot().call().isEmpty() ? 0 : 2)
                - (boardWaits() ? 1 : 0)
                - (closedDays().isEmpty() ? 0 : 1));
    this.waiting = new WaitingList(view, rows, words, touch);
  }

  /** Everything that this column shows; equal if it would look the same. */
  List<Object> shown() {
    return List.of(
        view.language(),
        waiting.shown(),
        view.snapshot().open().map(o -> o.item()),
        view.snapshot().mfp(),
        view.snapshot().gatewayReachable(),
        view.snapshot().store(),
        view.snapshot().call(),
        boardWaits(),
        closedDays(),
        day(),
        time());
  }

  Region build() {
    VBox column = Layout.column(12);
    column.getChildren().add(title());
    view.snapshot().call().ifPresent(call -> column.getChildren().add(0, call(call)));
    if (boardWaits()) {
      Key board =
          Key.plain(
              "board-open",
              words.get("board.open"),
              "body",
              () -> touch.accept(new OfficeTouch.OpenBoard()));
      board.setMinHeight(KEY);
      column.getChildren().add(board);
    }
    column.getChildren().addAll(waiting.build());
    column.getChildren().add(Layout.spring());
    closedDays().stream().findFirst().ifPresent(end -> column.getChildren().add(closedDays(end)));
    column.getChildren().addAll(devices(), foot());
    return column;
  }

  /** A writing board that nobody looks at here. */
  private boolean boardWaits() {
    return view.snapshot().board().isPresent() && !(view.panel() instanceof OfficePanel.Board);
  }

  private Region title() {
    PhraseText name = new PhraseText(words.get("waiting.title"), "body", "strong");
    PhraseText count =
        new PhraseText(
            HPos.RIGHT,
            view.snapshot().reached() ? words.get("waiting.count", waiting.size()) : "",
            "body",
            "strong");
    count.setMinWidth(Region.USE_PREF_SIZE);
    HBox row = Layout.row(12, Layout.growing(name), count);
    row.getStyleClass().add("side-title");
    return row;
  }

  /** Why and where somebody calls; the list stays below. */
  private Region call(LobbyCall call) {
    String where =
        words.get("call.place." + call.place())
            + words.get("between")
            + call.terminal().replace('-', '\u2011');
    Key key =
        Key.plain(
            "answer-call",
            words.get("call.key"),
            "body",
            () -> touch.accept(new OfficeTouch.AnswerCall()));
    key.setMinHeight(KEY);
    VBox plate =
        Layout.column(
            8,
            new PhraseText(
                words.get(
                    "call." + call.reason().name().toLowerCase(Locale.ROOT).replace('_', '-')),
                "body",
                "strong"),
            new PhraseText(where, "small"),
            key.styled("on-notice"));
    plate.getStyleClass().addAll("call", "tone-notice");
    plate.setId("call");
    return plate;
  }

  /**
   * While somebody calls, that comes first; and of a branch that can't be reached nothing holds.
   */
  private List<ClosedDays> closedDays() {
    return view.snapshot().call().isPresent() || !view.snapshot().reached()
        ? List.of()
        : view.snapshot().closedDays();
  }

  /** The first place says it: whoever is told looks at the whole configuration. */
  private Region closedDays(ClosedDays end) {
    String what =
        end.last()
            .map(last -> words.get("closed-days", words.of(end.place()), written(last)))
            .orElseGet(() -> words.get("closed-days.none", words.of(end.place())));
    VBox plate =
        Layout.column(
            0,
            new PhraseText(what, "small", "strong"),
            new PhraseText(words.get("closed-days.then"), "small"));
    plate.getStyleClass().addAll("hint", "tone-notice");
    plate.setId("closed-days");
    return plate;
  }

  private String written(LocalDate day) {
    return day.format(DateTimeFormatter.ofPattern(words.get("closed-days.day"), locale()));
  }

  private Region devices() {
    Optional<FailureCode> mfp = view.snapshot().mfp();
    Optional<FailureCode> store = view.snapshot().store();
    if (!view.snapshot().reached()) {
      // How the others are, only the branch knows.
      return Layout.column(
          2,
          line("branch", words.get("device.branch.gone"), false),
          line("build", version(), true));
    }
    boolean reachable = view.snapshot().gatewayReachable();
    // Beside a call there is room for what is wrong only.
    boolean all = view.snapshot().call().isEmpty();
    VBox lines = Layout.column(2);
    if (all || mfp.isPresent()) {
      String state = mfp.map(this::mfpWords).orElse(words.get("device.mfp.ready"));
      lines.getChildren().add(line("mfp", state, mfp.isEmpty()));
    }
    if (all || !reachable) {
      String state = words.get(reachable ? "device.gateway.ready" : "device.gateway.down");
      lines.getChildren().add(line("gateway", state, reachable));
    }
    if (all || store.isPresent()) {
      String state = words.get(store.isEmpty() ? "device.journal.ready" : "device.journal.stopped");
      lines.getChildren().add(line("journal", state, store.isEmpty()));
    }
    if (all && closedDays().isEmpty()) {
      lines.getChildren().add(line("build", version(), true));
    }
    return lines;
  }

  private String mfpWords(FailureCode trouble) {
    return switch (trouble) {
      case PRINTER_UNREACHABLE -> words.get("device.mfp.unreachable");
      case PRINTER_OUT_OF_PAPER -> words.get("device.mfp.paper");
      default -> words.get("device.mfp.attention");
    };
  }

  /** On one line. */
  private String version() {
    return view.build().replace(" (", "\u00a0").replace(")", "");
  }

  private Region line(String device, String state, boolean well) {
    PhraseText name = new PhraseText(words.get("device." + device), "small", "second");
    name.setMinWidth(Region.USE_PREF_SIZE);
    HBox line = Layout.row(12, name, Layout.growing(new PhraseText(HPos.RIGHT, state, "small")));
    line.setId("device-" + device);
    line.getStyleClass().add("device");
    if (!well) {
      line.getStyleClass().addAll("trouble", "tone-notice");
    }
    return line;
  }

  private Region foot() {
    PhraseText day = new PhraseText(day(), "small", "second");
    PhraseText time = new PhraseText(HPos.RIGHT, time(), "small", "strong");
    HBox clock = Layout.row(12, day, Layout.growing(time));
    clock.getStyleClass().add("device");
    VBox foot =
        Layout.column(
            14, clock, small("language", words.get("language"), new OfficeTouch.SwitchLanguage()));
    return foot;
  }

  private Key small(String id, String label, OfficeTouch what) {
    Key key = Key.plain(id, label, "small", () -> touch.accept(what));
    key.setMinHeight(KEY);
    return key;
  }

  private String day() {
    return now().format(DateTimeFormatter.ofPattern(words.get("day"), locale()));
  }

  private Locale locale() {
    return words.language().japanese() ? Locale.JAPAN : Locale.ENGLISH;
  }

  private String time() {
    return now().format(DateTimeFormatter.ofPattern("H:mm", Locale.ROOT));
  }

  private ZonedDateTime now() {
    return view.now().atZone(view.zone());
  }
}

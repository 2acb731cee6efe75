package org.madoguchi.app.office;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.madoguchi.app.ui.DrawingPane;
import org.madoguchi.app.ui.FitPane;
import org.madoguchi.app.ui.Theme;
import org.madoguchi.config.Language;

/**
 * The office terminal's screen, laid out for 1920 by 1080 px: on the left the waiting list and the
 * devices' state, on the right the chain of custody and the next step. A pure function of {@link
 * OfficeView}. JavaFX thread only.
 *
 * <p>Every typed character goes to {@link OfficeInput#typed}, whatever has the focus, and never
 * presses a key on the screen: a scanner ends with Enter, and that Enter must not trigger a
 * hand-over.
 */
public final class OfficeScreen {
  /** px that the screen is laid out for. */
  public static final double WIDTH = 1920;

  /** px that the screen is laid out for. */
  public static final double HEIGHT = 1080;

  private final OfficeInput input;
  private final Map<Language, DeskWords> words = new HashMap<>();
  private final StackPane side = new StackPane();
  private final StackPane desk = new StackPane();
  private final FitPane root = new FitPane(new HBox(side, desk), WIDTH, HEIGHT);
  private List<Object> sideShown = List.of();
  private List<Object> deskShown = List.of();

  /**
   * @param fontFamily for {@link Theme#dress}
   */
  public OfficeScreen(OfficeInput input, String fontFamily) {
    this.input = input;
    for (Language language : Language.OF_STAFF) {
      words.put(language, DeskWords.in(language));
    }
    Theme.dress(root, fontFamily);
    root.getStylesheets()
        .add(
            Objects.requireNonNull(OfficeScreen.class.getResource("office.css"), "office.css")
                .toExternalForm());
    side.getStyleClass().add("office-side");
    desk.getStyleClass().add("office-desk");
    HBox.setHgrow(desk, Priority.ALWAYS);
    root.sceneProperty()
        .addListener(
            (_, before, now) -> {
              if (before != null) {
                before.removeEventFilter(KeyEvent.ANY, this::typed);
              }
              if (now != null) {
                listen(now);
              }
            });
  }

  /** The node for a scene. It fits itself into any size. */
  public Parent root() {
    return root;
  }

  /** Shows a view. Nodes that look the same are kept, so that a touch in progress isn't lost. */
  public void show(OfficeView view) {
    DeskWords said = Objects.requireNonNull(words.get(view.language()));
    SideColumn column = new SideColumn(view, said, input::touch);
    List<Object> onSide = column.shown();
    if (!onSide.equals(sideShown)) {
      sideShown = onSide;
      side.getChildren().setAll(column.build());
    }
    List<Object> onDesk =
        List.of(
            view.language(),
            view.panel(),
            view.refusal(),
            view.finished(),
            view.snapshot().open(),
            view.snapshot().mfp(),
            view.snapshot().store(),
            view.snapshot().alarm(),
            view.snapshot().waiting(),
            view.snapshot().cases(),
            view.snapshot().rules(),
            BoardPanel.said(view),
            timed(view) ? view.now().truncatedTo(ChronoUnit.MINUTES) : Instant.EPOCH);
    if (!onDesk.equals(deskShown)) {
      deskShown = onDesk;
      desk.getChildren().setAll(new DeskPane(view, said, input::touch).build());
    }
    if (desk.lookup(".board") instanceof DrawingPane board) {
      board.show(BoardPanel.lines(view)); // never built anew under a pen
    }
  }

  /** Whether a waiting time stands on the desk. */
  private static boolean timed(OfficeView view) {
    return switch (view.panel()) {
      case OfficePanel.Life _, OfficePanel.Unclaimed _, OfficePanel.Journal _ -> true;
      case OfficePanel.Work _ -> view.snapshot().open().isEmpty();
      default -> false;
    };
  }

  private void listen(Scene scene) {
    scene.addEventFilter(KeyEvent.ANY, this::typed);
  }

  private void typed(KeyEvent event) {
    if (event.getEventType() == KeyEvent.KEY_TYPED) {
      event.getCharacter().chars().forEach(c -> input.typed((char) c));
    }
    event.consume();
  }
}

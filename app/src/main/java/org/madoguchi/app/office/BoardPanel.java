package org.madoguchi.app.office;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.madoguchi.app.branch.BoardAct;
import org.madoguchi.app.branch.BoardPhrase;
import org.madoguchi.app.branch.BoardStroke;
import org.madoguchi.app.branch.WritingBoard;
import org.madoguchi.app.ui.DrawingPane;
import org.madoguchi.app.ui.Key;
import org.madoguchi.app.ui.Layout;
import org.madoguchi.app.ui.PhraseText;
import org.madoguchi.config.LanguageProfile;

/**
 * The writing board of a lobby terminal: drawn on with a finger or a mouse, and phrases that the
 * resident reads in a language of their own. The keyboard stays the scanner's.
 */
final class BoardPanel {
  private static final double WIDTH = 800;

  /** 20 mm on a 24 inch panel, 0.277 mm a pixel. */
  private static final double KEY = 74;

  private final WritingBoard board;
  private final DeskWords words;
  private final Consumer<OfficeTouch> touch;

  BoardPanel(WritingBoard board, DeskWords words, Consumer<OfficeTouch> touch) {
    this.board = board;
    this.words = words;
    this.touch = touch;
  }

  /** What has been said on the board that is shown. */
  static List<BoardPhrase> said(OfficeView view) {
    return view.panel() instanceof OfficePanel.Board
        ? view.snapshot().board().map(WritingBoard::said).orElse(List.of())
        : List.of();
  }

  /** What is drawn on it. */
  static List<DrawingPane.Line> lines(OfficeView view) {
    return view.snapshot().board().map(WritingBoard::strokes).orElse(List.of()).stream()
        .map(stroke -> new DrawingPane.Line(stroke.office(), stroke.points()))
        .toList();
  }

  Region body() {
    DrawingPane pane =
        new DrawingPane(
            BoardStroke.MOST, points -> act(new BoardAct.Draw(new BoardStroke(true, points))));
    pane.setMinSize(WIDTH, WIDTH * DrawingPane.HEIGHT);
    pane.setMaxSize(WIDTH, WIDTH * DrawingPane.HEIGHT);
    VBox keys = Layout.column(10);
    keys.getChildren()
        .add(
            new PhraseText(
                words.get("board.language", LanguageProfile.of(board.language()).name()), "small"));
    for (BoardPhrase phrase : BoardPhrase.values()) {
      boolean last = !board.said().isEmpty() && board.said().getLast() == phrase;
      keys.getChildren()
          .add(
              key(
                      "say-" + phrase.word(),
                      words.get("board.said." + phrase.word()),
                      new BoardAct.Say(phrase))
                  .chosen(last));
    }
    List<Region> foot = new ArrayList<>();
    Key back =
        Key.plain(
            "back", words.get("key.back"), "small", () -> touch.accept(new OfficeTouch.Back()));
    back.setMinHeight(KEY);
    foot.add(back);
    foot.add(key("board-wipe", words.get("board.wipe"), new BoardAct.Wipe()));
    keys.getChildren().addAll(Layout.spring(), Layout.equalRow(10, foot.toArray(Region[]::new)));
    HBox row = Layout.row(24, pane, Layout.growing(keys));
    row.getStyleClass().addAll("card", "sheet");
    return row;
  }

  private Key key(String id, String said, BoardAct act) {
    Key key = Key.plain(id, said, "small", () -> act(act));
    key.setMinHeight(KEY);
    return key;
  }

  private void act(BoardAct act) {
    touch.accept(new OfficeTouch.OnBoard(act));
  }
}

package org.madoguchi.app.lobby.screens;

import java.util.List;
import java.util.Optional;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.madoguchi.app.branch.BoardAct;
import org.madoguchi.app.branch.BoardPhrase;
import org.madoguchi.app.branch.BoardStroke;
import org.madoguchi.app.branch.WritingBoard;
import org.madoguchi.app.lobby.LobbyTouch;
import org.madoguchi.app.ui.DrawingPane;
import org.madoguchi.app.ui.Icon;
import org.madoguchi.app.ui.Layout;
import org.madoguchi.app.ui.PhraseText;
import org.madoguchi.app.ui.Plates;
import org.madoguchi.app.ui.Theme;
import org.madoguchi.app.ui.Tone;

/**
 * The writing board (筆談), over everything but header and foot: what the resident draws, what the
 * office draws, and what it says by a key.
 */
final class BoardScreen implements Content {
  private final Page page;
  private final DrawingPane pane;
  private final VBox said = Layout.column(12);
  private final Region coming;
  private List<BoardPhrase> shown = List.of();

  BoardScreen(LobbyContext c) {
    page = new Page(c, 0, c.words("board.title"), c.words("board.lead"));
    pane =
        new DrawingPane(
            BoardStroke.MOST,
            points ->
                c.touch(new LobbyTouch.OnBoard(new BoardAct.Draw(new BoardStroke(false, points)))));
    said.setMinHeight(Region.USE_PREF_SIZE);
    coming = CallScreen.coming(c);
    page.foot(
        coming,
        said,
        pane,
        Layout.equalRow(
            Theme.GAP,
            c.sized(c.plain("board-wipe", c.words("board.wipe")), Theme.KEY_HEIGHT),
            c.sized(c.go("board-done", c.words("board.done")), Theme.KEY_HEIGHT)));
    page.getStyleClass().add("cover");
  }

  @Override
  public Region node() {
    return page;
  }

  @Override
  public void update(LobbyContext c) {
    Optional<WritingBoard> board = c.view().board();
    CallScreen.show(coming, c);
    pane.show(
        board.map(WritingBoard::strokes).orElse(List.of()).stream()
            .map(stroke -> new DrawingPane.Line(!stroke.office(), stroke.points()))
            .toList());
    List<BoardPhrase> now = board.map(WritingBoard::said).orElse(List.of());
    if (!now.equals(shown)) {
      shown = now;
      said.getChildren().setAll(now.stream().map(phrase -> line(c, phrase)).toList());
    }
  }

  private static Region line(LobbyContext c, BoardPhrase phrase) {
    return Plates.plate(
        Tone.WELL,
        Icon.PERSON,
        48,
        new PhraseText(c.words("board.said." + phrase.word()), "large", "strong"));
  }
}

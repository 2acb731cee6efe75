package org.madoguchi.app.branch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.madoguchi.config.Language;

/** Lines of both sides, for as long as somebody is there. */
class WritingBoardsTest {
  private static final BoardStroke LINE = new BoardStroke(false, List.of(10, 20, 30, 40));
  private static final Language VI = new Language("vi");

  static final List<List<Integer>> NO_LINES =
      List.of(
          List.of(),
          List.of(1),
          List.of(1, 2, 3),
          List.of(-1, 0),
          List.of(0, 1001),
          Collections.nCopies(BoardStroke.MOST + 2, 0));

  private int told;
  private final WritingBoards boards = new WritingBoards(() -> told++);

  private WritingBoard board() {
    return boards.of("lobby-1").orElseThrow();
  }

  @Test
  void whatBothDrawAndSayStandsThereUntilItIsWiped() {
    boards.open("lobby-1", VI);
    boards.act("lobby-1", new BoardAct.Draw(LINE));
    boards.act("lobby-1", new BoardAct.Draw(LINE).byOffice());
    boards.act("lobby-1", new BoardAct.Say(BoardPhrase.WAIT));
    assertEquals(List.of(LINE, new BoardStroke(true, LINE.points())), board().strokes());
    assertEquals(List.of(BoardPhrase.WAIT), board().said());
    assertEquals(4, told);
    boards.open("lobby-1", VI);
    assertEquals(2, board().strokes().size(), "closed and opened again, it is the same");
    boards.act("lobby-1", new BoardAct.Wipe());
    assertEquals(WritingBoard.empty("lobby-1", VI), board());
  }

  @Test
  void nothingIsLeftWhenItEnds() {
    boards.open("lobby-1", VI);
    boards.open("lobby-2", VI);
    boards.act("lobby-1", new BoardAct.Draw(LINE));
    assertEquals("lobby-1", boards.first().orElseThrow().terminal());
    boards.end("lobby-1");
    assertEquals(Optional.empty(), boards.of("lobby-1"));
    assertEquals("lobby-2", boards.first().orElseThrow().terminal());
    boards.act("lobby-1", new BoardAct.Draw(LINE));
    assertEquals(Optional.empty(), boards.of("lobby-1"), "a line that comes late opens none");
    boards.open("lobby-1", VI);
    assertEquals(List.of(), board().strokes());
  }

  @Test
  void theOldestLinesGoFirst() {
    boards.open("lobby-1", VI);
    for (int i = 0; i <= WritingBoard.MOST; i++) {
      boards.act("lobby-1", new BoardAct.Draw(new BoardStroke(false, List.of(i, i))));
    }
    assertEquals(WritingBoard.MOST, board().strokes().size());
    assertEquals(List.of(1, 1), board().strokes().getFirst().points());
  }

  @ParameterizedTest
  @FieldSource("NO_LINES")
  void whatIsNoLineIsNone(List<Integer> points) {
    assertThrows(IllegalArgumentException.class, () -> new BoardStroke(false, points));
  }

  @Test
  void nothingOfItStandsInALog() {
    boards.open("lobby-1", VI);
    boards.act("lobby-1", new BoardAct.Draw(new BoardStroke(false, List.of(777, 888))));
    assertFalse(board().toString().contains("777"));
    assertFalse(new BoardAct.Draw(board().strokes().getFirst()).toString().contains("777"));
  }
}

package org.madoguchi.app.branch;

import java.util.ArrayList;
import java.util.List;
import org.madoguchi.config.Language;

/**
 * A writing board between a lobby terminal and the office (筆談). Personal: it is shown, and kept
 * nowhere. Immutable.
 *
 * @param terminal lobby terminal
 * @param language the resident's
 * @param strokes oldest first, at most {@link #MOST}
 * @param said by the office, the last one last; at most {@link #MOST_SAID}
 */
public record WritingBoard(
    String terminal, Language language, List<BoardStroke> strokes, List<BoardPhrase> said) {
  /** As many lines as some sentences have; of more the oldest go. */
  static final int MOST = 120;

  /** What is said is read at once. */
  static final int MOST_SAID = 2;

  public WritingBoard {
    strokes = List.copyOf(strokes);
    said = List.copyOf(said);
  }

  /** One on which nothing stands. */
  static WritingBoard empty(String terminal, Language language) {
    return new WritingBoard(terminal, language, List.of(), List.of());
  }

  WritingBoard after(BoardAct act) {
    return switch (act) {
      case BoardAct.Draw(BoardStroke stroke) ->
          new WritingBoard(terminal, language, last(strokes, stroke, MOST), said);
      case BoardAct.Say(BoardPhrase phrase) ->
          new WritingBoard(terminal, language, strokes, last(said, phrase, MOST_SAID));
      case BoardAct.Wipe _ -> empty(terminal, language);
    };
  }

  private static <T> List<T> last(List<T> before, T next, int most) {
    List<T> all = new ArrayList<>(before);
    all.add(next);
    return all.subList(Math.max(0, all.size() - most), all.size());
  }

  /** Without what stands on it. */
  @Override
  public String toString() {
    return "WritingBoard[" + terminal + "]";
  }
}

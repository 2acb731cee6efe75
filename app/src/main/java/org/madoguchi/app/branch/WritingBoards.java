package org.madoguchi.app.branch;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.madoguchi.config.Language;

/**
 * The writing boards that are open, at most one of each lobby terminal, in memory only: a board
 * ends with its call, and nothing of it is left. Thread-safe; returns at once.
 */
public final class WritingBoards {
  private final Map<String, WritingBoard> boards = new LinkedHashMap<>();
  private final Runnable changed;

  /**
   * @param changed told after each change, outside of any lock
   */
  public WritingBoards(Runnable changed) {
    this.changed = changed;
  }

  /** The resident wants to write; what stands on it already stays. */
  public void open(String terminal, Language language) {
    synchronized (boards) {
      boards.putIfAbsent(terminal, WritingBoard.empty(terminal, language));
    }
    changed.run();
  }

  /** Something is done on it; nothing, if it isn't open any more. */
  public void act(String terminal, BoardAct act) {
    synchronized (boards) {
      if (boards.computeIfPresent(terminal, (_, board) -> board.after(act)) == null) {
        return;
      }
    }
    changed.run();
  }

  /** That terminal's. */
  public Optional<WritingBoard> of(String terminal) {
    synchronized (boards) {
      return Optional.ofNullable(boards.get(terminal));
    }
  }

  /** The one that was opened first. */
  public Optional<WritingBoard> first() {
    synchronized (boards) {
      return boards.values().stream().findFirst();
    }
  }

  /** Nobody is there any more. */
  public void end(String terminal) {
    synchronized (boards) {
      boards.remove(terminal);
    }
    changed.run();
  }
}

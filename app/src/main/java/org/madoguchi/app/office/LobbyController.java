package org.madoguchi.app.office;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.madoguchi.app.branch.BoardAct;
import org.madoguchi.app.branch.staff.DeskAnswer;

/**
 * Calls of lobby terminals, and the writing board (筆談) between them and the office.
 *
 * <p>Thread rule: the session's thread.
 */
final class LobbyController {
  private final PanelAccess access;
  private final Executor blocking;

  /** What is done on the board reaches the branch in its order. */
  private CompletableFuture<Void> order = CompletableFuture.completedFuture(null);

  LobbyController(PanelAccess access, Executor blocking) {
    this.access = access;
    this.blocking = blocking;
  }

  /** Somebody goes there. */
  void answer() {
    access
        .ask()
        .accept(
            () -> {
              access.branch().answerCall();
              return new DeskAnswer.Done();
            },
            () -> {});
  }

  /** Whoever writes is told that the call was heard. */
  void open() {
    access
        .snapshot()
        .get()
        .board()
        .ifPresent(
            board -> {
              access.turn().accept(new OfficePanel.Board(board.terminal()));
              if (access
                  .snapshot()
                  .get()
                  .call()
                  .filter(call -> call.terminal().equals(board.terminal()))
                  .isPresent()) {
                answer();
              }
            });
  }

  /** A line that is drawn waits for no answer: the next one is drawn already. */
  void act(BoardAct act) {
    if (access.panel().get() instanceof OfficePanel.Board(String terminal)) {
      order =
          order
              .exceptionally(_ -> null)
              .thenRunAsync(() -> access.branch().onBoard(terminal, act), blocking);
    }
  }
}

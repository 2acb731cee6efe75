package org.madoguchi.app.errand.electronic.lobby;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.madoguchi.app.lobby.LobbyWork;

/**
 * Lets one terminal's questions about orders, and what it tells of them, reach the branch one after
 * the other. A card that is put back at once would otherwise overtake what is told of its being
 * taken: the branch then gives up what the next question has just found open, and a script that is
 * still asked for by a run without a card begins anew in the middle of the next run.
 *
 * <p>Thread rule: the session's thread. No thread waits for another.
 */
final class InTurn {
  private CompletableFuture<?> last = CompletableFuture.completedFuture(null);

  /**
   * Asks elsewhere, as soon as what was asked before has its answer or has failed.
   *
   * @param work of the visit that asks
   */
  <T> CompletableFuture<T> ask(LobbyWork work, Supplier<T> call) {
    CompletableFuture<T> mine = last.handle((_, _) -> call).thenCompose(next -> work.ask(next));
    last = mine;
    return mine;
  }
}

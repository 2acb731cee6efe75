package org.madoguchi.app.lobby;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Lets one terminal's questions about orders, and what it tells of them, reach the branch one after
 * the other. A card that is put back at once would otherwise overtake what is told of its being
 * taken: the branch then gives up what the next question has just found open, and a script that is
 * still asked for by a run without a card begins anew in the middle of the next run.
 *
 * <p>Thread rule: the session's thread. No thread waits for another.
 */
public final class InTurn {
  private CompletableFuture<?> last = CompletableFuture.completedFuture(null);

  /** Nothing was asked yet. */
  public InTurn() {}

  /**
   * Asks elsewhere, as soon as what was asked before has its answer or has failed.
   *
   * @param work of the visit that asks
   */
  public <T> CompletableFuture<T> ask(LobbyWork work, Supplier<T> call) {
    CompletableFuture<T> mine = last.handle((_, _) -> call).thenCompose(next -> work.ask(next));
    last = mine;
    return mine;
  }

  /** As {@link LobbyWork#away(ErrandState, Supplier, Function)}, in turn. */
  public <T> void away(
      LobbyWork work, ErrandState of, Supplier<T> call, Function<T, LobbyEvent> event) {
    work.answered(of, ask(work, call), event);
  }

  /** As {@link LobbyWork#away(ErrandState, Supplier, Function, Consumer)}, in turn. */
  public <T> void away(
      LobbyWork work,
      ErrandState of,
      Supplier<T> call,
      Function<T, LobbyEvent> event,
      Consumer<T> late) {
    work.answered(of, ask(work, call), event, late);
  }

  /** Nothing waits for it but what is asked next. */
  public void tell(LobbyWork work, Runnable call) {
    var _ =
        ask(
            work,
            () -> {
              call.run();
              return true;
            });
  }
}

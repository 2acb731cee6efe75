package org.madoguchi.app.lobby;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.madoguchi.card.CardReader;
import org.madoguchi.card.Pin;
import org.madoguchi.config.Language;

/**
 * What a lobby session does for an errand.
 *
 * <p>Thread rule: the session's thread, but for {@link #tell}, which is for any.
 */
public interface LobbyWork {
  /** The terminal's reader; the session releases the card when no state needs it any more. */
  CardReader reader();

  /** Which terminal this is. */
  String terminal();

  /** The resident's language. */
  Language language();

  /**
   * A PIN is about to be typed, of so many digits or letters at most; one typed before is wiped.
   */
  void typePin(int longest);

  /** Gives away what was typed; the receiver wipes it. */
  Pin takePin();

  /**
   * Waits elsewhere for what may block, then tells what it means.
   *
   * @param of the state that asks; once it is left, what comes is given to {@code late} instead, on
   *     the session's thread as well
   */
  <T> void away(ErrandState of, Supplier<T> call, Function<T, LobbyEvent> event, Consumer<T> late);

  /** The same for what needs no cleaning up when it comes too late. */
  default <T> void away(ErrandState of, Supplier<T> call, Function<T, LobbyEvent> event) {
    away(of, call, event, _ -> {});
  }

  /** The same for what the card answers. */
  <T> void answered(
      ErrandState of, CompletableFuture<T> answer, Function<T, LobbyEvent> event, Consumer<T> late);

  /** The same for what needs no cleaning up when it comes too late. */
  default <T> void answered(
      ErrandState of, CompletableFuture<T> answer, Function<T, LobbyEvent> event) {
    answered(of, answer, event, _ -> {});
  }

  /** Asks elsewhere. */
  <T> CompletableFuture<T> ask(Supplier<T> call);

  /** Does it elsewhere; nothing waits for it. */
  void elsewhere(Runnable call);

  /** Something happened. Any thread. */
  void tell(LobbyEvent event);
}

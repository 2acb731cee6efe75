package org.madoguchi.app.lobby;

/**
 * One resident's visit with an errand: holds what its states must not, such as PINs and what the
 * card told, and works when a state is entered.
 *
 * <p>Thread rule: the session's thread. Every method returns at once; what waits goes through
 * {@link LobbyWork}.
 */
public interface ErrandVisit extends AutoCloseable {
  /** A state was entered, from whatever state: its work begins. */
  void entered(LobbyState before, ErrandState now);

  /**
   * A step was made, before anything of the next state begins: what only the place before needed is
   * wiped, and what is left behind unfinished is closed. It may be the last step, and it may be one
   * from a {@link LobbyState.Problem} while the card lies there ({@link ErrandMemory#cardLies}).
   *
   * @param event that led there
   */
  void left(Visit before, Visit now, LobbyEvent event);

  /** The visit with this errand is over, however it ended: nothing of it stays. */
  @Override
  void close();
}

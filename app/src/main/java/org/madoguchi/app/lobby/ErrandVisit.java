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

  /** A state of the errand was left: what only it needed is wiped. */
  void left(ErrandState before, LobbyState now);

  /** The visit with this errand is over, however it ended: nothing of it stays. */
  @Override
  void close();
}

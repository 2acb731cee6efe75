package org.madoguchi.app.lobby;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.madoguchi.app.branch.Branch;
import org.madoguchi.app.branch.LobbyCall;

/**
 * A resident's call for a person, and what came of it.
 *
 * <p>Thread rule: the session's thread.
 */
public final class StaffCall {
  private static final Duration HASTE = Duration.ofSeconds(2);

  /** How far a call is. */
  public enum State {
    /** Nobody was called. */
    NONE,
    /** Called; nobody has answered yet. */
    CALLED,
    /** A clerk has answered: somebody comes. */
    COMING
  }

  private final Branch branch;
  private final String terminal;
  private final Executor blocking;
  private final InstantSource clock;
  private State state = State.NONE;
  private Instant called = Instant.EPOCH;

  /** Call and cancellation reach the branch in their order. */
  private CompletableFuture<Void> order = CompletableFuture.completedFuture(null);

  /**
   * @param blocking for calls that wait for the branch
   */
  StaffCall(Branch branch, String terminal, InstantSource clock, Executor blocking) {
    this.clock = clock;
    this.branch = branch;
    this.terminal = terminal;
    this.blocking = blocking;
  }

  State state() {
    return state;
  }

  /**
   * Calls; once more if nobody has come.
   *
   * @param from where the session stood
   */
  void call(LobbyCall.Reason reason, LobbyState from) {
    state = State.CALLED;
    called = clock.instant();
    LobbyCall.Place place = CallPlace.of(from);
    later(() -> branch.callStaff(terminal, reason, place));
  }

  /** Nobody is needed any more. A second tap in haste isn't meant so. */
  void cancel() {
    if (state == State.CALLED && clock.instant().isBefore(called.plus(HASTE))) {
      return;
    }
    state = State.NONE;
    later(() -> branch.endCall(terminal));
  }

  /** Something at the branch is otherwise; perhaps a clerk has answered. */
  void look() {
    if (state == State.CALLED && branch.staffCall(terminal) == LobbyCall.Answer.COMING) {
      state = State.COMING;
    }
  }

  /** The session has ended: nobody waits here any more. */
  void end() {
    if (state != State.NONE) {
      state = State.NONE;
      later(() -> branch.endCall(terminal));
    }
  }

  private void later(Runnable call) {
    order = order.exceptionally(_ -> null).thenRunAsync(call, blocking);
  }
}

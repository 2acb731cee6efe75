package org.madoguchi.app.lobby;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.madoguchi.app.branch.BoardAct;
import org.madoguchi.app.branch.Branch;
import org.madoguchi.app.branch.LobbyCall;
import org.madoguchi.app.branch.WritingBoard;

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
  private Optional<WritingBoard> board = Optional.empty();

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
   * Does what was touched.
   *
   * @param from where the session stood
   * @return whether it was about a call
   */
  boolean touched(LobbyTouch touch, LobbyState from, LookOfVisit look) {
    switch (touch) {
      case LobbyTouch.CallStaff _ -> {
        call(LobbyCall.Reason.HELP, from);
        // a problem says itself what it is about, and what is to be done with the card
        look.ask(
            from instanceof LobbyState.Problem
                ? LookChoice.Asked.NOTHING
                : LookChoice.Asked.REASON);
      }
      case LobbyTouch.CancelCall _ -> {
        cancel();
        if (state == State.NONE) {
          look.ask(LookChoice.Asked.NOTHING);
        }
      }
      case LobbyTouch.ChooseReason(LobbyCall.Reason reason) -> {
        call(reason, from);
        boolean writes = reason == LobbyCall.Reason.WRITING;
        if (writes) {
          branch.boards().open(terminal, look.now().language());
          board = branch.boards().of(terminal);
        }
        look.ask(writes ? LookChoice.Asked.BOARD : LookChoice.Asked.NOTHING);
      }
      case LobbyTouch.OnBoard(BoardAct act) -> {
        branch.boards().act(terminal, act);
        board = branch.boards().of(terminal);
      }
      default -> {
        return false;
      }
    }
    return true;
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
    ended();
  }

  /** The writing board between this terminal and the office, while there is one. */
  Optional<WritingBoard> board() {
    return board;
  }

  /** Something at the branch is otherwise; perhaps a clerk has answered. */
  void look() {
    // a board that is about to end isn't the next one's
    board = state == State.NONE ? Optional.empty() : branch.boards().of(terminal);
    if (state == State.CALLED && branch.staffCall(terminal) == LobbyCall.Answer.COMING) {
      state = State.COMING;
    }
  }

  /** The session has ended: nobody waits here any more. */
  void end() {
    if (state != State.NONE) {
      ended();
    }
  }

  private void ended() {
    state = State.NONE;
    board = Optional.empty();
    later(() -> branch.endCall(terminal));
  }

  private void later(Runnable call) {
    order = order.exceptionally(_ -> null).thenRunAsync(call, blocking);
  }
}

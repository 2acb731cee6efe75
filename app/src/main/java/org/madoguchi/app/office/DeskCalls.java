package org.madoguchi.app.office;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.OfficeBranch;
import org.madoguchi.app.branch.OfficeSnapshot;
import org.madoguchi.app.branch.staff.DeskAnswer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs calls of the branch one after another, each followed by a new snapshot, so that an older
 * snapshot never follows a newer one.
 *
 * <p>Thread rule: the session's thread only; the branch is called on others.
 */
final class DeskCalls {
  private static final Logger LOG = LoggerFactory.getLogger(DeskCalls.class);

  private final OfficeBranch branch;
  private final Executor thread;
  private final Executor blocking;
  private final Answered answered;
  private final ArrayDeque<Call> calls = new ArrayDeque<>();
  private boolean calling;

  /** Told of each answer, on the session's thread. */
  interface Answered {
    /**
     * @param now the office after it; empty if it can't be looked at
     * @param done to be run when the answer is "done", after the snapshot was taken over
     */
    void take(DeskAnswer answer, Optional<OfficeSnapshot> now, Runnable done);
  }

  /**
   * One call of the branch.
   *
   * @param action asks; empty when the office is only looked at
   * @param done on the session's thread, after the answer "done"
   */
  private record Call(Optional<Supplier<DeskAnswer>> action, Runnable done) {}

  DeskCalls(OfficeBranch branch, Executor thread, Executor blocking, Answered answered) {
    this.branch = branch;
    this.thread = thread;
    this.blocking = blocking;
    this.answered = answered;
  }

  /** Whether something that a clerk did isn't answered yet. */
  boolean asking() {
    return calls.stream().anyMatch(c -> c.action().isPresent());
  }

  void ask(Supplier<DeskAnswer> action, Runnable done) {
    calls.add(new Call(Optional.of(action), done));
    next();
  }

  /** Asks for a snapshot, unless one is pending already. */
  void look() {
    boolean soonAnyway = calls.size() > (calling ? 1 : 0);
    if (!soonAnyway) {
      calls.add(new Call(Optional.empty(), () -> {}));
      next();
    }
  }

  private void next() {
    if (calling || calls.isEmpty()) {
      return;
    }
    calling = true;
    Call call = calls.getFirst();
    blocking.execute(
        () -> {
          DeskAnswer answer = answer(call);
          Optional<OfficeSnapshot> now = office();
          thread.execute(() -> answered(call, answer, now));
        });
  }

  private void answered(Call call, DeskAnswer answer, Optional<OfficeSnapshot> now) {
    calls.removeFirst();
    calling = false;
    answered.take(answer, now, call.done());
    next();
  }

  private static DeskAnswer answer(Call call) {
    try {
      return call.action().map(Supplier::get).orElseGet(DeskAnswer.Done::new);
    } catch (RuntimeException bug) {
      LOG.error("a clerk's action failed", bug);
      return new DeskAnswer.NotDone(FailureCode.UNFORESEEN);
    }
  }

  private Optional<OfficeSnapshot> office() {
    try {
      return Optional.of(branch.office());
    } catch (RuntimeException bug) {
      LOG.error("the office can't be looked at", bug);
      return Optional.empty();
    }
  }
}

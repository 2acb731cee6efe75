package org.madoguchi.app.branch.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.base.BranchThreads;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.store.Store;
import org.madoguchi.app.branch.store.StoreFailure;
import org.madoguchi.app.custody.Digest;
import org.madoguchi.app.custody.JournalHead;
import org.madoguchi.app.gateway.Gateway;
import org.madoguchi.app.gateway.Gateway.HeadAnswer;
import org.madoguchi.app.gateway.HeadSigner;
import org.madoguchi.config.BranchIdentity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the journal's end signed and countersigned: at each closing, and when a day has passed
 * without one. No issuance waits for it. A head is kept before it is sent, and the same bytes are
 * sent until the gateway answers; only then comes the next. While no answer comes that means
 * anything it is tried again at each look; after a refusal not before the next day or start.
 *
 * <p>Thread-safe; one exchange at a time.
 */
public final class Countersigning {
  private static final Logger LOG = LoggerFactory.getLogger(Countersigning.class);

  private static final Duration LOOK_EVERY = Duration.ofMinutes(1);

  /** What passes by itself: nobody has said anything about the head. */
  private static final Set<FailureCode> NO_ANSWER =
      Set.of(
          FailureCode.GATEWAY_UNREACHABLE,
          FailureCode.GATEWAY_TIMEOUT,
          FailureCode.GATEWAY_ANSWER_UNREADABLE);

  private final String branch;
  private final ZoneId zone;
  private final Store store;
  private final Journal journal;
  private final Raising alarms;
  private final Gateway gateway;
  private final HeadSigner signer;
  private final InstantSource clock;
  private final BranchThreads threads;
  private final Runnable changed;
  private final BiConsumer<String, RuntimeException> failed;
  private final AtomicBoolean atWork = new AtomicBoolean();

  // of the errand
  private boolean begun;
  private @Nullable JournalHead last;
  private @Nullable LocalDate refusedOn;

  /** Raises an alarm inside the caller's transaction. */
  @FunctionalInterface
  public interface Raising {
    void raise(Connection connection, FailureCode why) throws SQLException;
  }

  /**
   * @param alarms where one is raised
   * @param changed called after an alarm was raised
   * @param failed told when the store failed
   */
  public Countersigning(
      BranchIdentity branch,
      Store store,
      Journal journal,
      Raising alarms,
      Gateway gateway,
      HeadSigner signer,
      InstantSource clock,
      BranchThreads threads,
      Runnable changed,
      BiConsumer<String, RuntimeException> failed) {
    this.branch = branch.id();
    this.zone = branch.zone();
    this.store = store;
    this.journal = journal;
    this.alarms = alarms;
    this.gateway = gateway;
    this.signer = signer;
    this.clock = clock;
    this.threads = threads;
    this.changed = changed;
    this.failed = failed;
  }

  /** Starts checking whether a head is due, now and every minute. */
  public void start() {
    threads.repeat(LOOK_EVERY, this::look);
  }

  /** Checks now, unless an exchange is in progress; returns at once. */
  public void look() {
    if (atWork.compareAndSet(false, true)) {
      threads.countersigning(this::work);
    }
  }

  private void work() {
    try {
      if (!today().equals(refusedOn) && (begun || begin())) {
        Optional<SignedHeads.Row> head = toSend();
        if (head.isPresent()) {
          send(head.get());
        }
      }
    } catch (StoreFailure e) {
      failed.accept("the journal's head can't be kept", e);
    } finally {
      atWork.set(false);
    }
  }

  /**
   * Compares the last countersigned head with the journal found at start, before anything is
   * appended.
   */
  private boolean begin() {
    Optional<SignedHeads.Row> row = store.transaction(SignedHeads::last);
    if (row.isPresent()) {
      Optional<JournalHead> head =
          signer
              .open(row.get().cms())
              .map(HeadSigner.Countersigned::head)
              .filter(h -> h.seq() == row.get().seq() && h.branch().equals(branch));
      Optional<String> hash = store.transaction(c -> Journal.hash(c, row.get().seq()));
      if (head.isEmpty() || !hash.equals(head.map(h -> h.hash().hex()))) {
        refused(row.get(), FailureCode.JOURNAL_REPLACED);
        return false;
      }
      last = head.get();
    }
    begun = true;
    return true;
  }

  /** The head that is on its way still, or a fresh one if one is due. */
  private Optional<SignedHeads.Row> toSend() {
    Optional<SignedHeads.Row> onItsWay = store.transaction(SignedHeads::onItsWay);
    if (onItsWay.isPresent()) {
      return onItsWay;
    }
    Optional<Journal.End> due = store.transaction(this::due);
    if (due.isEmpty()) {
      return Optional.empty();
    }
    long seq = due.get().seq();
    byte[] signed = // outside the transaction: it takes a while
        signer.sign(
            JournalHead.after(
                Optional.ofNullable(last),
                branch,
                seq,
                new Digest(due.get().hash()),
                clock.instant()));
    store.transaction(
        c -> {
          SignedHeads.send(c, seq, signed);
          return seq;
        });
    return Optional.of(new SignedHeads.Row(seq, signed));
  }

  /** The journal's end, if it is to be signed now. */
  private Optional<Journal.End> due(Connection connection) throws SQLException {
    long covered = last == null ? 0 : last.seq();
    Optional<JournalLine> first = Journal.line(connection, covered + 1);
    if (first.isEmpty()) {
      return Optional.empty();
    }
    LocalDate day = LocalDate.ofInstant(first.get().at(), zone);
    return due(day, closedAfter(connection, covered), today())
        ? Journal.end(connection)
        : Optional.empty();
  }

  /**
   * Whether a head is due.
   *
   * @param uncovered day of the first line that no head covers; a clock that is set back makes it a
   *     later one than today
   * @param closed whether the day was closed since the last head
   */
  public static boolean due(LocalDate uncovered, boolean closed, LocalDate today) {
    return closed || !uncovered.equals(today);
  }

  private static boolean closedAfter(Connection connection, long seq) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("SELECT 1 FROM closing WHERE last_seq > ? LIMIT 1")) {
      select.setLong(1, seq);
      try (ResultSet row = select.executeQuery()) {
        return row.next();
      }
    }
  }

  private void send(SignedHeads.Row head) {
    switch (gateway.countersign(head.cms())) {
      case HeadAnswer.Countersigned(byte[] answer) -> {
        Optional<JournalHead> countersigned = answered(answer, head);
        if (countersigned.isPresent()) {
          keep(head, answer);
          last = countersigned.get();
        } else {
          refused(head, FailureCode.SEAL_INVALID);
        }
      }
      case HeadAnswer.Refused r -> {
        if (NO_ANSWER.contains(r.why())) {
          LOG.warn("the journal's head isn't countersigned yet: {}", r.why().code());
        } else {
          refused(head, r.why());
        }
      }
    }
  }

  private Optional<JournalHead> answered(byte[] answer, SignedHeads.Row head) {
    return signer
        .open(answer)
        .filter(c -> Arrays.equals(c.signed(), head.cms()))
        .map(HeadSigner.Countersigned::head);
  }

  private void keep(SignedHeads.Row head, byte[] countersigned) {
    store.transaction(
        c -> {
          SignedHeads.keep(c, head.seq(), countersigned);
          journal.append(c, null, JournalEntry.countersigned(head.seq()));
          return head;
        });
  }

  /** Written down once a day; what means that the journal was touched is an alarm as well. */
  private void refused(SignedHeads.Row head, FailureCode why) {
    LOG.error("the journal's head at line {} isn't countersigned: {}", head.seq(), why.code());
    refusedOn = today();
    store.transaction(
        c -> {
          journal.append(c, null, JournalEntry.notCountersigned(head.seq(), why));
          if (why.alarming()) {
            alarms.raise(c, why);
          }
          if (why == FailureCode.JOURNAL_REPLACED) {
            SignedHeads.drop(c); // another day's head is asked for anew
          }
          return head;
        });
    changed.run();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), zone);
  }
}

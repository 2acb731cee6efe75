package org.madoguchi.app.figures;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.base.BranchThreads;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.journal.ExportedJournal;
import org.madoguchi.app.branch.journal.Journal;
import org.madoguchi.app.branch.journal.JournalLine;
import org.madoguchi.app.branch.journal.JournalWalk;
import org.madoguchi.app.branch.journal.SignedHeads;
import org.madoguchi.app.branch.store.Store;
import org.madoguchi.app.branch.store.StoreFailure;
import org.madoguchi.config.BranchIdentity;
import org.madoguchi.figures.FiguresJson;
import org.madoguchi.figures.MonthFigures;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes, signs and sends the figures of each month that is over, and each countersigned head of the
 * journal. What is to be sent is kept first, and the same bytes go until somebody has said
 * something that means something: sent at least once, counted once. While nobody does, the pause
 * grows to an hour. What is refused is kept, and sent again on the next day and at the next start:
 * whoever has to mend something does it elsewhere. No issuance waits for it.
 *
 * <p>Thread-safe; one round at a time.
 */
public final class FiguresDispatch {
  private static final Logger LOG = LoggerFactory.getLogger(FiguresDispatch.class);

  private static final Duration LOOK_EVERY = Duration.ofMinutes(1);
  private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

  /** By then a clock that is put right by seconds has no line left to write in the month before. */
  private static final Duration AFTER_THE_END = Duration.ofMinutes(10);

  /** Older months are made by hand, if anybody wants them. */
  private static final int MONTHS_BACK = 12;

  private final BranchIdentity branch;
  private final String build;
  private final Store store;
  private final JournalWalk journal;
  private final FiguresPost post;
  private final InstantSource clock;
  private final BranchThreads threads;
  private final BiConsumer<String, RuntimeException> failed;
  private final FiguresAnswers answers;
  private final AtomicBoolean atWork = new AtomicBoolean();

  // of the round
  private volatile Instant next = Instant.MIN;
  private Duration pause = LOOK_EVERY;
  private @Nullable LocalDate sentRefused;

  /**
   * @param build of this program
   * @param failed told when the store failed
   * @param answers where what is said is kept
   */
  public FiguresDispatch(
      BranchIdentity branch,
      String build,
      Store store,
      JournalWalk journal,
      FiguresPost post,
      InstantSource clock,
      BranchThreads threads,
      BiConsumer<String, RuntimeException> failed,
      FiguresAnswers answers) {
    this.branch = branch;
    this.build = build;
    this.store = store;
    this.journal = journal;
    this.post = post;
    this.clock = clock;
    this.threads = threads;
    this.failed = failed;
    this.answers = answers;
  }

  /** Starts looking whether something is due, now and every minute. */
  public void start() {
    threads.repeat(LOOK_EVERY, this::look);
  }

  /** Looks now, unless a round is in progress or the pause isn't over; returns at once. */
  void look() {
    if (!clock.instant().isBefore(next) && atWork.compareAndSet(false, true)) {
      threads.asking(this::work);
    }
  }

  private void work() {
    try {
      make();
      boolean all = send();
      pause = all ? LOOK_EVERY : longer(pause);
      next = all ? Instant.MIN : clock.instant().plus(pause);
    } catch (StoreFailure e) {
      failed.accept("figures can't be kept", e);
    } finally {
      atWork.set(false);
    }
  }

  private static Duration longer(Duration pause) {
    Duration twice = pause.multipliedBy(2);
    return twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
  }

  /** Puts in what is due and isn't there. */
  private void make() {
    store.transaction(
        c -> {
          FiguresOutbox.forgetErased(c);
          for (SignedHeads.Row head : SignedHeads.after(c, FiguresOutbox.lastHead(c))) {
            FiguresOutbox.put(c, head.seq(), head.cms());
          }
          return true;
        });
    List<YearMonth> due = store.transaction(this::due);
    if (due.isEmpty()) {
      return;
    }
    List<MonthCount> counts =
        due.stream()
            .map(month -> new MonthCount(branch.id(), month, branch.zone(), build))
            .toList();
    ExportedJournal.Walked walked = journal.walk(line -> counts.forEach(count -> count.line(line)));
    if (walked.fault().isPresent()) {
      LOG.error("no figures are made: the journal doesn't hold at {}", walked.fault().get());
      return;
    }
    for (MonthCount count : counts) {
      MonthFigures figures = count.end(walked.lastHash());
      byte[] signed = post.signer().sign(FiguresJson.write(figures), clock.instant());
      store.transaction(
          c -> {
            FiguresOutbox.put(c, figures.month(), signed);
            return true;
          });
    }
  }

  /** Months that are over, from the journal's first one on. */
  private List<YearMonth> due(Connection connection) throws SQLException {
    Optional<JournalLine> first = Journal.first(connection);
    List<YearMonth> due = new ArrayList<>();
    if (first.isPresent()) {
      YearMonth now = YearMonth.from(clock.instant().minus(AFTER_THE_END).atZone(branch.zone()));
      YearMonth begun = YearMonth.from(first.get().at().atZone(branch.zone()));
      YearMonth earliest = now.minusMonths(MONTHS_BACK);
      for (YearMonth month = begun.isBefore(earliest) ? earliest : begun;
          month.isBefore(now);
          month = month.plusMonths(1)) {
        if (FiguresOutbox.standing(connection, month).isEmpty()) {
          due.add(month);
        }
      }
    }
    return due;
  }

  /** Whether nothing is left that waits for an answer. */
  private boolean send() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), branch.zone());
    boolean refused = !today.equals(sentRefused);
    boolean all = true;
    for (FiguresOutbox.Waiting each : store.transaction(c -> FiguresOutbox.waiting(c, refused))) {
      FiguresLine.Answer answer =
          each.head() ? post.line().head(each.content()) : post.line().figures(each.content());
      switch (answer) {
        case FiguresLine.Answer.Taken(String how) -> {
          if (how.equals("kept")) {
            LOG.warn("{}: they have another one already; a person there must look", each.name());
          }
          answers.taken(each.name(), how);
        }
        case FiguresLine.Answer.Refused(FailureCode why) -> {
          LOG.error("{} is refused: {}", each.name(), why.code());
          answers.refused(each.name(), why);
        }
        case FiguresLine.Answer.Unknown(boolean reached) -> {
          all = false;
          if (!reached) {
            return false; // nobody is there for the others either
          }
        }
      }
    }
    if (all) {
      sentRefused = today;
    }
    return all;
  }
}

package org.madoguchi.app.lan;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.base.Subscription;
import org.madoguchi.app.branch.BoardAct;
import org.madoguchi.app.branch.OfficeBranch;
import org.madoguchi.app.branch.OfficeSnapshot;
import org.madoguchi.app.branch.closing.ClosingReport;
import org.madoguchi.app.branch.closing.TillCount;
import org.madoguchi.app.branch.journal.JournalExcerpt;
import org.madoguchi.app.branch.journal.JournalQuery;
import org.madoguchi.app.branch.staff.Badge;
import org.madoguchi.app.branch.staff.DeskAnswer;
import org.madoguchi.app.branch.staff.Destruction;
import org.madoguchi.app.branch.staff.Finding;
import org.madoguchi.app.branch.staff.Presented;
import org.madoguchi.app.branch.staff.StaffNumber;
import org.madoguchi.app.custody.IssuanceId;
import org.madoguchi.app.errand.CaseContent;
import org.madoguchi.app.errand.Judged;
import org.madoguchi.app.errand.PaperPicture;
import org.madoguchi.app.errand.TurnedAway;
import org.madoguchi.app.errand.certificate.FeeWay;
import org.madoguchi.app.errand.certificate.ReprintReason;
import org.madoguchi.app.errand.certificate.VoidReason;
import org.madoguchi.app.errand.papers.PaperSeen;
import org.madoguchi.app.figures.OfficeFigures;
import org.madoguchi.app.lan.LanLink.Exchange;
import org.madoguchi.app.lan.OfficeMessages.Call;
import org.madoguchi.app.lan.OfficeMessages.Changes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The branch as seen from an office terminal on its LAN. While it can't be reached, the office that
 * this shows is at a standstill ({@link FailureCode#BRANCH_UNREACHABLE}): nothing older than 10 s
 * stays on the screen, or 20 s while a call waits for its answer. A call whose answer was lost is
 * asked again under its own name, which the branch does once; if there is no answer then either,
 * {@link FailureCode#BRANCH_ANSWER_LOST} says so.
 *
 * <p>Thread-safe. Calls block at most twice the bound of an answer.
 */
public final class RemoteOffice implements OfficeBranch, AutoCloseable {
  /** A closing with its report takes longest, well under a second. */
  private static final Duration ANSWER = Duration.ofSeconds(8);

  /** For what takes a picture first, after somebody else's: an MFP may have to wake up for it. */
  private static final Duration PICTURE = Duration.ofSeconds(100);

  /** What only looks is asked once: the screen mustn't stand still for the past's sake. */
  private static final Duration LOOK = Duration.ofSeconds(4);

  /** Longer than the branch waits for news of its own. */
  private static final Duration NEWS = OfficeServer.HOLD.plusSeconds(5);

  private static final Duration BEFORE_NEXT_TRY = Duration.ofSeconds(1);
  private static final int TRIES = 2;

  private static final Logger LOG = LoggerFactory.getLogger(RemoteOffice.class);

  private final LanLink link;
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Thread watch;

  /** Of the branch's program; empty while it isn't there. */
  private volatile String run = "";

  /** Whether a look failed since it was last told that there is news: then there is. */
  private volatile boolean blind;

  /**
   * Begins to look for the branch; returns at once.
   *
   * @param branch {@code https:} address
   * @param keys this terminal's key, and the branch's certificate
   */
  public RemoteOffice(URI branch, LanKeys keys) {
    link = new LanLink(branch, keys);
    watch = Thread.ofVirtual().name("branch-watch").start(this::watch);
  }

  // ---- whether it is there, and its news

  private void watch() {
    long seen = 0;
    try {
      while (closing.getCount() > 0) {
        Optional<Changes> now = changes(seen);
        long count = now.map(Changes::count).orElse(0L);
        tell(now.map(Changes::run).orElse(""), count != seen);
        seen = count;
        if (now.isEmpty() && closing.await(BEFORE_NEXT_TRY.toMillis(), TimeUnit.MILLISECONDS)) {
          return;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // closed
    }
  }

  private void tell(String now, boolean changed) {
    String before = run;
    run = now;
    if (!now.equals(before)) {
      LOG.info(now.isEmpty() ? "the branch is gone" : "the branch is there");
    }
    if (!now.equals(before) || changed || blind) {
      blind = false;
      for (Runnable listener : listeners) {
        try {
          listener.run();
        } catch (RuntimeException bug) {
          LOG.error("somebody couldn't be told of the branch's news", bug);
        }
      }
    }
  }

  /** Whatever goes wrong, the branch isn't there then: this is asked again and again. */
  private Optional<Changes> changes(long seen) throws InterruptedException {
    try {
      return link.get(OfficeMessages.CHANGES + seen, NEWS) instanceof Exchange.Answered(byte[] body)
          ? OfficeMessages.read(body, Changes.class)
          : Optional.empty();
    } catch (RuntimeException bug) {
      LOG.error("the branch can't be asked for its news", bug);
      return Optional.empty();
    }
  }

  @Override
  public Subscription subscribe(Runnable changed) {
    listeners.add(changed);
    return () -> listeners.remove(changed);
  }

  @Override
  public void close() {
    closing.countDown();
    watch.interrupt();
    link.close();
  }

  // ---- calls

  private <R extends OfficeReply> Finding<R> ask(OfficeCall call, Class<R> reply) {
    String known = run;
    if (known.isEmpty()) {
      return new Finding.NotFound<>(FailureCode.BRANCH_UNREACHABLE);
    }
    byte[] body = OfficeMessages.write(new Call(UUID.randomUUID().toString(), known, call));
    Duration bound = bound(call);
    int tries = call.looks() ? 1 : TRIES;
    FailureCode why = FailureCode.BRANCH_UNREACHABLE;
    try {
      for (int tried = 0; tried < tries; tried++) {
        switch (link.post(OfficeMessages.CALLS, body, bound)) {
          case Exchange.Answered(byte[] json) -> {
            Optional<OfficeReply> read = OfficeMessages.read(json, OfficeReply.class);
            if (read.isPresent() && reply.isInstance(read.get())) {
              return new Finding.Found<>(reply.cast(read.get()));
            }
            LOG.error("the branch's answer can't be read: another version of the program?");
            return new Finding.NotFound<>(FailureCode.BRANCH_ANSWER_LOST);
          }
          case Exchange.Lost _ -> why = FailureCode.BRANCH_ANSWER_LOST;
          case Exchange.NeverThere _ -> {}
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      why = FailureCode.BRANCH_ANSWER_LOST;
    }
    return new Finding.NotFound<>(why);
  }

  private static Duration bound(OfficeCall call) {
    if (call instanceof OfficeCall.PictureOfPaper) {
      return PICTURE;
    }
    return call.looks() ? LOOK : ANSWER;
  }

  private DeskAnswer desk(OfficeCall call) {
    return switch (ask(call, OfficeReply.Desk.class)) {
      case Finding.Found<OfficeReply.Desk>(OfficeReply.Desk(DeskAnswer answer)) -> answer;
      case Finding.NotFound<OfficeReply.Desk>(FailureCode why) -> new DeskAnswer.NotDone(why);
    };
  }

  private <R extends OfficeReply, T> Finding<T> look(
      OfficeCall call, Class<R> reply, Function<R, Finding<T>> finding) {
    return switch (ask(call, reply)) {
      case Finding.Found<R>(R replied) -> finding.apply(replied);
      case Finding.NotFound<R>(FailureCode why) -> new Finding.NotFound<>(why);
    };
  }

  @Override
  public OfficeSnapshot office() {
    return switch (ask(new OfficeCall.Look(), OfficeReply.Office.class)) {
      case Finding.Found<OfficeReply.Office>(OfficeReply.Office(OfficeSnapshot now)) -> now;
      case Finding.NotFound<OfficeReply.Office> _ -> {
        blind = true;
        yield OfficeSnapshot.UNREACHABLE;
      }
    };
  }

  @Override
  public DeskAnswer scan(String text, Presented presented) {
    return desk(new OfficeCall.Scan(text, presented));
  }

  @Override
  public DeskAnswer printAgain(IssuanceId open) {
    return desk(new OfficeCall.PrintAgain(open));
  }

  @Override
  public DeskAnswer allSheetsCameOut(IssuanceId open) {
    return desk(new OfficeCall.AllSheetsCameOut(open));
  }

  @Override
  public DeskAnswer takeFee(IssuanceId open, FeeWay way) {
    return desk(new OfficeCall.TakeFee(open, way));
  }

  @Override
  public DeskAnswer reprint(IssuanceId open, ReprintReason reason, Destruction destruction) {
    return desk(new OfficeCall.Reprint(open, reason, destruction));
  }

  @Override
  public DeskAnswer voidIssuance(IssuanceId issuance, VoidReason reason, Destruction destruction) {
    return desk(new OfficeCall.VoidIssuance(issuance, reason, destruction));
  }

  @Override
  public DeskAnswer papersSeen(String caseId, List<PaperSeen> papers, Presented presented) {
    return desk(new OfficeCall.PapersSeen(caseId, papers, presented));
  }

  @Override
  public DeskAnswer printOfCase(String caseId, Presented presented) {
    return desk(new OfficeCall.PrintOfCase(caseId, presented));
  }

  @Override
  public DeskAnswer turnAway(String caseId, TurnedAway why, Presented presented) {
    return desk(new OfficeCall.TurnAway(caseId, why, presented));
  }

  @Override
  public Finding<CaseContent> caseContent(String caseId) {
    return look(
        new OfficeCall.LookAtCase(caseId), OfficeReply.Content.class, OfficeReply.Content::finding);
  }

  @Override
  public Finding<PaperPicture> paperPicture(String caseId, String paper) {
    return look(
        new OfficeCall.PictureOfPaper(caseId, paper),
        OfficeReply.Picture.class,
        OfficeReply.Picture::finding);
  }

  @Override
  public DeskAnswer judged(String caseId, Judged judged, Presented presented) {
    return desk(new OfficeCall.Judge(caseId, judged, presented));
  }

  @Override
  public DeskAnswer handed(String caseId, Presented presented) {
    return desk(new OfficeCall.HandOver(caseId, presented));
  }

  @Override
  public Finding<StaffNumber> staff(Badge badge) {
    return look(new OfficeCall.Staff(badge), OfficeReply.Whose.class, OfficeReply.Whose::finding);
  }

  @Override
  public DeskAnswer acknowledgeAlarm(long alarm) {
    return acknowledgeAlarm(alarm, Presented.scanned());
  }

  @Override
  public DeskAnswer acknowledgeAlarm(long alarm, Presented by) {
    return desk(new OfficeCall.AcknowledgeAlarm(alarm, by));
  }

  @Override
  public Finding<ClosingReport> closing() {
    return look(new OfficeCall.Closing(), OfficeReply.Closing.class, OfficeReply.Closing::finding);
  }

  @Override
  public DeskAnswer voidUnclaimed(List<IssuanceId> which, Destruction destruction) {
    return desk(new OfficeCall.VoidUnclaimed(which, destruction));
  }

  @Override
  public DeskAnswer closeDay(TillCount count) {
    return desk(new OfficeCall.CloseDay(count));
  }

  @Override
  public Finding<JournalExcerpt> journal(JournalQuery query) {
    return look(
        new OfficeCall.Journal(query), OfficeReply.Journal.class, OfficeReply.Journal::finding);
  }

  @Override
  public Finding<OfficeFigures> figures() {
    return look(new OfficeCall.Figures(), OfficeReply.Figures.class, OfficeReply.Figures::finding);
  }

  @Override
  public DeskAnswer printJournal(JournalQuery query) {
    return desk(new OfficeCall.PrintJournal(query));
  }

  /** If it isn't heard, the call stays on the screens and can be answered again. */
  @Override
  public void answerCall() {
    ask(new OfficeCall.AnswerCall(), OfficeReply.Heard.class);
  }

  /** A line that isn't heard is missing on the board, as both sides see. */
  @Override
  public void onBoard(String terminal, BoardAct act) {
    ask(new OfficeCall.OnBoard(terminal, act), OfficeReply.Heard.class);
  }
}

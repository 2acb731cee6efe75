package org.madoguchi.app.office;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.base.Steady;
import org.madoguchi.app.base.Subscription;
import org.madoguchi.app.branch.OfficeBranch;
import org.madoguchi.app.branch.OfficeSnapshot;
import org.madoguchi.app.branch.OfficeSnapshot.Item;
import org.madoguchi.app.branch.OfficeSnapshot.Open;
import org.madoguchi.app.branch.OfficeSnapshot.Step;
import org.madoguchi.app.branch.staff.Badge;
import org.madoguchi.app.branch.staff.DeskAnswer;
import org.madoguchi.app.branch.staff.Presented;
import org.madoguchi.app.custody.IssuanceId;
import org.madoguchi.app.errand.certificate.FeeWay;
import org.madoguchi.app.office.OfficeView.Finished;
import org.madoguchi.config.Language;

/**
 * Drives the office terminal: touches and scans become calls of the branch, one after another, and
 * each answer a new view. All decisions about an issuance are the branch's.
 *
 * <p>Thread rule: all state lives on one thread, the session's; the branch is called on others.
 * {@link OfficeInput} may be called from any thread.
 */
public final class OfficeSession implements OfficeInput, AutoCloseable {
  private static final Duration TICK = Duration.ofSeconds(1);

  /**
   * Touches are ignored for this long after the keys have changed: the second half of a double
   * click must not trigger the next step.
   */
  static final Duration SETTLE = Duration.ofMillis(600);

  private static final int COARSE_SECONDS = 10;

  private static final OfficeSnapshot NOTHING =
      new OfficeSnapshot(
          List.of(), Optional.empty(), Optional.empty(), true, Optional.empty(), Optional.empty());

  private final OfficeBranch branch;
  private final String build;
  private final ZoneId zone;
  private final InstantSource clock;
  private final ScheduledExecutorService thread;
  private final Consumer<OfficeView> screen;
  private final ScheduledFuture<?> ticking;
  private final Subscription changes;

  private final ScannerInput scanner = new ScannerInput();
  private final DoubleReads doubleReads = new DoubleReads();
  private boolean listening;
  private final DeskCalls calls;
  private final PanelAccess access;
  private final DayEndController dayEnd;
  private final DestructionController destruction;
  private final JournalController journal;
  private final CaseController cases;
  private final LookController looks;
  private final AlarmController alarms;
  private final LobbyController lobby;
  private OfficeSnapshot snapshot = NOTHING;
  private OfficePanel panel = new OfficePanel.Work();
  private Optional<FailureCode> refusal = Optional.empty();
  private Optional<Finished> finished = Optional.empty();
  private int waitingPage;
  private Language language = Language.JA;

  private final BadgeTurn badges = new BadgeTurn();

  private @Nullable OfficeView shown;
  private Object keys = "";
  private Instant keysSince = Instant.MIN;

  /**
   * @param build shown on the screen
   * @param zone of the clock on the screen
   * @param clock wall clock
   * @param thread one thread, the session's own; its owner ends it
   * @param blocking for calls that wait for the branch
   * @param screen told what to show, on the session's thread
   */
  public OfficeSession(
      OfficeBranch branch,
      String build,
      ZoneId zone,
      InstantSource clock,
      ScheduledExecutorService thread,
      Executor blocking,
      Consumer<OfficeView> screen) {
    this.branch = branch;
    this.build = build;
    this.zone = zone;
    this.clock = clock;
    this.thread = thread;
    this.calls = new DeskCalls(branch, thread, blocking, this::answered);
    access =
        new PanelAccess(
            branch,
            () -> snapshot,
            () -> panel,
            next -> panel = next,
            why -> refusal = Optional.of(why),
            this::ask);
    this.dayEnd = new DayEndController(access);
    this.destruction = new DestructionController(access, dayEnd, item -> ended(item, false));
    this.journal = new JournalController(access);
    this.looks = new LookController(access, badges::then, clock);
    this.cases = new CaseController(access, badges::then, looks);
    this.alarms = new AlarmController(access, badges::then);
    this.lobby = new LobbyController(access, blocking);
    this.screen = screen;
    this.changes = branch.subscribe(() -> thread.execute(calls::look));
    thread.execute(calls::look);
    this.ticking =
        thread.scheduleAtFixedRate(
            Steady.steady("the office screen", this::show),
            TICK.toMillis(),
            TICK.toMillis(),
            TimeUnit.MILLISECONDS);
  }

  @Override
  public void touch(OfficeTouch touch) {
    Instant at = clock.instant();
    thread.execute(() -> touched(touch, at));
  }

  @Override
  public void typed(char character) {
    Instant at = clock.instant();
    thread.execute(
        () -> {
          scanner.take(character, at).ifPresent(text -> scanned(text, at));
          listen();
        });
  }

  /** Waits for the pause that ends a text to which the scanner adds no Enter. */
  private void listen() {
    if (!listening && scanner.collecting()) {
      listening = true;
      var _ =
          thread.schedule(this::heard, ScannerInput.PAUSE.toMillis() + 1, TimeUnit.MILLISECONDS);
    }
  }

  private void heard() {
    listening = false;
    Instant at = clock.instant();
    scanner.paused(at).ifPresent(text -> scanned(text, at));
    listen();
  }

  private void scanned(String text, Instant at) {
    if (!snapshot.reached()) {
      calls.look();
      return;
    }
    if (doubleReads.echo(text, at)) {
      return;
    }
    if (destruction.wantsBadge()) {
      destruction.badge(new Badge(text));
      show();
      return;
    }
    if (badges.goesOn(text, refusal) || looks.keeps(text)) {
      show();
      return;
    }
    panel = new OfficePanel.Work();
    scan(text, Presented.scanned(), () -> {});
    show();
  }

  /** The slip's second scan ends the open issuance: the papers may be handed over. */
  private void scan(String text, Presented presented, Runnable done) {
    badges.then(badge -> scan(text, Presented.typed(List.of(badge)), done));
    Optional<Item> ready = snapshot.open().filter(o -> o.step() == Step.HAND_OVER).map(Open::item);
    ask(
        () -> branch.scan(text, presented),
        () -> {
          // After a refused scan the screen still says whose papers to hand over.
          finished = Optional.empty();
          ready
              .filter(i -> !snapshot.isHere(i) && snapshot.open().isEmpty())
              .ifPresent(i -> ended(i, true));
          done.run();
        });
  }

  private void touched(OfficeTouch touch, Instant at) {
    boolean settling = !at.isBefore(keysSince) && at.isBefore(keysSince.plus(SETTLE));
    if ((settling || calls.asking()) && !(touch instanceof OfficeTouch.OnBoard)) {
      return;
    }
    doubleReads.forget();
    switch (touch) {
      case OfficeTouch.FeeTaken _ -> takeFee(new FeeWay.Cash());
      case OfficeTouch.PrintAgain _ -> atStep(Step.PRINT_FAILED, branch::printAgain);
      case OfficeTouch.AllSheets _ -> atStep(Step.PRINT_IN_DOUBT, branch::allSheetsCameOut);
      case OfficeTouch.AnswerCall _ -> lobby.answer();
      case OfficeTouch.OpenBoard _ -> lobby.open();
      case OfficeTouch.OnBoard o -> lobby.act(o.act());
      case OfficeTouch.PaperTrouble _ -> turnTo(new OfficePanel.PaperTrouble());
      case OfficeTouch.ChooseReason c -> turnTo(new OfficePanel.ChooseReason(c.item()));
      case OfficeTouch.ChooseVoid c ->
          turnTo(
              destruction.confirm(c.item(), new OfficePanel.DestructiveAction.Voiding(c.reason())));
      case OfficeTouch.ChooseReprint c ->
          turnTo(
              destruction.confirm(
                  c.item(), new OfficePanel.DestructiveAction.Reprinting(c.reason())));
      case OfficeTouch.CountSheets c -> destruction.count(c.change());
      case OfficeTouch.Confirm _ -> destruction.confirmed();
      case OfficeTouch.OtherFee o -> turnTo(new OfficePanel.OtherFee(o.item()));
      case OfficeTouch.ChooseExemption e ->
          turnTo(new OfficePanel.ChooseProof(e.item(), e.exemption()));
      case OfficeTouch.FeeSettled f -> {
        turnTo(new OfficePanel.Work());
        takeFee(f.way());
      }
      case OfficeTouch.Closing _ -> dayEnd.begin();
      case OfficeTouch.TillCounted _ -> dayEnd.counted();
      case OfficeTouch.CountAgain _ -> dayEnd.countAgain();
      case OfficeTouch.ChooseDifference d -> dayEnd.differs(d.why());
      case OfficeTouch.ShowUnclaimed _ -> {
        destruction.begin();
        dayEnd.unclaimed(clock.instant());
      }
      case OfficeTouch.CloseDay _ -> dayEnd.close();
      case OfficeTouch.Journal j -> journal.show(j.query());
      case OfficeTouch.Figures _ -> journal.figures();
      case OfficeTouch.SearchJournal _ -> turnTo(new OfficePanel.SearchJournal(""));
      case OfficeTouch.PrintJournal _ -> journal.print();
      case OfficeTouch.ReadAlarm a -> alarms.read(a.number(), List.of());
      case OfficeTouch.OfCase c -> {
        refusal = Optional.empty();
        cases.touched(c);
      }
      case OfficeTouch.TypeReceipt _ -> turnTo(new OfficePanel.TypeReceipt(""));
      case OfficeTouch.Typed t -> typedByHand(t.character());
      case OfficeTouch.Erase _ -> erase();
      case OfficeTouch.ShowLife l -> journal.life(l.item());
      case OfficeTouch.Back _ -> back();
      case OfficeTouch.MoreWaiting _ -> waitingPage++;
      case OfficeTouch.Understood _ -> refusal = Optional.empty();
      case OfficeTouch.SwitchLanguage _ ->
          language = language.equals(Language.JA) ? Language.EN : Language.JA;
    }
    show();
  }

  private void back() {
    if (panel instanceof OfficePanel.Unclaimed from) {
      dayEnd.back(from);
    } else if (panel instanceof OfficePanel.OfCase from) {
      turnTo(CaseController.before(from));
    } else {
      turnTo(new OfficePanel.Work());
    }
  }

  private void turnTo(OfficePanel next) {
    panel = next;
    refusal = Optional.empty();
  }

  private void takeFee(FeeWay way) {
    atStep(Step.TAKE_FEE, open -> branch.takeFee(open, way));
  }

  /** A key acts only in the step, and on the issuance, that it was shown for. */
  private void atStep(Step step, Function<IssuanceId, DeskAnswer> action) {
    snapshot
        .open()
        .filter(o -> o.step() == step)
        .map(o -> o.item().id())
        .ifPresent(open -> ask(() -> action.apply(open), () -> {}));
  }

  private void ended(Item item, boolean handedOver) {
    finished = Optional.of(new Finished(item.receipt(), handedOver));
  }

  private void typedByHand(char character) {
    if (!(panel instanceof OfficePanel.Typing before)) {
      dayEnd.typed(character);
      return;
    }
    Optional<String> longer = before.typed(character);
    if (longer.isEmpty()) {
      return;
    }
    refusal = Optional.empty();
    String typed = longer.get();
    panel = before.with(typed);
    if (typed.length() == OfficePanel.Typing.LENGTH) {
      // One wrong digit doesn't discard the typed number.
      panel = before.with("");
      switch (before) {
        case OfficePanel.TypeReceipt _ ->
            scan(typed, Presented.typed(List.of()), () -> panel = new OfficePanel.Work());
        case OfficePanel.SearchJournal _ -> journal.search(typed);
      }
    }
  }

  private void erase() {
    if (panel instanceof OfficePanel.Typing t && !t.typed().isEmpty()) {
      panel = t.with(t.typed().substring(0, t.typed().length() - 1));
    }
    dayEnd.erase();
  }

  private void ask(Supplier<DeskAnswer> action, Runnable done) {
    badges.asked();
    refusal = Optional.empty();
    calls.ask(action, done);
  }

  private void answered(DeskAnswer answer, Optional<OfficeSnapshot> now, Runnable done) {
    now.ifPresentOrElse(s -> snapshot = s, () -> refusal = Optional.of(FailureCode.UNFORESEEN));
    switch (answer) {
      case DeskAnswer.Done _ -> done.run();
      case DeskAnswer.Shows shows -> {
        done.run();
        looks.presented(shows.caseId());
      }
      case DeskAnswer.NotDone no -> refusal = Optional.of(no.why());
    }
    if (snapshot.reached() && refusal.equals(Optional.of(FailureCode.BRANCH_UNREACHABLE))) {
      refusal = Optional.empty(); // it is there again, and shows how things stand
    }
    if (!panel.fits(snapshot)) {
      panel = new OfficePanel.Work();
    }
    show();
  }

  private void show() {
    looks.leaveAlone();
    OfficeView now =
        new OfficeView(
            snapshot,
            panel,
            refusal,
            finished,
            waitingPage,
            language,
            coarse(clock.instant()),
            zone,
            build);
    Object present = now.keys();
    if (!present.equals(keys)) {
      keys = present;
      keysSince = clock.instant();
    }
    if (!now.equals(shown)) {
      shown = now;
      screen.accept(now);
    }
  }

  /**
   * Clock and waiting times are in minutes: a screen on which nothing changes isn't drawn again.
   */
  private static Instant coarse(Instant now) {
    return Instant.ofEpochSecond(now.getEpochSecond() / COARSE_SECONDS * COARSE_SECONDS);
  }

  /** Ends the driver. Its thread is its owner's. */
  @Override
  public void close() {
    ticking.cancel(false);
    changes.close();
  }
}

package org.madoguchi.app.lobby;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.base.Steady;
import org.madoguchi.app.base.Subscription;
import org.madoguchi.app.branch.Branch;
import org.madoguchi.app.branch.LobbyCall;
import org.madoguchi.app.voice.Speech;
import org.madoguchi.card.CardReader;
import org.madoguchi.card.Pin;
import org.madoguchi.card.transport.ReaderStatus;
import org.madoguchi.config.BranchIdentity;
import org.madoguchi.config.Language;
import org.madoguchi.config.LobbyConfig;
import org.madoguchi.config.Notice;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Drives the lobby terminal: events go through {@link LobbyFlow}, entering a state starts its work,
 * and leaving one cleans up after it, so that no path can forget to wipe the PIN, release the card
 * or close the issuance.
 *
 * <p>Thread rule: everything happens on one thread, the session's. {@link LobbyInput} may be called
 * from any thread.
 */
public final class LobbySession implements LobbyInput, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LobbySession.class);
  private static final Duration TICK = Duration.ofSeconds(1);

  private final LobbyConfig config;
  private final BranchIdentity branchIdentity;
  private final CardReader reader;
  private final InstantSource clock;
  private final SessionThread thread;
  private final List<LobbyErrand> errands;
  private final Consumer<LobbyView> screen;
  private final Speech speech;
  private final ScheduledFuture<?> ticking;
  private final CardReader.Subscription listening;
  private final Subscription offersChanged;

  private Visit visit = Visit.NOBODY;
  private final LookOfVisit look;
  private final Quiet quiet;
  private ReaderStatus readerStatus = ReaderStatus.EMPTY;

  private final TypedPin typed = new TypedPin();
  private final ErrandInUse errand;
  private final StaffCall staff;
  private final VisitTrace trace;
  private final List<Notice> notices;
  private boolean offersAsked;
  private @Nullable LobbyView shown;

  /**
   * @param branch where staff are called, and which tells of changes
   * @param errands of this terminal, in the order of the screen
   * @param clock wall clock
   * @param thread one thread, the session's own; its owner ends it
   * @param blocking for calls that wait for the branch
   * @param screen told what to show, on the session's thread
   */
  public LobbySession(
      LobbyConfig config,
      BranchIdentity branchIdentity,
      Branch branch,
      CardReader reader,
      List<LobbyErrand> errands,
      InstantSource clock,
      ScheduledExecutorService thread,
      Executor blocking,
      Consumer<LobbyView> screen) {
    this(
        config,
        branchIdentity,
        List.of(),
        branch,
        reader,
        errands,
        clock,
        thread,
        blocking,
        screen,
        Speech.SILENT);
  }

  /**
   * The same with what the start screen tells besides, and a voice.
   *
   * @param notices take turns
   * @param speech asked for which languages it has a voice, and whether it speaks
   */
  public LobbySession(
      LobbyConfig config,
      BranchIdentity branchIdentity,
      List<Notice> notices,
      Branch branch,
      CardReader reader,
      List<LobbyErrand> errands,
      InstantSource clock,
      ScheduledExecutorService thread,
      Executor blocking,
      Consumer<LobbyView> screen,
      Speech speech) {
    this.speech = speech;
    this.notices = List.copyOf(notices);
    this.config = config;
    this.look = new LookOfVisit(speech, config.theme());
    this.branchIdentity = branchIdentity;
    this.reader = reader;
    this.clock = clock;
    this.errands = List.copyOf(errands);
    this.thread = new SessionThread(thread, blocking, this::unforeseen);
    this.screen = screen;
    this.errand =
        new ErrandInUse(
            this.errands, reader, config.terminal(), typed, this.thread, new OfThisSession());
    this.staff = new StaffCall(branch, config.terminal(), clock, blocking);
    this.trace =
        new VisitTrace(
            config.terminal(),
            ended ->
                blocking.execute(Steady.steady("visit's end", () -> branch.visitEnded(ended))));
    this.quiet = new Quiet(clock.instant());
    this.thread.run(this::show);
    this.ticking =
        thread.scheduleAtFixedRate(
            () -> this.thread.safely(this::tick),
            TICK.toMillis(),
            TICK.toMillis(),
            TimeUnit.MILLISECONDS);
    this.listening = reader.listen(status -> this.thread.run(() -> readerSays(status)));
    this.offersChanged = branch.subscribe(() -> this.thread.run(this::branchChanged));
  }

  @Override
  public void touch(LobbyTouch touch) {
    thread.run(() -> touched(touch));
  }

  @Override
  public void digit(int digit) {
    Pin pin = typed.now();
    pin.append(digit);
    thread.run(() -> digitsTyped(pin));
  }

  @Override
  public void letter(char letter) {
    Pin pin = typed.now();
    pin.append(letter);
    thread.run(() -> digitsTyped(pin));
  }

  @Override
  public void eraseDigit() {
    Pin pin = typed.now();
    pin.erase();
    thread.run(() -> digitsTyped(pin));
  }

  private void digitsTyped(Pin pin) {
    quiet.touched(clock.instant());
    if (pin == typed.now()) {
      happen(new LobbyEvent.DigitsTyped(pin.length()));
    }
  }

  private void touched(LobbyTouch touch) {
    quiet.touched(clock.instant());
    if (!look.touched(touch) && !staff.touched(touch, visit.state(), look)) {
      switch (touch) {
        case LobbyTouch.StillHere _ -> {}
        default -> {
          happen(new LobbyEvent.Touched(touch));
          return;
        }
      }
    }
    show();
  }

  private void branchChanged() {
    staff.look();
    askForOffers();
    show();
  }

  /** Asks what can be had now, elsewhere: the branch may be a machine of its own. */
  private void askForOffers() {
    if (!offersAsked) {
      offersAsked = true;
      thread.when(
          thread.ask(this::looked),
          _ -> {
            offersAsked = false;
            show();
          });
    }
  }

  /** An errand that can't look keeps what it knew. */
  private boolean looked() {
    errands.forEach(errand -> Steady.steady("offers", errand::look).run());
    return true;
  }

  private void readerSays(ReaderStatus status) {
    readerStatus = status;
    if (status != ReaderStatus.EMPTY) {
      quiet.touched(clock.instant()); // a card wakes the screen as a finger does
      look.wake();
    }
    switch (status) {
      case CARD -> happen(new LobbyEvent.CardPlaced());
      case EMPTY -> happen(new LobbyEvent.CardGone());
      case MUTE_CARD -> happen(new LobbyEvent.CardUnfit(FailureCode.CARD_MUTE));
      case NO_READER -> happen(new LobbyEvent.ReaderLost(FailureCode.READER_MISSING));
      case SERVICE_DOWN -> happen(new LobbyEvent.ReaderLost(FailureCode.CARD_SERVICE_DOWN));
    }
  }

  private void unforeseen(Throwable cause) {
    LOG.error("the session ends on a mistake of the program", cause);
    Visit before = visit;
    boolean lies = before.state().cardInUse() || before.cardLies();
    visit = before.broken(new LobbyState.Problem(FailureCode.UNFORESEEN, lies));
    quiet.entered(clock.instant());
    trace.step(before.state(), visit.state(), false, clock.instant());
    leave(before.state(), visit.state());
    errand.broken(before, visit, new LobbyEvent.Failed(FailureCode.UNFORESEEN));
    show();
  }

  private void tick() {
    askForOffers();
    if (speech.speaking() && idleSecondsLeft().isEmpty()) {
      quiet.heard(clock.instant());
    }
    if (Idleness.over(visit.state(), quiet.shown(clock.instant()), staff.state(), look.listening())
        || idleSecondsLeft().filter(left -> left <= 0).isPresent()) {
      happen(new LobbyEvent.IdleExpired());
    } else {
      if (left()) {
        look.forget();
      }
      if (visit.state() instanceof LobbyState.Start
          && look.usual()
          && readerStatus == ReaderStatus.EMPTY
          && Idleness.resting(quiet.untouched(clock.instant()))) {
        look.rest();
      }
      show();
    }
  }

  /** Whether somebody who had begun nothing yet has gone. */
  private boolean left() {
    return visit.state() instanceof LobbyState.Start
        && !look.usual()
        && Idleness.gone(config, quiet.untouched(clock.instant()), look.listening());
  }

  private Optional<Integer> idleSecondsLeft() {
    return Idleness.secondsLeft(
        visit, config, quiet.untouched(clock.instant()), staff.state(), look.listening());
  }

  private void happen(LobbyEvent event) {
    if (event instanceof LobbyEvent.CardGone) {
      readerStatus = ReaderStatus.EMPTY; // a dialogue may notice it before the reader says so
    }
    Visit before = visit;
    Visit after = LobbyFlow.next(before, event, Offering.now(errands));
    if (!after.equals(before)) {
      visit = after;
      if (before.state().getClass() != after.state().getClass()) {
        quiet.entered(clock.instant());
      }
      trace.looks(look.now());
      trace.step(
          before.state(), after.state(), event instanceof LobbyEvent.IdleExpired, clock.instant());
      leave(before.state(), after.state());
      errand.stepped(before, after, event);
      enter(before.state(), after.state());
    }
    show();
  }

  // ---- leaving a state: nothing of it stays

  private void leave(LobbyState before, LobbyState after) {
    if (!after.pinStays()) {
      typed.wipe();
    }
    if (before.cardInUse() && !after.cardInUse()) {
      var _ = reader.release(); // completes never exceptionally, and nothing waits for it
    }
    if (after instanceof LobbyState.Start) {
      look.forget();
      staff.end();
    }
  }

  // ---- entering a state: what lies on the reader, and who is called

  private void enter(LobbyState before, LobbyState after) {
    switch (after) {
      case ErrandState e when e.awaitsCard() && before.getClass() != e.getClass() ->
          readerSays(readerStatus);
      case LobbyState.Problem p when p.cardOnReader() && p.why() == FailureCode.SESSION_TIMED_OUT ->
          staff.call(LobbyCall.Reason.CARD_LEFT, before);
      case LobbyState.Problem p when p.cardOnReader() && p.why() == FailureCode.LAST_TRY_KEPT ->
          staff.call(LobbyCall.Reason.HELP, before);
      default -> {}
    }
  }

  /** The clock has no seconds: a screen on which nothing changes isn't drawn again. */
  private void show() {
    LocalDateTime minute =
        LocalDateTime.ofInstant(clock.instant(), branchIdentity.zone())
            .truncatedTo(ChronoUnit.MINUTES);
    LobbyView now =
        new LobbyView(
            visit,
            look.now(),
            look.choice(config.languages()),
            minute,
            branchIdentity.name(),
            config.pixelsPerMillimetre(),
            idleSecondsLeft(),
            staff.state(),
            look.voiceAsked(),
            CardFaults.trouble(readerStatus),
            readerStatus == ReaderStatus.CARD || readerStatus == ReaderStatus.MUTE_CARD,
            LobbyErrand.offered(errands, config),
            visit.state() instanceof LobbyState.Start
                ? Notice.at(notices, minute).map(Notice::text)
                : Optional.empty(),
            staff.board());
    if (!now.equals(shown)) {
      shown = now;
      screen.accept(now);
    }
  }

  /** Ends the session as if nobody were there any more. The owner ends the thread. */
  @Override
  public void close() {
    ticking.cancel(false);
    listening.close();
    offersChanged.close();
    errand.close();
    typed.wipe();
    var _ = reader.release();
  }

  /** What an errand needs of it. */
  private final class OfThisSession implements ErrandInUse.Session {
    @Override
    public LobbyState state() {
      return visit.state();
    }

    @Override
    public Language language() {
      return look.now().language();
    }

    @Override
    public void happen(LobbyEvent event) {
      LobbySession.this.happen(event);
    }
  }
}

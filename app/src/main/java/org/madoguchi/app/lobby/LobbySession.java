package org.madoguchi.app.lobby;

import java.time.Duration;
import java.time.Instant;
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
import org.madoguchi.app.errand.certificate.MunicipalityOffer;
import org.madoguchi.card.CardReader;
import org.madoguchi.card.Pin;
import org.madoguchi.card.transport.ReaderStatus;
import org.madoguchi.config.BranchIdentity;
import org.madoguchi.config.Language;
import org.madoguchi.config.LobbyConfig;
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
  private final Branch branch;
  private final CardReader reader;
  private final InstantSource clock;
  private final SessionThread thread;
  private final List<LobbyErrand> errands;
  private final Consumer<LobbyView> screen;
  private final ScheduledFuture<?> ticking;
  private final CardReader.Subscription listening;
  private final Subscription offersChanged;

  private Visit visit = Visit.NOBODY;
  private Language language = Language.JA;
  private boolean largeText;
  private boolean voiceAsked;
  private Instant lastTouch;
  private Instant entered;
  private ReaderStatus readerStatus = ReaderStatus.EMPTY;

  private final PresentCard card = new PresentCard();
  private final CertificateWork certificate;
  private final ErrandInUse errand;
  private final StaffCall staff;
  private List<MunicipalityOffer> offers;
  private boolean offersAsked;
  private @Nullable LobbyView shown;

  /**
   * @param branch where the request goes
   * @param errands that plug in, in the order of the screen; none: certificates alone
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
    this.config = config;
    this.branchIdentity = branchIdentity;
    this.branch = branch;
    this.reader = reader;
    this.clock = clock;
    this.errands = List.copyOf(errands);
    this.thread = new SessionThread(thread, blocking, this::unforeseen);
    this.screen = screen;
    this.certificate =
        new CertificateWork(
            config, branch, reader, card, this.thread, () -> visit.state(), this::happen);
    this.errand =
        new ErrandInUse(
            this::offering, reader, config.terminal(), card, this.thread, new OfThisSession());
    this.staff = new StaffCall(branch, config.terminal(), clock, blocking);
    this.offers = branch.offers(); // whoever composes may wait for it, the session's thread not
    this.lastTouch = clock.instant();
    this.entered = lastTouch;
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
    Pin typed = card.pin();
    typed.append(digit);
    thread.run(() -> digitsTyped(typed));
  }

  @Override
  public void letter(char letter) {
    Pin typed = card.pin();
    typed.append(letter);
    thread.run(() -> digitsTyped(typed));
  }

  @Override
  public void eraseDigit() {
    Pin typed = card.pin();
    typed.erase();
    thread.run(() -> digitsTyped(typed));
  }

  private void digitsTyped(Pin typed) {
    lastTouch = clock.instant();
    if (typed == card.pin()) {
      happen(new LobbyEvent.DigitsTyped(typed.length()));
    }
  }

  private void touched(LobbyTouch touch) {
    lastTouch = clock.instant();
    voiceAsked = false;
    switch (touch) {
      case LobbyTouch.ChooseLanguage l -> language = l.language();
      case LobbyTouch.LargerText _ -> largeText = !largeText;
      case LobbyTouch.Voice _ -> voiceAsked = true;
      case LobbyTouch.CallStaff _ -> staff.call(LobbyCall.Reason.HELP, visit.state());
      case LobbyTouch.CancelCall _ -> staff.cancel();
      case LobbyTouch.StillHere _ -> {}
      default -> {
        happen(new LobbyEvent.Touched(touch));
        return;
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
      List<MunicipalityOffer> known = offers;
      thread.when(
          thread.ask(() -> Steady.answer("offers", branch::offers, known)),
          now -> {
            offersAsked = false;
            offers = now;
            show();
          });
    }
  }

  private void readerSays(ReaderStatus status) {
    readerStatus = status;
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
    boolean lies = before.state().cardInUse() || !before.earlier().isEmpty();
    visit = before.alone(new LobbyState.Problem(FailureCode.UNFORESEEN, lies));
    entered = clock.instant();
    errand.close();
    leave(before, visit, new LobbyEvent.Failed(FailureCode.UNFORESEEN));
    show();
  }

  private void tick() {
    askForOffers();
    if (Idleness.over(visit.state(), Duration.between(entered, clock.instant()), staff.state())
        || idleSecondsLeft().filter(left -> left <= 0).isPresent()) {
      happen(new LobbyEvent.IdleExpired());
    } else {
      show();
    }
  }

  private Optional<Integer> idleSecondsLeft() {
    return Idleness.secondsLeft(
        visit, config, Duration.between(lastTouch, clock.instant()), staff.state());
  }

  private void happen(LobbyEvent event) {
    if (event instanceof LobbyEvent.CardGone) {
      readerStatus = ReaderStatus.EMPTY; // a dialogue may notice it before the reader says so
    }
    Visit before = visit;
    Visit after = VisitFlow.next(before, event, offering());
    if (!after.equals(before)) {
      visit = after;
      if (before.state().getClass() != after.state().getClass()) {
        entered = clock.instant();
      }
      leave(before, after, event);
      enter(before.state(), after.state());
    }
    show();
  }

  // ---- leaving a state: nothing of it stays

  private void leave(Visit visitBefore, Visit visitAfter, LobbyEvent event) {
    LobbyState after = visitAfter.state();
    if (!after.pinStays()) {
      card.wipePin();
    }
    if (visitBefore.state().cardInUse() && !after.cardInUse()) {
      // Also before a further certificate: what the PIN has opened ends with the first (41).
      card.rests();
      var _ = reader.release(); // completes never exceptionally, and nothing waits for it
    }
    if (!after.cardInUse() && visitAfter.earlier().isEmpty()) {
      card.gone();
    }
    if (!after.signatureStays()) {
      card.dropSignature();
    }
    Abandonment.between(visitBefore, visitAfter, event)
        .forEach(a -> thread.away(() -> branch.abandon(a.issuance(), a.why())));
    if (after instanceof LobbyState.Start) {
      language = Language.JA;
      largeText = false;
      staff.end();
    }
  }

  // ---- entering a state: its work starts

  private void enter(LobbyState before, LobbyState after) {
    if (before.getClass() != after.getClass()) {
      lastTouch = clock.instant(); // what a screen asks for, one must have time to read
    }
    certificate.entered(after, language);
    errand.stepped(before, after);
    switch (after) {
      case LobbyState.PlaceCard _ when before instanceof LobbyState.Preparing ->
          readerSays(readerStatus);
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
    LobbyView now =
        new LobbyView(
            visit.state(),
            language,
            largeText,
            LocalDateTime.ofInstant(clock.instant(), branchIdentity.zone())
                .truncatedTo(ChronoUnit.MINUTES),
            branchIdentity.name(),
            offers,
            config.pixelsPerMillimetre(),
            idleSecondsLeft(),
            staff.state(),
            voiceAsked,
            CardFaults.trouble(readerStatus),
            readerStatus == ReaderStatus.CARD || readerStatus == ReaderStatus.MUTE_CARD,
            visit.earlier().size(),
            visit.mayGoOn(),
            LobbyErrand.offered(errands));
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
    card.wipePin();
    var _ = reader.release();
  }

  private Offering offering() {
    return Offering.now(offers, errands);
  }

  /** What an errand that plugs in needs of it. */
  private final class OfThisSession implements ErrandInUse.Session {
    @Override
    public LobbyState state() {
      return visit.state();
    }

    @Override
    public Language language() {
      return language;
    }

    @Override
    public void happen(LobbyEvent event) {
      LobbySession.this.happen(event);
    }
  }
}

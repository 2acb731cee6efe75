package org.madoguchi.app.lobby;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
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
import org.madoguchi.app.branch.Branch;
import org.madoguchi.app.branch.LobbyCall;
import org.madoguchi.app.custody.CanonicalRequest;
import org.madoguchi.app.custody.HolderText;
import org.madoguchi.app.custody.SignedRequest;
import org.madoguchi.app.errand.certificate.MunicipalityOffer;
import org.madoguchi.app.errand.certificate.Submission;
import org.madoguchi.card.Attributes;
import org.madoguchi.card.CardReader;
import org.madoguchi.card.HolderReading;
import org.madoguchi.card.Pin;
import org.madoguchi.card.ReaderStatus;
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
  private final ScheduledExecutorService thread;
  private final Executor blocking;
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
  private final StaffCall staff;
  private List<MunicipalityOffer> offers;
  private boolean offersAsked;
  private @Nullable LobbyView shown;

  /**
   * @param branch where the request goes
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
      InstantSource clock,
      ScheduledExecutorService thread,
      Executor blocking,
      Consumer<LobbyView> screen) {
    this.config = config;
    this.branchIdentity = branchIdentity;
    this.branch = branch;
    this.reader = reader;
    this.clock = clock;
    this.thread = thread;
    this.blocking = blocking;
    this.screen = screen;
    this.staff = new StaffCall(branch, config.terminal(), clock, blocking);
    this.offers = branch.offers(); // whoever composes may wait for it, the session's thread not
    this.lastTouch = clock.instant();
    this.entered = lastTouch;
    onThread(this::show);
    this.ticking =
        thread.scheduleAtFixedRate(
            () -> safely(this::tick), TICK.toMillis(), TICK.toMillis(), TimeUnit.MILLISECONDS);
    this.listening = reader.listen(status -> onThread(() -> readerSays(status)));
    this.offersChanged = branch.subscribe(() -> onThread(this::branchChanged));
  }

  @Override
  public void touch(LobbyTouch touch) {
    onThread(() -> touched(touch));
  }

  @Override
  public void digit(int digit) {
    Pin typed = card.pin();
    typed.append(digit);
    onThread(() -> digitsTyped(typed));
  }

  @Override
  public void eraseDigit() {
    Pin typed = card.pin();
    typed.erase();
    onThread(() -> digitsTyped(typed));
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
      when(
          CompletableFuture.supplyAsync(
              () -> Steady.answer("offers", branch::offers, known), blocking),
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

  private void onThread(Runnable work) {
    thread.execute(() -> safely(work));
  }

  /** What nobody foresaw ends the session, with a code on the screen and the cause in the log. */
  private void safely(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      unforeseen(e);
    }
  }

  private void unforeseen(Throwable cause) {
    LOG.error("the session ends on a mistake of the program", cause);
    Visit before = visit;
    boolean lies = before.state() instanceof LobbyState.CardInUse || !before.earlier().isEmpty();
    visit = before.alone(new LobbyState.Problem(FailureCode.UNFORESEEN, lies));
    entered = clock.instant();
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
    Visit before = visit;
    Visit after = VisitFlow.next(before, event, offers);
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
    if (visitBefore.state() instanceof LobbyState.CardInUse
        && !(after instanceof LobbyState.CardInUse)) {
      // Also before a further certificate: what the PIN has opened ends with the first (41).
      card.rests();
      var _ = reader.release(); // completes never exceptionally, and nothing waits for it
    }
    if (!(after instanceof LobbyState.CardInUse) && visitAfter.earlier().isEmpty()) {
      card.gone();
    }
    if (!after.signatureStays()) {
      card.dropSignature();
    }
    Abandonment.between(visitBefore, visitAfter, event)
        .forEach(a -> blocking.execute(() -> branch.abandon(a.issuance(), a.why())));
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
    switch (after) {
      case LobbyState.Preparing p ->
          work(
              p,
              () -> branch.prepare(p.draft().selection(config.terminal())),
              answer -> happen(LobbyEvent.of(answer)));
      case LobbyState.PlaceCard _ when before instanceof LobbyState.Preparing ->
          readerSays(readerStatus);
      case LobbyState.ReadingCard r ->
          answered(
              r,
              reader.recognise().thenApplyAsync(found -> ExaminedCard.by(branch, found), blocking),
              card::recognised);
      case LobbyState.PinEntry p when p.digits() == 0 -> card.typePin();
      case LobbyState.Signing s ->
          answered(
              s,
              reader.sign(card.pin(), CanonicalRequest.digest(s.request()).bytes()),
              answer -> card.signed(answer, config.compareName()));
      case LobbyState.NamePin n when n.digits() == 0 -> card.typePin();
      case LobbyState.ReadingName r -> answered(r, reader.holder(card.pin()), card::told);
      case LobbyState.AskingMunicipality a -> submit(a);
      case LobbyState.PrintingSlip p ->
          work(p, () -> SlipRound.ask(branch, p.issuances(), language), this::happen);
      case LobbyState.Problem p when p.cardOnReader() && p.why() == FailureCode.SESSION_TIMED_OUT ->
          staff.call(LobbyCall.Reason.CARD_LEFT, before);
      case LobbyState.Problem p when p.cardOnReader() && p.why() == FailureCode.LAST_TRY_KEPT ->
          staff.call(LobbyCall.Reason.HELP, before);
      default -> {}
    }
  }

  /** Works off the session's thread; what comes after the state was left is dropped. */
  private <T> void work(LobbyState of, Supplier<T> call, Consumer<T> done) {
    when(
        CompletableFuture.supplyAsync(call, blocking),
        result -> {
          if (visit.state().equals(of)) {
            done.accept(result);
          }
        });
  }

  /** What the card answers after its state was left is dropped. */
  private <T> void answered(
      LobbyState of, CompletableFuture<T> card, Function<T, LobbyEvent> event) {
    when(
        card,
        answer -> {
          if (visit.state().equals(of)) {
            happen(event.apply(answer));
          } else if (answer instanceof HolderReading.Read(Attributes late)) {
            late.close();
          }
        });
  }

  /** Goes on with a result on the session's thread. */
  private <T> void when(CompletableFuture<T> work, Consumer<T> done) {
    var _ =
        work.whenCompleteAsync(
            (result, failure) -> {
              if (failure == null) {
                safely(() -> done.accept(result));
              } else {
                unforeseen(failure);
              }
            },
            thread);
  }

  private void submit(LobbyState.AskingMunicipality of) {
    SignedRequest signedRequest = card.signedRequest(of.request());
    Optional<HolderText> holder = card.takeHolder();
    when(
        CompletableFuture.supplyAsync(() -> branch.submit(signedRequest, holder), blocking)
            .whenComplete((_, _) -> holder.ifPresent(HolderText::close)),
        submission -> submitted(of, submission));
  }

  private void submitted(LobbyState.AskingMunicipality of, Submission submission) {
    if (!visit.state().equals(of)) {
      // The resident left while the gateway answered: the whole issuance is closed.
      blocking.execute(() -> branch.abandon(of.request().id(), FailureCode.CARD_REMOVED));
      return;
    }
    happen(LobbyEvent.of(submission));
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
            visit.mayGoOn());
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
    card.wipePin();
    var _ = reader.release();
  }
}

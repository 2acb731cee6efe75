package org.madoguchi.app.errand.electronic.branch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.base.BranchThreads;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.journal.Journal;
import org.madoguchi.app.branch.store.StoreGuard;
import org.madoguchi.app.branch.store.ToldChanges;
import org.madoguchi.app.custody.CardConsent;
import org.madoguchi.app.custody.CardOrderId;
import org.madoguchi.app.custody.CardOrderRequest;
import org.madoguchi.app.errand.Availability;
import org.madoguchi.app.errand.DeskErrand;
import org.madoguchi.app.errand.electronic.AskedOrder;
import org.madoguchi.app.errand.electronic.CardAuthorityLine;
import org.madoguchi.app.errand.electronic.CardAuthorityLine.AbandonAnswer;
import org.madoguchi.app.errand.electronic.CardAuthorityLine.AuthorityAnswer;
import org.madoguchi.app.errand.electronic.CardAuthorityLine.FindAnswer;
import org.madoguchi.app.errand.electronic.CardAuthorityLine.ReadBackAnswer;
import org.madoguchi.app.errand.electronic.CardAuthorityLine.ScriptAnswer;
import org.madoguchi.app.errand.electronic.CardOperation;
import org.madoguchi.app.errand.electronic.CardOrderOffer;
import org.madoguchi.app.errand.electronic.CardOrders;
import org.madoguchi.app.errand.electronic.CardReadBack;
import org.madoguchi.app.gateway.Gateway;
import org.madoguchi.card.PinReference;
import org.madoguchi.config.BranchConfig;
import org.madoguchi.config.Language;

/**
 * Orders of cards on the branch's own machine: the book, the authority's line, slips. While the
 * branch stands still nothing is ordered and nothing goes to a card.
 */
public final class LocalCardOrders implements CardOrders {
  private static final Duration AUTHORITY_KEPT = Duration.ofDays(1);
  private static final Duration ASKED_EVERY = Duration.ofSeconds(5);

  private final BranchConfig config;
  private final CardAuthorityLine line;
  private final Gateway gateway;
  private final CardOrderSlips slips;
  private final Journal journal;
  private final StoreGuard guard;
  private final ToldChanges changes;
  private final InstantSource clock;
  private final RandomGenerator random;
  private final BooleanSupplier running;
  private final BranchThreads threads;
  private final OrdersAtDesk desk;
  private final ToAsk later = new ToAsk();
  private final OrdersAskedAgain again;
  private final OrdersAtAuthority authority;

  private volatile @Nullable Known known;

  private record Known(AuthorityAnswer.Authority authority, Instant until) {}

  /**
   * @param gateway gives challenges
   * @param random cryptographic
   * @param running whether branch and gateway work
   * @param threads where the authority is asked
   * @param changed told after every change
   */
  public LocalCardOrders(
      BranchConfig config,
      CardAuthorityLine line,
      Gateway gateway,
      CardOrderBook book,
      CardOrderSlips slips,
      Journal journal,
      StoreGuard guard,
      InstantSource clock,
      RandomGenerator random,
      BooleanSupplier running,
      BranchThreads threads,
      Runnable changed) {
    this.config = config;
    this.line = line;
    this.gateway = gateway;
    this.slips = slips;
    this.journal = journal;
    this.guard = guard;
    changes = new ToldChanges(guard, changed);
    this.clock = clock;
    this.random = random;
    this.running = running;
    this.threads = threads;
    AuthoritysWord word = new AuthoritysWord(book, later, clock);
    again = new OrdersAskedAgain(line, book, later, word, clock);
    authority = new OrdersAtAuthority(line, book, later, word, again);
    desk = new OrdersAtDesk(config, book, this::askNow, this::tellEnd, clock);
  }

  /** What a clerk has to do with them. */
  public DeskErrand desk() {
    return desk;
  }

  private void askNow(CardOrderId id) {
    threads.asking(
        () -> {
          try {
            changes.change(() -> again.ask(id));
          } finally {
            changes.change(() -> desk.answered(id));
          }
        });
  }

  private void tellEnd(CardOrderId id) {
    threads.asking(() -> changes.change(() -> again.endedHere(id)));
  }

  /**
   * Settles what the last run left in the middle, as soon as the authority answers; from now on
   * asks by itself what is to be asked again. Waits for nobody. May throw {@link
   * org.madoguchi.app.branch.store.StoreFailure}.
   */
  public void start() {
    again.recover();
    threads.repeat(ASKED_EVERY, this::askWhatIsDue);
  }

  private void askWhatIsDue() {
    for (ToAsk.Question question : later.take(clock.instant())) {
      threads.asking(() -> changes.change(() -> again.answer(question)));
    }
  }

  @Override
  public List<CardOrderOffer> offers() {
    return CardOrderOffers.at(
        LocalDateTime.ofInstant(clock.instant(), config.branch().zone()),
        config.branch(),
        config.municipalities(),
        running.getAsBoolean());
  }

  @Override
  public AuthorityAnswer authority() {
    Known kept = known;
    if (kept != null && clock.instant().isBefore(kept.until())) {
      return kept.authority();
    }
    AuthorityAnswer answer = line.authority();
    if (answer instanceof AuthorityAnswer.Authority fresh) {
      known = new Known(fresh, clock.instant().plus(AUTHORITY_KEPT));
    }
    return answer;
  }

  @Override
  public FindAnswer find(byte[] cardCommitment, String terminal) {
    return changes.changing(
        () -> authority.find(cardCommitment, terminal), FindAnswer.Unknown::new);
  }

  @Override
  public Optional<FailureCode> refusedAtDesk(byte[] cardCommitment) {
    return desk.refusal(cardCommitment);
  }

  @Override
  public Preparation prepare(CardOperation operation, String municipality, String terminal) {
    Optional<FailureCode> stopped = guard.stopped();
    if (stopped.isPresent()) {
      return new Preparation.Failed(stopped.get());
    }
    Optional<CardOrderOffer> offer =
        offers().stream()
            .filter(o -> o.municipality().code().equals(municipality))
            .filter(o -> o.operations().contains(operation))
            .findFirst();
    if (offer.isEmpty()) {
      return new Preparation.Failed(FailureCode.REQUEST_INVALID);
    }
    return switch (offer.get().availability()) {
      case Availability.Now _ -> challenged(operation, municipality, terminal);
      case Availability.Later _ -> new Preparation.Failed(FailureCode.OUTSIDE_HOURS);
      case Availability.Interrupted _ -> new Preparation.Failed(FailureCode.GATEWAY_UNREACHABLE);
    };
  }

  private Preparation challenged(CardOperation operation, String municipality, String terminal) {
    Gateway.ChallengeAnswer answer = gateway.challenge();
    if (answer instanceof Gateway.ChallengeAnswer.None(FailureCode why)
        && why == FailureCode.GATEWAY_UNREACHABLE) {
      answer = gateway.challenge(); // a kept-alive connection may have been cut unseen
    }
    return switch (answer) {
      case Gateway.ChallengeAnswer.Challenge challenge ->
          new Preparation.Ready(
              new CardOrderRequest(
                  CardOrderId.random(random),
                  operation.word(),
                  municipality,
                  config.branch().id(),
                  terminal,
                  clock.instant().truncatedTo(ChronoUnit.SECONDS),
                  challenge.value()));
      case Gateway.ChallengeAnswer.None(FailureCode why) -> new Preparation.Failed(why);
    };
  }

  @Override
  public Placing place(
      CardOrderRequest order, byte[] cardCommitment, @Nullable CardConsent consent) {
    Optional<CardOperation> operation = CardOperation.of(order.operation());
    return operation.isEmpty()
        ? new Placing.Refused(FailureCode.REQUEST_INVALID)
        : changes.changing(
            () ->
                authority.place(
                    new AskedOrder(order, cardCommitment.clone(), consent, null), operation.get()),
            Placing.Refused::new);
  }

  @Override
  public ScriptAnswer exchange(CardOrderId id, long sequence, List<byte[]> answers) {
    return changes.changing(
        () -> authority.exchange(id, sequence, answers), ScriptAnswer.Refused::new);
  }

  @Override
  public ReadBackAnswer readBack(CardOrderId id, CardReadBack read) {
    return changes.changing(() -> authority.readBack(id, read), ReadBackAnswer.Refused::new);
  }

  @Override
  public void interrupted(CardOrderId id, FailureCode why) {
    changes.change(() -> authority.interrupted(id, why));
  }

  @Override
  public void forbidden(CardOrderId id) {
    changes.change(() -> authority.forbidden(id));
  }

  @Override
  public AbandonAnswer abandon(
      CardOrderId id, @Nullable CardReadBack stillWorking, FailureCode why) {
    return changes.changing(() -> again.abandon(id, stillWorking, why), AbandonAnswer.Refused::new);
  }

  @Override
  public SlipAnswer slip(CardOrderId id, Language language) {
    return changes.changing(() -> slips.print(id, language), SlipAnswer.Failed::new);
  }

  @Override
  public void pinChanged(PinReference which, String terminal) {
    changes.change(() -> journal.append(CardOrderLines.pinChanged(which, terminal)));
  }
}

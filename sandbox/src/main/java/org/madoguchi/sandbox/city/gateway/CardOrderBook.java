package org.madoguchi.sandbox.city.gateway;

import java.security.SecureRandom;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.custody.CanonicalCardOrder;
import org.madoguchi.app.custody.CardConsent;
import org.madoguchi.app.custody.CardOrderId;
import org.madoguchi.app.custody.CardOrderRequest;
import org.madoguchi.app.custody.Digest;
import org.madoguchi.app.errand.electronic.AskedOrder;
import org.madoguchi.app.errand.electronic.CardAuthorityLine;
import org.madoguchi.app.errand.electronic.CardOrderStanding;
import org.madoguchi.app.errand.electronic.CardReadBack;
import org.madoguchi.sandbox.city.cardauthority.CardAuthority;
import org.madoguchi.sandbox.city.cardauthority.CardOperation;
import org.madoguchi.sandbox.city.cardauthority.CardRequest;
import org.madoguchi.sandbox.city.cardauthority.OrderAnswer.AlreadyThere;
import org.madoguchi.sandbox.city.cardauthority.OrderAnswer.AnotherOpen;
import org.madoguchi.sandbox.city.cardauthority.OrderAnswer.NoCertificate;
import org.madoguchi.sandbox.city.cardauthority.OrderAnswer.NotDue;
import org.madoguchi.sandbox.city.cardauthority.OrderAnswer.Opened;
import org.madoguchi.sandbox.city.cardauthority.OrderAnswer.TooYoung;
import org.madoguchi.sandbox.city.cardauthority.OrderAnswer.UnknownCard;
import org.madoguchi.sandbox.city.cardauthority.OrderState;
import org.madoguchi.sandbox.city.cardauthority.ReadBack;
import org.madoguchi.sandbox.city.cardauthority.ScriptReply;

/**
 * The orders of the sandbox city's municipalities, in front of the authority that changes cards:
 * who may have one, what it needs first, and how it stands. In process it is the whole line to the
 * authority; over HTTPS {@link CardOrderService} stands before it.
 *
 * <p>The checks stand in one order, each behind the one before: the challenge, what the
 * municipality entrusts, whether the card is genuine, holds and signed exactly this, whether it is
 * the order's, whether the municipality holds it back, and last the authority's own rules.
 *
 * <p>Thread-safe; orders don't wait for each other.
 */
public final class CardOrderBook implements CardAuthorityLine {
  /** What the authority calls itself. */
  public static final String AUTHORITY = "sandbox";

  private static final int READ_BACK_CHALLENGE_BYTES = 32;

  /** While the holder types the new PIN. */
  private static final int PERCENT_AT_PIN = 70;

  private static final int LOCKS = 64;

  private final CardAuthority authority;
  private final CardOrderSetup setup;
  private final CardOrderRules rules;
  private final BiPredicate<String, String> challenges;
  private final CardOrderChecks checks;
  private final InstantSource clock;
  private final SecureRandom random;
  private final Map<CardOrderId, Entry> entries = new ConcurrentHashMap<>();
  private final List<Object> locks = IntStream.range(0, LOCKS).mapToObj(_ -> new Object()).toList();

  /**
   * @param challenges spends a challenge of a branch; false: it isn't open
   * @param examine what is wrong with a card's electronic certificate, if anything
   * @param held whose orders must not be taken here, by any electronic certificate of the card
   */
  public CardOrderBook(
      CardOrderSetup setup,
      CardOrderRules rules,
      BiPredicate<String, String> challenges,
      Function<X509Certificate, Optional<FailureCode>> examine,
      Predicate<X509Certificate> held,
      InstantSource clock,
      SecureRandom random) {
    this.setup = setup;
    this.authority = setup.authority();
    this.rules = rules;
    this.challenges = challenges;
    this.checks = new CardOrderChecks(authority, rules, examine, held);
    this.clock = clock;
    this.random = random;
  }

  /** What was answered to an order's first message. */
  private sealed interface Entry {
    Digest fingerprint();

    Instant since();

    /** Refused, for ever. */
    record No(Digest fingerprint, Instant since, FailureCode why) implements Entry {}

    /**
     * Taken.
     *
     * @param papers whether they are still to be seen
     * @param officer whether one still has to decide
     */
    record Yes(
        Digest fingerprint,
        Instant since,
        CardOrderRequest order,
        CardRequest card,
        boolean papers,
        boolean officer)
        implements Entry {
      boolean waits() {
        return papers || officer;
      }

      Yes needing(boolean papersStill, boolean officerStill) {
        return new Yes(fingerprint, since, order, card, papersStill, officerStill);
      }
    }
  }

  @Override
  public AuthorityAnswer authority() {
    return new AuthorityAnswer.Authority(
        AUTHORITY, authority.commitmentSalt(), authority.renewalMonths());
  }

  @Override
  public OrderAnswer order(AskedOrder asked) {
    CardOrderId id = asked.order().id();
    Digest fingerprint = fingerprint(asked);
    synchronized (lock(id)) {
      Entry known = entries.get(id);
      if (known == null) {
        if (!challenges.test(asked.order().challenge(), asked.order().branch())) {
          return new OrderAnswer.Refused(FailureCode.CHALLENGE_EXPIRED);
        }
        known = decided(asked, fingerprint);
      } else if (!known.fingerprint().equals(fingerprint)) {
        return new OrderAnswer.Refused(FailureCode.REQUEST_INVALID);
      }
      Entry now = known instanceof Entry.Yes yes ? approved(yes, asked) : known;
      entries.put(id, now);
      return switch (now) {
        case Entry.No(_, _, FailureCode why) -> new OrderAnswer.Refused(why);
        case Entry.Yes yes ->
            new OrderAnswer.Taken(
                standing(yes),
                yes.papers() && open(yes),
                yes.officer() && open(yes),
                yes.card().challenge(),
                yes.since().plus(setup.life()));
      };
    }
  }

  private Entry decided(AskedOrder asked, Digest fingerprint) {
    CardOrderRequest order = asked.order();
    Instant now = clock.instant();
    forget(now);
    Optional<FailureCode> refusal = checks.refusal(asked, now);
    if (refusal.isPresent()) {
      return new Entry.No(fingerprint, now, refusal.get());
    }
    byte[] challenge = new byte[READ_BACK_CHALLENGE_BYTES];
    random.nextBytes(challenge);
    CardRequest request =
        new CardRequest(
            order.id().toString(),
            CardOperation.of(order.operation()).orElseThrow(),
            asked.cardCommitment(),
            challenge);
    giveUpWhatNobodyBegan(asked.cardCommitment());
    FailureCode why =
        switch (authority.open(request)) {
          case Opened _ -> null;
          case AnotherOpen _ -> FailureCode.CARD_ORDER_UNFINISHED;
          case UnknownCard _ -> FailureCode.MUNICIPAL_COUNTER;
          case NotDue _ -> FailureCode.RENEWAL_NOT_DUE;
          case NoCertificate _, AlreadyThere _ -> FailureCode.REQUEST_INVALID;
          case TooYoung _ -> FailureCode.SIGNATURE_CERTIFICATE_NOT_TO_BE_HAD;
        };
    boolean consented = asked.consent() != null;
    return why == null
        ? new Entry.Yes(
            fingerprint,
            now,
            order,
            request,
            !consented,
            !consented && rules.wantsOfficer(order.municipality()))
        : new Entry.No(fingerprint, now, why);
  }

  /** An answer to somebody who never came again needn't be kept for ever. */
  private void forget(Instant now) {
    entries
        .values()
        .removeIf(e -> e instanceof Entry.No && e.since().plus(setup.life()).isBefore(now));
  }

  private Entry approved(Entry.Yes before, AskedOrder asked) {
    if (!before.waits() || !open(before)) {
      return before;
    }
    boolean papers =
        before.papers()
            && (asked.approval() == null || !rules.suffice(before.order(), asked.approval()));
    if (papers || !before.officer()) {
      return before.needing(papers, before.officer());
    }
    return switch (setup.officer().get()) {
      case AGREES -> before.needing(false, false);
      case AWAY -> before.needing(false, true);
      case REFUSES -> {
        authority.abandon(before.card().id(), null);
        yield new Entry.No(before.fingerprint(), before.since(), FailureCode.MUNICIPAL_COUNTER);
      }
    };
  }

  private static boolean expired(Entry.Yes yes, Duration life, Instant now) {
    return !now.isBefore(yes.since().plus(life));
  }

  private boolean open(Entry.Yes yes) {
    return standing(yes).open();
  }

  /** How it stands; it is given up first if its time has run out and nothing was written. */
  private CardOrderStanding standing(Entry.Yes yes) {
    OrderState state = state(yes);
    if (state == OrderState.OPEN && expired(yes, setup.life(), clock.instant())) {
      authority.abandon(yes.card().id(), null);
      state = state(yes);
    }
    return switch (state) {
      case OPEN -> yes.waits() ? CardOrderStanding.WAITING : CardOrderStanding.OPEN;
      case WRITING -> CardOrderStanding.WRITING;
      case ACTIVATED -> CardOrderStanding.ACTIVATED;
      case CONFIRMED -> CardOrderStanding.CONFIRMED;
      case ABANDONED -> CardOrderStanding.ABANDONED;
      case DISAGREED -> CardOrderStanding.DISAGREED;
    };
  }

  private OrderState state(Entry.Yes yes) {
    return authority.state(yes.card().id()).orElseThrow();
  }

  private void giveUpWhatNobodyBegan(byte[] cardCommitment) {
    authority.find(cardCommitment).flatMap(this::taken).ifPresent(this::standing);
  }

  private Optional<Entry.Yes> taken(CardRequest request) {
    return taken(CardOrderId.parse(request.id()));
  }

  private Optional<Entry.Yes> taken(CardOrderId id) {
    return entries.get(id) instanceof Entry.Yes yes ? Optional.of(yes) : Optional.empty();
  }

  @Override
  public ScriptAnswer exchange(CardOrderId id, long sequence, List<byte[]> answers) {
    Optional<Entry.Yes> taken = taken(id);
    if (taken.isEmpty()) {
      return new ScriptAnswer.Refused(FailureCode.REQUEST_INVALID);
    }
    CardOrderStanding standing = standing(taken.get());
    if (standing == CardOrderStanding.WAITING) {
      return new ScriptAnswer.Refused(FailureCode.REQUEST_INVALID);
    }
    if (standing == CardOrderStanding.ABANDONED
        && expired(taken.get(), setup.life(), clock.instant())) {
      return new ScriptAnswer.Refused(FailureCode.CHALLENGE_EXPIRED);
    }
    return switch (authority.exchange(id.toString(), sequence, answers)) {
      case ScriptReply.Commands(long next, List<byte[]> commands, int percent) ->
          new ScriptAnswer.Commands(next, commands, percent);
      case ScriptReply.SetPin(long next) -> new ScriptAnswer.SetPin(next, PERCENT_AT_PIN);
      case ScriptReply.Done _ -> new ScriptAnswer.Done();
      case ScriptReply.Failed(var why) ->
          switch (why) {
            case CHANNEL_REFUSED -> new ScriptAnswer.Failed(FailureCode.CARD_CHANNEL_REFUSED);
            case ANOTHER_CARD -> new ScriptAnswer.Failed(FailureCode.CARD_OF_ANOTHER_ORDER);
            case NOT_FINISHED -> new ScriptAnswer.Failed(FailureCode.CARD_ORDER_UNFINISHED);
            case OUT_OF_SEQUENCE -> new ScriptAnswer.Refused(FailureCode.CARD_ORDER_UNFINISHED);
            case NOT_OPEN -> new ScriptAnswer.Refused(FailureCode.REQUEST_INVALID);
          };
    };
  }

  @Override
  public ReadBackAnswer readBack(CardOrderId id, CardReadBack read) {
    Optional<CardOrderStanding> standing = readBackStanding(id, read);
    if (standing.isEmpty()) {
      return new ReadBackAnswer.Refused(FailureCode.REQUEST_INVALID);
    }
    return switch (standing.get()) {
      case CONFIRMED -> new ReadBackAnswer.Confirmed();
      case DISAGREED -> new ReadBackAnswer.Disagreed(FailureCode.CARD_READ_BACK_DISAGREES);
      case WAITING, OPEN, WRITING, ACTIVATED, ABANDONED ->
          new ReadBackAnswer.Otherwise(standing.get());
    };
  }

  /** How it stands after that; empty: there is no such order. */
  Optional<CardOrderStanding> readBackStanding(CardOrderId id, CardReadBack read) {
    Optional<Entry.Yes> taken = taken(id);
    taken.ifPresent(
        _ -> authority.readBack(id.toString(), new ReadBack(read.certificate(), read.signature())));
    return taken.map(this::standing);
  }

  @Override
  public FindAnswer find(byte[] cardCommitment) {
    giveUpWhatNobodyBegan(cardCommitment);
    return authority
        .find(cardCommitment)
        .flatMap(this::taken)
        .<FindAnswer>map(
            yes ->
                new FindAnswer.Found(
                    yes.order().id(),
                    org.madoguchi.app.errand.electronic.CardOperation.of(yes.order().operation())
                        .orElseThrow(),
                    standing(yes),
                    yes.card().challenge()))
        .orElseGet(FindAnswer.Nothing::new);
  }

  /** What was never taken can't be open: asked about, it is as if given up. */
  @Override
  public AbandonAnswer abandon(CardOrderId id, @Nullable CardReadBack stillWorking) {
    Optional<Entry.Yes> taken = taken(id);
    if (taken.isEmpty()) {
      return new AbandonAnswer.Told(CardOrderStanding.ABANDONED);
    }
    authority.abandon(
        id.toString(),
        stillWorking == null
            ? null
            : new ReadBack(stillWorking.certificate(), stillWorking.signature()));
    return new AbandonAnswer.Told(standing(taken.get()));
  }

  private Object lock(CardOrderId id) {
    return locks.get(Math.floorMod(id.hashCode(), LOCKS));
  }

  /** All but the approval, which may be added later. */
  private static Digest fingerprint(AskedOrder asked) {
    CardConsent consent = asked.consent();
    byte[] none = {};
    try {
      return Fingerprint.of(
          CanonicalCardOrder.encode(asked.order()),
          asked.cardCommitment(),
          consent == null ? none : consent.signature(),
          consent == null ? none : consent.certificate().getEncoded());
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException("a parsed certificate has an encoding", e);
    }
  }
}

package org.madoguchi.sandbox.city.cardauthority;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.madoguchi.sandbox.city.authority.CardKey;
import org.madoguchi.sandbox.city.authority.SandboxAuthority;
import org.madoguchi.sandbox.city.cardauthority.CardOperation.Kind;
import org.madoguchi.sandbox.city.cardauthority.CertificateStatuses.Status;

/**
 * Changes the sandbox city's cards through terminals that know nothing of what they relay. A new
 * electronic certificate is on hold until it was read back from its card; only then the old one is
 * revoked (decision 48). Orders last as long as this object.
 *
 * <p>Thread-safe; orders of different cards don't wait for each other.
 */
public final class CardAuthority {
  private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");

  /** Renewal from the day after three months before the end (公的個人認証サービス). */
  public static final int MONTHS_BEFORE = 3;

  private static final int AGE_FOR_SIGNATURES = 15;
  private static final int CHALLENGE = 8;

  private final SandboxAuthority authority;
  private final Map<String, IssuedCard> cards = new HashMap<>();
  private final CertificateStatuses statuses = new CertificateStatuses();
  private final CardCertificates certificates = new CardCertificates(statuses);
  private final Map<String, CardOrder> orders = new ConcurrentHashMap<>();
  private final Map<String, CardOrder> openOrders = new ConcurrentHashMap<>();
  private final int monthsBefore;
  private final Carelessness careless;
  private final InstantSource clock;
  private final SecureRandom random;

  /**
   * With the real rule for when a renewal is due.
   *
   * @param issued all cards that it may change
   * @param random for challenges
   */
  public CardAuthority(
      SandboxAuthority authority,
      Collection<IssuedCard> issued,
      InstantSource clock,
      SecureRandom random) {
    this(authority, issued, MONTHS_BEFORE, clock, random);
  }

  /**
   * @param monthsBefore how early a renewal is due; 60 and more: always, to practise with any card
   */
  public CardAuthority(
      SandboxAuthority authority,
      Collection<IssuedCard> issued,
      int monthsBefore,
      InstantSource clock,
      SecureRandom random) {
    this(authority, issued, monthsBefore, Carelessness.NONE, clock, random);
  }

  /**
   * @param careless what it leaves out, to see whether that is found
   */
  public CardAuthority(
      SandboxAuthority authority,
      Collection<IssuedCard> issued,
      int monthsBefore,
      Carelessness careless,
      InstantSource clock,
      SecureRandom random) {
    this.authority = authority;
    this.monthsBefore = monthsBefore;
    this.careless = careless;
    this.clock = clock;
    this.random = random;
    issued.forEach(card -> cards.put(hex(card.commitment(authority.commitmentSalt())), card));
  }

  /** What is mixed into a card's name; public. */
  public byte[] commitmentSalt() {
    return authority.commitmentSalt();
  }

  /** A renewal is due from the day after this many months before the end. */
  public int renewalMonths() {
    return monthsBefore;
  }

  /** The card of that name; empty: it isn't one of this authority's. */
  public Optional<IssuedCard> card(byte[] cardCommitment) {
    return Optional.ofNullable(cards.get(hex(cardCommitment)));
  }

  /** What it says of electronic certificates. */
  public CertificateStatuses statuses() {
    return statuses;
  }

  /** Says of electronic certificates that they were revoked before this object was there. */
  public void revokedBefore(CardKey use, Collection<BigInteger> serials) {
    serials.forEach(serial -> statuses.revoke(use, serial));
  }

  /** Serial numbers for OCSP and CRL of user authentication: revoked, or on hold. */
  public Set<BigInteger> notToBeReliedOn() {
    return statuses.notToBeReliedOn(CardKey.USER_AUTHENTICATION);
  }

  /** Asks for an order. Asking again with the same id says how it stands. */
  public OrderAnswer open(CardRequest request) {
    String name = hex(request.cardCommitment());
    IssuedCard card = cards.get(name);
    if (card == null) {
      return new OrderAnswer.UnknownCard();
    }
    synchronized (card) {
      CardOrder known = orders.get(request.id());
      if (known != null) {
        return known.card().serial().equals(card.serial())
            ? new OrderAnswer.Opened(known.state())
            : new OrderAnswer.UnknownCard();
      }
      CardOrder open = openOrders.get(name);
      if (open != null && open.state().open()) {
        return new OrderAnswer.AnotherOpen(
            open.request().id(), open.request().operation(), open.state());
      }
      OrderAnswer refusal = refusal(card, request.operation());
      if (refusal != null) {
        return refusal;
      }
      CardOrder order = order(request, card);
      orders.put(request.id(), order);
      openOrders.put(name, order);
      return new OrderAnswer.Opened(order.state());
    }
  }

  private CardOrder order(CardRequest request, IssuedCard card) {
    return new CardOrder(
        request,
        card,
        certificates,
        careless,
        key ->
            authority.issueAnew(
                request.operation().key() == CardKey.DIGITAL_SIGNATURE
                    ? CardKey.DIGITAL_SIGNATURE
                    : CardKey.USER_AUTHENTICATION,
                card.holder(),
                card.attributes(),
                key,
                clock.instant()));
  }

  private @Nullable OrderAnswer refusal(IssuedCard card, CardOperation operation) {
    CardKey use = operation.key();
    if (use == null) {
      return null;
    }
    Instant now = clock.instant();
    LocalDate today = now.atZone(ZONE).toLocalDate();
    X509Certificate current = certificates.current(card, use);
    boolean there =
        current != null
            && statuses.of(use, current) == Status.VALID
            && now.isBefore(current.getNotAfter().toInstant());
    if (operation.kind() != Kind.REVOKE
        && use == CardKey.DIGITAL_SIGNATURE
        && card.holder().ageOn(today) < AGE_FOR_SIGNATURES) {
      return new OrderAnswer.TooYoung();
    }
    return switch (operation.kind()) {
      case RENEW -> {
        if (current == null || !there) {
          yield new OrderAnswer.NoCertificate();
        }
        LocalDate last = current.getNotAfter().toInstant().atZone(ZONE).toLocalDate();
        LocalDate from = last.minusMonths(monthsBefore).plusDays(1);
        yield today.isBefore(from) ? new OrderAnswer.NotDue(from) : null;
      }
      case ISSUE -> there ? new OrderAnswer.AlreadyThere() : null;
      case REVOKE -> there ? null : new OrderAnswer.NoCertificate();
      case UNLOCK -> null;
    };
  }

  /**
   * Goes on with an order's script.
   *
   * @param sequence 0: the card lies there anew, from the start; else the number of the batch that
   *     is answered. The number before that one asks for the last reply again
   * @param answers response APDUs, as {@code RelayAnswer} has them
   */
  public ScriptReply exchange(String id, long sequence, List<byte[]> answers) {
    CardOrder order = orders.get(id);
    if (order == null) {
      return new ScriptReply.Failed(ScriptFailure.NOT_OPEN);
    }
    synchronized (order.card()) {
      byte[] challenge = new byte[CHALLENGE];
      random.nextBytes(challenge);
      return order.exchange(sequence, answers, authority.cardMasterKey(), challenge);
    }
  }

  /**
   * Takes what the terminal has read from the card by the ordinary way: confirms the order, or
   * revokes the new electronic certificate. Asked again it says the same.
   *
   * @return empty: there is no such order
   */
  public Optional<OrderState> readBack(String id, ReadBack read) {
    CardOrder order = orders.get(id);
    if (order == null) {
      return Optional.empty();
    }
    synchronized (order.card()) {
      return Optional.of(order.readBack(read));
    }
  }

  /** The open order of a card, whichever office began it. */
  public Optional<CardRequest> find(byte[] cardCommitment) {
    return Optional.ofNullable(openOrders.get(hex(cardCommitment)))
        .filter(order -> order.state().open())
        .map(CardOrder::request);
  }

  /** How an order stands; empty: there is no such one. */
  public Optional<OrderState> state(String id) {
    return Optional.ofNullable(orders.get(id)).map(CardOrder::state);
  }

  /**
   * Gives an order up. False: it has to be finished, because the card may be changed already.
   *
   * @param stillWorking proves that the electronic certificate from before still works on the card;
   *     wanted once a script has begun to write
   */
  public boolean abandon(String id, @Nullable ReadBack stillWorking) {
    CardOrder order = orders.get(id);
    if (order == null) {
      return true;
    }
    synchronized (order.card()) {
      return order.abandon(stillWorking);
    }
  }

  /** The electronic certificate of a card by the authority's book; null: none. */
  public @Nullable X509Certificate current(IssuedCard card, CardKey use) {
    return certificates.current(card, use);
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}

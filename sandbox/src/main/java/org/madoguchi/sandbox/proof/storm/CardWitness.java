package org.madoguchi.sandbox.proof.storm;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.madoguchi.app.custody.CardOrderId;
import org.madoguchi.app.errand.electronic.AskedOrder;
import org.madoguchi.sandbox.city.authority.CardKey;
import org.madoguchi.sandbox.city.card.CardContents;
import org.madoguchi.sandbox.city.card.CardInside;
import org.madoguchi.sandbox.city.cardauthority.CardAuthority;
import org.madoguchi.sandbox.city.cardauthority.CardOperation;
import org.madoguchi.sandbox.city.cardauthority.CardRequest;
import org.madoguchi.sandbox.city.cardauthority.CertificateStatuses.Status;
import org.madoguchi.sandbox.city.cardauthority.OrderState;
import org.madoguchi.sandbox.proof.TypedSecrets;

/**
 * What really is on cards and in their authority's book, whatever the branch believes, and what
 * crossed the line between them. Everything that must never be is counted here.
 */
final class CardWitness {
  /** Subject alternative name: the four attributes (RFC 5280 4.2.1.6). */
  private static final String ATTRIBUTES = "2.5.29.17";

  private final CardAuthority authority;
  private final Chronicle chronicle;
  private final Tally tally;
  private final List<HeldCard> cards;
  private final Map<String, HeldCard> byCommitment = new HashMap<>();
  private final Map<CardOrderId, Order> orders = new LinkedHashMap<>();

  /** All electronic certificates that were ever seen on a card. */
  private final Map<Place, Set<X509Certificate>> seen = new HashMap<>();

  private final Set<String> told = new HashSet<>();

  private record Place(HeldCard card, CardKey use) {}

  /** An order that was asked for. */
  private static final class Order {
    private final HeldCard card;
    private final CardOperation operation;
    private boolean disturbed;

    Order(HeldCard card, CardOperation operation) {
      this.card = card;
      this.operation = operation;
    }
  }

  CardWitness(CardAuthority authority, List<HeldCard> cards, Chronicle chronicle, Tally tally) {
    this.authority = authority;
    this.cards = List.copyOf(cards);
    this.chronicle = chronicle;
    this.tally = tally;
    cards.forEach(card -> byCommitment.put(name(commitment(card)), card));
  }

  private byte[] commitment(HeldCard card) {
    return card.person().issued().commitment(authority.commitmentSalt());
  }

  private static String name(byte[] commitment) {
    return HexFormat.of().formatHex(commitment);
  }

  // ---- the line

  void fault(String fault) {
    tally.cardFaults++;
    chronicle.note("card line", fault);
  }

  /** An order is asked for, perhaps once more. */
  void asked(AskedOrder asked) {
    HeldCard card = byCommitment.get(name(asked.cardCommitment()));
    if (card == null) {
      throw new IllegalStateException("a card that nobody has");
    }
    CardOrderId id = asked.order().id();
    if (!orders.containsKey(id)) {
      tally.cardOrders++;
      chronicle.note("card order", asked.order().operation());
      orders.put(id, new Order(card, CardOperation.of(asked.order().operation()).orElseThrow()));
    }
    crossed(id, asked.consent() == null ? List.of() : List.of(asked.consent().signature()));
  }

  /** What its order was given isn't what the authority meant for it. */
  void disturbed(CardOrderId id) {
    Order order = orders.get(id);
    if (order != null) {
      order.disturbed = true;
    }
  }

  /** Another order that the authority knows as open. */
  Optional<CardOrderId> anotherOpen(CardOrderId id, RandomGenerator random) {
    List<CardOrderId> open =
        orders.keySet().stream()
            .filter(o -> !o.equals(id) && state(o).filter(OrderState::open).isPresent())
            .toList();
    return open.isEmpty() ? Optional.empty() : Optional.of(open.get(random.nextInt(open.size())));
  }

  /** Bytes that go to the gateway for an order: none of them may hold what its holder typed. */
  void crossed(CardOrderId id, List<byte[]> fields) {
    Order order = orders.get(id);
    if (order == null) {
      return; // taken over by its id alone: nothing goes with it but what was looked at elsewhere
    }
    for (String secret : order.card.secrets()) {
      byte[] ascii = secret.getBytes(StandardCharsets.US_ASCII);
      if (fields.stream().anyMatch(field -> TypedSecrets.holds(field, ascii))) {
        tally.pinsOnTheLine++;
        violation("what a holder typed is on the line, for " + id);
      }
    }
  }

  private Optional<OrderState> state(CardOrderId id) {
    return authority.state(id.toString());
  }

  // ---- cards at rest

  /** No card of this town is worked with just now. */
  void look() {
    cards.forEach(this::look);
  }

  /** The card is in its holder's hands. */
  void look(HeldCard card) {
    boolean open = open(card);
    for (CardKey use : CardKey.values()) {
      look(card, use, open);
    }
  }

  /** Whether an order of this card waits at the authority, so that somebody comes back to it. */
  boolean open(HeldCard card) {
    return authority.find(commitment(card)).isPresent();
  }

  /** Its id. */
  Optional<String> order(HeldCard card) {
    return authority.find(commitment(card)).map(CardRequest::id);
  }

  private void look(HeldCard card, CardKey use, boolean open) {
    CardInside inside = card.inside(use == CardKey.USER_AUTHENTICATION ? 0x17 : 0x1A);
    CardContents.KeyAndCertificate inUse = inside.inUse();
    X509Certificate used = null;
    if (inUse != null) {
      used = certificate(inUse.certificate());
      own(card, use, inUse.key(), used);
    }
    Optional<RSAPrivateKey> key = inside.keyInTheMaking();
    Optional<byte[]> written = inside.certificateInTheMaking();
    if (key.isPresent() && written.isPresent()) {
      own(card, use, key.get(), certificate(written.get()));
    } else if (key.isPresent() && !card.made(key.get())) {
      wrongCard("a key of another card", card);
    }
    long valid =
        seen.getOrDefault(new Place(card, use), Set.of()).stream()
            .filter(c -> authority.statuses().of(use, c) == Status.VALID)
            .count();
    if (valid > 1) {
      tally.twoValid++;
      violation("two valid electronic certificates of a card, " + use);
    }
    boolean usable = used != null && authority.statuses().of(use, used) == Status.VALID;
    if (!usable && !open && !revokedByWish(card, use)) {
      tally.unnoticedCards++;
      violation("a card that can't be used, and nobody knows, " + use);
    }
  }

  /** A card's key, and the electronic certificate that stands beside it. */
  private void own(HeldCard card, CardKey use, RSAPrivateKey key, X509Certificate certificate) {
    seen.computeIfAbsent(new Place(card, use), _ -> new LinkedHashSet<>()).add(certificate);
    boolean itsKey =
        certificate.getPublicKey() instanceof RSAPublicKey open
            && open.getModulus().equals(key.getModulus());
    if (!card.made(key) || !itsKey) {
      wrongCard("a key or certificate of another card", card);
    }
    if (!about(certificate, use).equals(about(first(card, use), use))) {
      wrongCard("another person's electronic certificate", card);
    }
  }

  /** Who it is about: the name in one for signatures has a number that changes with each. */
  private static Object about(X509Certificate certificate, CardKey use) {
    return switch (use) {
      case USER_AUTHENTICATION -> certificate.getSubjectX500Principal();
      case DIGITAL_SIGNATURE -> HexFormat.of().formatHex(certificate.getExtensionValue(ATTRIBUTES));
    };
  }

  private static X509Certificate first(HeldCard card, CardKey use) {
    X509Certificate first =
        switch (use) {
          case USER_AUTHENTICATION -> card.person().issued().userAuthentication().get();
          case DIGITAL_SIGNATURE -> card.person().issued().digitalSignature().get();
        };
    if (first == null) {
      throw new IllegalStateException("everybody here has both");
    }
    return first;
  }

  private boolean revokedByWish(HeldCard card, CardKey use) {
    return orders.entrySet().stream()
        .anyMatch(
            e ->
                e.getValue().card == card
                    && e.getValue().operation.kind() == CardOperation.Kind.REVOKE
                    && e.getValue().operation.key() == use
                    && state(e.getKey()).filter(s -> s == OrderState.CONFIRMED).isPresent());
  }

  private void wrongCard(String what, HeldCard card) {
    if (told.add(what + card.person().contents().id())) { // it stays there: once is enough
      tally.wrongCards++;
      violation(what + " on the card of " + card.person().contents().id());
    }
  }

  private void violation(String what) {
    chronicle.violation("card: " + what);
  }

  private static X509Certificate certificate(byte[] der) {
    try {
      return (X509Certificate)
          CertificateFactory.getInstance("X.509")
              .generateCertificate(new ByteArrayInputStream(der));
    } catch (CertificateException e) {
      throw new IllegalStateException("a certificate that was whole can't be read", e);
    }
  }

  // ---- against the journal

  /** Nobody is here, and some will come back: what may be on a card waits in the branch's book. */
  void resting(CardJournal journal) {
    orders.forEach(
        (id, order) -> {
          boolean onCard =
              state(id)
                  .filter(s -> s == OrderState.WRITING || s == OrderState.ACTIVATED)
                  .isPresent();
          CardJournal.Told branch = journal.of(id.toString());
          if (onCard && (!branch.known() || branch.end() != CardJournal.End.NONE)) {
            tally.ordersToldOtherwise++;
            violation("an open order that the journal says nothing of, or an end: " + id);
          }
        });
  }

  /** The day is over, and everybody who had to has come back. */
  void settle(CardJournal journal) {
    look();
    orders.forEach((id, order) -> settle(id, order, journal.of(id.toString())));
  }

  private void settle(CardOrderId id, Order order, CardJournal.Told branch) {
    OrderState state = state(id).orElse(OrderState.ABANDONED);
    boolean agrees =
        switch (state) {
          // nothing was written: it may be over here, and there it is so in time
          case OPEN -> branch.end() != CardJournal.End.CONFIRMED;
          case WRITING, ACTIVATED -> branch.end() == CardJournal.End.NONE;
          case CONFIRMED -> branch.end() == CardJournal.End.CONFIRMED;
          case ABANDONED -> branch.end() == CardJournal.End.ABANDONED;
          case DISAGREED -> branch.end() == CardJournal.End.DISAGREED;
        };
    if (!agrees) {
      tally.ordersToldOtherwise++;
      violation(
          "the authority says %s, the journal %s: %s %s"
              .formatted(state, branch, order.operation.word(), id));
    }
    if (state.open()) {
      tally.ordersWithoutEnd++;
      violation("an order came to no end: %s, %s %s".formatted(state, order.operation.word(), id));
    }
    if (state == OrderState.CONFIRMED) {
      tally.cardOrdersConfirmed++;
    }
    if (branch.alarms() > 0) {
      tally.alarms += branch.alarms();
      tally.cardAlarms += branch.alarms();
      if (!order.disturbed) {
        tally.unexplainedAlarms++;
        violation("alarm without a fault at " + id);
      }
    }
    pin(order, state, id);
  }

  /** A PIN that is said to be set is one that its holder typed, and the card takes it. */
  private void pin(Order order, OrderState state, CardOrderId id) {
    boolean set =
        state == OrderState.CONFIRMED && order.operation.kind() == CardOperation.Kind.UNLOCK;
    if (set && !order.card.holdersOwn(CardVisitor.pin(order.operation))) {
      tally.ordersToldOtherwise++;
      violation("a PIN that its holder didn't set: " + id);
    }
  }
}

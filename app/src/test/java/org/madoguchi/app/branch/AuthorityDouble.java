package org.madoguchi.app.branch;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.custody.CardOrderId;
import org.madoguchi.app.errand.electronic.AskedOrder;
import org.madoguchi.app.errand.electronic.CardAuthorityLine;
import org.madoguchi.app.errand.electronic.CardOperation;
import org.madoguchi.app.errand.electronic.CardOperation.Kind;
import org.madoguchi.app.errand.electronic.CardOrderStanding;
import org.madoguchi.app.errand.electronic.CardReadBack;

/**
 * An authority that keeps its word: it holds first, asks papers of whoever can't sign, and answers
 * a question that is asked again alike. A test may cut the line before it or behind it.
 */
final class AuthorityDouble implements CardAuthorityLine {
  static final byte[] CHALLENGE = "challenge".getBytes(StandardCharsets.US_ASCII);

  /** INITIALIZE UPDATE and EXTERNAL AUTHENTICATE: the card stays as it is. */
  static final List<byte[]> OPENING =
      List.of(
          new byte[] {(byte) 0x80, 0x50, 0, 0, 8, 1, 2, 3, 4, 5, 6, 7, 8, 0},
          new byte[] {(byte) 0x84, (byte) 0x82, 0x33, 0, 16, 0});

  /** A key is made. */
  static final List<byte[]> WRITING = List.of(new byte[] {(byte) 0x84, 0x46, 0, 0, 16, 0});

  /** What it knows of an order. */
  static final class Entry {
    final CardOrderId id;
    final CardOperation operation;
    final byte[] commitment;
    CardOrderStanding standing;
    boolean papers;
    boolean officer;
    long sequence;
    int step;
    @Nullable ScriptAnswer latest;

    Entry(CardOrderId id, CardOperation operation, byte[] commitment) {
      this.id = id;
      this.operation = operation;
      this.commitment = commitment;
      standing = CardOrderStanding.OPEN;
    }
  }

  final Map<CardOrderId, Entry> entries = new LinkedHashMap<>();
  final List<String> asked = new ArrayList<>();
  final List<AskedOrder> orders = new ArrayList<>();

  /** Nobody is reached. */
  boolean down;

  /** It does what it is asked, but the answer is lost. */
  boolean lost;

  /** A gateway gives this to whoever goes on with a script: it was meant for another. */
  @Nullable ScriptAnswer anothers;

  /** Why it takes no new order. */
  @Nullable FailureCode refusal;

  /** Whether an officer decides after the papers. */
  boolean officers;

  Instant expires = Instant.parse("2026-11-20T03:00:00Z");

  private boolean unanswered(String what) {
    asked.add(what);
    return down;
  }

  Entry only() {
    return entries.values().iterator().next();
  }

  /** Another office begins one. */
  Entry elsewhere(CardOperation operation, byte[] commitment, CardOrderStanding standing) {
    Entry entry = new Entry(new CardOrderId(7, entries.size()), operation, commitment);
    entry.standing = standing;
    entries.put(entry.id, entry);
    return entry;
  }

  @Override
  public AuthorityAnswer authority() {
    return unanswered("authority")
        ? new AuthorityAnswer.None(FailureCode.CARD_AUTHORITY_UNREACHABLE)
        : new AuthorityAnswer.Authority("sample", new byte[16], 3);
  }

  @Override
  public OrderAnswer order(AskedOrder order) {
    if (unanswered("order")) {
      return new OrderAnswer.Refused(FailureCode.CARD_AUTHORITY_UNREACHABLE);
    }
    orders.add(order);
    CardOrderId id = order.order().id();
    Entry entry = entries.get(id);
    if (entry == null) {
      if (refusal != null) {
        return new OrderAnswer.Refused(refusal);
      }
      entry =
          new Entry(
              id,
              CardOperation.of(order.order().operation()).orElseThrow(),
              order.cardCommitment());
      entry.papers = order.consent() == null;
      entry.officer = entry.papers && officers;
      entries.put(id, entry);
    }
    if (order.approval() != null) {
      entry.papers = false;
    }
    if (entry.standing == CardOrderStanding.OPEN || entry.standing == CardOrderStanding.WAITING) {
      entry.standing =
          entry.papers || entry.officer ? CardOrderStanding.WAITING : CardOrderStanding.OPEN;
    }
    return lost
        ? new OrderAnswer.Refused(FailureCode.CARD_AUTHORITY_UNREACHABLE)
        : new OrderAnswer.Taken(entry.standing, entry.papers, entry.officer, CHALLENGE, expires);
  }

  @Override
  public ScriptAnswer exchange(CardOrderId id, long sequence, List<byte[]> answers) {
    if (unanswered("exchange " + sequence)) {
      return new ScriptAnswer.Refused(FailureCode.CARD_ORDER_UNFINISHED);
    }
    Entry entry = entries.get(id);
    if (entry == null || !entry.standing.open()) {
      return new ScriptAnswer.Refused(FailureCode.REQUEST_INVALID);
    }
    if (sequence == 0) {
      entry.step = 0;
    } else if (sequence == entry.sequence - 1 && entry.latest != null) {
      return entry.latest;
    }
    entry.sequence++;
    ScriptAnswer answer = step(entry);
    entry.latest = answer;
    if (anothers != null) {
      return anothers;
    }
    return lost ? new ScriptAnswer.Refused(FailureCode.CARD_ORDER_UNFINISHED) : answer;
  }

  private static ScriptAnswer step(Entry entry) {
    boolean pin = entry.operation.kind() == Kind.PIN;
    return switch (entry.step++) {
      case 0 -> new ScriptAnswer.Commands(entry.sequence, OPENING, 10);
      case 1 -> {
        entry.standing = CardOrderStanding.WRITING;
        yield new ScriptAnswer.Commands(entry.sequence, WRITING, 50);
      }
      case 2 -> pin ? new ScriptAnswer.SetPin(entry.sequence, 90) : done(entry);
      default -> done(entry);
    };
  }

  private static ScriptAnswer done(Entry entry) {
    entry.standing =
        entry.operation.kind() == Kind.CERTIFICATE
            ? CardOrderStanding.ACTIVATED
            : CardOrderStanding.CONFIRMED;
    return new ScriptAnswer.Done();
  }

  @Override
  public ReadBackAnswer readBack(CardOrderId id, CardReadBack read) {
    if (unanswered("read-back")) {
      return new ReadBackAnswer.Refused(FailureCode.CARD_ORDER_UNCONFIRMED);
    }
    Entry entry = entries.get(id);
    if (entry == null) {
      return new ReadBackAnswer.Refused(FailureCode.REQUEST_INVALID);
    }
    if (entry.standing == CardOrderStanding.ACTIVATED) {
      entry.standing =
          Arrays.equals(read.signature(), CHALLENGE)
              ? CardOrderStanding.CONFIRMED
              : CardOrderStanding.DISAGREED;
    }
    if (lost) {
      return new ReadBackAnswer.Refused(FailureCode.CARD_ORDER_UNCONFIRMED);
    }
    return switch (entry.standing) {
      case CONFIRMED -> new ReadBackAnswer.Confirmed();
      case DISAGREED -> new ReadBackAnswer.Disagreed(FailureCode.CARD_READ_BACK_DISAGREES);
      case WAITING, OPEN, WRITING, ACTIVATED, ABANDONED ->
          new ReadBackAnswer.Otherwise(entry.standing);
    };
  }

  @Override
  public FindAnswer find(byte[] cardCommitment) {
    if (unanswered("find")) {
      return new FindAnswer.Unknown(FailureCode.CARD_AUTHORITY_UNREACHABLE);
    }
    Optional<Entry> found =
        entries.values().stream()
            .filter(e -> Arrays.equals(e.commitment, cardCommitment) && e.standing.open())
            .findFirst();
    return found
        .<FindAnswer>map(e -> new FindAnswer.Found(e.id, e.operation, e.standing, CHALLENGE))
        .orElse(new FindAnswer.Nothing());
  }

  @Override
  public AbandonAnswer abandon(CardOrderId id, @Nullable CardReadBack stillWorking) {
    if (unanswered("abandon")) {
      return new AbandonAnswer.Refused(FailureCode.CARD_ORDER_UNFINISHED);
    }
    Entry entry = entries.get(id);
    if (entry == null) {
      return new AbandonAnswer.Refused(FailureCode.REQUEST_INVALID);
    }
    boolean harmless =
        entry.standing == CardOrderStanding.WAITING
            || entry.standing == CardOrderStanding.OPEN
            || (entry.standing == CardOrderStanding.WRITING && stillWorking != null);
    if (harmless) {
      entry.standing = CardOrderStanding.ABANDONED;
    }
    return lost
        ? new AbandonAnswer.Refused(FailureCode.CARD_ORDER_UNFINISHED)
        : new AbandonAnswer.Told(entry.standing);
  }
}

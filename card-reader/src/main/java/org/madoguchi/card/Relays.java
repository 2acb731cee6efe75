package org.madoguchi.card;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.madoguchi.card.transport.CardFault;
import org.madoguchi.card.transport.CardSlot;
import org.madoguchi.card.transport.CardSlot.Connecting;

/**
 * The relay of one reader: which order a card presence belongs to, and the session that is open.
 *
 * <p>Thread rule: owner thread only.
 */
final class Relays {
  private final CardSlot slot;
  private final ExtendedLength extendedLength;
  private @Nullable RelayBudget budget;
  private @Nullable RelaySession session;

  Relays(CardSlot slot, ExtendedLength extendedLength) {
    this.slot = slot;
    this.extendedLength = extendedLength;
  }

  /** What is open, or why not. */
  sealed interface Opening {
    /** Open. */
    record Session(RelaySession session) implements Opening {}

    /** Not open. */
    record Not(RelayOpening why) implements Opening {}
  }

  /** Cuts the card's power, connects anew and selects the issuer security domain. */
  Opening open(RelayOrder order) {
    end();
    RelayBudget known = budget;
    if (known != null && !known.isFor(order.id())) {
      return new Opening.Not(new RelayOpening.AnotherOrder());
    }
    switch (slot.connect()) {
      case Connecting.Refused(CardFault fault) -> {
        return refused(fault);
      }
      case Connecting.Connected(CardSlot.Connection before) -> before.cutPower();
    }
    return switch (slot.connect()) {
      case Connecting.Refused(CardFault fault) -> refused(fault);
      case Connecting.Connected(CardSlot.Connection fresh) -> selected(order, fresh);
    };
  }

  /** The first command after power-on is ours, because a card may refuse it (card.md 6). */
  private Opening selected(RelayOrder order, CardSlot.Connection fresh) {
    var connection = new OpenConnection(fresh);
    try {
      if (!new CardDialogue(connection, extendedLength).selectIssuerSecurityDomain()) {
        connection.cutPower();
        return refused(CardFault.UNEXPECTED_ANSWER);
      }
    } catch (CardLost lost) {
      connection.cutPower();
      return refused(lost.fault());
    }
    RelayBudget spent = budget;
    if (spent == null) {
      spent = new RelayBudget(order);
      budget = spent;
    }
    var opened = new RelaySession(connection, extendedLength, order, spent);
    session = opened;
    return new Opening.Session(opened);
  }

  private static Opening refused(CardFault fault) {
    return new Opening.Not(new RelayOpening.Refused(fault));
  }

  CardResult<PinSetting> setPin(
      RelaySession of, PinReference reference, Pin fresh, PrintedFacts printed) {
    BooleanSupplier never = () -> false;
    return of.setPin(
        reference, fresh, printed, new CardVisit(slot, extendedLength, never)::counterAfter);
  }

  /** Something else is done with the reader. */
  void end() {
    RelaySession open = session;
    session = null;
    if (open != null) {
      open.end();
    }
  }

  /** The card has gone; the next one may have another order. */
  void presenceOver() {
    end();
    budget = null;
  }

  /** What a program gets: every call becomes a task of the owner thread. */
  record Handle(RelaySession session, Relays relays, Tasks tasks) implements CardRelay {
    @Override
    public CompletableFuture<RelayAnswer> exchange(List<byte[]> commands) {
      List<byte[]> own = commands.stream().map(byte[]::clone).toList();
      return tasks.exchange(abandoned -> session.exchange(own, abandoned));
    }

    @Override
    public CompletableFuture<CardResult<PinSetting>> setPin(
        PinReference reference, Pin fresh, PrintedFacts printed) {
      return tasks
          .setPin(() -> relays.setPin(session, reference, fresh, printed))
          .thenApply(
              result -> {
                fresh.close();
                return result;
              });
    }

    @Override
    public void close() {
      tasks.end(session::end);
    }
  }

  /** The owner thread, as a relay needs it. */
  interface Tasks {
    CompletableFuture<RelayAnswer> exchange(Function<BooleanSupplier, RelayAnswer> task);

    CompletableFuture<CardResult<PinSetting>> setPin(Supplier<CardResult<PinSetting>> task);

    void end(Runnable task);
  }
}

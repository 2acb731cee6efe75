package org.madoguchi.card;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.madoguchi.card.transport.CardAnswer;
import org.madoguchi.card.transport.CardChannel;
import org.madoguchi.card.transport.CardFault;
import org.madoguchi.card.transport.CardSlot;
import org.madoguchi.card.transport.CardSlot.Connecting;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One work with one card, from connecting to letting it go.
 *
 * <p>Thread rule: owner thread only.
 */
final class CardVisit {
  private static final Logger LOG = LoggerFactory.getLogger(CardVisit.class);

  private final CardSlot slot;
  private final ExtendedLength extendedLength;
  private final BooleanSupplier over;

  /**
   * A visit.
   *
   * @param over nobody waits for the work any more: the card gets no further command of it
   */
  CardVisit(CardSlot slot, ExtendedLength extendedLength, BooleanSupplier over) {
    this.slot = slot;
    this.extendedLength = extendedLength;
    this.over = over;
  }

  <T> CardResult<T> perform(CardWork<T> work) {
    if (extendedLength.unproven() && slot.connect() instanceof Connecting.Connected(var first)) {
      var connection = new OpenConnection(first);
      if (probed(connection)) {
        return perform(work, connection);
      }
    }
    return switch (slot.connect()) {
      case Connecting.Refused(CardFault fault) -> new CardResult.Failed<>(fault);
      case Connecting.Connected(CardSlot.Connection connection) ->
          perform(work, new OpenConnection(connection));
    };
  }

  /**
   * Whether long answers get through this reader is found out before the work: in its middle the
   * connection might be lost over it, and with it a PIN's try. False: the connection is spent.
   */
  private boolean probed(OpenConnection connection) {
    var dialogue = new CardDialogue(connection, extendedLength);
    try {
      if (dialogue.select(ApplicationId.JPKI)) {
        dialogue.files().probe(JpkiKey.USER_AUTHENTICATION.authorityFile());
      }
      return true;
    } catch (CardLost lost) {
      LOG.info("extended length was tried: {}", lost.fault());
      connection.leave(dialogue);
      return false;
    }
  }

  private <T> CardResult<T> perform(CardWork<T> work, OpenConnection connection) {
    CardChannel bounded =
        command ->
            over.getAsBoolean()
                ? new CardAnswer.Lost(CardFault.UNEXPECTED_ANSWER)
                : connection.transmit(command);
    var dialogue = new CardDialogue(bounded, extendedLength);
    CardFault fault;
    try {
      return new CardResult.Done<>(work.with(new MyNumberCard(dialogue)));
    } catch (CardLost lost) {
      fault = lost.fault();
    } finally {
      connection.leave(dialogue); // on every way out, a bug in the work too
    }
    PinReference inDoubt = dialogue.presenting();
    return inDoubt == null
        ? new CardResult.Failed<>(fault)
        : new CardResult.PinInDoubt<>(fault, inDoubt, counterAfter(inDoubt));
  }

  /** The counter on a new connection; VERIFY itself is never repeated. */
  CardResult.CounterAfter counterAfter(PinReference reference) {
    if (over.getAsBoolean() || !(slot.connect() instanceof Connecting.Connected(var connected))) {
      return new CardResult.CounterAfter.Unknown();
    }
    var connection = new OpenConnection(connected);
    var dialogue = new CardDialogue(connection, extendedLength);
    try {
      Optional<CardApplication> application =
          new MyNumberCard(dialogue).application(reference.application());
      if (application.isPresent()
          && application.get().tries(reference) instanceof Reading.Read<RetryCount>(var left)) {
        return new CardResult.CounterAfter.Known(left);
      }
    } catch (CardLost lost) {
      LOG.info("retry counter couldn't be asked: {}", lost.fault());
    } finally {
      connection.leave(dialogue);
    }
    return new CardResult.CounterAfter.Unknown();
  }
}

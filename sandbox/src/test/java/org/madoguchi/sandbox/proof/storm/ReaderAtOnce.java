package org.madoguchi.sandbox.proof.storm;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.madoguchi.card.CardLost;
import org.madoguchi.card.CardReader;
import org.madoguchi.card.CardResult;
import org.madoguchi.card.CardWork;
import org.madoguchi.card.HolderReading;
import org.madoguchi.card.MyNumberCard;
import org.madoguchi.card.Pin;
import org.madoguchi.card.Recognition;
import org.madoguchi.card.RelayOpening;
import org.madoguchi.card.RelayOrder;
import org.madoguchi.card.Signing;
import org.madoguchi.card.transport.CardAnswer;
import org.madoguchi.card.transport.CardFault;
import org.madoguchi.card.transport.ReaderStatus;
import org.madoguchi.sandbox.city.card.SimulatedCard;

/**
 * A reader without a thread: a dialogue comes a little later on the agenda, whole, with the card
 * that lies there then. For one thread.
 */
final class ReaderAtOnce implements CardReader {
  private final Agenda agenda;
  private final RandomGenerator random;
  private @Nullable Consumer<ReaderStatus> listener;
  private @Nullable SimulatedCard present;

  ReaderAtOnce(Agenda agenda, RandomGenerator random) {
    this.agenda = agenda;
    this.random = random;
  }

  boolean occupied() {
    return present != null;
  }

  void lay(SimulatedCard card) {
    present = card;
    tell(ReaderStatus.CARD);
  }

  void take() {
    if (present != null) {
      present = null;
      tell(ReaderStatus.EMPTY);
    }
  }

  private void tell(ReaderStatus status) {
    Consumer<ReaderStatus> told = listener;
    if (told != null) {
      told.accept(status);
    }
  }

  @Override
  public Subscription listen(Consumer<ReaderStatus> told) {
    listener = told;
    told.accept(present == null ? ReaderStatus.EMPTY : ReaderStatus.CARD);
    return () -> listener = null;
  }

  @Override
  public <T> CompletableFuture<CardResult<T>> perform(CardWork<T> work) {
    var result = new CompletableFuture<CardResult<T>>();
    agenda.in(100 + random.nextInt(400), () -> result.complete(now(work)));
    return result;
  }

  private <T> CardResult<T> now(CardWork<T> work) {
    SimulatedCard card = present;
    if (card == null) {
      return new CardResult.Failed<>(CardFault.REMOVED);
    }
    card.powerOff();
    card.powerOn();
    try {
      return new CardResult.Done<>(
          work.with(MyNumberCard.on(command -> CardAnswer.of(card.transmit(command)))));
    } catch (CardLost e) {
      return new CardResult.Failed<>(e.fault());
    }
  }

  @Override
  public CompletableFuture<Void> release() {
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public void close() {
    take();
  }

  // ---- for other errands

  @Override
  public CompletableFuture<RelayOpening> relay(RelayOrder order) {
    return CompletableFuture.completedFuture(new RelayOpening.Refused(CardFault.REMOVED));
  }

  @Override
  public CompletableFuture<Recognition> recognise() {
    return CompletableFuture.completedFuture(new Recognition.Failed(CardFault.REMOVED));
  }

  @Override
  public CompletableFuture<Signing> sign(Pin pin, byte[] sha256) {
    pin.close();
    return CompletableFuture.completedFuture(new Signing.Failed(CardFault.REMOVED));
  }

  @Override
  public CompletableFuture<HolderReading> holder(Pin pin) {
    pin.close();
    return CompletableFuture.completedFuture(new HolderReading.Failed(CardFault.REMOVED));
  }
}

package org.madoguchi.sandbox.proof.storm;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.madoguchi.card.CardReader;
import org.madoguchi.card.CardRelay;
import org.madoguchi.card.CardResult;
import org.madoguchi.card.CardWork;
import org.madoguchi.card.HolderReading;
import org.madoguchi.card.OwnedCardReader;
import org.madoguchi.card.Pin;
import org.madoguchi.card.PinReference;
import org.madoguchi.card.PinSetting;
import org.madoguchi.card.PrintedFacts;
import org.madoguchi.card.Recognition;
import org.madoguchi.card.RelayAnswer;
import org.madoguchi.card.RelayOpening;
import org.madoguchi.card.RelayOrder;
import org.madoguchi.card.Signing;
import org.madoguchi.card.transport.CardFault;
import org.madoguchi.card.transport.ReaderStatus;
import org.madoguchi.sandbox.city.card.ForwardingCard;
import org.madoguchi.sandbox.city.card.InProcessSlot;
import org.madoguchi.sandbox.city.card.SimulatedCard;

/**
 * A lobby terminal's reader: the product's own, with the product's own owner thread, for each
 * presence of a card. Whoever asks it waits on the agenda before, so that other things happen
 * meanwhile; the owner thread itself is waited for at once, so that all depends on the seed alone.
 */
final class StormReader implements CardReader {
  private final Agenda agenda;
  private final RandomGenerator random;
  private @Nullable Consumer<ReaderStatus> listener;
  private @Nullable Presence present;
  private boolean dead;

  StormReader(Agenda agenda, RandomGenerator random) {
    this.agenda = agenda;
    this.random = random;
  }

  /** A card that lies there, with a reader that has seen no other. */
  private static final class Presence {
    private final InProcessSlot slot = new InProcessSlot();
    private final OwnedCardReader reader;
    private volatile boolean torn;

    Presence(SimulatedCard card) {
      slot.insert(
          new ForwardingCard(card) {
            @Override
            public byte[] transmit(byte[] command) {
              byte[] answer = super.transmit(command);
              if (answer.length == 0) {
                torn = true; // it lost its power: somebody has pulled it
                slot.remove();
              }
              return answer;
            }
          });
      reader = new OwnedCardReader(slot);
    }
  }

  /** Lays a card on it. */
  void lay(SimulatedCard card) {
    if (!dead && present == null) {
      present = new Presence(card);
      tell(ReaderStatus.CARD);
    }
  }

  /** Whether a card lies there. */
  boolean occupied() {
    return present != null;
  }

  /** Takes it away. */
  void take() {
    Presence was = present;
    if (was != null) {
      present = null;
      was.slot.remove();
      was.reader.close();
      tell(ReaderStatus.EMPTY);
    }
  }

  private void tell(ReaderStatus status) {
    Consumer<ReaderStatus> who = listener;
    if (who != null && !dead) {
      who.accept(status);
    }
  }

  /** Nobody asks it any more. */
  @Override
  public void close() {
    dead = true;
    take();
  }

  @Override
  public Subscription listen(Consumer<ReaderStatus> told) {
    listener = told;
    told.accept(present == null ? ReaderStatus.EMPTY : ReaderStatus.CARD);
    return () -> listener = null;
  }

  @Override
  public <T> CompletableFuture<CardResult<T>> perform(CardWork<T> work) {
    return later(r -> r.perform(work), new CardResult.Failed<>(CardFault.REMOVED));
  }

  @Override
  public CompletableFuture<RelayOpening> relay(RelayOrder order) {
    return later(
        r ->
            r.relay(order)
                .thenApply(
                    opening ->
                        opening instanceof RelayOpening.Opened(CardRelay relay)
                            ? new RelayOpening.Opened(new Relay(relay))
                            : opening),
        new RelayOpening.Refused(CardFault.REMOVED));
  }

  /** From a strand the time goes by; else it comes later, as another event. */
  private <T> CompletableFuture<T> later(
      Function<OwnedCardReader, CompletableFuture<T>> asked, T gone) {
    long takes = 100L + random.nextInt(400);
    if (agenda.inStrand()) {
      agenda.pause(takes);
      return CompletableFuture.completedFuture(now(asked, gone));
    }
    var result = new CompletableFuture<T>();
    agenda.in(
        takes,
        () -> {
          if (!dead) {
            result.complete(now(asked, gone));
          }
        });
    return result;
  }

  private <T> T now(Function<OwnedCardReader, CompletableFuture<T>> asked, T gone) {
    Presence here = present;
    if (here == null) {
      return gone;
    }
    T answer = asked.apply(here.reader).join();
    if (here.torn) {
      agenda.in(
          0,
          () -> {
            if (here == present) {
              take();
            }
          });
    }
    return answer;
  }

  /** The same for a script. */
  private final class Relay implements CardRelay {
    private final CardRelay relay;

    Relay(CardRelay relay) {
      this.relay = relay;
    }

    @Override
    public CompletableFuture<RelayAnswer> exchange(List<byte[]> commands) {
      return later(
          _ -> relay.exchange(commands), new RelayAnswer.Lost(List.of(), CardFault.REMOVED));
    }

    @Override
    public CompletableFuture<CardResult<PinSetting>> setPin(
        PinReference reference, Pin fresh, PrintedFacts printed) {
      return later(
          _ -> relay.setPin(reference, fresh, printed), new CardResult.Failed<>(CardFault.REMOVED));
    }

    @Override
    public void close() {
      relay.close();
    }
  }

  @Override
  public CompletableFuture<Void> release() {
    Presence here = present;
    return here == null || dead ? CompletableFuture.completedFuture(null) : here.reader.release();
  }

  // ---- for certificates, which are asked for at other terminals

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

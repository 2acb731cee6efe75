package org.madoguchi.card;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.madoguchi.card.transport.CardFault;
import org.madoguchi.card.transport.ReaderStatus;

/**
 * The reader of a terminal and the card on it. All that a program needs which only wants a
 * resident's signature.
 *
 * <p>Thread rule: one owner thread inside; every method may be called from any thread and returns
 * at once. Futures complete on the owner thread, never exceptionally: what can go wrong is a value.
 * Every wait inside is bounded; should the smart card service itself hang, futures complete on a
 * timer's thread with {@link CardFault#TIMED_OUT}.
 */
public interface CardReader extends AutoCloseable {
  /**
   * Listens to the reader. The present status is told at once, then each change, on the owner
   * thread. The listener must return quickly.
   *
   * @return closing it ends the listening
   */
  Subscription listen(Consumer<ReaderStatus> listener);

  /**
   * Connects exclusively, selects the JPKI application, asks for the tries that are left without
   * spending one, and reads the electronic certificate for user authentication. The connection
   * stays open until {@link #release()} or until the card goes.
   */
  CompletableFuture<Recognition> recognise();

  /**
   * Presents the PIN exactly once and, when it is right, signs in the same card presence as the
   * last {@link #recognise()}; if that presence has ended, nothing is sent.
   *
   * @param pin complete; wiped before the future completes, whatever happens
   * @param sha256 digest to sign, 32 bytes
   */
  CompletableFuture<Signing> sign(Pin pin, byte[] sha256);

  /**
   * Reads the holder's name, address, birth date and sex in the same card presence as the last
   * {@link #recognise()}, after {@link #sign}: the text application has a PIN of its own (card.md
   * 2.2 and 5). It is presented once, and only when at least two tries are left, so that this never
   * locks a PIN. The signature's security state ends with it.
   *
   * @param pin complete; wiped before the future completes, whatever happens
   */
  CompletableFuture<HolderReading> holder(Pin pin);

  /**
   * Does a work with the card that lies there, in a connection of its own for a bounded time; ends
   * what {@link #recognise()} or {@link #relay} has begun.
   *
   * @return completes exceptionally only by a bug in the work
   */
  <T> CompletableFuture<CardResult<T>> perform(CardWork<T> work);

  /**
   * Opens the card for the script of an order. Its power is cut and comes again, so that nothing is
   * open which a PIN has opened; what {@link #recognise()} has begun ends. One order for each
   * presence of a card: the same one may be opened again.
   */
  CompletableFuture<RelayOpening> relay(RelayOrder order);

  /** Drops the card's security state (card.md 6) and the connection. Idempotent. */
  CompletableFuture<Void> release();

  /** Releases the card and ends the owner thread. Bounded. */
  @Override
  void close();

  /** A listening that can be ended. */
  interface Subscription extends AutoCloseable {
    @Override
    void close();
  }
}

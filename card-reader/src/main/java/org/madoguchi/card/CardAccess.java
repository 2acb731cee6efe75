package org.madoguchi.card;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.madoguchi.card.pcsc.PcscSlot;
import org.madoguchi.card.transport.CardFault;
import org.madoguchi.card.transport.CardSlot;
import org.madoguchi.card.transport.ReaderName;
import org.madoguchi.card.transport.ReaderStatus;

/**
 * A reader for any program: gives it works to do with the card that lies there. Each work runs on
 * the reader's own thread, in one connection that nobody else shares, for a bounded time; at its
 * end, however it ends, everything that a PIN has opened is closed again.
 *
 * <p>For several readers, open one for each: a pattern that only one reader's name contains.
 *
 * <p>Thread-safe; every method returns at once, except {@link #close()}, which waits for a bounded
 * time.
 */
public final class CardAccess implements AutoCloseable {
  /** Signing takes up to 1.6 s, reading a face with short commands 5 s (card.md 8.1). */
  public static final Duration LONGEST_WORK = Duration.ofSeconds(20);

  private final OwnedCardReader reader;

  /**
   * A reader by its slot, which from now on belongs to this object.
   *
   * @param longestWork after this time a work gets {@link CardFault#TIMED_OUT} and sends nothing
   *     more
   */
  public CardAccess(CardSlot slot, Duration longestWork) {
    this(slot, new Deadlines(longestWork));
  }

  CardAccess(CardSlot slot, Deadlines deadlines) {
    this.reader = new OwnedCardReader(slot, deadlines);
  }

  /**
   * A reader by its slot, which from now on belongs to this object; works end after {@link
   * #LONGEST_WORK}.
   */
  public CardAccess(CardSlot slot) {
    this(slot, LONGEST_WORK);
  }

  /**
   * The first PC/SC reader of this machine, in the service's order, whose name contains the
   * pattern. It may be plugged in later, and again after it was gone.
   */
  public static CardAccess open(Pattern readerName) {
    return new CardAccess(new PcscSlot(ReaderName.of(readerName)));
  }

  /**
   * Does a work with the card. What it needs of a person is there before, because it must not wait.
   *
   * @return completes on the reader's thread; exceptionally only by a bug in the work. A PIN that
   *     the work didn't come to is not wiped: wipe it when this completes
   */
  public <T> CompletableFuture<CardResult<T>> perform(CardWork<T> work) {
    return reader.perform(work);
  }

  /**
   * Opens the card for an authority's script.
   *
   * @see CardReader#relay
   */
  public CompletableFuture<RelayOpening> relay(RelayOrder order) {
    return reader.relay(order);
  }

  /**
   * Listens to the reader. The present status is told at once, then each change, on the reader's
   * thread. The listener must return quickly.
   */
  public CardReader.Subscription listen(Consumer<ReaderStatus> listener) {
    return reader.listen(listener);
  }

  /** Lets the card go and ends the reader's thread. */
  @Override
  public void close() {
    reader.close();
  }
}

package org.madoguchi.card.transport;

/**
 * The way to one card: a command in, an answer out. Log, recorder and replay are decorators of it.
 *
 * <p>Thread rule: one thread at a time.
 */
@FunctionalInterface
public interface CardChannel {
  /**
   * Sends a command and waits for the answer, for a bounded time.
   *
   * @param command command APDU, short or extended (ISO/IEC 7816-4 5.1). Neither changed nor kept:
   *     it may hold a PIN, and the caller wipes it afterwards
   */
  CardAnswer transmit(byte[] command);
}

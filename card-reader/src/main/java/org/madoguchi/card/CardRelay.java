package org.madoguchi.card;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * A card that is kept powered for the script of one order: commands of an authority come from
 * outside, and the card's answers go back. The card's power was cut before, so nothing that the
 * holder's PIN has opened is open. Whatever else is done with the reader ends the relay.
 *
 * <p>Thread rule: as {@link CardReader}: any thread, every method returns at once, futures complete
 * on the reader's owner thread and never exceptionally.
 */
public interface CardRelay extends AutoCloseable {
  /**
   * Passes commands on unchanged, if {@link RelayRules} allow all of them, until one isn't answered
   * with 9000. Of an answer that comes in parts (61xx) the parts are fetched and joined.
   *
   * @param commands command APDUs
   */
  CompletableFuture<RelayAnswer> exchange(List<byte[]> commands);

  /**
   * Sets a PIN that the script has unlocked in this power session; ends the script.
   *
   * @param fresh wiped before the future completes, whatever happens
   * @param printed what the new one must not hold
   * @return {@link CardResult.PinInDoubt} if the card went meanwhile: a counter that tells tries
   *     says that the new one is set, a locked one that it isn't
   */
  CompletableFuture<CardResult<PinSetting>> setPin(
      PinReference reference, Pin fresh, PrintedFacts printed);

  /** Cuts the card's power. Idempotent. */
  @Override
  void close();
}

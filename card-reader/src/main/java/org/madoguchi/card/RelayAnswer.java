package org.madoguchi.card;

import java.util.List;
import org.madoguchi.card.transport.CardFault;

/**
 * The result of passing on a batch of commands. Answers are whole response APDUs, with their status
 * words, in the order of the commands.
 */
public sealed interface RelayAnswer {
  /** Every command was answered with 9000. */
  record Passed(List<byte[]> answers) implements RelayAnswer {}

  /**
   * The card said something else than 9000 to the last command that is answered here; the rest of
   * the batch wasn't sent.
   *
   * @param statusWord of the last answer
   */
  record Stopped(List<byte[]> answers, int statusWord) implements RelayAnswer {}

  /**
   * A command of the batch is not to be passed on. Nothing of the batch was sent, and the relay is
   * over.
   *
   * @param index which one, counted from 0
   */
  record Forbidden(RelayRefusal why, int index) implements RelayAnswer {}

  /**
   * The card, the reader or the time is gone, and the relay is over. Whether the card has carried
   * out the command after the last answer, nobody knows: the next script asks.
   */
  record Lost(List<byte[]> answers, CardFault fault) implements RelayAnswer {}
}

package org.madoguchi.sandbox.city.card;

/**
 * Anything that can be laid on a simulated reader.
 *
 * <p>Thread rule: implementations are safe for any thread.
 */
public interface SimulatedCard {
  /** Answer to reset (ISO/IEC 7816-3 8.2); empty if the card is mute. */
  byte[] atr();

  /** Power comes, or comes again after it was gone. */
  void powerOn();

  /** Power goes: the card forgets all that isn't written. */
  void powerOff();

  /** Reset with the power kept. */
  void reset();

  /**
   * Carries out a command.
   *
   * @param command command APDU; not kept
   * @return response APDU; empty if the card stays silent
   */
  byte[] transmit(byte[] command);
}

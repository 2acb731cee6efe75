package org.madoguchi.card.transport;

/** What the reader sees. Plugging, unplugging and mute cards are values, never exceptions. */
public enum ReaderStatus {
  /** The smart card service of this machine (pcscd) doesn't answer. */
  SERVICE_DOWN,
  /** The service runs, but the configured reader isn't there. */
  NO_READER,
  /** The reader waits for a card. */
  EMPTY,
  /** A card is there and can be asked. */
  CARD,
  /** Something is there that doesn't answer: wrong way round, not seated, or no chip. */
  MUTE_CARD
}

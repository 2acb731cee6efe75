package org.madoguchi.sandbox.city.cardauthority;

/** Why a script doesn't go on; the order stays open unless said otherwise. */
public enum ScriptFailure {
  /** The card refused the channel or a checksum in it was wrong (W02). */
  CHANNEL_REFUSED,
  /** It isn't the card of this order (W06). */
  ANOTHER_CARD,
  /** The card refused a step, or the terminal has broken off: from the start, once more (W03). */
  NOT_FINISHED,
  /** Answers to another batch than the last one. */
  OUT_OF_SEQUENCE,
  /** There is no such order, or it is settled. */
  NOT_OPEN
}

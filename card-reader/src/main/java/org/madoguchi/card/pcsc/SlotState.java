package org.madoguchi.card.pcsc;

/**
 * What PC/SC tells of a reader.
 *
 * @param reader its name
 * @param state flags, and above them a count of cards that came and went (SCARD_READERSTATE's
 *     dwEventState)
 */
record SlotState(String reader, long state) {
  private static final int CHANGED = 0x02;
  private static final int UNKNOWN = 0x04;
  private static final int UNAVAILABLE = 0x08;
  private static final int PRESENT = 0x20;
  private static final int MUTE = 0x200;
  private static final int COUNT_SHIFT = 16;

  /** Nothing is known of it: asked with this, the service answers at once. */
  static SlotState unaware(String reader) {
    return new SlotState(reader, 0);
  }

  /** The same with another state, without the mark that it is another. */
  SlotState now(long eventState) {
    return new SlotState(reader, eventState & ~CHANGED);
  }

  boolean isUnaware() {
    return state == 0;
  }

  /** The reader isn't there. */
  boolean gone() {
    return (state & (UNKNOWN | UNAVAILABLE)) != 0;
  }

  boolean present() {
    return !gone() && (state & PRESENT) != 0;
  }

  /** Something is in the slot that gives no answer to reset. */
  boolean mute() {
    return present() && (state & MUTE) != 0;
  }

  /** Between the two a card came or went, whatever they say themselves. */
  boolean cardMovedSince(SlotState before) {
    return !before.isUnaware() && state >>> COUNT_SHIFT != before.state >>> COUNT_SHIFT;
  }
}

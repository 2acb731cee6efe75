package org.madoguchi.sandbox.proof.storm;

import java.time.LocalDateTime;

/** Somebody with the slip of a booking, and what that one knows of it. For one thread. */
final class BoothGuest {
  private final String receipt;
  private final String code;
  private final String booth;
  private LocalDateTime slot;
  private Knows knows = Knows.BOOKED;

  /** What became of it, as far as the one with the slip was told. */
  enum Knows {
    BOOKED,
    CAME,
    CANCELLED,
    /** The machine stopped in the middle, or the screen was left. */
    NOTHING
  }

  BoothGuest(String receipt, String code, String booth, LocalDateTime slot) {
    this.receipt = receipt;
    this.code = code;
    this.booth = booth;
    this.slot = slot;
  }

  String receipt() {
    return receipt;
  }

  String code() {
    return code;
  }

  String booth() {
    return booth;
  }

  LocalDateTime slot() {
    return slot;
  }

  Knows knows() {
    return knows;
  }

  void knows(Knows now) {
    knows = now;
  }

  /** It is at another time now. */
  void moves(LocalDateTime to) {
    slot = to;
  }

  /** Whether a place is this one's, for all that is known. */
  boolean holdsPlace() {
    return knows == Knows.BOOKED || knows == Knows.CAME;
  }
}

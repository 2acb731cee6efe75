package org.madoguchi.app.errand.booth;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.staff.Presented;
import org.madoguchi.app.custody.ReceiptNumber;
import org.madoguchi.app.custody.ScanCode;
import org.madoguchi.config.Booth;
import org.madoguchi.config.Language;

/**
 * Booking at the branch's booths. Thread rule: any thread; every method but {@link #open} may wait
 * for the store.
 */
public interface Appointments {
  /** Whether the branch takes bookings now. */
  boolean running();

  /**
   * The booths of which a slot can still be booked by the clock, whether a place is free or not.
   */
  List<Booth> open();

  /** Whether a booth's slot lies ahead yet: then a booking may be changed, or not be wanted. */
  boolean ahead();

  /** What can be booked of a booth: how many places are free in each slot that is open yet. */
  sealed interface Free {
    /** By slot, in order; 0: all are taken. */
    record Slots(SortedMap<LocalDateTime, Integer> places) implements Free {}

    record Failed(FailureCode why) implements Free {}
  }

  /** Looks what is free. */
  Free free(String booth);

  /** Whether a place is kept for a resident. */
  sealed interface Holding {
    /**
     * For two minutes.
     *
     * @param id of the appointment that may come of it
     */
    record Held(String id) implements Holding {}

    record Refused(FailureCode why) implements Holding {}
  }

  /**
   * Keeps a place while a resident decides.
   *
   * @param terminal of the lobby
   */
  Holding hold(String booth, LocalDateTime slot, String terminal);

  /** The resident wants another one, or has gone: the place is free again. */
  void release(String id);

  /** Whether it is booked. */
  sealed interface Booking {
    /**
     * It is, whether the slip came out or not.
     *
     * @param receipt receipt number
     * @param code the slip's code, {@code MD1A-…}
     * @param printed whether the slip printer took the slip
     */
    record Booked(String receipt, String code, boolean printed) implements Booking {}

    record Refused(FailureCode why) implements Booking {}
  }

  /** Books the place that is held, and prints its slip. */
  Booking book(String id, Language language);

  /** What a slip is about that was shown. */
  sealed interface Finding {
    record Found(Kept appointment) implements Finding {}

    record Refused(FailureCode why) implements Finding {}
  }

  /** Whose slip lies before the camera. */
  Finding find(ScanCode code);

  /**
   * Whose number was typed. Numbers follow each other and could be guessed: whoever types one says
   * too when it is booked for.
   *
   * @param time of day at which its slot begins
   */
  Finding find(ReceiptNumber receipt, LocalTime time);

  /**
   * Books the place that is held instead of one that was booked, in one step: either all of it has
   * happened, or nothing. The slip's code stays the same.
   *
   * @param held from {@link #hold}
   * @param by how the slip was shown, and at which lobby terminal
   */
  Booking move(String held, Kept instead, Presented.Attested by, Language language);

  /**
   * Whoever has the slip doesn't want it any more: the place is free at once.
   *
   * @param by how the slip was shown, and at which lobby terminal
   * @return why it isn't cancelled; empty: it is
   */
  Optional<FailureCode> cancel(Kept appointment, Presented.Attested by);
}

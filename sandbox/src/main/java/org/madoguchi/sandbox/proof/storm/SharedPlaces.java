package org.madoguchi.sandbox.proof.storm;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.staff.Presented;
import org.madoguchi.app.custody.ReceiptNumber;
import org.madoguchi.app.custody.ScanCode;
import org.madoguchi.app.errand.booth.Appointments;
import org.madoguchi.app.errand.booth.Kept;
import org.madoguchi.config.Booth;
import org.madoguchi.config.Language;

/**
 * Booking whose answers are kept under the time that is booked, not under the booking: whoever
 * books the same time after somebody else is given that one's place.
 */
final class SharedPlaces implements Appointments {
  private final Appointments right;
  private final Answers answers;

  /** What outlives a terminal's visit. For one thread. */
  static final class Answers {
    private final Map<String, String> times = new HashMap<>();
    private final Map<String, Booking> given = new HashMap<>();
  }

  SharedPlaces(Appointments right, Answers answers) {
    this.right = right;
    this.answers = answers;
  }

  @Override
  public Holding hold(String booth, LocalDateTime slot, String terminal) {
    Holding holding = right.hold(booth, slot, terminal);
    if (holding instanceof Holding.Held(String id)) {
      answers.times.put(id, booth + slot);
    }
    return holding;
  }

  @Override
  public Booking book(String id, Language language) {
    String time = answers.times.getOrDefault(id, id);
    Booking before = answers.given.get(time);
    if (before instanceof Booking.Booked) {
      right.release(id);
      return before;
    }
    Booking booking = right.book(id, language);
    answers.given.put(time, booking);
    return booking;
  }

  @Override
  public boolean running() {
    return right.running();
  }

  @Override
  public List<Booth> open() {
    return right.open();
  }

  @Override
  public boolean ahead() {
    return right.ahead();
  }

  @Override
  public Free free(String booth) {
    return right.free(booth);
  }

  @Override
  public void release(String id) {
    right.release(id);
  }

  @Override
  public Finding find(ScanCode code) {
    return right.find(code);
  }

  @Override
  public Finding find(ReceiptNumber receipt, LocalTime time) {
    return right.find(receipt, time);
  }

  @Override
  public Booking move(String held, Kept instead, Presented.Attested by, Language language) {
    return right.move(held, instead, by, language);
  }

  @Override
  public Optional<FailureCode> cancel(Kept appointment, Presented.Attested by) {
    return right.cancel(appointment, by);
  }
}

package org.madoguchi.sandbox.proof.crash;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.random.RandomGenerator;
import org.madoguchi.app.branch.LocalBranch;
import org.madoguchi.app.branch.staff.Presented;
import org.madoguchi.app.custody.ScanCode;
import org.madoguchi.app.errand.booth.Appointments;
import org.madoguchi.app.errand.booth.Appointments.Booking;
import org.madoguchi.app.errand.booth.Appointments.Finding;
import org.madoguchi.app.errand.booth.Appointments.Free;
import org.madoguchi.app.errand.booth.Appointments.Holding;
import org.madoguchi.app.errand.booth.Kept;
import org.madoguchi.config.Language;

/**
 * Residents at one lobby, one after another: each books a time, or moves or cancels one that was
 * booked there. What is begun with a booking that is known is said before: {@code TRY moved id
 * slot}, {@code TRY cancelled id}; what was answered after: {@code ACK booked id slot}, and so on.
 * For one thread.
 */
final class BookingHands {
  private final LocalBranch branch;
  private final Appointments appointments;
  private final String terminal;
  private final RandomGenerator random;
  private final Voice voice;
  private final List<ScanCode.AppointmentCode> slips = new ArrayList<>();

  /** Says lines aloud, whole ones. Thread-safe. */
  static final class Voice {
    synchronized void say(String what) {
      System.out.println(what);
      if (System.out.checkError()) {
        throw new IllegalStateException("nobody listens any more");
      }
    }

    /** What can be booked: {@code FREE slot places}. */
    void free(Appointments of) {
      places(of).forEach((slot, free) -> say("FREE " + slot + " " + free));
    }
  }

  BookingHands(LocalBranch branch, String terminal, RandomGenerator random, Voice voice) {
    this.branch = branch;
    this.appointments = branch.appointments();
    this.terminal = terminal;
    this.random = random;
    this.voice = voice;
  }

  void work() {
    while (true) {
      int plan = random.nextInt(10);
      if (plan < 7 || slips.isEmpty()) {
        book();
      } else {
        changes(slips.get(random.nextInt(slips.size())), plan == 9);
      }
    }
  }

  private static SortedMap<LocalDateTime, Integer> places(Appointments of) {
    if (of.free(BookingBranch.BOOTH) instanceof Free.Slots(var places)) {
      return places;
    }
    throw new IllegalStateException("nothing can be booked");
  }

  /** The first that is free, or any: at the first one two lobbies meet. */
  private Optional<String> held(LocalDateTime[] at) {
    List<LocalDateTime> free =
        places(appointments).entrySet().stream()
            .filter(slot -> slot.getValue() > 0)
            .map(Map.Entry::getKey)
            .toList();
    at[0] = random.nextBoolean() ? free.getFirst() : free.get(random.nextInt(free.size()));
    return appointments.hold(BookingBranch.BOOTH, at[0], terminal)
            instanceof Holding.Held(String id)
        ? Optional.of(id)
        : Optional.empty();
  }

  private void book() {
    LocalDateTime[] slot = new LocalDateTime[1];
    Optional<String> held = held(slot);
    if (held.isPresent()
        && appointments.book(held.get(), Language.JA) instanceof Booking.Booked booked
        && branch.read(booked.code()).orElseThrow() instanceof ScanCode.AppointmentCode slip) {
      voice.say("ACK booked " + slip.id() + " " + slot[0]);
      slips.add(slip);
    }
  }

  private void changes(ScanCode.AppointmentCode slip, boolean cancels) {
    if (!(appointments.find(slip) instanceof Finding.Found(Kept kept))) {
      throw new IllegalStateException("a slip is known to nobody: " + slip.id());
    }
    Presented.Attested by = new Presented.Attested(terminal, Presented.How.SCANNED, List.of());
    if (cancels) {
      voice.say("TRY cancelled " + slip.id());
      if (appointments.cancel(kept, by).isEmpty()) {
        voice.say("ACK cancelled " + slip.id());
        slips.remove(slip);
      }
      return;
    }
    LocalDateTime[] slot = new LocalDateTime[1];
    Optional<String> held = held(slot);
    if (held.isPresent()) {
      voice.say("TRY moved " + slip.id() + " " + slot[0]);
      if (appointments.move(held.get(), kept, by, Language.JA) instanceof Booking.Booked) {
        voice.say("ACK moved " + slip.id() + " " + slot[0]);
      }
    }
  }
}

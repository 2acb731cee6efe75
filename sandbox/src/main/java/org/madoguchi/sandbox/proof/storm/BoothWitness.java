package org.madoguchi.sandbox.proof.storm;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.madoguchi.config.Booth;
import org.madoguchi.sandbox.proof.storm.BoothGuest.Knows;

/**
 * Who was told to have which time at which booth, whatever the branch believes. What must never be
 * is counted here: more people at a time than it has places, one slip for two, a slip that nobody
 * knows, a place that stays taken after it was given back.
 */
final class BoothWitness {
  private final Chronicle chronicle;
  private final Tally tally;
  private final List<Booth> booths;
  private final List<BoothGuest> guests = new ArrayList<>();
  private final Set<String> receipts = new HashSet<>();

  BoothWitness(Chronicle chronicle, Tally tally, List<Booth> booths) {
    this.chronicle = chronicle;
    this.tally = tally;
    this.booths = booths;
  }

  /** All who were given a slip. */
  List<BoothGuest> guests() {
    return guests;
  }

  /** A terminal says that it is booked. */
  BoothGuest booked(String receipt, String code, String booth, LocalDateTime slot) {
    tally.appointments++;
    chronicle.note("booked", booth + " " + slot);
    if (!receipts.add(receipt)) {
      twice("one booking was given to two");
    }
    BoothGuest guest = new BoothGuest(receipt, code, booth, slot);
    guests.add(guest);
    count(booth, slot);
    return guest;
  }

  /** A terminal says that it is moved. */
  void moved(BoothGuest guest, String receipt, LocalDateTime slot) {
    tally.appointmentsMoved++;
    chronicle.note("moved", receipt);
    if (!guest.receipt().equals(receipt)) {
      otherwise("a booking that was moved has another number");
    }
    guest.moves(slot);
    guest.knows(Knows.BOOKED);
    count(guest.booth(), slot);
  }

  /** It is said, at a terminal or at the desk, to be no more. */
  void cancelled(BoothGuest guest) {
    tally.appointmentsCancelled++;
    chronicle.note("cancelled", guest.receipt());
    guest.knows(Knows.CANCELLED);
  }

  /** The desk says that somebody came. */
  void came(BoothGuest guest) {
    tally.appointmentsCame++;
    chronicle.note("came", guest.receipt());
    guest.knows(Knows.CAME);
  }

  /** A slip was shown of which something is known, and nothing was said of it that isn't true. */
  void refused(BoothGuest guest, boolean known) {
    if (!known) {
      otherwise("a slip is known to nobody: " + guest.receipt());
    } else if (guest.knows() == Knows.BOOKED) {
      chronicle.note("not any more", guest.receipt());
    }
  }

  private void count(String booth, LocalDateTime slot) {
    long there =
        guests.stream()
            .filter(g -> g.holdsPlace() && g.booth().equals(booth) && g.slot().equals(slot))
            .count();
    if (there > places(booth)) {
      twice("more people than places at " + slot);
    }
  }

  private int places(String booth) {
    return Booth.of(booths, booth).map(Booth::places).orElse(0);
  }

  private void twice(String what) {
    tally.placesTwice++;
    chronicle.violation("booth: " + what);
  }

  private void otherwise(String what) {
    tally.appointmentsToldOtherwise++;
    chronicle.violation("booth: " + what);
  }

  /**
   * What can be booked, when nobody stands at a terminal.
   *
   * @param places free ones by slot, as the branch says
   */
  void free(BoothJournal journal, Booth booth, Map<LocalDateTime, Integer> places) {
    places.forEach(
        (slot, free) -> {
          long taken =
              journal.all().stream()
                  .filter(l -> l.taken() && l.booth().equals(booth.code()) && l.slot().equals(slot))
                  .count();
          if (free != booth.places() - taken) {
            tally.placesNotFree++;
            chronicle.violation("booth: what is given back isn't free at " + slot);
          }
        });
  }

  /**
   * The day is over: the journal is held against what everybody was told.
   *
   * @param today at the branch
   * @param id names the case of a slip's code
   */
  void settle(BoothJournal journal, LocalDate today, UnaryOperator<String> id) {
    Set<String> taken = new HashSet<>();
    for (BoothJournal.Life life : journal.all()) {
      if (life.taken() && !taken.add(life.booth() + life.slot() + "/" + life.place())) {
        twice("the journal has a place twice at " + life.slot());
      }
      if (life.standing().equals("missed")) {
        tally.appointmentsMissed++;
      }
    }
    for (BoothGuest guest : guests) {
      BoothJournal.Life life = journal.of(id.apply(guest.code()));
      if (life == null) {
        otherwise("the journal knows nothing of " + guest.receipt());
      } else if (guest.knows() != Knows.NOTHING
          && !(life.slot().equals(guest.slot()) && life.standing().equals(told(guest, today)))) {
        otherwise(guest.receipt() + " was told as " + guest.knows() + " and is " + life.standing());
      }
    }
  }

  /** What becomes of a booking whose day has passed nobody is told. */
  private static String told(BoothGuest guest, LocalDate today) {
    return switch (guest.knows()) {
      case CAME -> "came";
      case CANCELLED -> "booking-cancelled";
      case BOOKED, NOTHING -> guest.slot().toLocalDate().isBefore(today) ? "missed" : "booked";
    };
  }
}

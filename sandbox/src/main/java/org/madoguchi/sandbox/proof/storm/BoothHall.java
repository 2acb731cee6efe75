package org.madoguchi.sandbox.proof.storm;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.branch.staff.Badge;
import org.madoguchi.app.branch.staff.DeskAnswer;
import org.madoguchi.app.branch.staff.Presented;
import org.madoguchi.app.custody.ScanCode;
import org.madoguchi.app.errand.TurnedAway;
import org.madoguchi.app.errand.booth.Appointments;
import org.madoguchi.config.Booth;
import org.madoguchi.config.LocalizedText;
import org.madoguchi.config.OpeningHours.Span;
import org.madoguchi.sandbox.city.City;
import org.madoguchi.sandbox.proof.storm.BoothGuest.Knows;

/**
 * Where people book a time at a booth: two terminals that sell the same few places, slips with
 * which they come again, and a clerk who marks who came.
 */
final class BoothHall {
  private static final int TERMINALS = 2;
  private static final int FIRST_TERMINAL = 14;
  private static final int BETWEEN = 120_000;
  private static final int DESK = 240_000;

  /** Longer than a place is kept for somebody who decides. */
  private static final long HELD = 180_000;

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final Presented BADGE =
      Presented.typed(List.of(new Badge(City.badges().firstEntry().getValue())));

  private final World world;
  private final BoothWitness witness;
  private final SharedPlaces.Answers answers = new SharedPlaces.Answers();
  private final Map<String, BoothVisitor> inside = new HashMap<>();
  private final List<BoothGuest> atTerminals = new ArrayList<>();
  private int comingStill;

  /**
   * @param residents how many come for certificates
   */
  BoothHall(World world, int residents) {
    this.world = world;
    comingStill = world.mutant().booking(residents);
    witness = new BoothWitness(world.chronicle(), world.tally(), world.config().booths());
  }

  /** One that is there already, and one of the next day with few places. */
  static List<Booth> booths() {
    LocalizedText words = LocalizedText.same("storm");
    String city = City.municipalities().getFirst().code();
    return List.of(
        new Booth(
            "today",
            city,
            words,
            List.of(
                new Booth.Day(TODAY, List.of(new Span(LocalTime.of(10, 30), LocalTime.of(17, 0))))),
            30,
            2,
            words,
            Booth.BookUntil.START),
        new Booth(
            "tomorrow",
            city,
            words,
            List.of(
                new Booth.Day(
                    TODAY.plusDays(1), List.of(new Span(LocalTime.of(9, 0), LocalTime.of(11, 0))))),
            20,
            2,
            words,
            Booth.BookUntil.DAY_BEFORE));
  }

  BoothWitness witness() {
    return witness;
  }

  /** The branch's service as a terminal's program has it. */
  Appointments service() {
    return world.mutant().appointments(world.branch().appointments(), answers);
  }

  /** Opens its terminals, and the clerk comes. */
  void open() {
    for (int i = 0; i < TERMINALS; i++) {
      waits("lobby-" + (FIRST_TERMINAL + i));
    }
    if (comingStill > 0) {
      works();
    }
  }

  private void waits(String terminal) {
    world.agenda().in(world.random().nextInt(BETWEEN), () -> comes(terminal));
  }

  private void comes(String terminal) {
    if (comingStill == 0) {
      return;
    }
    comingStill--;
    List<BoothGuest> slips =
        witness.guests().stream()
            .filter(g -> g.knows() == Knows.BOOKED && !atTerminals.contains(g))
            .toList();
    int plan = world.random().nextInt(10);
    if (plan < 6 || slips.isEmpty()) {
      inside.put(
          terminal, new BoothVisitor(world, terminal, null, false, () -> leaves(terminal, null)));
    } else {
      BoothGuest guest = world.pick(slips);
      atTerminals.add(guest);
      inside.put(
          terminal,
          new BoothVisitor(world, terminal, guest, plan == 9, () -> leaves(terminal, guest)));
    }
    if (world.random().nextDouble() < world.odds().kill() * 2) {
      world.agenda().in(world.random().nextInt(60_000), world::kill);
    }
  }

  private void leaves(String terminal, @Nullable BoothGuest guest) {
    inside.remove(terminal);
    atTerminals.remove(guest);
    waits(terminal);
  }

  // ---- at the desk

  /** Now and then somebody is there for whom it is time, or who doesn't want it. */
  private void works() {
    if (over()) {
      return;
    }
    List<BoothGuest> here =
        witness.guests().stream()
            .filter(g -> g.knows() == Knows.BOOKED && !atTerminals.contains(g))
            .toList();
    if (!here.isEmpty()) {
      serve(world.pick(here));
    }
    world.agenda().in(world.random().nextInt(DESK), this::works);
  }

  private void serve(BoothGuest guest) {
    String id = id(guest.code());
    boolean tooEarly = guest.slot().toLocalDate().isAfter(today());
    if (world.random().nextInt(8) == 0) {
      if (world.branch().turnAway(id, TurnedAway.NOT_WANTED, BADGE) instanceof DeskAnswer.Done) {
        witness.cancelled(guest);
      }
    } else if (world.branch().handed(id, BADGE) instanceof DeskAnswer.Done) {
      if (tooEarly) {
        throw new IllegalStateException("somebody came before the day");
      }
      witness.came(guest);
    }
  }

  private LocalDate today() {
    return LocalDate.ofInstant(world.agenda().instant(), world.config().branch().zone());
  }

  private String id(String code) {
    return world.branch().read(code).orElseThrow() instanceof ScanCode.AppointmentCode slip
        ? slip.id()
        : "";
  }

  // ---- the end

  /** The process dies, and with it the terminals' sessions. */
  void die() {
    inside.values().forEach(BoothVisitor::die);
  }

  /** After that the next ones come. */
  void clear() {
    List<String> free = new ArrayList<>(inside.keySet());
    inside.clear();
    atTerminals.clear();
    free.forEach(this::waits);
  }

  /** Whether nobody is here and nobody will come. */
  boolean over() {
    return comingStill == 0 && inside.isEmpty();
  }

  /**
   * The office is closed. What was held while somebody decided has been given back; all else that
   * isn't booked must be free. Whether somebody is still waited for today.
   */
  boolean close() {
    long until = world.agenda().now() + HELD;
    while (world.agenda().now() < until && world.agenda().step()) {}
    BoothJournal journal = new BoothJournal();
    world.branch().exportJournal(journal::line);
    for (Booth booth : world.config().booths()) {
      if (world.branch().appointments().free(booth.code())
          instanceof Appointments.Free.Slots(var places)) {
        witness.free(journal, booth, places);
      }
    }
    return witness.guests().stream()
        .anyMatch(g -> g.holdsPlace() && g.slot().toLocalDate().equals(today()));
  }

  /** The day is over. */
  void settle(BoothJournal journal) {
    witness.settle(journal, today(), this::id);
  }
}

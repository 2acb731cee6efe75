package org.madoguchi.sandbox.proof.storm;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.madoguchi.app.branch.OfficeSnapshot;
import org.madoguchi.app.errand.CaseAtDesk.Todo;
import org.madoguchi.app.errand.support.ApplicationSite;
import org.madoguchi.app.errand.support.Applications;

/**
 * Where people come to apply for a card: terminals with a camera beside those for certificates, an
 * office terminal of their own at the same desk and MFP, and the site behind the branch. Each comes
 * once, with a form of the own.
 */
final class ApplicationHall {
  private static final int TERMINALS = 2;
  private static final int FIRST_TERMINAL = 8;

  /** Few messages cross this line: each meets a fault so much more often. */
  private static final int FAULTS = 2;

  private static final long BUS = 900_000;

  private final World world;
  private final ApplicationWitness witness;
  private final ApplicationLine line;
  private final ApplicationClerk clerk;
  private final Supplier<List<String>> rest;
  private final SwappedPhotos.Slot slot = new SwappedPhotos.Slot();
  private final Map<String, ApplicationVisitor> inside = new HashMap<>();
  private final Deque<ApplicationGuest> queue = new ArrayDeque<>();
  private int comingStill;
  private int people;
  private int pictures;
  private int expected;
  private boolean closed;

  /**
   * @param residents how many come for certificates
   * @param rest names of the applications of which the branch's store holds what was told
   */
  ApplicationHall(World world, Town town, int residents, Supplier<List<String>> rest) {
    this.world = world;
    this.rest = rest;
    comingStill = world.mutant().applying(residents);
    witness = new ApplicationWitness(world.chronicle(), world.tally());
    line =
        new ApplicationLine(
            world.agenda(),
            world.random(),
            FAULTS * world.odds().gateway(),
            town.intake(),
            new StormSite(() -> people, witness),
            witness);
    clerk = new ApplicationClerk(world, this);
  }

  /** What the branch asks. */
  ApplicationSite line() {
    return line;
  }

  ApplicationWitness witness() {
    return witness;
  }

  Deque<ApplicationGuest> queue() {
    return queue;
  }

  /** The branch's service as a terminal's program has it. */
  Applications service() {
    return world.mutant().applications(world.branch().applications(), slot);
  }

  /** Each picture of the world has a number. */
  int nextPicture() {
    return ++pictures;
  }

  /** Somebody who hasn't come before, with a form. */
  Applicant newcomer() {
    return new Applicant(people++);
  }

  /** Somebody else who has a form. */
  Applicant another(Applicant than) {
    return new Applicant(than.number() == 0 ? 1 : world.random().nextInt(than.number()));
  }

  // ---- at the lobby

  /** Opens its terminals, and the clerk comes. */
  void open() {
    for (int i = 0; i < TERMINALS; i++) {
      waits("lobby-" + (FIRST_TERMINAL + i));
    }
    works();
  }

  private void waits(String terminal) {
    long now = world.agenda().now();
    long wait =
        world.random().nextInt(3) > 0
            ? BUS - now % BUS + world.random().nextInt(3_000)
            : world.random().nextInt((int) BUS);
    world.agenda().in(wait, () -> comes(terminal));
  }

  private void comes(String terminal) {
    if (comingStill == 0) {
      return;
    }
    comingStill--;
    inside.put(
        terminal,
        new ApplicationVisitor(
            world,
            terminal,
            newcomer(),
            world.odds().resident(),
            () -> {
              inside.remove(terminal);
              waits(terminal);
            }));
    if (world.random().nextDouble() < world.odds().kill() * 3) {
      world.agenda().in(world.random().nextInt(240_000), world::kill);
    }
  }

  /** A clerk takes the paper form under the hand scanner, for whichever terminal asks. */
  void scansForm(Applicant of) {
    world
        .agenda()
        .in(4_000 + world.random().nextInt(20_000), () -> world.branch().scan(of.form().digits()));
  }

  /** Somebody has a slip, and comes with it, loses it, or another one has taken it. */
  void toTheDesk(ApplicationGuest guest) {
    double luck = world.random().nextDouble();
    double odds = world.odds().resident();
    if (luck < odds / 4) {
      world.chronicle().note("lost slip", guest.receipt());
      return;
    }
    ApplicationGuest comes =
        luck < odds / 2 ? guest.instead(another(guest.told().who()).number()) : guest;
    expected++;
    world
        .agenda()
        .in(
            2_000 + world.random().nextInt(60_000),
            () -> {
              expected--;
              queue.add(comes);
            });
  }

  /** The process dies, and with it the terminals' sessions. */
  void die() {
    inside.values().forEach(ApplicationVisitor::die);
  }

  /** After that everybody goes home, and the next ones come. */
  void clear() {
    List<String> free = new ArrayList<>(inside.keySet());
    inside.clear();
    free.forEach(terminal -> world.agenda().in(1_000, () -> comes(terminal)));
    look();
  }

  // ---- at the desk

  private void works() {
    if (!closed) {
      world.agenda().in(clerk.act(), this::works);
    }
  }

  /** Looks at what rests at the branch. */
  void look() {
    witness.resting(rest.get());
  }

  /** Whether nobody is here, nobody will come, and nothing is on its way. */
  boolean over() {
    if (comingStill > 0 || !inside.isEmpty() || expected > 0) {
      return false;
    }
    if (!queue.isEmpty() || clerk.busy()) {
      return false;
    }
    line.well();
    return !line.busy()
        && world.counter().look().cases().stream().noneMatch(c -> onItsWay(c.todo()));
  }

  private static boolean onItsWay(Todo todo) {
    return todo instanceof Todo.Sending
        || todo instanceof Todo.Printing
        || todo instanceof Todo.HandOver;
  }

  /** The office is closed: the clerk goes home. Whether something is left there that was told. */
  boolean close() {
    closed = true;
    look();
    return !rest.get().isEmpty();
  }

  /** The day after. */
  void settle(ApplicationJournal journal) {
    witness.settle(journal, rest.get());
  }

  /** What the office screen shows. */
  OfficeSnapshot office() {
    return world.counter().look();
  }
}

package org.madoguchi.sandbox.proof.storm;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.errand.intake.IntakeOffice;
import org.madoguchi.app.errand.intake.IntakeOffices;
import org.madoguchi.app.errand.intake.OfficersLine;
import org.madoguchi.app.errand.intake.PaperCamera;

/**
 * Where people come to have an application taken in: terminals of their own, the office terminal
 * and its clerk of those who apply otherwise, a camera for papers there, and each municipality's
 * officers behind the branch. Whoever has a slip comes to a terminal as often as is needed.
 */
final class IntakeHall {
  /** Names of what is asked beside what every application needs. */
  static final String MOVING = "moving";

  static final String OLD_CARD = "old-card";

  private static final int TERMINALS = 2;
  private static final int FIRST_TERMINAL = 10;
  private static final int OFFICERS = 2;

  /** Between two who come, ms at most. */
  private static final int BETWEEN = 900_000;

  private final World world;
  private final IntakeWitness witness;
  private final Supplier<List<String>> rest;
  private final Supplier<List<String>> toTell;
  private final List<StormOffice> offices = new ArrayList<>();
  private final List<IntakeLine> lines = new ArrayList<>();
  private final Map<String, IntakeOffice> asReached = new HashMap<>();
  private final Map<String, IntakeVisitor> inside = new HashMap<>();
  private final Deque<ApplicationGuest> queue = new ArrayDeque<>();
  private final List<IntakeVisitor.Gone> interrupted = new ArrayList<>();
  private int comingStill;
  private int expected;
  private long next;
  private boolean closed;

  /** What lies before the camera at the office terminal. */
  private @Nullable PicturedPaper paper;

  /**
   * @param residents how many come for certificates
   * @param rest names of those of which the branch's store holds what was told
   * @param toTell the same for what the officers are still to be told
   */
  IntakeHall(
      World world,
      Town town,
      int residents,
      Supplier<List<String>> rest,
      Supplier<List<String>> toTell) {
    this.world = world;
    this.rest = rest;
    this.toTell = toTell;
    comingStill = world.mutant().takenIn(residents);
    witness = new IntakeWitness(world.chronicle(), world.tally());
    town.officers().forEach(this::engage);
  }

  private void engage(String municipality, IntakeKeys keys) {
    Agenda agenda = world.agenda();
    Odds odds = world.odds();
    StormOffice office =
        new StormOffice(
            agenda, municipality, keys.signs(), world.mutant().decidesUnseen(), witness);
    List<StormOfficer> officers = new ArrayList<>();
    for (int i = 1; i <= OFFICERS; i++) {
      officers.add(
          new StormOfficer(
              agenda, world.random(), odds.resident(), office, "officer-" + i, witness));
    }
    office.onArrival(() -> officers.forEach(StormOfficer::wakes));
    double exchanges = odds.gateway() * (world.mutant().exchangesOften() ? 2 : 0.08);
    IntakeLine line =
        new IntakeLine(agenda, world.random(), odds.gateway(), exchanges, keys, office, witness);
    OfficersLine reached = world.mutant().officers(line, keys.decision());
    offices.add(office);
    lines.add(line);
    asReached.put(municipality, keys.reachedBy(reached));
  }

  /** Whom the branch asks. */
  IntakeOffices offices() {
    return IntakeOffices.of(asReached);
  }

  /** The camera at the office terminal; now and then it gives nothing. */
  PaperCamera camera() {
    return () -> {
      PicturedPaper lies = paper;
      return lies == null || world.random().nextDouble() < world.odds().clerk()
          ? new PaperCamera.Shot.Failed(FailureCode.CAMERA_UNPLUGGED)
          : new PaperCamera.Shot.Taken(lies.file());
    };
  }

  /** A paper is laid before it. */
  void lays(int person, String code) {
    paper = new PicturedPaper(person, code, world.applications().nextPicture());
  }

  IntakeWitness witness() {
    return witness;
  }

  // ---- at the lobby

  /** Opens its terminals. */
  void open() {
    for (int i = 0; i < TERMINALS; i++) {
      waits("lobby-" + (FIRST_TERMINAL + i));
    }
  }

  private void waits(String terminal) {
    if (!closed) {
      world.agenda().in(5_000 + world.random().nextInt(10_000), () -> comes(terminal));
    }
  }

  private void comes(String terminal) {
    ApplicationGuest guest = queue.poll();
    if (guest != null) {
      visits(terminal, new Applicant(guest.person()), guest);
    } else if (comingStill > 0 && world.agenda().now() >= next) {
      comingStill--;
      next = world.agenda().now() + world.random().nextInt(BETWEEN);
      visits(terminal, world.applications().newcomer(), null);
      if (world.random().nextDouble() < world.odds().kill() * 3) {
        world.agenda().in(world.random().nextInt(600_000), world::kill);
      }
    } else {
      waits(terminal);
    }
  }

  private void visits(String terminal, Applicant who, @Nullable ApplicationGuest guest) {
    inside.put(
        terminal,
        new IntakeVisitor(
            world,
            terminal,
            who,
            guest,
            gone -> {
              inside.remove(terminal);
              goes(gone);
              waits(terminal);
            }));
  }

  private void goes(IntakeVisitor.Gone gone) {
    ApplicationGuest guest = gone.guest();
    if (guest == null) {
      return;
    }
    switch (gone.to()) {
      case HOME -> {}
      case DESK -> world.applications().toTheDesk(guest);
      case LOBBY -> toTheLobby(guest);
    }
  }

  /** Somebody goes to a terminal with a slip, or home. */
  void toTheLobby(ApplicationGuest guest) {
    if (world.random().nextDouble() < world.odds().resident() / 8) {
      return;
    }
    expected++;
    world
        .agenda()
        .in(
            3_000 + world.random().nextInt(30_000),
            () -> {
              expected--;
              queue.add(guest);
            });
  }

  /** The process dies, and with it the terminals' sessions. */
  void die() {
    inside.values().forEach(visitor -> interrupted.add(visitor.die()));
  }

  /** After that everybody with a slip comes again. */
  void clear() {
    List<String> free = new ArrayList<>(inside.keySet());
    inside.clear();
    interrupted.forEach(this::goes);
    interrupted.clear();
    free.forEach(this::waits);
    look();
  }

  // ---- the end

  /** Looks at what rests at the branch. */
  void look() {
    witness.resting(rest.get());
  }

  /** Whether nobody is here, nobody will come, and nothing is on its way. */
  boolean over() {
    if (comingStill > 0 || !inside.isEmpty() || expected > 0 || !queue.isEmpty()) {
      return false;
    }
    lines.forEach(IntakeLine::well);
    return lines.stream().noneMatch(IntakeLine::busy);
  }

  /** The office is closed. Whether something is left that was told, or is to be told. */
  boolean close() {
    closed = true;
    lines.forEach(IntakeLine::well);
    return !rest.get().isEmpty() || !toTell.get().isEmpty();
  }

  /** The day after. */
  void settle(IntakeJournal journal) {
    Set<String> cards = new HashSet<>();
    offices.forEach(office -> cards.addAll(office.cards()));
    List<String> left = new ArrayList<>(rest.get());
    left.addAll(toTell.get());
    witness.settle(journal, cards, left);
  }
}

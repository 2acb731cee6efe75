package org.madoguchi.sandbox.proof.storm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.madoguchi.app.errand.registration.PortalLine;
import org.madoguchi.sandbox.city.authority.Credential;

/** Where people come to register: terminals of their own, their cards, and the portal behind. */
final class RegistrationHall {
  private static final int TERMINALS = 2;
  private static final int FIRST_TERMINAL = 12;
  private static final int BETWEEN = 240_000;

  /** So many at one session at most, one after another. */
  private static final int MOST_PEOPLE = 4;

  private final World world;
  private final List<HeldCard> cards = new ArrayList<>();
  private final RegistrationWitness witness;
  private final RegistrationLine line;
  private final Credential key;
  private final Map<String, RegistrationVisitor> inside = new HashMap<>();
  private int comingStill;

  /**
   * @param residents how many come for certificates
   */
  RegistrationHall(World world, CardFolk folk, int residents, StormRandom secure, Mutant mutant) {
    this.world = world;
    comingStill = mutant.registering(residents);
    for (CardFolk.Person person : folk.people()) {
      cards.add(
          new HeldCard(
              person,
              false,
              secure,
              () -> {
                throw new IllegalStateException("nobody makes a key here");
              }));
    }
    witness = new RegistrationWitness(world.chronicle(), world.tally());
    key = folk.authority().portal();
    line =
        new RegistrationLine(
            world.agenda(),
            world.random(),
            world.odds().gateway(),
            new StormPortal(key, folk.people(), mutant.portalSignsIn(), witness),
            folk.people(),
            witness);
  }

  /** What the branch asks. */
  PortalLine line() {
    return new PortalLine(line, key.certificate());
  }

  /** Opens its terminals. */
  void open() {
    for (int i = 0; i < TERMINALS; i++) {
      waits("lobby-" + (FIRST_TERMINAL + i));
    }
  }

  private void waits(String terminal) {
    world.agenda().in(world.random().nextInt(BETWEEN), () -> comes(terminal));
  }

  private void comes(String terminal) {
    if (comingStill == 0) {
      return;
    }
    int people = 1 + world.random().nextInt(Math.min(MOST_PEOPLE, comingStill));
    comingStill -= people;
    inside.put(
        terminal,
        new RegistrationVisitor(
            world,
            terminal,
            cards,
            people,
            witness,
            () -> {
              inside.remove(terminal);
              waits(terminal);
            }));
    if (world.random().nextDouble() < world.odds().kill() * 3) {
      world.agenda().in(world.random().nextInt(60_000), world::kill);
    }
  }

  /** The process dies, and with it the terminals' sessions. */
  void die() {
    inside.values().forEach(RegistrationVisitor::die);
  }

  /** After that everybody takes the card home. */
  void clear() {
    List<String> free = new ArrayList<>(inside.keySet());
    inside.values().forEach(RegistrationVisitor::leave);
    inside.clear();
    free.forEach(this::waits);
  }

  /** Whether nobody is here and nobody will come. */
  boolean over() {
    return comingStill == 0 && inside.isEmpty();
  }

  /** The day is over. */
  void settle(RegistrationJournal journal) {
    witness.settle(journal);
  }
}

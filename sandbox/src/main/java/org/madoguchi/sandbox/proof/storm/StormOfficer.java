package org.madoguchi.sandbox.proof.storm;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.madoguchi.municipality.desk.OpenPackage;
import org.madoguchi.municipality.desk.Reason;
import org.madoguchi.municipality.desk.Verdict;
import org.madoguchi.municipality.envelope.IntakePackage;

/**
 * An officer of a municipality in a world: opens what has waited longest, looks at photo, face and
 * papers one after another, asks the resident something, and decides. Now and then refuses though
 * all is well, puts off, is slow, gives the package back, is gone, hurries, or doesn't compare.
 */
final class StormOfficer {
  private static final List<String> PHRASES = List.of("face-camera", "wait", "speak-to-clerk");

  /** After so long without a sign of life the program lets others open it, ms. */
  private static final long FORGOTTEN = 60_000;

  private final Agenda agenda;
  private final RandomGenerator random;
  private final double odds;
  private final StormOffice office;
  private final String name;
  private final IntakeWitness witness;
  private final Set<Integer> eyes = new HashSet<>();
  private @Nullable OpenPackage open;
  private boolean atWork;
  private boolean unlike;

  /**
   * @param odds how often something else is done than planned
   */
  StormOfficer(
      Agenda agenda,
      RandomGenerator random,
      double odds,
      StormOffice office,
      String name,
      IntakeWitness witness) {
    this.agenda = agenda;
    this.random = random;
    this.odds = odds;
    this.office = office;
    this.name = name;
    this.witness = witness;
  }

  private boolean happens(double often) {
    return random.nextDouble() < often;
  }

  /** Something waits. */
  void wakes() {
    if (!atWork) {
      atWork = true;
      goesOn(1_000 + random.nextInt(15_000));
    }
  }

  private void goesOn(long milliseconds) {
    agenda.in(milliseconds, this::act);
  }

  private void act() {
    OpenPackage mine = open;
    if (mine == null) {
      Optional<OpenPackage> next = office.openNext(name);
      next.ifPresentOrElse(this::begins, () -> atWork = false);
      return;
    }
    if (office.opened(mine.id(), name).isEmpty()) {
      ends(); // the branch has taken it back
    } else if (happens(odds / 10)) {
      office.leave(mine.id(), name);
      ends();
    } else if (happens(odds / 10)) {
      agenda.in(FORGOTTEN, () -> office.leave(mine.id(), name));
      open = null;
      goesOn(300_000 + random.nextInt(600_000)); // gone
    } else if (happens(odds / 2)) {
      goesOn(60_000 + random.nextInt(240_000)); // slow
    } else if (happens(odds / 2)) {
      office.phrase(mine.id(), name, PHRASES.get(random.nextInt(PHRASES.size())));
      goesOn(pace());
    } else {
      looksOrDecides(mine);
    }
  }

  private void begins(OpenPackage next) {
    open = next;
    eyes.clear();
    unlike = false;
    goesOn(pace());
  }

  private int pace() {
    return 2_000 + random.nextInt(5_000);
  }

  private void ends() {
    open = null;
    goesOn(1_000 + random.nextInt(5_000));
  }

  private void looksOrDecides(OpenPackage mine) {
    int item = eyes.size();
    if (item < mine.items() && !happens(odds)) {
      looks(mine, item);
      goesOn(pace());
    } else if (office.decide(mine, name, verdict(), eyes)) {
      ends();
    } else {
      // its program says what is missing
      goesOn(pace());
    }
  }

  private void looks(OpenPackage mine, int item) {
    boolean right = item == 0 ? face(mine.content()) : paper(mine.content(), item - 1);
    boolean careless = !right && happens(odds);
    if (careless) {
      witness.notCompared();
    }
    unlike |= !right && !careless;
    eyes.add(item);
    office.look(mine.id(), name, item, right || careless);
  }

  /** The photo shows who stood in the lobby. */
  private static boolean face(IntakePackage content) {
    return StormPhoto.in(content.photo())
        .map(photo -> StormFace.in(content.face()).equals(OptionalInt.of(photo.person())))
        .orElse(content.photo().length == 0);
  }

  /** It is a paper of who is on the photo; where there is none, of whose form it is. */
  private static boolean paper(IntakePackage content, int number) {
    int person =
        StormPhoto.in(content.photo())
            .map(StormPhoto::person)
            .orElseGet(() -> Applicant.of(content.form()));
    return PicturedPaper.in(content.papers().get(number).picture())
        .filter(paper -> paper.person() == person)
        .isPresent();
  }

  private Verdict verdict() {
    if (unlike) {
      return new Verdict.Refused(Reason.PHOTO_UNLIKE);
    }
    if (happens(odds)) {
      List<Reason> reasons = List.of(Reason.values());
      return new Verdict.Refused(reasons.get(random.nextInt(reasons.size())));
    }
    if (happens(odds)) {
      return new Verdict.Suspended();
    }
    return random.nextInt(8) == 0
        ? new Verdict.AcceptedCounter()
        : new Verdict.Accepted(
            random.nextBoolean()
                ? Verdict.Delivery.ADDRESSEE_ONLY
                : Verdict.Delivery.REGISTERED_MAIL);
  }
}

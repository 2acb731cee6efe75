package org.madoguchi.sandbox.proof.storm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.custody.Digest;
import org.madoguchi.app.errand.support.Wishes;
import org.madoguchi.municipality.envelope.IntakePackage;

/**
 * Who told what for an application that is taken in, which papers lay before a clerk, what an
 * officer has really looked at and decided, and what became of it: as it was seen on screens, at
 * the officers' and at the far end of the line, whatever the branch believes. Everything that must
 * never be is counted here.
 */
final class IntakeWitness {
  private final Chronicle chronicle;
  private final Tally tally;
  private final Map<String, Told> told = new LinkedHashMap<>();
  private final Map<String, Set<PicturedPaper>> seen = new HashMap<>();
  private final Set<ApplicationWitness.Seen> looked = new HashSet<>();
  private final Map<String, Sealed> packages = new HashMap<>();
  private final Map<String, Map<String, String>> typed = new HashMap<>();
  private final Map<String, Set<Integer>> before = new HashMap<>();
  private final Set<String> disturbed = new HashSet<>();
  private final Set<String> over = new HashSet<>();
  private final Set<String> said = new HashSet<>();

  IntakeWitness(Chronicle chronicle, Tally tally) {
    this.chronicle = chronicle;
    this.tally = tally;
  }

  /**
   * What lay on the screen when its resident said that all of it is right.
   *
   * @param moving what was answered
   * @param oldCard what was answered
   */
  record Told(ApplicationWitness.Confirmed all, boolean moving, boolean oldCard) {
    private boolean is(IntakePackage content, @Nullable StormPhoto photo) {
      boolean said =
          content.moving() == moving
              && Boolean.valueOf(oldCard).equals(content.oldCard())
              && all.born().toString().equals(content.birthDate())
              && all.wishes()
                  .equals(
                      new Wishes(content.signature(), content.authentication(), content.braille()));
      OptionalInt face =
          content.face().length == 0 ? OptionalInt.empty() : StormFace.in(content.face());
      boolean same = photo == null ? face.isEmpty() : face.equals(OptionalInt.of(photo.person()));
      return said && same && all.seen().equals(new ApplicationWitness.Seen(content.form(), photo));
    }
  }

  /** What left the branch under a name, and what officers decided about it, by their words. */
  private static final class Sealed {
    private final String id;
    private final String digest;
    private final List<String> decided = new ArrayList<>();

    Sealed(String id, String digest) {
      this.id = id;
      this.digest = digest;
    }
  }

  // ---- at the lobby

  /** A resident says that all of it is right. */
  void confirms(String id, Told what) {
    tally.intakes++;
    told.put(id, what);
    note("confirmed", id);
  }

  /** The screen says that an officer has accepted it. */
  void shownAccepted(String id) {
    if (packagesOf(id).stream().flatMap(p -> p.decided.stream()).noneMatch(this::accepted)) {
      acceptedByNobody(id);
    }
  }

  private boolean accepted(String decision) {
    return decision.startsWith("accepted");
  }

  private void acceptedByNobody(String id) {
    once(
        "accepted " + id,
        () -> {
          tally.intakesAcceptedByNobody++;
          violation("goes on as accepted, and no officer has accepted it: " + id);
        });
  }

  /** A resident has typed all PINs, and they go to the branch. */
  void types(String id, Map<String, String> pins) {
    typed.put(id, Map.copyOf(pins));
  }

  // ---- at the desk

  /** It lay on an office screen, and a clerk had it before her. */
  void looked(ApplicationWitness.Seen what) {
    looked.add(what);
  }

  /** The picture of a paper lay on an office screen, for that case. */
  void sees(String id, PicturedPaper paper) {
    seen.computeIfAbsent(id, _ -> new HashSet<>()).add(paper);
  }

  /** Something was done or carried for another: whatever stops it has a cause. */
  void disturbed(String id) {
    disturbed.add(id);
  }

  /** Nothing more can happen to it, as far as people know. */
  void over(String id) {
    over.add(id);
  }

  // ---- on the line

  void fault(String fault) {
    tally.intakeFaults++;
    note("line", fault);
  }

  /** A line brings to that package what is another's. */
  void exchanged(String name) {
    Sealed here = packages.get(name);
    if (here != null) {
      disturbed(here.id);
    }
  }

  /**
   * The branch sends a package.
   *
   * @param content what is in it; null: nobody can open it
   * @param digest of that, as the message says it
   */
  void sends(String name, @Nullable IntakePackage content, Digest digest) {
    StormPhoto photo = content == null ? null : StormPhoto.in(content.photo()).orElse(null);
    Map.Entry<String, Told> whose =
        content == null
            ? null
            : told.entrySet().stream()
                .filter(t -> t.getValue().is(content, photo))
                .reduce((_, last) -> last)
                .orElse(null);
    if (content == null || whose == null || !content.id().equals(name)) {
      wrongPackage("not what its resident confirmed: " + name);
      return;
    }
    String id = whose.getKey();
    if (told.containsKey(name) && !name.equals(id)) {
      wrongPackage("another's, under this name: " + name); // the first bears its case's
    }
    if (!looked.contains(whose.getValue().all().seen())) {
      wrongPackage("sealed, and nobody had looked at its photo: " + name);
    }
    for (IntakePackage.Paper paper : content.papers()) {
      Optional<PicturedPaper> shown = PicturedPaper.in(paper.picture());
      if (shown.isEmpty()
          || !shown.get().code().equals(paper.code())
          || !seen.getOrDefault(id, Set.of()).contains(shown.get())) {
        wrongPackage("a paper in it that no clerk saw for it: " + shown + ", " + name);
      }
    }
    Sealed before = packages.putIfAbsent(name, new Sealed(id, digest.hex()));
    if (before != null && !(before.id.equals(id) && before.digest.equals(digest.hex()))) {
      wrongPackage("other bytes under the same name: " + name);
    }
  }

  private void wrongPackage(String what) {
    once(
        what,
        () -> {
          tally.wrongPackages++;
          violation("a package: " + what);
        });
  }

  /**
   * An envelope with PINs reaches the officers.
   *
   * @param block what is in it, by the names in it
   */
  void pins(String name, Map<String, String> block) {
    Sealed of = packages.get(name);
    Map<String, String> pins = new HashMap<>(block);
    boolean own = name.equals(pins.remove("id"));
    if (of == null || !own || !pins.equals(typed.get(of.id))) {
      once(
          "pins " + name,
          () -> {
            tally.pinsOfOthers++;
            violation("PINs for another, or not those that its holder typed: " + name);
          });
    }
    if (of != null && of.decided.stream().noneMatch("accepted"::equals)) {
      acceptedByNobody(of.id);
    }
  }

  /** Somebody stands before the camera of a terminal with the slip of what was told so. */
  void stands(ApplicationWitness.Confirmed slip, int person) {
    told.forEach(
        (id, one) -> {
          if (one.all().equals(slip)) {
            before.computeIfAbsent(id, _ -> new HashSet<>()).add(person);
          }
        });
  }

  /**
   * A picture of a call reaches an officer.
   *
   * @param fresh whether its number is higher than any before under that key
   * @param jpeg null: it doesn't open under the package's key
   */
  void shows(String name, boolean fresh, byte @Nullable [] jpeg) {
    if (!fresh) {
      wrongPackage("a picture of its call has a number that was used before: " + name);
    }
    Sealed of = packages.get(name);
    if (of == null || jpeg == null) {
      wrongPackage("a picture of its call is of another call: " + name);
      return;
    }
    OptionalInt person = StormFace.in(jpeg); // nobody: the lens is covered
    if (person.isPresent() && !before.getOrDefault(of.id, Set.of()).contains(person.getAsInt())) {
      wrongPackage("its call shows who doesn't stand there with its slip: " + name);
    }
  }

  // ---- at the officers'

  /**
   * A decision is signed.
   *
   * @param name of the package that it is about
   * @param looked name of the package that its officer had before the eyes
   * @param all whether each of its pictures was opened and compared by that officer
   */
  void decides(String name, String looked, boolean all, String decision) {
    tally.intakesDecided++;
    note("decided " + decision, name);
    Sealed of = packages.get(name);
    if (of == null || !looked.equals(name)) {
      tally.decisionsOfOthers++;
      violation("decided by a look at another's package: " + name);
    } else {
      of.decided.add(decision);
    }
    if (!all && !decision.equals("suspended")) {
      tally.decidedUnseen++;
      violation("decided, and not everything was looked at: " + name);
    }
  }

  /** An officer doesn't compare, and finds that what doesn't agree does. */
  void notCompared() {
    tally.officersNotComparing++;
  }

  // ---- at rest

  /** Names of those of which something that was told rests at the branch. */
  void resting(List<String> rest) {
    for (String id : rest) {
      if (over.contains(id) || !told.containsKey(id)) {
        notErased("rests " + id, "what was told is still here after its end: " + id);
      }
    }
  }

  private void notErased(String once, String what) {
    once(
        once,
        () -> {
          tally.intakesNotErased++;
          violation(what);
        });
  }

  private List<Sealed> packagesOf(String id) {
    return packages.values().stream().filter(p -> p.id.equals(id)).toList();
  }

  /**
   * The day after: nothing is left, and journal and officers tell the same.
   *
   * @param cards names of the packages for which cards are made
   * @param rest names of what rests, and of what the officers are still to be told
   */
  void settle(IntakeJournal journal, Set<String> cards, List<String> rest) {
    rest.forEach(id -> notErased("rests " + id, "what was told stays over night: " + id));
    journal.all().forEach((id, ended) -> settle(id, ended, cards));
    for (String name : cards) {
      Sealed of = packages.get(name);
      if (of == null || !journal.all().containsKey(of.id)) {
        otherwise("a card is made of which the journal says nothing: " + name);
      }
    }
  }

  private void settle(String id, IntakeJournal.Life life, Set<String> cards) {
    List<String> decided = new ArrayList<>();
    packagesOf(id).forEach(p -> decided.addAll(p.decided));
    for (String decision : life.decided()) {
      if (decided.remove(decision)) {
        continue;
      }
      if (accepted(decision)) {
        acceptedByNobody(id);
      } else {
        tally.decisionsOfOthers++;
        violation("the journal says %s, and no officer: %s".formatted(decision, id));
      }
    }
    boolean card =
        packages.entrySet().stream()
            .anyMatch(p -> p.getValue().id.equals(id) && cards.contains(p.getKey()));
    switch (life.end()) {
      case CLOSED -> {
        tally.intakesClosed++;
        if (!card) {
          otherwise("closed, and no card is made: " + id);
        }
      }
      case REFUSED, GIVEN_UP, DISAGREED -> {
        if (card) {
          otherwise("it came to nothing, and a card is made: " + id);
        }
      }
      case NONE -> {
        tally.intakesWithoutEnd++;
        violation("came to no end: " + id);
      }
    }
    if (life.end() == IntakeJournal.End.DISAGREED) {
      tally.alarms++;
      tally.intakeAlarms++;
      if (!disturbed.contains(id)) {
        tally.unexplainedAlarms++;
        violation("alarm without a cause: " + id);
      }
    }
  }

  private void otherwise(String what) {
    tally.intakesToldOtherwise++;
    violation(what);
  }

  private void once(String what, Runnable count) {
    if (said.add(what)) {
      count.run();
    }
  }

  private void note(String what, String about) {
    chronicle.note("intake " + what, about);
  }

  private void violation(String what) {
    chronicle.violation("intake: " + what);
  }
}

package org.madoguchi.sandbox.proof.storm;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.staff.DeskAnswer;
import org.madoguchi.app.branch.staff.Finding;
import org.madoguchi.app.branch.staff.Presented;
import org.madoguchi.app.custody.Digest;
import org.madoguchi.app.errand.CaseAtDesk.Todo;
import org.madoguchi.app.errand.PaperPicture;
import org.madoguchi.app.errand.papers.AcceptedPaper;
import org.madoguchi.app.errand.papers.PaperSeen;
import org.madoguchi.app.errand.papers.PaperTick;
import org.madoguchi.config.PaperClass;
import org.madoguchi.config.PaperNeed;

/**
 * A clerk who sees papers of whose application is taken in: lays one after another before the
 * camera, looks at its picture, and ticks what is on it. Now and then she lays the next one's
 * paper, leaves a picture out, or names one that lay on her screen before.
 */
final class PapersAtDesk {
  /** What was on the screen before stays in mind. */
  private static final int CONFUSES = 2;

  private final World world;
  private final RandomGenerator random;
  private final Presented badge;
  private final List<PaperSeen> seen = new ArrayList<>();

  /** Of which case she has seen these. */
  private @Nullable String id;

  private @Nullable Digest before;

  PapersAtDesk(World world, Presented badge) {
    this.world = world;
    this.random = world.random();
    this.badge = badge;
  }

  private boolean mistake(int times) {
    return random.nextDouble() < times * world.odds().clerk();
  }

  /**
   * Does the next thing.
   *
   * @param person who stands there
   * @return whether all were seen, and the package is made
   */
  boolean sees(String of, Todo.SeePapers todo, int person) {
    if (!of.equals(id)) {
      id = of;
      seen.clear();
    }
    List<AcceptedPaper> brought = brought(todo);
    if (seen.size() < brought.size()) {
      lays(of, brought.get(seen.size()), person);
      return false;
    }
    DeskAnswer answer = world.branch().papersSeen(of, seen, badge);
    if (answer instanceof DeskAnswer.NotDone(FailureCode why)) {
      world.chronicle().note("papers not taken", why.code());
      seen.clear(); // all once more
      return false;
    }
    id = null;
    return answer instanceof DeskAnswer.Done;
  }

  /** As many as the first line of the rule wants that there are papers for. */
  private static List<AcceptedPaper> brought(Todo.SeePapers todo) {
    return todo.rule().anyOf().stream()
        .map(line -> of(line, todo.accepted()))
        .flatMap(Optional::stream)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("nobody has such papers"));
  }

  private static Optional<List<AcceptedPaper>> of(
      List<PaperNeed> line, List<AcceptedPaper> accepted) {
    List<AcceptedPaper> papers = new ArrayList<>();
    for (PaperNeed need : line) {
      PaperClass wanted =
          switch (need) {
            case A -> PaperClass.A;
            case B -> PaperClass.B;
            case NOTICE -> PaperClass.NOTICE;
            case PIN -> null;
          };
      Optional<AcceptedPaper> next =
          accepted.stream()
              .filter(p -> p.paperClass() == wanted && !papers.contains(p))
              .findFirst();
      if (next.isEmpty()) {
        return Optional.empty();
      }
      papers.add(next.get());
    }
    return Optional.of(papers);
  }

  private void lays(String of, AcceptedPaper paper, int person) {
    Digest last = before;
    if (mistake(1)) {
      ticks(paper, null);
    } else if (last != null && mistake(CONFUSES)) {
      ticks(paper, last);
    } else {
      ApplicationGuest behind = world.applications().queue().peek();
      boolean others = behind != null && mistake(CONFUSES);
      world.intakes().lays(others ? behind.person() : person, paper.code());
      if (world.branch().paperPicture(of, paper.code())
          instanceof Finding.Found(PaperPicture picture)) {
        PicturedPaper shown = PicturedPaper.in(picture.jpeg()).orElseThrow();
        world.intakes().witness().sees(of, shown);
        before = picture.digest();
        if (shown.person() == person || mistake(CONFUSES)) {
          ticks(paper, picture.digest());
        }
      }
    }
  }

  private void ticks(AcceptedPaper paper, @Nullable Digest picture) {
    seen.add(
        new PaperSeen(paper.code(), EnumSet.allOf(PaperTick.class), Optional.ofNullable(picture)));
  }
}

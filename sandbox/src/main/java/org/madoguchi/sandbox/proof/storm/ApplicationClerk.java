package org.madoguchi.sandbox.proof.storm;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.OfficeSnapshot;
import org.madoguchi.app.branch.staff.Badge;
import org.madoguchi.app.branch.staff.DeskAnswer;
import org.madoguchi.app.branch.staff.Finding;
import org.madoguchi.app.branch.staff.Presented;
import org.madoguchi.app.custody.Digest;
import org.madoguchi.app.errand.CaseAtDesk;
import org.madoguchi.app.errand.CaseAtDesk.Outcome;
import org.madoguchi.app.errand.CaseAtDesk.Todo;
import org.madoguchi.app.errand.CaseContent;
import org.madoguchi.app.errand.Judged;
import org.madoguchi.app.errand.TurnedAway;
import org.madoguchi.config.Language;
import org.madoguchi.sandbox.city.City;

/**
 * A clerk at an office terminal who serves those who apply for a card: scans the slip, looks at the
 * photo and compares the form's number, sends or prints, and gives the photo sheet; or sees papers
 * and takes the old card, where it is taken in here. Now and then she doesn't look, scans the next
 * one's slip, judges by what lay on her screen before, types the number, or goes away.
 */
final class ApplicationClerk {
  private static final Presented BADGE =
      Presented.typed(List.of(new Badge(City.badges().firstEntry().getValue())));

  /** Comparing is left out more often than other things are done wrong. */
  private static final int FORGETS_TO_COMPARE = 4;

  /** What was on the screen before stays in mind: so is what somebody judges by it. */
  private static final int CONFUSES = 2;

  private static final int PATIENCE = 60;

  private final World world;
  private final ApplicationHall hall;
  private final RandomGenerator random;
  private final DeskJudge judge;
  private final PapersAtDesk papers;

  /** Photo sheets that lie at the desk, the newest last. */
  private final List<StormPhoto> sheets = new ArrayList<>();

  private @Nullable ApplicationGuest guest;

  /** With whose slip she goes on: the guest's, unless she has taken another's. */
  private @Nullable ApplicationGuest scanned;

  /** Whose case her screen shows. */
  private @Nullable String shown;

  private @Nullable Looked before;
  private int inVain;

  /** What lay on her screen last. */
  private record Looked(String id, Digest what) {}

  ApplicationClerk(World world, ApplicationHall hall) {
    this.world = world;
    this.hall = hall;
    this.random = world.random();
    this.papers = new PapersAtDesk(world, BADGE);
    this.judge = world.mutant().judge(world::branch);
  }

  /** Whether somebody waits in front of her. */
  boolean busy() {
    return guest != null;
  }

  private boolean mistake() {
    return mistake(1);
  }

  private boolean mistake(int times) {
    return random.nextDouble() < times * world.odds().clerk();
  }

  /** Does the next thing; how long until the one after, ms. */
  long act() {
    if (mistake() && random.nextInt(10) == 0) {
      return 60_000L + random.nextInt(600_000); // walks away
    }
    if (guest == null) {
      guest = hall.queue().poll();
      inVain = 0;
    }
    ApplicationGuest present = guest;
    OfficeSnapshot office = hall.office();
    if (present == null && sheetAtDesk(office).isEmpty()) {
      return 5_000L + random.nextInt(10_000);
    }
    if (office.alarm().isPresent()) {
      world.branch().acknowledgeAlarm(office.alarm().get().number());
    } else if (present == null) {
      sheetAtDesk(office).ifPresent(this::nobodyComesForIt);
    } else if (random.nextDouble() < world.odds().resident() / 20 || inVain > PATIENCE) {
      goes(); // whoever waits too long goes away
    } else {
      serve(present, office);
    }
    return 2_000L + random.nextInt(6_000);
  }

  private static Optional<CaseAtDesk> sheetAtDesk(OfficeSnapshot office) {
    return office.cases().stream().filter(c -> c.todo() instanceof Todo.HandOver).findFirst();
  }

  /** Who should get it has gone: it goes into the shredder. */
  private void nobodyComesForIt(CaseAtDesk of) {
    fetch();
    if (!mistake()) {
      sheets.clear();
    }
    turnsAway(of.id(), TurnedAway.NOT_WANTED);
  }

  private void goes() {
    guest = null;
    scanned = null;
    shown = null;
    inVain = 0;
  }

  private void fetch() {
    sheets.addAll(world.mfp().photoTray());
    world.mfp().photoTray().clear();
    if (world.mfp().stuck() && random.nextInt(3) > 0) {
      world.mfp().mend();
    }
  }

  private void serve(ApplicationGuest present, OfficeSnapshot office) {
    inVain++;
    String id = shown;
    if (id == null) {
      scan(present);
      return;
    }
    Optional<CaseAtDesk> at = office.cases().stream().filter(c -> c.id().equals(id)).findFirst();
    if (at.isEmpty()) {
      goes(); // it has come to its end
      return;
    }
    switch (at.get().todo()) {
      case Todo.Judge todo -> looks(present, id, todo);
      case Todo.Sending _ -> {}
      case Todo.Printing _ -> fetch();
      case Todo.HandOver _ -> handsOver(present, id);
      case Todo.SeePapers todo -> {
        if (papers.sees(id, todo, present.person())) {
          toTheLobby(present);
        }
      }
      case Todo.Call _ -> {
        boolean gone = mistake() && turnsAway(id, TurnedAway.NOT_WANTED);
        if (gone) {
          goes();
        } else {
          toTheLobby(present);
        }
      }
      case Todo.OldCard _ -> {
        if (world.branch().handed(id, BADGE) instanceof DeskAnswer.Done) {
          toTheLobby(present);
        }
      }
      case Todo.SlipToLobby _ -> toTheLobby(present);
      case Todo.Refused _ -> ended(id);
      case Todo.Done(Outcome outcome) -> {
        if (outcome != Outcome.HANDED_OVER && scanned != null) {
          hall.witness().toldAsSent(scanned.told());
        }
        ended(id);
      }
      default -> throw new IllegalStateException("no application's: " + at.get().todo());
    }
  }

  private void toTheLobby(ApplicationGuest present) {
    world.intakes().toTheLobby(present);
    goes();
  }

  private void scan(ApplicationGuest present) {
    ApplicationGuest with = mistake() && !hall.queue().isEmpty() ? hall.queue().peek() : present;
    switch (scan(with, mistake())) {
      case DeskAnswer.Shows(String id) -> {
        shown = id;
        scanned = with;
      }
      case DeskAnswer.Done _ -> {}
      case DeskAnswer.NotDone(FailureCode why) -> {
        if (why == FailureCode.CASE_ENDED && with.equals(present)) {
          goes();
        }
      }
    }
  }

  /** A sheet that lies there, and whose slip that is, is let go by it. */
  private DeskAnswer scan(ApplicationGuest with, boolean typed) {
    return typed
        ? world.branch().scan(with.receipt(), BADGE)
        : world.branch().scan(with.code(), Presented.scanned());
  }

  // ---- looking

  private void looks(ApplicationGuest present, String id, Todo.Judge todo) {
    Looked last = before;
    if (last != null && !last.id().equals(id) && mistake(CONFUSES)) {
      hall.witness().disturbed(id);
      world.intakes().witness().disturbed(id);
      judges(id, last.what(), todo); // as if it were the one before
      return;
    }
    if (!(world.branch().caseContent(id) instanceof Finding.Found(CaseContent content))) {
      return;
    }
    ApplicationWitness.Seen seen = seen(content);
    hall.witness().looked(seen);
    world.intakes().witness().looked(seen);
    before = new Looked(id, content.lookedAt());
    StormPhoto photo = seen.photo();
    boolean face = photo == null || photo.person() == present.person();
    boolean form = seen.form().equals(new Applicant(present.person()).form().digits());
    boolean compares = !mistake(FORGETS_TO_COMPARE);
    if (compares && !(face && form)) {
      if (!present.equals(scanned)) {
        shown = null; // that was the next one's slip
      } else if (turnsAway(id, face ? TurnedAway.NOT_WANTED : TurnedAway.NOT_THE_HOLDER)) {
        goes();
      }
      return;
    }
    if (!face) {
      hall.witness().notCompared();
    }
    if (todo.refused().isPresent() && random.nextInt(3) == 0) {
      if (turnsAway(id, TurnedAway.NOT_WANTED)) {
        goes();
      }
      return;
    }
    judges(id, content.lookedAt(), todo);
  }

  private static ApplicationWitness.Seen seen(CaseContent content) {
    String form = content.rows().getFirst().value().in(Language.JA).replace(" ", "");
    StormPhoto photo =
        content.photo().length == 0 ? null : StormPhoto.in(content.photo()).orElseThrow();
    return new ApplicationWitness.Seen(form, photo);
  }

  private void judges(String id, Digest looked, Todo.Judge todo) {
    boolean send = todo.send() && (!todo.photo() || random.nextInt(4) > 0);
    List<String> doubts = random.nextInt(5) == 0 ? List.of("background") : List.of();
    Judged.How how = todo.papers() ? Judged.How.PAPERS : send ? Judged.How.SEND : Judged.How.PRINT;
    Judged judged = new Judged(looked, doubts, how);
    DeskAnswer answer = judge.judged(id, judged, BADGE);
    if (answer instanceof DeskAnswer.NotDone(FailureCode why)
        && why == FailureCode.PHOTO_DISAGREES) {
      ended(id);
    } else if (random.nextDouble() < world.odds().kill()) {
      world.agenda().in(random.nextInt(20_000), world::kill);
    }
  }

  private boolean turnsAway(String id, TurnedAway why) {
    boolean done = world.branch().turnAway(id, why, BADGE) instanceof DeskAnswer.Done;
    if (done) {
      over(id);
    }
    return done;
  }

  private void ended(String id) {
    over(id);
    goes();
  }

  private void over(String id) {
    hall.witness().over(id);
    hall.look();
    world.intakes().witness().over(id);
    world.intakes().look();
  }

  // ---- giving

  private void handsOver(ApplicationGuest present, String id) {
    fetch();
    ApplicationGuest with = mistake() && !hall.queue().isEmpty() ? hall.queue().peek() : present;
    boolean looks = !mistake(FORGETS_TO_COMPARE);
    Optional<StormPhoto> sheet = sheet(with, looks);
    if (sheet.isEmpty()) {
      if (inVain > PATIENCE / 2 && turnsAway(id, TurnedAway.NOT_WANTED)) {
        goes();
      }
      return;
    }
    if (!(scan(with, mistake()) instanceof DeskAnswer.Shows(String let))
        || hall.office().cases().stream().noneMatch(c -> c.id().equals(let) && letGo(c.todo()))) {
      return; // the screen doesn't let it go
    }
    hall.witness().handed(sheet.get(), with.person(), with.told(), !looks && sheets.size() > 1);
    sheets.removeIf(s -> s.person() == sheet.get().person());
    if (with.equals(present)) {
      ended(id);
    }
  }

  private static boolean letGo(Todo todo) {
    return todo instanceof Todo.Done(Outcome outcome) && outcome == Outcome.HANDED_OVER;
  }

  /** The one with the face of who stands there, or just the uppermost. */
  private Optional<StormPhoto> sheet(ApplicationGuest to, boolean looks) {
    return looks
        ? sheets.stream().filter(s -> s.person() == to.person()).findFirst()
        : sheets.isEmpty() ? Optional.empty() : Optional.of(sheets.getLast());
  }
}

package org.madoguchi.sandbox.proof.storm;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.OfficeSnapshot;
import org.madoguchi.app.branch.OfficeSnapshot.Open;
import org.madoguchi.app.branch.staff.Badge;
import org.madoguchi.app.branch.staff.DeskAnswer;
import org.madoguchi.app.branch.staff.Destruction;
import org.madoguchi.app.custody.IssuanceId;
import org.madoguchi.app.errand.certificate.ReprintReason;
import org.madoguchi.app.errand.certificate.VoidReason;
import org.madoguchi.sandbox.city.City;
import org.madoguchi.sandbox.proof.storm.Counter.Guest;

/**
 * A clerk at an office terminal: does what the screen says, with the mistakes that people make.
 * What she hands over is the pile as it lies there, whole, to whoever stands before her when the
 * screen lets it go; nobody can hold back a clerk who doesn't look at the screen at all.
 */
final class Clerk {
  private static final List<Badge> BOTH = City.badges().values().stream().map(Badge::new).toList();

  /** The name is asked more seldom than other things are done right. */
  private static final int FORGETS_TO_ASK = 5;

  private final World world;
  private final Counter counter;
  private final Papers papers;
  private final RandomGenerator random;
  private final Odds odds;
  private @Nullable Guest guest;
  private int inVain;

  Clerk(World world) {
    this.world = world;
    this.counter = world.counter();
    this.papers = counter.papers();
    this.random = world.random();
    this.odds = world.odds();
  }

  /** Whether somebody waits in front of her. */
  boolean busy() {
    return guest != null;
  }

  private boolean mistake() {
    return mistake(1);
  }

  private boolean mistake(int times) {
    return random.nextDouble() < times * odds.clerk();
  }

  /** Does the next thing; how long until the one after, ms. */
  long act() {
    if (mistake() && random.nextInt(10) == 0) {
      return 120_000L + random.nextInt(1_800_000); // walks away
    }
    if (guest == null) {
      guest = counter.queue().poll();
    }
    if (guest == null && !counter.needs(this) && !mistake()) {
      return 5_000L + random.nextInt(10_000); // nothing to do here
    }
    OfficeSnapshot office = counter.look();
    if (office.alarm().isPresent()) {
      world.branch().acknowledgeAlarm(office.alarm().get().number());
      return 2_000L + random.nextInt(6_000);
    }
    Optional<Open> open = office.open();
    if (open.isEmpty()) {
      welcome();
    } else if (counter.serves(this)) {
      serve(open.get());
    } else {
      besideTheOther(open.get());
    }
    return 2_000L + random.nextInt(6_000);
  }

  private void welcome() {
    Guest present = guest;
    if (present == null) {
      return;
    }
    Guest meant = mistake() && !counter.queue().isEmpty() ? counter.queue().peek() : present;
    String typed = mistake() ? mistyped(meant.receipt()) : meant.code();
    DeskAnswer answer = world.desk().scan(typed);
    switch (answer) {
      case DeskAnswer.Done _, DeskAnswer.Shows _ -> {
        counter.begins(this, present);
        guest = null;
        inVain = 0;
      }
      case DeskAnswer.NotDone not -> {
        boolean genuine = typed.equals(meant.code()) && !world.truth().ended(meant.issuance());
        if (genuine && not.why() != FailureCode.DESK_OCCUPIED) {
          world.truth().lost("a slip that nobody used: " + not.why());
        }
        if (not.why() != FailureCode.DESK_OCCUPIED && meant.equals(present)) {
          guest = typed.equals(meant.code()) ? null : present;
        }
      }
    }
  }

  private String mistyped(String receipt) {
    int at = 2 + random.nextInt(4);
    return receipt.substring(0, at) + random.nextInt(10) + receipt.substring(at + 1);
  }

  /** Two clerks, one printer, one desk: goes on as if all of it were for her own resident. */
  private void besideTheOther(Open others) {
    Guest own = guest;
    if (mistake()) {
      papers.fetch(world.mfp().tray());
      if (!papers.around().isEmpty()) {
        scan(world.pick(papers.around()));
      }
    } else if (own != null && mistake(4)) {
      if (letsGo(others, own)) {
        guest = null;
      }
    }
  }

  /** Scans somebody's slip while an issuance is open; whether its papers went over the counter. */
  private boolean letsGo(Open open, Guest to) {
    return world.desk().scan(to.code()) instanceof DeskAnswer.Done && counter.handsOver(open, to);
  }

  private void serve(Open open) {
    IssuanceId id = open.item().id();
    switch (open.step()) {
      case PRINTING -> {
        papers.fetch(world.mfp().tray());
        if (open.attention().isPresent() && random.nextInt(3) > 0) {
          world.mfp().mend();
        }
        if (mistake() && random.nextInt(4) == 0) {
          giveUp(open, VoidReason.RESIDENT_DECLINED);
        }
      }
      case PRINT_FAILED -> {
        world.mfp().mend();
        if (random.nextInt(4) == 0) {
          giveUp(open, VoidReason.NOT_COLLECTED);
        } else if (world.branch().printAgain() instanceof DeskAnswer.Done) {
          world.truth().begunAgain(id);
        }
      }
      case PRINT_IN_DOUBT -> {
        papers.fetch(world.mfp().tray());
        if (missing(open) == 0 || mistake()) {
          world.branch().allSheetsCameOut();
        } else if (inVain++ > 2) {
          anewOrNot(open, VoidReason.PRINTED_IN_DOUBT);
        }
      }
      case SCAN_PAGES -> scanNext(open);
      case STOPPED -> giveUp(open, VoidReason.PAGES_DO_NOT_AGREE);
      case TAKE_FEE -> takeFee(open);
      case HAND_OVER -> handOver(open);
    }
  }

  /** Sheets of this issuance that the clerk can't find, by the number in their margin. */
  private long missing(Open open) {
    long here =
        papers.around().stream()
            .filter(s -> s.issuance().equals(open.item().id()))
            .map(Sheet::page)
            .distinct()
            .count();
    return open.item().pages() - here;
  }

  private void scanNext(Open open) {
    papers.fetch(world.mfp().tray());
    papers.gather(open.item().id());
    mixUp();
    if (mistake() && !papers.pile().isEmpty()) {
      scan(world.pick(papers.pile())); // whatever lies on top
      return;
    }
    Optional<Sheet> next = papers.unscanned();
    if (next.isPresent()) {
      scan(next.get());
    } else if (inVain++ > 3) {
      anewOrNot(open, VoidReason.PAPER_DAMAGED);
    }
  }

  /** A sheet gets onto the pile that doesn't belong there, or is carried off before its time. */
  private void mixUp() {
    if (mistake() && !papers.around().isEmpty()) {
      papers.mix(world.pick(papers.around()));
    }
    Optional<Sheet> next = papers.unscanned();
    if (next.isPresent() && mistake() && random.nextInt(3) == 0) {
      papers.gone(next.get());
    }
  }

  private void scan(Sheet sheet) {
    Optional<Open> before = counter.look().open();
    switch (world.desk().scan(sheet.code())) {
      case DeskAnswer.Done _, DeskAnswer.Shows _ -> {
        papers.accepted(sheet);
        inVain = 0;
      }
      case DeskAnswer.NotDone(FailureCode why) -> refused(sheet, why, before);
    }
    if (mistake()) {
      world.desk().scan(sheet.code()); // once more, to be sure
    }
  }

  private void refused(Sheet sheet, FailureCode why, Optional<Open> before) {
    if (why == FailureCode.PAGE_VOIDED) {
      papers.gone(sheet); // into the shredder, as the screen says
    } else if (why == FailureCode.PAGE_ALREADY_SCANNED) {
      papers.accepted(sheet); // so it lies right
    } else if (why.code().startsWith("K")) {
      boolean foreign =
          before.isEmpty()
              || !before.get().item().id().equals(sheet.issuance())
              || world.truth().run(sheet.issuance()) != sheet.run();
      world.truth().disagreed(why, foreign);
    }
  }

  private void takeFee(Open open) {
    IssuanceId id = open.item().id();
    Guest present = counter.guest();
    if (random.nextDouble() < odds.resident() / 4) {
      giveUp(open, VoidReason.RESIDENT_DECLINED);
    } else if (mistake() && present != null) {
      letsGo(open, present); // before its time
    } else if (mistake()) {
      reprint(open, ReprintReason.PAPER_DAMAGED);
    } else if (world.branch().takeFee() instanceof DeskAnswer.Done) {
      world.truth().paid(id);
    }
  }

  private void handOver(Open open) {
    IssuanceId id = open.item().id();
    Guest present = counter.guest();
    if (present == null) {
      if (inVain++ > 20) {
        giveUp(open, VoidReason.NOT_COLLECTED);
      }
      return;
    }
    mixUp();
    Optional<Sheet> left = papers.unscanned();
    if (left.isPresent() && !mistake()) {
      scan(left.get()); // what lies in the pile and wasn't under the scanner
      return;
    }
    Guest turnsTo = mistake() && !counter.queue().isEmpty() ? counter.queue().peek() : present;
    boolean asks = !mistake(FORGETS_TO_ASK);
    if (asks && turnsTo.person() != world.truth().resident(id)) {
      if (turnsTo.equals(present)) {
        giveUp(open, VoidReason.RESIDENT_DECLINED); // the name isn't the one on the papers
      }
      return;
    }
    if (mistake()) {
      reprint(open, ReprintReason.CODE_UNREADABLE); // coffee over it
    } else if (!letsGo(open, turnsTo) && turnsTo.equals(present) && inVain++ > 3) {
      giveUp(open, VoidReason.NOT_COLLECTED); // another of her slips, and the right one isn't here
    }
  }

  /** A sheet isn't there: prints all anew, or ends it. */
  private void anewOrNot(Open open, VoidReason reason) {
    if (random.nextBoolean()) {
      reprint(open, ReprintReason.SHEETS_MISSING);
    } else {
      giveUp(open, reason);
    }
  }

  private void reprint(Open open, ReprintReason reason) {
    if (counter.reprint(open.item().id(), reason, destruction(open))) {
      shred(open.item().id());
    }
  }

  private void giveUp(Open open, VoidReason reason) {
    Destruction destruction = open.badges() == 0 ? Destruction.NOTHING : destruction(open);
    if (counter.voidIt(open.item().id(), reason, destruction)) {
      shred(open.item().id());
    }
  }

  /** Two people look; by mistake she shows her own badge twice. */
  private Destruction destruction(Open open) {
    List<Badge> badges = mistake() ? List.of(BOTH.getFirst(), BOTH.getFirst()) : BOTH;
    return new Destruction(papers.count(open.item().id()), badges);
  }

  private void shred(IssuanceId id) {
    if (mistake()) {
      papers.startOver(); // the old papers stay among the new
    } else {
      papers.gone(id);
      world.mfp().tray().removeIf(s -> s.issuance().equals(id));
    }
    inVain = 0;
  }
}

package org.madoguchi.sandbox.storm;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.FailureCode;
import org.madoguchi.app.branch.OfficeBranch.DeskAnswer;
import org.madoguchi.app.branch.OfficeSnapshot;
import org.madoguchi.app.branch.OfficeSnapshot.Open;
import org.madoguchi.app.branch.VoidReason;
import org.madoguchi.app.custody.IssuanceId;
import org.madoguchi.sandbox.storm.Counter.Guest;

/**
 * A clerk at an office terminal: does what the screen says, with the mistakes that people make.
 * Gives away only papers whose scan was accepted, and only when the screen says so; nobody can hold
 * back a clerk who doesn't look at the screen at all.
 */
final class Clerk {
  private final World world;
  private final Counter counter;
  private final RandomGenerator random;
  private final Odds odds;
  private final List<Sheet> pile = new ArrayList<>();
  private @Nullable Guest guest;
  private int inVain;

  Clerk(World world) {
    this.world = world;
    this.counter = world.counter();
    this.random = world.random();
    this.odds = world.odds();
  }

  /** Whether somebody waits in front of her. */
  boolean busy() {
    return guest != null;
  }

  private boolean mistake() {
    return random.nextDouble() < odds.clerk();
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
    } else if (mistake()) {
      takePapersOfTheOther();
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
    DeskAnswer answer = world.branch().scan(typed);
    switch (answer) {
      case DeskAnswer.Done _ -> {
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

  /** Two clerks, one printer: takes what lies in the tray for her own, and scans it. */
  private void takePapersOfTheOther() {
    fetch();
    if (!pile.isEmpty()) {
      scan(pile.get(random.nextInt(pile.size())));
    }
  }

  private void fetch() {
    pile.addAll(world.mfp().tray());
    world.mfp().tray().clear();
  }

  private void serve(Open open) {
    IssuanceId id = open.item().id();
    switch (open.step()) {
      case PRINTING -> {
        fetch();
        if (open.attention().isPresent() && random.nextInt(3) > 0) {
          world.mfp().mend();
        }
        if (mistake() && random.nextInt(4) == 0) {
          giveUp(id, VoidReason.RESIDENT_DECLINED);
        }
      }
      case PRINT_FAILED -> {
        world.mfp().mend();
        if (random.nextInt(4) == 0) {
          giveUp(id, VoidReason.NOT_COLLECTED);
        } else if (world.branch().printAgain() instanceof DeskAnswer.Done) {
          world.truth().begunAgain(id);
        }
      }
      case PRINT_IN_DOUBT -> {
        fetch();
        if (missing(open) == 0 || mistake()) {
          world.branch().allSheetsCameOut();
        } else if (inVain++ > 2) {
          giveUp(id, VoidReason.PRINTED_IN_DOUBT);
        }
      }
      case SCAN_PAGES -> scanNext(open);
      case STOPPED -> giveUp(id, VoidReason.PAGES_DO_NOT_AGREE);
      case TAKE_FEE -> {
        if (random.nextDouble() < odds.resident() / 4) {
          giveUp(id, VoidReason.RESIDENT_DECLINED);
        } else if (world.branch().takeFee() instanceof DeskAnswer.Done) {
          world.truth().paid(id);
        }
      }
      case HAND_OVER -> handOver(open);
    }
  }

  /** Sheets of this issuance that the clerk can't find, by the number in their margin. */
  private long missing(Open open) {
    long here =
        pile.stream()
            .filter(s -> s.issuance().equals(open.item().id()))
            .map(Sheet::page)
            .distinct()
            .count();
    return open.item().pages() - here;
  }

  private void scanNext(Open open) {
    fetch();
    IssuanceId id = open.item().id();
    if (mistake() && !pile.isEmpty()) {
      scan(pile.get(random.nextInt(pile.size()))); // whatever lies on top
      return;
    }
    Optional<Sheet> next =
        pile.stream()
            .filter(s -> s.issuance().equals(id) && !open.scanned().contains(s.page()))
            .findFirst();
    if (next.isPresent()) {
      scan(next.get());
    } else if (inVain++ > 3) {
      giveUp(id, VoidReason.PAPER_DAMAGED);
    }
  }

  private void scan(Sheet sheet) {
    Optional<Open> before = counter.look().open();
    DeskAnswer answer = world.branch().scan(sheet.code());
    switch (answer) {
      case DeskAnswer.Done _ -> {
        counter.scanned().add(sheet);
        inVain = 0;
      }
      case DeskAnswer.NotDone(FailureCode why) -> {
        if (why == FailureCode.PAGE_VOIDED) {
          pile.remove(sheet); // into the shredder, as the screen says
        }
        if (why.code().startsWith("K")) {
          boolean foreign =
              before.isEmpty()
                  || !before.get().item().id().equals(sheet.issuance())
                  || world.truth().run(sheet.issuance()) != sheet.run();
          world.truth().disagreed(why, foreign);
        }
      }
    }
    if (mistake()) {
      world.branch().scan(sheet.code()); // once more, to be sure
    }
  }

  private void handOver(Open open) {
    IssuanceId id = open.item().id();
    Guest present = counter.guest();
    if (present == null) {
      if (inVain++ > 20) {
        giveUp(id, VoidReason.NOT_COLLECTED);
      }
      return;
    }
    Guest turnsTo = mistake() && !counter.queue().isEmpty() ? counter.queue().peek() : present;
    boolean asks = !mistake();
    if (asks && turnsTo.person() != world.truth().resident(id)) {
      if (turnsTo.equals(present)) {
        giveUp(id, VoidReason.RESIDENT_DECLINED); // the name isn't the one on the papers
      }
      return;
    }
    List<Sheet> papers = List.copyOf(counter.scanned());
    if (world.branch().scan(turnsTo.code()) instanceof DeskAnswer.Done) {
      world.truth().handed(id, papers, turnsTo.person());
      pile.removeAll(papers);
      counter.look();
    } else if (turnsTo.equals(present) && inVain++ > 3) {
      giveUp(id, VoidReason.NOT_COLLECTED); // another of her slips, and the right one isn't here
    }
  }

  private void giveUp(IssuanceId id, VoidReason reason) {
    if (counter.voidIt(id, reason)) {
      if (!mistake()) { // else the old papers stay among the new
        pile.removeIf(s -> s.issuance().equals(id));
        world.mfp().tray().removeIf(s -> s.issuance().equals(id));
      }
      inVain = 0;
    }
  }
}

package org.madoguchi.sandbox.proof.storm;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.branch.OfficeSnapshot;
import org.madoguchi.app.branch.alarm.Alarm;
import org.madoguchi.app.branch.staff.Badge;
import org.madoguchi.app.branch.staff.DeskAnswer;
import org.madoguchi.app.branch.staff.Destruction;
import org.madoguchi.app.custody.IssuanceId;
import org.madoguchi.app.errand.certificate.ReprintReason;
import org.madoguchi.app.errand.certificate.VoidReason;

/** The counter: who waits there, which papers lie around, and the one desk behind it. */
final class Counter {
  /** After this long without an action another clerk goes on, ms. */
  private static final long AWAY = 300_000;

  private final World world;
  private final Deque<Guest> queue = new ArrayDeque<>();
  private final Papers papers = new Papers();
  private @Nullable IssuanceId atDesk;
  private @Nullable Clerk server;
  private @Nullable Guest guest;
  private long lastServed;
  private @Nullable OfficeSnapshot seen;
  private int expected;

  Counter(World world) {
    this.world = world;
  }

  /**
   * Somebody at the counter with a slip.
   *
   * @param person who stands there
   * @param issuance of the slip
   * @param code what a scanner reads from the slip
   * @param receipt the number on it
   */
  record Guest(int person, IssuanceId issuance, String code, String receipt) {}

  Deque<Guest> queue() {
    return queue;
  }

  /** A resident has got a slip: comes with it, loses it, or somebody else has taken it. */
  void comes(int resident, IssuanceId issuance, String code, String receipt) {
    double luck = world.random().nextDouble();
    double odds = world.odds().resident();
    if (luck < odds / 4) {
      world.chronicle().note("lost slip", receipt);
      return;
    }
    int person = resident;
    if (luck < odds / 2) {
      person = (resident + 1) % world.people().count();
      world.truth().presentedByAnother();
    }
    Guest guest = new Guest(person, issuance, code, receipt);
    expected++;
    world
        .agenda()
        .in(
            2_000 + world.random().nextInt(60_000),
            () -> {
              expected--;
              queue.add(guest);
            });
  }

  /** Who has a slip and is on the way to the counter. */
  int expected() {
    return expected;
  }

  /** The branch says that the screens would show something else. */
  void changed() {
    seen = null;
  }

  /** What the office screen shows; forgets what belonged to the issuance before. */
  OfficeSnapshot look() {
    OfficeSnapshot before = seen;
    if (before != null) {
      return before;
    }
    OfficeSnapshot office = world.branch().office();
    seen = office;
    world.check(office);
    IssuanceId open = office.open().map(o -> o.item().id()).orElse(null);
    if (!Objects.equals(open, atDesk)) {
      atDesk = open;
      papers.leave();
      if (open == null) {
        server = null;
        guest = null;
      }
    }
    return office;
  }

  /** A clerk begins to serve somebody whose slip she has scanned. */
  void begins(Clerk clerk, Guest present) {
    look();
    server = clerk;
    guest = present;
    lastServed = world.agenda().now();
  }

  /** Whether a clerk who has nobody in front of her should look at the screen. */
  boolean needs(Clerk clerk) {
    return server == null
        ? atDesk != null
        : server == clerk || world.agenda().now() - lastServed > AWAY;
  }

  /** Whether a clerk is the one who goes on here: she began it, or nobody has for a while. */
  boolean serves(Clerk clerk) {
    if (server == clerk || world.agenda().now() - lastServed > AWAY) {
      server = clerk;
      lastServed = world.agenda().now();
      return true;
    }
    return false;
  }

  /** Who stands there and waits for what is open. */
  @Nullable Guest guest() {
    return guest;
  }

  /** The papers at the desk. */
  Papers papers() {
    return papers;
  }

  /**
   * A clerk has scanned somebody's slip, and the desk has let go what was open: its papers go over
   * the counter, the whole pile, to whoever stands before her.
   *
   * @return whether they did
   */
  boolean handsOver(OfficeSnapshot.Open before, Guest to) {
    IssuanceId id = before.item().id();
    OfficeSnapshot office = world.branch().office();
    if (office.open().filter(o -> o.item().id().equals(id)).isPresent()) {
      return false;
    }
    world.truth().handed(id, before.item().pages(), papers, to);
    papers.given();
    queue.remove(to);
    look();
    return true;
  }

  /** The last who leaves reads what nobody has read: until then the desk does nothing more. */
  void readAlarms() {
    for (Optional<Alarm> next = look().alarm(); next.isPresent(); next = look().alarm()) {
      world.branch().acknowledgeAlarm(next.get().number());
    }
  }

  /** Voids an issuance of which nothing is on paper. */
  boolean voidIt(IssuanceId id, VoidReason reason) {
    return voidIt(id, reason, Destruction.NOTHING);
  }

  /** Voids an issuance. */
  boolean voidIt(IssuanceId id, VoidReason reason, Destruction destruction) {
    boolean moneyBack = world.truth().paidSomething(id);
    if (world.branch().voidIssuance(id, reason, destruction) instanceof DeskAnswer.Done) {
      if (moneyBack) {
        world.truth().witnessed(id, people(destruction));
      }
      world.truth().voided(id, reason);
      return true;
    }
    return false;
  }

  /** Prints the open issuance anew. */
  boolean reprint(IssuanceId id, ReprintReason reason, Destruction destruction) {
    if (world.branch().reprint(id, reason, destruction) instanceof DeskAnswer.Done) {
      world.truth().witnessed(id, people(destruction));
      world.truth().reprinted(id);
      return true;
    }
    return false;
  }

  private static long people(Destruction destruction) {
    return destruction.badges().stream().map(Badge::text).distinct().count();
  }
}

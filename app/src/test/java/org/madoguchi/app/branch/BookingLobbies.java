package org.madoguchi.app.branch;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.madoguchi.app.branch.staff.Presented;
import org.madoguchi.app.custody.ScanCode;
import org.madoguchi.app.errand.TurnedAway;
import org.madoguchi.app.errand.booth.Appointments;
import org.madoguchi.app.errand.booth.Appointments.Booking;
import org.madoguchi.app.errand.booth.Appointments.Finding;
import org.madoguchi.app.errand.booth.Appointments.Free;
import org.madoguchi.app.errand.booth.Appointments.Holding;
import org.madoguchi.app.errand.booth.Kept;
import org.madoguchi.config.Booth;
import org.madoguchi.config.Language;
import org.madoguchi.config.LocalizedText;
import org.madoguchi.config.OpeningHours.Span;

/**
 * Two lobbies at which residents book at random, all at once; as a program of its own it tells each
 * booking on a line once it is acknowledged, and goes on until it is killed.
 */
final class BookingLobbies {
  static final Booth BOOTH =
      new Booth(
          "card-2026-12",
          BranchWorld.CITY,
          new LocalizedText("出張窓口", "Visiting booth"),
          Stream.of("2026-12-05", "2026-12-06", "2026-12-12")
              .map(LocalDate::parse)
              .map(
                  d -> new Booth.Day(d, List.of(new Span(LocalTime.of(9, 0), LocalTime.of(17, 0)))))
              .toList(),
          10,
          4,
          new LocalizedText("通知書", "The letter"),
          Booth.BookUntil.DAY_BEFORE);

  private static final Presented.Attested AT_LOBBY =
      new Presented.Attested("lobby", Presented.How.SCANNED, List.of());

  private BookingLobbies() {}

  /**
   * Books, and now and then changes or cancels.
   *
   * @param slots which slot is wanted each time; the same for both, so that they want the same one
   * @param times how often somebody tries
   * @param together where both meet before each try
   * @param booked told of each that is acknowledged: the slip's code
   */
  static void at(
      String lobby,
      LocalBranch branch,
      Random slots,
      int times,
      CyclicBarrier together,
      Consumer<String> booked) {
    Random random = new Random(lobby.hashCode());
    Appointments appointments = branch.appointments();
    List<String> codes = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      if (!codes.isEmpty() && random.nextInt(8) == 0) {
        cancel(branch, codes.remove(random.nextInt(codes.size())));
      }
      Kept mine = codes.isEmpty() || random.nextInt(8) > 0 ? null : found(branch, codes.getLast());
      if (!(appointments.free(BOOTH.code()) instanceof Free.Slots(var places))) {
        throw new AssertionError("nothing is told");
      }
      // also what is full on the screen: somebody else's screen was older
      LocalDateTime slot = List.copyOf(places.keySet()).get(slots.nextInt(places.size()));
      meet(together);
      if (!(appointments.hold(BOOTH.code(), slot, lobby) instanceof Holding.Held(String id))) {
        continue;
      }
      if (random.nextInt(6) == 0) {
        appointments.release(id);
      } else if (mine != null) {
        appointments.move(id, mine, AT_LOBBY, Language.JA);
      } else if (appointments.book(id, Language.JA) instanceof Booking.Booked done) {
        codes.add(done.code());
        booked.accept(done.code());
      }
    }
  }

  /** Bounded: one that has failed doesn't keep the other for ever. */
  private static void meet(CyclicBarrier together) {
    try {
      together.await(1, TimeUnit.MINUTES);
    } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
      throw new AssertionError("the other lobby doesn't come", e);
    }
  }

  private static Kept found(LocalBranch branch, String code) {
    ScanCode slip = BranchWorld.codes().read(code).orElseThrow();
    if (branch.appointments().find(slip) instanceof Finding.Found(Kept mine)) {
      return mine;
    }
    throw new AssertionError("a booking is lost");
  }

  private static void cancel(LocalBranch branch, String code) {
    String id =
        BranchWorld.codes().read(code).orElseThrow() instanceof ScanCode.AppointmentCode(String of)
            ? of
            : "";
    branch.scan(code);
    branch.turnAway(id, TurnedAway.NOT_WANTED, Presented.scanned());
  }

  /** Both at once, on threads of their own. */
  static void both(LocalBranch branch, long seed, int times, Consumer<String> booked)
      throws InterruptedException {
    List<Thread> lobbies = new ArrayList<>();
    CyclicBarrier together = new CyclicBarrier(2);
    for (String lobby : List.of("lobby-1", "lobby-2")) {
      lobbies.add(
          Thread.ofPlatform()
              .start(() -> at(lobby, branch, new Random(seed), times, together, booked)));
    }
    for (Thread lobby : lobbies) {
      lobby.join();
    }
  }

  /**
   * Works until it is killed.
   *
   * @param arguments folder of the branch, and a seed
   */
  public static void main(String[] arguments) throws Exception {
    Path directory = Path.of(arguments[0]);
    try (BranchWorld world =
        new BranchWorld(directory, List.of(), List.of(BOOTH), directory.resolve("branch.sqlite"))) {
      both(
          world.branch,
          Long.parseLong(arguments[1]),
          100_000,
          code -> {
            synchronized (System.out) {
              System.out.println(code);
            }
          });
    }
  }
}

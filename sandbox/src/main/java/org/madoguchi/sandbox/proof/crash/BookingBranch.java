package org.madoguchi.sandbox.proof.crash;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.madoguchi.app.base.BranchThreads;
import org.madoguchi.app.branch.BranchParts;
import org.madoguchi.app.branch.LocalBranch;
import org.madoguchi.app.branch.store.Store;
import org.madoguchi.config.Booth;
import org.madoguchi.config.BranchConfig;
import org.madoguchi.config.LocalizedText;
import org.madoguchi.config.OpeningHours.Span;
import org.madoguchi.sandbox.city.City;
import org.madoguchi.sandbox.proof.storm.PlainHeads;
import org.madoguchi.sandbox.proof.storm.StormPaper;
import org.madoguchi.sandbox.proof.storm.StormSignatures;
import org.madoguchi.sandbox.proof.storm.Town;
import org.madoguchi.sandbox.proof.storm.Townsfolk;

/**
 * A branch in a process of its own at which two lobbies book until it is killed. Arguments: its
 * directory, a seed, and the booth's first day.
 */
public final class BookingBranch {
  /** Its code. */
  static final String BOOTH = "crash";

  /** How many are served at the same time. */
  static final int PLACES = 20;

  private static final int DAYS = 3;
  private static final int LOBBIES = 2;

  private BookingBranch() {}

  /** Works until it is killed. */
  public static void main(String[] arguments) throws Exception {
    Path directory = Path.of(arguments[0]);
    long seed = Long.parseLong(arguments[1]);
    LocalBranch branch = new LocalBranch(parts(directory, LocalDate.parse(arguments[2])));
    SplittableRandom random = new SplittableRandom(seed);
    BookingHands.Voice voice = new BookingHands.Voice();
    voice.free(branch.appointments());
    voice.say("READY");
    for (int i = 1; i <= LOBBIES; i++) {
      BookingHands hands = new BookingHands(branch, "lobby-" + i, random.split(), voice);
      Thread.ofPlatform().name("lobby-" + i).start(hands::work);
    }
  }

  private static BranchParts parts(Path directory, LocalDate from) throws Exception {
    StormSignatures answers = new StormSignatures();
    CodesSeen paper = CodesSeen.on(null);
    BranchConfig config = Town.anyBranch().with(List.of(booth(from)), List.of());
    return new BranchParts(
        config,
        new BranchParts.Lines(new QuickGateway(new Townsfolk(1), answers, paper.document())),
        new BranchParts.Trust(answers, new PlainHeads(), _ -> Optional.empty(), CrashBranch.key()),
        new BranchParts.Printing(
            new SpoolPrinter(Files.createDirectories(directory.resolve("spool"))),
            new SpoolPrinter(Files.createDirectories(directory.resolve("slips"))),
            new StormPaper(),
            true),
        new BranchParts.Machine(
            InstantSource.system(),
            new SecureRandom(),
            "crash",
            () -> new Store(directory.resolve("branch.sqlite")),
            BranchThreads.own()));
  }

  private static Booth booth(LocalDate from) {
    return new Booth(
        BOOTH,
        City.municipalities().getFirst().code(),
        LocalizedText.same("crash"),
        Stream.iterate(from, day -> day.plusDays(1))
            .limit(DAYS)
            .map(d -> new Booth.Day(d, List.of(new Span(LocalTime.of(10, 0), LocalTime.of(16, 0)))))
            .toList(),
        30,
        PLACES,
        LocalizedText.same("crash"),
        Booth.BookUntil.DAY_BEFORE);
  }
}
